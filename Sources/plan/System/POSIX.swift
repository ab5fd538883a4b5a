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
        // A byte more would have been read, had there been one.
        if count == size { break }
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

  /// Writes a file whole or not at all: into a draft that then takes its place. Links are followed;
  /// the mode of a file that is there is kept, and its owner and group where the system allows it.
  ///
  /// - Parameter isLocked: Whether nobody else writes the file now. A draft that a process which was
  ///   killed has left behind is then overwritten; else it stays.
  static func replace(_ path: String, with bytes: [UInt8], isLocked: Bool = false) throws(FileProblem) {
    let path = resolved(path)
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    if isThere, unsafe access(path, W_OK) != 0 { throw .current }
    let (folder, name) = parts(of: path)
    // A name may be as long as the system allows: the draft's is cut.
    let draft =
      folder + "/." + String(name.unicodeScalars.prefix(50)) + (isLocked ? "" : ".\(getpid())") + ".new"
    try withoutInterruption { () throws(FileProblem) in
      let descriptor = try makeDraft(in: folder, named: draft)
      do throws(FileProblem) {
        defer { close(descriptor.number) }
        if isThere { try keepRights(status, of: descriptor.number) }
        try write(bytes, to: descriptor.number)
        guard fsync(descriptor.number) == 0 else { throw .current }
        if descriptor.isNameless { try link(descriptor.number, to: draft) }
        guard unsafe rename(draft, path) == 0 else { throw .current }
      } catch {
        _ = unsafe unlink(draft)
        throw error
      }
      try synchronize(folder)
    }
  }

  /// Makes a file, whole or not at all, where there is none.
  static func create(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    let (folder, name) = parts(of: path)
    let draft = folder + "/." + String(name.unicodeScalars.prefix(50)) + ".\(getpid()).new"
    try withoutInterruption { () throws(FileProblem) in
      let descriptor = try makeDraft(in: folder, named: draft)
      defer {
        close(descriptor.number)
        if !descriptor.isNameless { _ = unsafe unlink(draft) }
      }
      try write(bytes, to: descriptor.number)
      guard fsync(descriptor.number) == 0 else { throw .current }
      // A link takes nobody's place.
      let source = descriptor.isNameless ? "/proc/self/fd/\(descriptor.number)" : draft
      guard unsafe linkat(AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else { throw .current }
      try synchronize(folder)
    }
  }

  static func makeFolder(_ path: String) throws(FileProblem) {
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .current }
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
  }

  /// Opens a file to write to. On Linux it has no name until it is whole, so that a process that is
  /// killed leaves nothing behind.
  private static func makeDraft(
    in folder: String, named draft: String
  ) throws(FileProblem) -> (number: Int32, isNameless: Bool) {
    #if os(Linux)
      // O_TMPFILE, which Glibc's headers hide behind a macro that is not imported.
      let nameless = unsafe open(folder, O_WRONLY | O_CLOEXEC | 0o20000000 | O_DIRECTORY, 0o666)
      if nameless >= 0 {
        if unsafe access("/proc/self/fd/\(nameless)", F_OK) == 0 { return (nameless, true) }
        close(nameless)
      }
    #endif
    var descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0, errno == EEXIST, unsafe unlink(draft) == 0 {
      descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw .current }
    return (descriptor, false)
  }

  /// Gives a file without a name one, in the place of what a killed process may have left there.
  private static func link(_ descriptor: Int32, to draft: String) throws(FileProblem) {
    func attempt() -> Bool {
      unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, draft, AT_SYMLINK_FOLLOW) == 0
    }
    if attempt() { return }
    guard errno == EEXIST, unsafe unlink(draft) == 0, attempt() else { throw .current }
  }

  private static func keepRights(_ status: stat, of descriptor: Int32) throws(FileProblem) {
    // Only the superuser can give a file away: of another's file at least the group is kept.
    if fchown(descriptor, status.st_uid, status.st_gid) != 0 {
      _ = fchown(descriptor, uid_t.max, status.st_gid)
    }
    guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw .current }
  }

  /// Makes a change of a folder's names last.
  private static func synchronize(_ folder: String) throws(FileProblem) {
    let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    // A folder that may be written to but not read can't be synchronized.
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileProblem(reason: "it was written, but may not outlast a crash: \(FileProblem.current.reason)")
    }
  }

  /// Keeps Ctrl-C and the like waiting until `body` has cleaned up behind itself.
  private static func withoutInterruption(
    _ body: () throws(FileProblem) -> Void
  ) throws(FileProblem) {
    var signals = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { unsafe sigaddset(&signals, signal) }
    unsafe sigprocmask(SIG_BLOCK, &signals, &before)
    defer { unsafe sigprocmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  /// Locks a file against others that lock it, until the descriptor is closed or the process ends in
  /// whatever way. Who waited for a file that was replaced meanwhile locks what took its place.
  ///
  /// - Parameter isWaiting: Called once when another holds it for two seconds.
  static func lock(_ path: String, isWaiting: () -> Void) throws(FileProblem) -> Int32 {
    interruptOnAlarm()
    alarm(2)
    defer { alarm(0) }
    while true {
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .current }
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else {
          let problem = FileProblem.current
          close(descriptor)
          throw problem
        }
        isWaiting()
      }
      var locked = stat()
      var there = stat()
      if unsafe fstat(descriptor, &locked) == 0, unsafe stat(path, &there) == 0,
        locked.st_ino == there.st_ino, locked.st_dev == there.st_dev
      {
        return descriptor
      }
      close(descriptor)
    }
  }

  /// Lets an alarm interrupt the call that waits, which `signal` would let go on.
  private static func interruptOnAlarm() {
    var action = sigaction()
    #if canImport(Glibc)
      unsafe action.__sigaction_handler.sa_handler = { _ in }
    #elseif canImport(Musl)
      unsafe action.__sa_handler.sa_handler = { _ in }
    #else
      unsafe action.__sigaction_u.__sa_handler = { _ in }
    #endif
    _ = unsafe sigaction(SIGALRM, &action, nil)
  }

  static func unlock(_ descriptor: Int32) { close(descriptor) }

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
  /// - Returns: False where nobody reads any more.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) throws(FileProblem) -> Bool {
    try write(Array(text.utf8), to: descriptor)
  }

  @discardableResult
  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileProblem) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe writeBytes(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        return false
      } else if errno != EINTR, errno != EAGAIN {
        throw .current
      }
    }
    return true
  }

  /// Lets writing fail instead of ending the program, where a pipe is closed or a file may grow no more.
  static func ignoreSignalsOfWriting() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  // MARK: - Threads

  /// How many cores the machine has.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Does the same on several threads, this one among them; returns when all are done. Where the system
  /// has no more threads there are fewer.
  static func concurrently(on threads: Int, _ work: @escaping @Sendable () -> Void) {
    var started: [pthread_t?] = []
    for _ in 1..<max(1, threads) {
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
        break
      }
      started.append(thread)
    }
    work()
    for case .some(let thread) in started { pthread_join(thread, nil) }
  }

  static func stream(_ descriptor: Int32) -> Context.Stream {
    guard isatty(descriptor) == 1 else { return Context.Stream() }
    var size = winsize()
    let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Context.Stream(isTerminal: true, width: isKnown ? Int(size.ws_col) : nil)
  }

  // MARK: - The process

  /// What the program was called with, without its name; nil where that is not UTF-8.
  static var arguments: [String]? {
    var arguments: [String] = []
    for position in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = unsafe CommandLine.unsafeArgv[position] else { break }
      guard let argument = unsafe String(validatingCString: bytes) else { return nil }
      arguments.append(argument)
    }
    return arguments
  }

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
    if errno == ENOENT { return FileProblem(reason: "there is no such file") }
    return FileProblem(reason: unsafe String(cString: strerror(errno)).lowercased())
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
