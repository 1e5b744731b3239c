/// What a document may cost; reaching a limit is a `Fault` with its own code.
public struct XMLLimits: Hashable, Sendable {
    /// The number of bytes.
    public var size: Int
    /// How deeply elements may be nested.
    public var depth: Int
    /// The number of elements.
    public var elements: Int
    /// The number of attributes and namespace declarations on one element.
    public var attributes: Int
    /// The number of bytes of the text of one element, or of one attribute.
    public var text: Int

    /// Limits; the defaults are far above what a message of the trade needs.
    public init(
        size: Int = 64 << 20, depth: Int = 100, elements: Int = 2_000_000, attributes: Int = 200, text: Int = 4 << 20
    ) {
        self.size = size
        self.depth = depth
        self.elements = elements
        self.attributes = attributes
        self.text = text
    }

    /// The defaults.
    public static let standard = XMLLimits()
}
