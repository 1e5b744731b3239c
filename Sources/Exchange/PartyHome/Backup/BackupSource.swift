internal import Diagnostics
internal import Digests
internal import Files

/// Reads the encrypted part of a backup from its beginning to its end.
struct BackupSource {
    private let file: File
    private let path: String
    private let key: SecretBytes
    private let head: Digest
    private var offset: Int
    private var number = 0
    private var piece: [UInt8] = []
    private var position = 0
    private var isOver = false

    /// The head of a backup, and where its encrypted part begins.
    ///
    /// - Throws: `Fault` `backup-damaged`.
    static func head(of file: File, named path: String) throws(Fault) -> (head: BackupHead, end: Int) {
        let start = try file.bytes(0..<min(file.count, BackupHead.limit))
        guard let end = start.firstIndex(of: 0x0A) else { throw damaged(path, "it does not begin like one") }
        do throws(Fault) {
            return (try BackupHead(parsing: Array(start[..<end]), named: path), end + 1)
        } catch {
            throw damaged(path, "it does not begin like one")
        }
    }

    init(_ file: File, named path: String, backupKey: SecretBytes) throws(Fault) {
        self.file = file
        self.path = path
        let (head, end) = try Self.head(of: file, named: path)
        guard let key = KeyWrap.unwrap(head.wrapped, with: backupKey) else {
            throw Self.damaged(path, "its key does not open")
        }
        self.key = key
        self.head = Digest.sha256(head.bytes)
        offset = end
    }

    static func damaged(_ path: String, _ reason: String) -> Fault {
        Fault(.backupDamaged, kind: .badData, ["path": path, "reason": reason])
    }

    /// The next bytes.
    ///
    /// - Parameter count: how many.
    /// - Throws: `Fault` `backup-damaged` also when there are fewer.
    mutating func read(_ count: Int) throws(Fault) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            if position == piece.count { try nextPiece() }
            let part = min(count - bytes.count, piece.count - position)
            bytes += piece[position..<position + part]
            position += part
        }
        return bytes
    }

    /// Checks that nothing follows.
    mutating func finish() throws(Fault) {
        guard isOver, position == piece.count, offset == file.count else {
            throw Self.damaged(path, "something follows its end")
        }
    }

    private mutating func nextPiece() throws(Fault) {
        guard !isOver, offset + 4 <= file.count else { throw Self.damaged(path, "its end is missing") }
        let count = BackupEntry.number(try file.bytes(offset..<offset + 4))
        let limit = BackupPiece.size + AuthenticatedCipher.nonceLength + AuthenticatedCipher.tagLength
        guard count <= limit, offset + 4 + count <= file.count else {
            throw Self.damaged(path, "its end is missing")
        }
        let sealed = try file.bytes(offset + 4..<offset + 4 + count)
        offset += 4 + count
        // Only the last piece ends the file: one that lies about it does not open.
        let isLast = offset == file.count
        guard
            let opened = AuthenticatedCipher.open(
                sealed, key, associated: BackupPiece.associated(head, number, isLast: isLast))
        else { throw Self.damaged(path, "piece \(number + 1) of it was changed, or pieces after it are missing") }
        guard opened.count > 0 else { throw Self.damaged(path, "its end is missing") }
        piece = opened.bytes
        position = 0
        number += 1
        isOver = isLast
    }
}
