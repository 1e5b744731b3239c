public import Diagnostics
public import Files
internal import Platform

/// A digest and its algorithm.
public struct Digest: Hashable, Sendable {
    /// The algorithm.
    public let algorithm: DigestAlgorithm
    /// The bytes.
    public let bytes: [UInt8]

    /// Creates a digest from existing bytes; `nil` when their number does not match the algorithm.
    public init?(_ algorithm: DigestAlgorithm, _ bytes: [UInt8]) {
        guard bytes.count == algorithm.length else { return nil }
        self.algorithm = algorithm
        self.bytes = bytes
    }

    init(made algorithm: DigestAlgorithm, _ bytes: [UInt8]) {
        self.algorithm = algorithm
        self.bytes = bytes
    }

    /// The digest in lower-case hexadecimal.
    public var hex: String { Hex.encode(bytes) }

    /// The SHA-256 of bytes.
    public static func sha256(_ bytes: [UInt8]) -> Digest { of(bytes, .sha256) }

    /// The digest of bytes.
    public static func of(_ bytes: [UInt8], _ algorithm: DigestAlgorithm) -> Digest {
        let stream = DigestStream(algorithm)
        bytes.withUnsafeBytes { stream.update($0) }
        return stream.finish()
    }

    /// The digest of all bytes of a source.
    public static func of(
        _ source: any ByteSource, _ algorithm: DigestAlgorithm = .sha256
    ) throws(Fault) -> Digest {
        let stream = DigestStream(algorithm)
        try source.forEachPiece(of: 0..<source.count) { piece throws(Fault) in stream.update(piece) }
        return stream.finish()
    }
}
