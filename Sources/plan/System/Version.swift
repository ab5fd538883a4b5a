/// The version of the program, by Semantic Versioning.
let programVersion = "0.1.0"
