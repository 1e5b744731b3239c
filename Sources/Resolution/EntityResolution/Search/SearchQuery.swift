internal import Glibc
internal import TextNormalization

/// What somebody looks for, in the forms in which names and numbers are compared: so `ramirez` finds `Ramírez`,
/// `烟台海龙` finds `Yantai Hai Long`, and a telephone number is found in whatever way it was written.
package struct SearchQuery: Sendable {
    /// The forms of it, their words written together.
    private let forms: [[UInt8]]
    private let words: [[UInt8]]
    private let person: PersonName
    private let organisation: [UInt8]
    private let phone: [UInt8]

    /// So many letters of a company's name, its legal form and such taken away, are enough to look for.
    private static let shortestOrganisation = 4
    /// So many digits are enough to be the end of a telephone number.
    private static let shortestPhone = 7

    /// A query as somebody typed it.
    package init(_ text: String) {
        let folded = SearchText.fold(text)
        person = PersonName(Record.Name(text))
        var forms = [Self.joined(folded), Self.joined(SearchText.fold(PersonName.latin(text)))]
        if forms[0] == forms[1] { forms.removeLast() }
        self.forms = forms.filter { !$0.isEmpty }
        words = folded.split(separator: SearchText.space).map(Array.init)
        let name = OrganisationName(text).joined
        organisation = name.count >= Self.shortestOrganisation ? name : []
        let hasLetters = folded.contains { $0 >= UInt8(ascii: "a") }
        phone = hasLetters ? [] : Self.phone(Array((ContactNumber.phone(text) ?? "").utf8))
    }

    /// Whether there is nothing in it that can be looked for.
    package var isEmpty: Bool { forms.isEmpty }

    /// Whether a folded text has it in one of its lines: written together, or all its words in any order.
    func matches(_ text: [UInt8]) -> Bool {
        guard !text.isEmpty else { return false }
        return text.withUnsafeBufferPointer { text in
            if forms.contains(where: { Self.contains($0, in: text) }) { return true }
            guard words.count > 1 else { return false }
            return text.split(separator: SearchText.lineEnd).contains { line in
                let line = UnsafeBufferPointer(rebasing: line)
                return words.allSatisfy { Self.contains($0, in: line, atWords: $0.count < Self.shortestOrganisation) }
            }
        }
    }

    /// Whether it is a person's name, or a part of it.
    func matches(_ name: PersonName) -> Bool {
        guard !person.words.isEmpty else { return false }
        if name.ring == person.ring { return true }
        let query = NameToken.joined(person.words)
        return NameToken.joined(name.words).withUnsafeBufferPointer { Self.contains(query, in: $0) }
    }

    /// Whether it is a company's name, or a part of it, but for legal forms and how trade words are written.
    func matches(_ name: OrganisationName) -> Bool {
        guard !organisation.isEmpty else { return false }
        return name.joined.withUnsafeBufferPointer { Self.contains(organisation, in: $0) }
    }

    /// Whether it is a telephone number, with or without what stands before it: `number` is a normal form.
    func matches(phone number: String) -> Bool {
        let number = Self.phone(Array(number.utf8))
        guard phone.count >= Self.shortestPhone, number.count >= Self.shortestPhone else { return false }
        let count = min(phone.count, number.count)
        return number.suffix(count) == phone.suffix(count)
    }

    // What is dialled before a number at home, and not from abroad.
    private static func phone(_ digits: [UInt8]) -> [UInt8] { Array(digits.drop { $0 == UInt8(ascii: "0") }) }

    private static func joined(_ folded: [UInt8]) -> [UInt8] { folded.filter { $0 != SearchText.space } }

    /// Whether a text has a word, spaces in the text aside.
    ///
    /// - Parameter atWords: whether it must begin where a word of the text does.
    private static func contains(
        _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, atWords: Bool = false
    ) -> Bool {
        guard let first = word.first, let base = text.baseAddress else { return false }
        var start = 0
        while start < text.count, let found = memchr(base + start, Int32(first), text.count - start) {
            let place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
            start = place + 1
            if atWords, place > 0, text[place - 1] != SearchText.space { continue }
            var (at, matched) = (place, 0)
            while matched < word.count, at < text.count {
                if text[at] == word[matched] {
                    matched += 1
                } else if text[at] != SearchText.space {
                    break
                }
                at += 1
            }
            if matched == word.count { return true }
        }
        return false
    }
}
