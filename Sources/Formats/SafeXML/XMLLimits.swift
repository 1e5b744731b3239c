/// The limits of a document. Exceeding one is an error with a reason, never a crash or a hang.
public struct XMLLimits: Hashable, Sendable {
    /// The size of the document in bytes; 64 MiB. At most 1 GiB is accepted, whatever is set.
    public var bytes = 64 << 20
    /// The nesting depth of elements; 128. libxml2 itself accepts at most 256.
    public var depth = 128
    /// The number of elements; 1,000,000.
    public var elements = 1_000_000
    /// The number of attributes and namespace declarations of one element; 128.
    public var attributes = 128
    /// The number of namespace declarations in scope; 256.
    public var namespaces = 256
    /// The size in bytes of the text of one element or the value of one attribute; 8 MiB. libxml2 itself accepts at
    /// most 10 MB.
    public var textBytes = 8 << 20

    /// The standard limits.
    public init() {}

    /// The standard limits.
    public static let standard = XMLLimits()
}
