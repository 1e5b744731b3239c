internal import Glibc
internal import TextNormalization

/// A search query, in the normal forms of names and numbers: `ramirez` finds `Ramírez`, `烟台海龙` finds `Yantai Hai Long`,
/// and a telephone number is found however it was written.
package struct SearchQuery: Sendable {
    /// Its normal forms, without spaces.
    private let forms: [[UInt8]]
    private let words: [[UInt8]]
    private let person: PersonName
    private let personJoined: [UInt8]
    private let organisation: [UInt8]
    private let phone: [UInt8]

    /// The minimum length of a company's name, without its legal form and the like, to search for.
    private static let shortestOrganisation = 4
    /// The minimum number of digits that match the end of a telephone number.
    private static let shortestPhone = 7

    /// A query as typed.
    package init(_ text: String) {
        let folded = SearchText.fold(text)
        person = PersonName(Record.Name(text))
        personJoined = NameToken.joined(person.words)
        var forms = [Self.joined(folded), Self.joined(SearchText.fold(PersonName.latin(text)))]
        if forms[0] == forms[1] { forms.removeLast() }
        self.forms = forms.filter { !$0.isEmpty }
        words = folded.split(separator: SearchText.space).map(Array.init)
        let name = OrganisationName(text).joined
        organisation = name.count >= Self.shortestOrganisation ? name : []
        let hasLetters = folded.contains { $0 >= UInt8(ascii: "a") }
        phone = hasLetters ? [] : Self.phone(Array((ContactNumber.phone(text) ?? "").utf8))
    }

    /// Whether it contains nothing to search for.
    package var isEmpty: Bool { forms.isEmpty }

    /// Whether a folded text contains it in one of its lines: without spaces, or all its words in any order.
    func matches(_ text: [UInt8]) -> Bool { text.withUnsafeBufferPointer { matches(text: $0) } }

    /// Whether a folded text contains it in one of its lines: without spaces, or all its words in any order.
    func matches(text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !text.isEmpty else { return false }
        if forms.contains(where: { Self.contains($0, in: text) }) { return true }
        guard words.count > 1 else { return false }
        return text.split(separator: SearchText.lineEnd).contains { line in
            let line = UnsafeBufferPointer(rebasing: line)
            return words.allSatisfy { Self.contains($0, in: line, atWords: $0.count < Self.shortestOrganisation) }
        }
    }

    /// Whether it is a person's name, or part of it: by the name's ring and its words without spaces.
    func matches(ring: UnsafeBufferPointer<UInt8>, joined: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !personJoined.isEmpty else { return false }
        return ring.elementsEqual(person.ring) || Self.contains(personJoined, in: joined)
    }

    /// Whether it is a company's name, or part of it, ignoring legal forms and spellings of trade words: by the name's
    /// words without spaces.
    func matches(organisation joined: UnsafeBufferPointer<UInt8>) -> Bool {
        !organisation.isEmpty && Self.contains(organisation, in: joined)
    }

    /// Whether it is a person's name, or part of it.
    func matches(person name: PersonName) -> Bool {
        name.ring.withUnsafeBufferPointer { ring in
            NameToken.joined(name.words).withUnsafeBufferPointer { matches(ring: ring, joined: $0) }
        }
    }

    /// Whether it is a company's name, or part of it.
    func matches(organisation name: OrganisationName) -> Bool {
        name.joined.withUnsafeBufferPointer { matches(organisation: $0) }
    }

    /// What each way to match needs: for at least one of these lists, that all its parts occur without spaces.
    var alternatives: [[[UInt8]]] {
        var found = forms.map { [$0] }
        if words.count > 1 { found.append(words) }
        if !personJoined.isEmpty { found += [[personJoined], [person.ring]] }
        if !organisation.isEmpty { found.append([organisation]) }
        // Two numbers of which one is the end of the other have the last digits in common.
        if phone.count >= Self.shortestPhone { found.append([Array(phone.suffix(Self.shortestPhone))]) }
        return found
    }

    /// Whether it is a telephone number, with or without prefix: `number` is a normal form.
    func matches(phone number: String) -> Bool {
        let number = Self.phone(Array(number.utf8))
        guard phone.count >= Self.shortestPhone, number.count >= Self.shortestPhone else { return false }
        let count = min(phone.count, number.count)
        return number.suffix(count) == phone.suffix(count)
    }

    // The national prefix, which is not dialled from abroad.
    private static func phone(_ digits: [UInt8]) -> [UInt8] { Array(digits.drop { $0 == UInt8(ascii: "0") }) }

    private static func joined(_ folded: [UInt8]) -> [UInt8] { folded.filter { $0 != SearchText.space } }

    /// Whether a text contains a word, ignoring spaces in the text.
    ///
    /// - Parameter atWords: whether it must begin at the start of a word.
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
