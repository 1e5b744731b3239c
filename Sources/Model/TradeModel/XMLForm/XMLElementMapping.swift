/// An element of the XML form, and what of an object of STIX it holds.
package struct XMLElementMapping: Hashable, Sendable {
    /// Where its value stands in the object.
    package enum Place: Hashable, Sendable {
        /// Nowhere: it groups what is inside it.
        case none
        /// Under this key.
        case member(String)
        /// Under this key in this property extension of ours.
        case extended(String, String)
        /// It is the value of the element around it.
        case itself
    }

    /// What is inside an element.
    package indirect enum Content: Hashable, Sendable {
        /// Elements with other properties of the same object.
        case group([XMLElementMapping])
        /// An object of its own, its members as elements.
        case members([XMLElementMapping])
        /// A scalar as text.
        case text(XMLText)
        /// The id of another object, as `structures:ref`.
        case reference
        /// One element that holds the value.
        case wrapped(XMLElementMapping)
        /// A date, whole or in part, in the element of NIEM for its precision.
        case date
        /// A member of an object whose keys nobody fixed: its key and its value, which is a text.
        case entry(key: String, value: String)
    }

    /// The name with its prefix, such as `nc:PersonName`.
    package let name: String
    /// Where its value stands.
    package let place: Place
    /// What is inside it.
    package let content: Content
    /// Whether there is one such element for each entry of a list (or member of an object, for `.entry`).
    package let isList: Bool
    /// What it means, in one sentence.
    package let summary: String

    /// Whether it is there only with all that can be inside it.
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

    /// The elements directly inside.
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

    /// The elements of NIEM for dates of each precision.
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
