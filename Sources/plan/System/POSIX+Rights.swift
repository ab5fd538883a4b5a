import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
#if os(Linux)
  import CSystem
#endif

extension POSIX {
  /// Gives a draft the owner, group, mode, access control list and extended attributes of a file.
  ///
  /// Only the superuser can give a file away: a file that belongs to somebody else becomes the writer's.
  /// Its group is kept, or nothing is written.
  static func keepRights(of path: FilePath, on draft: Int32) throws(FileProblem) {
    var status = stat()
    guard unsafe stat(path.cString, &status) == 0 else { throw .current }
    let isOwnerKept = fchown(draft, status.st_uid, status.st_gid) == 0
    if !isOwnerKept, fchown(draft, uid_t.max, status.st_gid) != 0 {
      throw FileProblem("its group can't be kept, and others could then read or write it")
    }
    try keepAttributes(of: path, on: draft)
    // This comes last because an access control list changes the mode too.
    guard fchmod(draft, status.st_mode & (isOwnerKept ? 0o7777 : 0o777)) == 0 else { throw .current }
  }

  #if os(Linux)
    private static let accessList = "system.posix_acl_access"
    /// The attributes that the kernel computes from a file's contents.
    private static let computedAttributes: Set<String> = ["security.ima", "security.evm"]

    private static func keepAttributes(of path: FilePath, on draft: Int32) throws(FileProblem) {
      let names = try unsafe attribute { buffer, size in
        unsafe listxattr(path.cString, buffer, size)
      }.attributeNames
      for name in names where !computedAttributes.contains(name) {
        let value = try unsafe attribute { buffer, size in
          unsafe getxattr(path.cString, name, buffer, size)
        }
        let own = try? unsafe attribute { buffer, size in unsafe fgetxattr(draft, name, buffer, size) }
        if own == value { continue }
        guard unsafe fsetxattr(draft, name, value, value.count, 0) == 0 else {
          throw FileProblem("its attribute \(name) can't be kept: \(FileProblem.current.reason)")
        }
      }
      // A folder's defaults for new files may admit somebody whom the file's own mode excludes.
      let given = try unsafe attribute { buffer, size in
        unsafe flistxattr(draft, buffer, size)
      }.attributeNames
      if given.contains(accessList), !names.contains(accessList) {
        guard unsafe fremovexattr(draft, accessList) == 0 else { throw .current }
      }
    }

    /// Returns the result of a call that has to know the size of its buffer, or an empty one if the file
    /// system has no attributes.
    private static func attribute(
      _ call: (UnsafeMutablePointer<CChar>?, Int) -> Int
    ) throws(FileProblem) -> [UInt8] {
      while true {
        let size = call(nil, 0)
        if size == 0 || size < 0 && errno == ENOTSUP { return [] }
        guard size > 0 else { throw .current }
        var bytes = [UInt8](repeating: 0, count: size)
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
          unsafe call(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        if count >= 0 { return Array(bytes.prefix(count)) }
        // The attribute has grown in the meantime.
        guard errno == ERANGE else { throw .current }
      }
    }
  #elseif canImport(Darwin)
    private static func keepAttributes(of path: FilePath, on draft: Int32) throws(FileProblem) {
      let source = unsafe open(path.cString, O_RDONLY | O_CLOEXEC)
      guard source >= 0 else { throw .current }
      defer { close(source) }
      guard unsafe fcopyfile(source, draft, nil, copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR)) == 0 else {
        throw .current
      }
    }
  #else
    private static func keepAttributes(of path: FilePath, on draft: Int32) throws(FileProblem) {}
  #endif
}

extension [UInt8] {
  /// The names in a list of attributes, each of which ends with a zero.
  fileprivate var attributeNames: [String] {
    split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
