internal import StrictJSON

/// The parts of a name, from several columns or elements.
struct NameParts {
    var whole: [String] = []
    var given: [String] = []
    var family: [String] = []
    var others: [(text: String, kind: String)] = []
    /// Persons to ask for at a company, who are the party itself where it has no other name.
    var contacts: [String] = []

    var isEmpty: Bool { whole.isEmpty && given.isEmpty && family.isEmpty && others.isEmpty && contacts.isEmpty }

    /// The name as one text: as the source writes it, else given names before family names.
    var text: String? {
        if let first = whole.first { return first }
        let parts = given + family
        return parts.isEmpty ? contacts.first ?? others.first?.text : parts.joined(separator: " ")
    }

    func apply(to draft: inout ObjectDraft) {
        guard let text else { return }
        draft.properties["name"] = .string(text)
        guard draft.type == "identity" || draft.type == "substance" else {
            for name in whole.dropFirst() + others.map(\.text) { draft.note("name", name) }
            return
        }
        let isNamed = !whole.isEmpty || !given.isEmpty || !family.isEmpty
        if isNamed || !contacts.isEmpty { draft.addName(text, kind: "original") }
        for name in contacts.dropFirst(isNamed ? 0 : 1) { draft.note("contact", name) }
        for name in whole.dropFirst() { draft.addName(name, kind: "alias") }
        for name in others { draft.addName(name.text, kind: name.kind) }
        if !given.isEmpty { draft.set("given_name", .string(given.joined(separator: " "))) }
        if !family.isEmpty { draft.set("family_name", .string(family.joined(separator: " "))) }
    }
}
