// The one file that is not memory-safe: calls of the C library that take pointers, for which the
// toolchain offers nothing else. Reading a file straight into an array takes half the memory of
// reading it into Data and copying it, which decides the peak memory of large plans.

import StrategicPlan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum POSIX {
  static func kind(of path: String) -> FileKind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
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

  static func write(_ bytes: [UInt8], toDevice path: String) throws(FileProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .current }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// Writes all bytes to standard output or standard error. That the reader has gone is no error.
  static func write(_ text: String, to descriptor: Int32) throws(FileProblem) {
    try write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe writeBytes(descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
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

  static func exit(_ status: Int32) -> Never { endProcess(status) }

  /// The date where the machine is.
  static var today: Day? {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    return unsafe Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
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
