/// The meaning of some words, from which their colour is chosen.
package enum Tone: Sendable { case plain, strong, faint, good, warning, bad }
