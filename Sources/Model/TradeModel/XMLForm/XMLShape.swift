/// How objects of one type are written in XML: the element and what is inside it.
package struct XMLShape: Hashable, Sendable {
    /// The type of STIX.
    package let type: String
    /// The element, such as `nc:Person`.
    package let element: String
    /// The type of the element in the schema, and where that is ours, what it extends.
    package let schemaType: String
    /// What the schema type extends, where it is ours.
    package let base: String?
    /// The property and its value that the element stands for, where a type has several elements; `nil` for the element
    /// of all others.
    package let condition: (key: String, value: String)?
    /// The elements inside, after the record's own.
    package let parts: [XMLElementMapping]
    /// What such an object is.
    package let summary: String

    /// Whether it is an association of NIEM.
    package var isAssociation: Bool { base == "nc:AssociationType" }
    /// The element with what every record has.
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
