internal import Diagnostics
internal import Digests
internal import Files

/// Writes the encrypted part of a backup.
final class BackupSink: ByteSink {
    private let file: AtomicFile
    private let key: SecretBytes
    private let head: Digest
    private var pending: [UInt8] = []
    private var number = 0

    /// Writes the head and begins the encrypted part.
    init(_ file: AtomicFile, head: BackupHead, key: SecretBytes) throws(Fault) {
        self.file = file
        self.key = key
        let line = head.bytes
        self.head = Digest.sha256(line)
        try file.write(line + [0x0A])
        pending.reserveCapacity(BackupPiece.size)
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            if pending.count == BackupPiece.size { try put(isLast: false) }
            let count = min(rest.count, BackupPiece.size - pending.count)
            pending.append(contentsOf: rest.prefix(count))
            rest = rest.dropFirst(count)
        }
    }

    /// Writes the last piece. The file is not committed.
    func finish() throws(Fault) { try put(isLast: true) }

    private func put(isLast: Bool) throws(Fault) {
        let associated = BackupPiece.associated(head, number, isLast: isLast)
        guard let sealed = AuthenticatedCipher.seal(pending, key, associated: associated) else {
            throw Fault(
                .cryptographyFailed, kind: .ours, ["what": "encrypt a backup"], underlying: OpenSSLError.drain())
        }
        pending.withUnsafeMutableBytes { Wiping.wipe($0) }
        pending.removeAll(keepingCapacity: true)
        try file.write(BackupEntry.length(sealed.count))
        try file.write(sealed)
        number += 1
    }
}
