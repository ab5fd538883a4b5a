/// The conventions of a language for numbers, dates and amounts, after the Unicode CLDR 45.
///
/// A table of our own: the locale data of a library would cost more memory and start-up time than all the
/// rest of the program.
struct Conventions: Sendable {
  /// The separator of groups of three digits.
  let groupSeparator: String
  let decimalSeparator: String
  /// The sign after a percentage, with the blank before it.
  let percentSign: String
  /// The separator between a label and its text.
  let labelSeparator: String
  /// The separator of figures in a short date.
  let dateSeparator: String
  /// A Boolean value that indicates whether 0 takes the singular.
  var countsZeroAsOne = false
  /// A Boolean value that indicates whether nouns keep their capital within a sentence.
  var capitalizesNouns = false
  /// A date in words, of the day of the month, the name of the month and the year.
  let date: @Sendable (_ day: Int, _ month: String, _ year: Int) -> String
  /// An amount, of its digits, the symbol of the currency if it has one, and its code.
  let amount: @Sendable (_ digits: String, _ symbol: String?, _ code: String) -> String
}
