internal import Digests

/// The pieces of the encrypted part: each AES-256-GCM with a random nonce, bound to the head, its number, and whether it
/// is the last, so that none can be left out, moved or cut off.
enum BackupPiece {
    /// The size of a piece before encryption, but for the last.
    static let size = 1 << 20

    static func associated(_ head: Digest, _ number: Int, isLast: Bool) -> [UInt8] {
        Array("corridor-backup \(head.hex) \(number) \(isLast ? "last" : "more")".utf8)
    }
}
