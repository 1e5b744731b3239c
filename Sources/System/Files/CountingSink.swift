public import Diagnostics

/// Passes everything on and counts it.
public final class CountingSink: ByteSink {
    /// Where everything goes.
    public let next: any ByteSink
    /// The number of bytes that went through.
    public private(set) var count = 0

    /// A counter before `next`.
    public init(_ next: any ByteSink) { self.next = next }

    /// Passes on.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        try next.write(bytes)
        count += bytes.count
    }
}
