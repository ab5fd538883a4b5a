import SourceText
import StrategicPlan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension POSIX {
  // MARK: - Streams

  /// Writes all of a text. It is not an error if the reader is gone.
  /// - Returns: `false` if the reader is gone.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) throws(FileProblem) -> Bool {
    try write(Array(text.utf8), to: descriptor)
  }

  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileProblem) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe writeBytes(
          descriptor, from: buffer.baseAddress.map { unsafe $0 + written }, count: buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        return false
      } else if errno == EAGAIN {
        waitUntilWritable(descriptor)
      } else if errno != EINTR {
        throw .current
      }
    }
    return true
  }

  /// Waits until a nonblocking descriptor accepts more.
  private static func waitUntilWritable(_ descriptor: Int32) {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&wanted, 1, -1)
  }

  /// Lets writing fail instead of ending the program if a pipe is closed or a file must not grow.
  static func ignoreSignalsOfWriting() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  // MARK: - Threads

  /// The number of cores of the machine.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Performs the same work on several threads, including this one, and returns when all are done. If the
  /// system has no more threads, fewer are used.
  static func concurrently(on threads: Int, _ work: @escaping @Sendable () -> Void) {
    var started: [pthread_t] = []
    for _ in 1..<max(1, threads) {
      guard let thread = start(work) else { break }
      started.append(thread)
    }
    work()
    for thread in started { pthread_join(thread, nil) }
  }

  /// Performs work on a thread that ends with the program at the latest. Nothing happens if the system has no more threads.
  static func detach(_ work: @escaping @Sendable () -> Void) {
    if let thread = start(work) { pthread_detach(thread) }
  }

  /// Starts a thread, or returns `nil` if the system has no more.
  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    let argument = unsafe Unmanaged.passRetained(Work(work))
    #if os(Linux)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let failure = unsafe pthread_create(
      &thread, nil,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        }
        return nil
      }, unsafe argument.toOpaque())
    guard failure == 0 else {
      unsafe argument.release()
      return nil
    }
    return thread
  }

  static func sleep(milliseconds: UInt32) { _ = usleep(milliseconds * 1000) }

  static func stream(_ descriptor: Int32) -> OutputStream {
    guard isatty(descriptor) == 1 else { return OutputStream() }
    var size = winsize()
    let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return OutputStream(
      isTerminal: true, width: isKnown ? Int(size.ws_col) : nil,
      height: isKnown && size.ws_row > 0 ? Int(size.ws_row) : nil)
  }

  /// Shows a text with a program that lets people leaf through it.
  ///
  /// - Returns: `false` if the program could not be run; nothing was shown then.
  static func page(_ text: String, with command: String) -> Bool {
    // What `less` does unless people have set it otherwise: end with a short text, show colours, keep the screen.
    _ = unsafe setenv("LESS", "FRX", 0)
    guard let pipe = unsafe popen(command, "w") else { return false }
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { buffer in unsafe fwrite(buffer.baseAddress, 1, buffer.count, pipe) }
    let status = unsafe pclose(pipe)
    // A shell ends with 127 for a command that is not there, and with 126 for one that can't be run.
    return status != -1 && ![126, 127].contains(status >> 8 & 0xff)
  }

  // MARK: - The process

  /// The arguments of the program, without its name, or `nil` if the system does not provide them. Linux
  /// has them in `/proc`.
  static var arguments: [Argument]? {
    guard CommandLine.argc > 0 else { return nil }
    var arguments: [Argument] = []
    for position in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = unsafe CommandLine.unsafeArgv[position] else { break }
      unsafe arguments.append(Argument(FilePath(cString: bytes).bytes))
    }
    return arguments
  }

  static func environment(_ name: String) -> Argument? {
    unsafe getenv(name).map { unsafe Argument(FilePath(cString: $0).bytes) }
  }

  /// The local date, or `nil` if no plan can be about it.
  static var today: Day? {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    return unsafe Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  static func exit(_ status: Int32) -> Never { endProcess(status) }
}

// The names of these C functions are hidden by those of `POSIX`.

private func endProcess(_ status: Int32) -> Never { exit(status) }

private func writeBytes(_ descriptor: Int32, from buffer: UnsafeRawPointer?, count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
