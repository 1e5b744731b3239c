internal import Digests
internal import Files
internal import Findings

/// Takes the SHA-256 of what is written to it.
final class DigestSink: ByteSink {
    private let stream = DigestStream(.sha256)

    /// The digest in hexadecimal; nothing may be written afterwards.
    var hex: String { stream.finish().hex }

    func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) { stream.update(bytes) }
}
