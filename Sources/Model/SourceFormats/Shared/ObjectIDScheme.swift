/// How the ids of objects of delimited files are derived from their records (`specs/ids.md`). A home has one.
package enum ObjectIDScheme: Int, Hashable, Sendable, CaseIterable {
    /// `csv ␟ source ␟ record ␟ label`; the source defaults to the file's name, and the short form has no label.
    case one = 1
    /// `source ␟ label ␟ record`; the mapping names the source and a label for every object.
    case two = 2

    /// The scheme of new homes.
    package static let latest = ObjectIDScheme.two

    /// The key of an object, which follows its type in the name that its id is derived from.
    func key(source: String, label: String, record: String) -> String {
        switch self {
        case .one: ["csv", source, record, label].joined(separator: Self.separator)
        case .two: [source, label, record].joined(separator: Self.separator)
        }
    }

    /// Between the parts of a name: U+001F, the unit separator.
    static let separator = "\u{1F}"

    /// The only byte of the separator.
    static let separatorByte: UInt8 = 0x1F
}
