/// The XML form of the objects of one type: the element and its content.
package struct XMLShape: Hashable, Sendable {
    /// The type of STIX.
    package let type: String
    /// The element, such as `nc:Person`.
    package let element: String
    /// The schema type of the element.
    package let schemaType: String
    /// The base of the schema type, if the type is ours.
    package let base: String?
    /// The property and value that select the element, for a type with several elements; `nil` for the element of all
    /// others.
    package let condition: (key: String, value: String)?
    /// The child elements, after those of every record.
    package let parts: [XMLElementMapping]
    /// Its meaning in one sentence.
    package let summary: String

    /// Whether it is an association of NIEM.
    package var isAssociation: Bool { base == "nc:AssociationType" }
    /// The element of the data common to all records.
    package var record: String { isAssociation ? "ti:AssociationRecordAugmentation" : "ti:RecordAugmentation" }

    init(
        _ type: String, element: String, schemaType: String, base: String? = nil,
        where condition: (key: String, value: String)? = nil, summary: String, parts: [XMLElementMapping]
    ) {
        self.type = type
        self.element = element
        self.schemaType = schemaType
        self.base = base
        self.condition = condition
        self.summary = summary
        self.parts = parts
    }

    package static func == (left: XMLShape, right: XMLShape) -> Bool { left.element == right.element }

    package func hash(into hasher: inout Hasher) { hasher.combine(element) }
}
