/// The version of the program, by Semantic Versioning.
let programVersion = "0.2.0"

/// The commit that the program was built from. A release sets it; other builds do not know.
let programCommit = ""

/// The system and the processor that the program was built for.
let programPlatform: String = {
  #if os(Linux)
    let system = "linux"
  #elseif os(macOS)
    let system = "macos"
  #else
    let system = "other"
  #endif
  #if arch(x86_64)
    let processor = "x86_64"
  #elseif arch(arm64)
    let processor = "aarch64"
  #else
    let processor = "other"
  #endif
  return system + " " + processor
}()
