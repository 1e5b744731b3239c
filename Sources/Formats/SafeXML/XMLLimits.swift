/// What a document may use. Reaching a limit is a reasoned refusal, never a crash or a hang.
public struct XMLLimits: Hashable, Sendable {
    /// Bytes of the whole document; 64 MiB. At most 1 GiB is taken, whatever is set.
    public var bytes = 64 << 20
    /// Elements inside one another; 128. libxml2 itself takes no more than 256.
    public var depth = 128
    /// Elements in all; 1,000,000.
    public var elements = 1_000_000
    /// Attributes and declarations of namespaces on one element; 128.
    public var attributes = 128
    /// Declarations of namespaces in force at one point; 256.
    public var namespaces = 256
    /// Bytes of the text of one element or the value of one attribute; 8 MiB. libxml2 itself takes no more than 10 MB.
    public var textBytes = 8 << 20

    /// The standard limits.
    public init() {}

    /// The standard limits.
    public static let standard = XMLLimits()
}
