/// An element of the XML form, and the part of a STIX object that it holds.
package struct XMLElementMapping: Hashable, Sendable {
    /// The place of its value in the object.
    package enum Place: Hashable, Sendable {
        /// None: it groups its content.
        case none
        /// Under this key.
        case member(String)
        /// Under this key in this property extension of ours.
        case extended(String, String)
        /// It is the value of the surrounding element.
        case itself
    }

    /// The content of an element.
    package indirect enum Content: Hashable, Sendable {
        /// Elements with other properties of the same object.
        case group([XMLElementMapping])
        /// An object of its own, with its members as elements.
        case members([XMLElementMapping])
        /// A scalar as text.
        case text(XMLText)
        /// The id of another object, as `structures:ref`.
        case reference
        /// One element with the value.
        case wrapped(XMLElementMapping)
        /// A complete or partial date, in the NIEM element for its precision.
        case date
        /// A member of an object with arbitrary keys: its key and its value, which is a text.
        case entry(key: String, value: String)
    }

    /// The name with its prefix, such as `nc:PersonName`.
    package let name: String
    /// The place of its value.
    package let place: Place
    /// Its content.
    package let content: Content
    /// Whether the element is repeated for each entry of a list (or member of an object, for `.entry`).
    package let isList: Bool
    /// Its meaning in one sentence.
    package let summary: String

    /// Whether it occurs only with all possible content.
    package let isWhole: Bool

    init(
        _ name: String, place: Place, content: Content, isList: Bool = false, isWhole: Bool = false,
        summary: String = ""
    ) {
        self.name = name
        self.isWhole = isWhole
        self.place = place
        self.content = content
        self.isList = isList
        self.summary = summary
    }

    /// The child elements.
    package var children: [XMLElementMapping] {
        switch content {
        case .group(let parts), .members(let parts): parts
        case .wrapped(let part): [part]
        case .date: Self.dates
        case .entry(let key, let value):
            [
                XMLElementMapping(key, place: .itself, content: .text(.string)),
                XMLElementMapping(value, place: .itself, content: .text(.string)),
            ]
        case .text, .reference: []
        }
    }

    /// The NIEM elements for dates of each precision.
    private static let dates = [
        XMLElementMapping("nc:Date", place: .itself, content: .text(.date)),
        XMLElementMapping("nc:YearMonthDate", place: .itself, content: .text(.yearMonth)),
        XMLElementMapping("nc:YearDate", place: .itself, content: .text(.year)),
    ]
}

extension XMLElementMapping {
    /// The element without the one for a property; `nil` when it is that one.
    package func without(_ key: String) -> XMLElementMapping? {
        if place == .member(key) { return nil }
        guard case .group(let parts) = content else { return self }
        return XMLElementMapping(
            name, place: place, content: .group(parts.compactMap { $0.without(key) }), isList: isList, isWhole: isWhole,
            summary: summary)
    }
}
