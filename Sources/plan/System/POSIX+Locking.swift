import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension POSIX {
  /// Locks a file against others that lock it, until the descriptor is closed or the process ends in
  /// whatever way. Who waited for a file that was replaced meanwhile locks what took its place.
  static func lock(_ path: FilePath, _ patience: Patience) throws(FileProblem) -> Int32 {
    let start = seconds
    var hasSaid = false
    while true {
      let descriptor = unsafe open(path.cString, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .current }
      // Waits in the line of those who want it, but for a look at the clock now and then.
      var isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0
      if !isLocked {
        tick(every: 250_000)
        defer { tick(every: 0) }
        while !isLocked {
          let error = errno
          let waited = seconds - start
          guard error == EWOULDBLOCK || error == EINTR, waited < patience.seconds else {
            errno = error
            let problem =
              error == EWOULDBLOCK || error == EINTR
              ? FileProblem(
                "another process has been changing it for \(patience.seconds) seconds; see --wait")
              : .current
            close(descriptor)
            throw problem
          }
          if waited >= Patience.silentSeconds, !hasSaid {
            hasSaid = true
            patience.isWaiting()
          }
          isLocked = flock(descriptor, LOCK_EX) == 0
        }
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

  /// Seconds on a clock that nobody sets.
  private static var seconds: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  /// Interrupts the call that waits, which `signal` would let go on, again and again; 0 ends that.
  ///
  /// - Parameter interval: In microseconds.
  private static func tick(every interval: Int) {
    var action = sigaction()
    #if canImport(Glibc)
      unsafe action.__sigaction_handler.sa_handler = { _ in }
    #elseif canImport(Musl)
      unsafe action.__sa_handler.sa_handler = { _ in }
    #else
      unsafe action.__sigaction_u.__sa_handler = { _ in }
    #endif
    _ = unsafe sigaction(SIGALRM, &action, nil)
    let time = timeval(tv_sec: 0, tv_usec: .init(interval))
    var timer = itimerval(it_interval: time, it_value: time)
    #if canImport(Glibc)
      _ = unsafe setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
    #else
      _ = unsafe setitimer(Int32(ITIMER_REAL), &timer, nil)
    #endif
  }
}
