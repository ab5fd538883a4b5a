// The one file that is not memory-safe: calls of the C library that take pointers. Foundation has
// the same, but linking it doubles the program's size and makes its start half as long again, and
// reading a file into its Data and copying it doubles the peak memory of large plans.

import StrategicPlan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum POSIX {
  // MARK: - Files

  /// What stands at a path; nil where nothing does or it can't be seen. Links are followed.
  static func kind(of path: String) -> FileKind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return kind(status.st_mode)
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func kind(_ mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let directory = unsafe opendir(folder) else { throw .current }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  static func read(_ path: String) throws(FileProblem) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .current }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .current }
    let size = Int(status.st_size)
    // One byte more than the file was long, so that a file that has not grown is read in one call.
    var failure: FileProblem?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      unsafe askForLargePages(buffer)
      while count < buffer.count {
        let read = unsafe readBytes(
          descriptor, buffer.baseAddress.map { unsafe $0 + count }, buffer.count - count)
        if read < 0, errno == EINTR { continue }
        if read < 0 { failure = .current }
        guard read > 0 else { break }
        count += read
      }
    }
    if let failure { throw failure }
    guard bytes.count <= size else { throw FileProblem(reason: "it grew while it was read") }
    return bytes
  }

  /// Lets the system back a large buffer with large pages: fewer faults while it is filled.
  private static func askForLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    #if os(Linux)
      let page = 4096
      guard buffer.count >= 1 << 22, let start = buffer.baseAddress else { return }
      let offset = (page - Int(bitPattern: start) % page) % page
      _ = unsafe madvise(start + offset, (buffer.count - offset) / page * page, MADV_HUGEPAGE)
    #endif
  }

  /// Writes a file whole or not at all: into a file beside it that then takes its place. Links are
  /// followed and the mode of a file that is there is kept.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let path = resolved(path)
    var status = stat()
    let mode = unsafe stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
    let draft = path + ".\(getpid()).tmp"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .current }
    do throws(FileProblem) {
      defer { close(descriptor) }
      if let mode, fchmod(descriptor, mode) != 0 { throw .current }
      try write(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw .current }
    } catch {
      _ = unsafe unlink(draft)
      throw error
    }
    guard unsafe rename(draft, path) == 0 else {
      let problem = FileProblem.current
      _ = unsafe unlink(draft)
      throw problem
    }
  }

  /// The path behind symbolic links, where there is something.
  private static func resolved(_ path: String) -> String {
    guard let target = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(target) }
    return unsafe String(cString: target)
  }

  /// Writes to what is not a regular file: a terminal, a pipe, `/dev/null`.
  static func write(_ bytes: [UInt8], toDevice path: String) throws(FileProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .current }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// Adds to the end of a file, which is made where there is none.
  static func append(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .current }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  static var currentFolder: String {
    guard let folder = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(folder) }
    return unsafe String(cString: folder)
  }

  // MARK: - Streams

  /// Writes all of a text. That the reader has gone is no error.
  static func write(_ text: String, to descriptor: Int32) throws(FileProblem) {
    try write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe writeBytes(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        return
      } else if errno != EINTR, errno != EAGAIN {
        throw .current
      }
    }
  }

  /// Lets writing to a closed pipe fail instead of ending the program.
  static func ignoreClosedPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  static func stream(_ descriptor: Int32) -> Context.Stream {
    guard isatty(descriptor) == 1 else { return Context.Stream() }
    var size = winsize()
    let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Context.Stream(isTerminal: true, width: isKnown ? Int(size.ws_col) : nil)
  }

  // MARK: - The process

  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// The date where the machine is.
  static var today: Day? {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    return unsafe Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  static func exit(_ status: Int32) -> Never { endProcess(status) }
}

extension FileProblem {
  /// What the C library says of the call that just failed.
  fileprivate static var current: FileProblem {
    FileProblem(reason: unsafe String(cString: strerror(errno)).lowercased())
  }
}

// The names of these C functions are hidden by those of `POSIX`.

private func endProcess(_ status: Int32) -> Never { exit(status) }

private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}

private func writeBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
