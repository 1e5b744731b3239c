package import Diagnostics
internal import Files

/// Computes the SHA-256 of the bytes written to it.
package final class DigestSink: ByteSink {
    private let stream = DigestStream(.sha256)

    package init() {}

    /// The digest in hexadecimal; nothing may be written afterwards.
    package var hex: String { stream.finish().hex }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) { stream.update(bytes) }
}
