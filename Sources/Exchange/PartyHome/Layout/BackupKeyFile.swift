internal import Diagnostics
internal import Digests
internal import Files
internal import X509

/// `backup.key`: the key that backups are encrypted under, 32 random bytes, readable by the owner only. A purge destroys
/// it, so that no backup from before the purge opens with a state file that is written after it.
struct BackupKeyFile: Sendable {
    /// The path of the key.
    let path: String

    init(_ layout: HomeLayout) { path = layout.backupKey }

    /// The key; `nil` when there is none.
    ///
    /// - Throws: `Fault` `key-file-exposed`, or of kind `.inputOutput`.
    func read() throws(Fault) -> SecretBytes? {
        guard Paths.exists(path) else { return nil }
        let file = try File(path: path)
        let mode = try file.permissions()
        guard mode & 0o077 == 0 else {
            throw Fault(.keyFileExposed, kind: .policy, ["path": path, "mode": String(mode, radix: 8)])
        }
        let bytes = try file.bytes(limit: 1 << 10, named: path)
        guard bytes.count == AuthenticatedCipher.keyLength else {
            throw Fault(.homeDamaged, kind: .inputOutput, ["path": path, "reason": "it is no key"])
        }
        return SecretBytes(taking: bytes)
    }

    /// The key, or a new one. The caller holds the lock of the home.
    func make() throws(Fault) -> SecretBytes {
        if let key = try read() { return key }
        guard let key = SecretBytes(random: AuthenticatedCipher.keyLength) else {
            throw Fault(.cryptographyFailed, kind: .ours, ["what": "make a key"], underlying: OpenSSLError.drain())
        }
        var bytes = key.bytes
        defer { bytes.withUnsafeMutableBytes { Wiping.wipe($0) } }
        try AtomicFile.write(bytes, to: path, mode: 0o600)
        return key
    }

    /// Overwrites the key where it lies, and removes it.
    func destroy() throws(Fault) {
        guard Paths.exists(path) else { return }
        try Paths.wipeFile(path)
        try Paths.removeFileLastingly(path)
    }
}
