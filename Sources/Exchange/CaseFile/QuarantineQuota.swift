/// How much of what nobody verified is kept in quarantine. Anybody can make any number of such files; of what verifies,
/// each message is kept once.
package struct QuarantineQuota: Hashable, Sendable {
    /// The number of files; 1,000.
    package var files: Int
    /// The bytes of all files together; 16 GiB.
    package var bytes: Int

    /// The standard quota.
    package static let standard = QuarantineQuota()

    /// A quota.
    package init(files: Int = 1_000, bytes: Int = 16 << 30) {
        self.files = files
        self.bytes = bytes
    }
}
