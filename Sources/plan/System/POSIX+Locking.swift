import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension POSIX {
  /// Locks a file against others that lock it, until the descriptor is closed or the process ends in any
  /// way. If the file is replaced while waiting, its replacement is locked.
  ///
  /// - Parameter start: The time at which waiting began.
  static func lock(
    _ path: FilePath, _ patience: Patience, since start: ContinuousClock.Instant
  ) throws(FileProblem) -> Int32 {
    var hasSaid = false
    while true {
      let descriptor = unsafe open(path.cString, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .current }
      var pause = 1_000
      while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        let isHeld = errno == EWOULDBLOCK
        let waited = ContinuousClock.now - start
        guard isHeld || errno == EINTR, waited < .seconds(patience.seconds) else {
          let problem =
            isHeld
            ? FileProblem("another process has been changing it for \(patience.seconds) seconds; see --wait")
            : .current
          close(descriptor)
          throw problem
        }
        if waited >= .seconds(Patience.silentSeconds), !hasSaid {
          hasSaid = true
          patience.isWaiting()
        }
        // Only a signal could end a call that waits, and which thread receives it is random.
        usleep(useconds_t(pause))
        pause = min(pause * 2, 16_000)
      }
      var locked = stat()
      if unsafe fstat(descriptor, &locked) == 0,
        FileVersion(locked).identity == version(of: path)?.identity
      {
        return descriptor
      }
      close(descriptor)
    }
  }

  static func unlock(_ descriptor: Int32) { close(descriptor) }
}
