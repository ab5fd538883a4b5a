// The files `POSIX*.swift` are the only ones that are not memory-safe: they call functions of the C library
// that take pointers. Foundation offers the same, but linking it doubles the program's size and makes its
// start half as long again, and reading a file into its Data and copying it doubles the peak memory of
// large plans.

import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum POSIX {
  /// Returns the type of the file at a path, or `nil` if there is none or it can't be seen. Links are
  /// followed.
  static func kind(of path: FilePath) -> FileKind? {
    var status = stat()
    guard unsafe stat(path.cString, &status) == 0 else { return nil }
    return FileKind(status.st_mode)
  }

  static func isLink(_ path: FilePath) -> Bool {
    var status = stat()
    return unsafe lstat(path.cString, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Returns the version of the file at a path, or `nil` if there is none. Links are followed.
  static func version(of path: FilePath) -> FileVersion? {
    var status = stat()
    guard unsafe stat(path.cString, &status) == 0 else { return nil }
    return FileVersion(status)
  }

  static func names(in folder: FilePath) throws(FileProblem) -> [FilePath] {
    guard let directory = unsafe opendir(folder.cString) else { throw .current }
    defer { unsafe closedir(directory) }
    var names: [FilePath] = []
    errno = 0
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe FilePath([UInt8](bytes.prefix { $0 != 0 }))
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    // A folder that can't be read to its end would be skipped silently.
    guard errno == 0 else { throw .current }
    return names
  }

  static func read(_ path: FilePath) throws(FileProblem) -> (bytes: [UInt8], version: FileVersion) {
    let descriptor = unsafe open(path.cString, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .current }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .current }
    let size = Int(status.st_size)
    // The buffer has one byte more than the file, so that a file that has not grown is read in one call.
    var failure: FileProblem?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      unsafe askForLargePages(buffer)
      while count < buffer.count {
        let read = unsafe readBytes(
          descriptor, into: buffer.baseAddress.map { unsafe $0 + count }, count: buffer.count - count)
        if read < 0, errno == EINTR { continue }
        if read < 0 { failure = .current }
        guard read > 0 else { break }
        count += read
        // If there were another byte, it would have been read.
        if count == size { break }
      }
    }
    if let failure { throw failure }
    guard bytes.count <= size else { throw FileProblem("it grew while it was read") }
    return (bytes, FileVersion(status))
  }

  /// Returns everything on standard input.
  static func readInput() throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
        unsafe readBytes(0, into: buffer.baseAddress, count: buffer.count)
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw .current }
      guard read > 0 else { return bytes }
      bytes += buffer[..<read]
    }
  }

  /// Lets the system use large pages for a large buffer, which causes fewer faults while it is filled.
  private static func askForLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    #if os(Linux)
      let page = 4096
      guard buffer.count >= 1 << 22, let start = buffer.baseAddress else { return }
      let offset = (page - Int(bitPattern: start) % page) % page
      _ = unsafe madvise(start + offset, (buffer.count - offset) / page * page, MADV_HUGEPAGE)
    #endif
  }

  /// Returns the absolute path of the target of a path, or `nil` if there is none.
  static func realPath(of path: FilePath) -> FilePath? {
    guard let target = unsafe realpath(path.cString, nil) else { return nil }
    defer { unsafe free(target) }
    return unsafe FilePath(cString: target)
  }

  /// Returns the path at which a chain of links ends, even if nothing exists there yet.
  static func target(of path: FilePath) -> FilePath {
    if let path = realPath(of: path) { return path }
    var path = path
    // Linux follows as many.
    for _ in 0..<40 {
      var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        guard let start = bytes.baseAddress else { return 0 }
        return unsafe readlink(path.cString, start.assumingMemoryBound(to: CChar.self), bytes.count)
      }
      guard count > 0 else { return path }
      let link = FilePath(buffer.prefix(count))
      path = link.isAbsolute ? link : path.parent.appending(link)
    }
    return path
  }

  static var currentFolder: FilePath {
    guard let folder = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(folder) }
    return unsafe FilePath(cString: folder)
  }
}

extension FileKind {
  init(_ mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

extension FileVersion {
  init(_ status: stat) {
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.init(
      identity: FileIdentity(
        device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino)),
      size: Int64(status.st_size), modified: Time(seconds: modified.tv_sec, nanoseconds: modified.tv_nsec),
      changed: Time(seconds: changed.tv_sec, nanoseconds: changed.tv_nsec))
  }
}

extension FilePath {
  /// The path as a C string.
  var cString: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

  @unsafe init(cString: UnsafePointer<CChar>) {
    unsafe self.init([UInt8](UnsafeRawBufferPointer(start: cString, count: strlen(cString))))
  }
}

extension FileProblem {
  /// The C library's reason for the failure of the last call.
  static var current: FileProblem {
    let kind: Kind =
      switch errno {
      case ENOENT: .missing
      case EEXIST: .exists
      default: .other
      }
    if kind == .missing { return FileProblem("there is no such file", kind) }
    return FileProblem(unsafe String(cString: strerror(errno)).lowercased(), kind)
  }
}

// The names of these C functions are hidden by those of `POSIX`.

private func readBytes(_ descriptor: Int32, into buffer: UnsafeMutablePointer<UInt8>?, count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
