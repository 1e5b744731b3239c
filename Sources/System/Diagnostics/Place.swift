/// The location of a finding. Every part is optional; only known parts are printed.
public struct Place: Hashable, Sendable {
    /// The file or container entry, such as `bundle.json` or `META-INF/signature001.p7s`.
    public var entry: String?
    /// A JSON Pointer (RFC 6901) into a JSON document, or a path of element names into an XML one.
    public var pointer: String?
    /// The line, from 1.
    public var line: Int?
    /// The column, from 1, counted in Unicode scalars (in bytes where the text is not UTF-8).
    public var column: Int?
    /// The byte offset, from 0.
    public var offset: Int?

    /// Creates a place from its known parts.
    public init(
        entry: String? = nil, pointer: String? = nil, line: Int? = nil, column: Int? = nil, offset: Int? = nil
    ) {
        self.entry = entry
        self.pointer = pointer
        self.line = line
        self.column = column
        self.offset = offset
    }

    /// A place without any known part.
    public static let unknown = Place()

    /// The same place inside `entry`, unless it already names an entry.
    public func inside(_ entry: String) -> Place {
        var place = self
        if place.entry == nil { place.entry = entry }
        return place
    }
}

extension Place: CustomStringConvertible {
    /// `entry:line:column pointer`, without the unknown parts.
    public var description: String {
        var text = entry ?? ""
        if let line {
            text += text.isEmpty ? "line \(line)" : ":\(line)"
            if let column { text += ":\(column)" }
        } else if let offset {
            text += text.isEmpty ? "byte \(offset)" : ", byte \(offset)"
        }
        if let pointer, !pointer.isEmpty { text += text.isEmpty ? pointer : " \(pointer)" }
        return text
    }
}
