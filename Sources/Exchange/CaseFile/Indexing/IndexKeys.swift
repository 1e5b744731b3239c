internal import Diagnostics
internal import Digests

/// The keys of the index of a merge, made from the key of the merge: a purge that destroys that one destroys these.
struct IndexKeys: Sendable {
    /// The number of the merge.
    let merge: Int
    private let content: SecretBytes
    private let token: SecretBytes

    init(merge: Int, key: SecretBytes) throws(Fault) {
        self.merge = merge
        content = try Self.derived(key, "corridor index content")
        token = try Self.derived(key, "corridor index token")
    }

    private static func derived(_ key: SecretBytes, _ purpose: String) throws(Fault) -> SecretBytes {
        SecretBytes(taking: HMAC.sha256(key: key.bytes, Array(purpose.utf8)).bytes)
    }

    func seal(_ bytes: [UInt8], _ parts: [String]) throws(Fault) -> [UInt8] {
        try SealedContent.seal(bytes, key: content, parts: "index", "\(merge)", parts[0], parts[1], parts[2])
    }

    func open(_ sealed: [UInt8], _ parts: [String]) throws(Fault) -> [UInt8] {
        try SealedContent.open(sealed, key: content, parts: "index", "\(merge)", parts[0], parts[1], parts[2]).bytes
    }

    /// What stands for a token in the case file.
    func name(ofToken number: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt64(number).littleEndian) { HMAC.sha256(key: token.bytes, Array($0)).bytes }
    }
}
