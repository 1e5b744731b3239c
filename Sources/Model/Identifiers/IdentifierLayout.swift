/// The standard grouping of an identifier: a separator before the characters at some positions.
package struct IdentifierLayout: Hashable, Sendable {
    /// The separator of groups.
    let separator: Character
    /// The positions of separators: the number of characters from the start, or, when negative, from the end.
    let places: [Int]
    /// Whether a value with hyphens elsewhere is another kind of number.
    let isStrict: Bool

    init(_ separator: Character, _ places: [Int], strict: Bool = false) {
        self.separator = separator
        self.places = places
        self.isStrict = strict
    }

    /// A value in normal form with its separators.
    func write(_ bytes: [UInt8]) -> String {
        let ends = offsets(bytes.count) + [bytes.count]
        var start = 0
        var groups: [String] = []
        for end in ends where end > start {
            groups.append(IdentifierText.text(bytes[start..<end]))
            start = end
        }
        return groups.joined(separator: String(separator))
    }

    /// Whether the hyphens of a value as stated, if any, are in the right positions.
    func agrees(with stated: String, _ count: Int) -> Bool {
        guard isStrict, stated.contains("-") else { return true }
        let groups = stated.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = groups.map { IdentifierNormalForm.of(String($0)).unicodeScalars.count }
        var start = 0
        let expected = (offsets(count) + [count]).map { end in
            defer { start = end }
            return end - start
        }
        return lengths == expected
    }

    private func offsets(_ count: Int) -> [Int] {
        places.map { $0 < 0 ? count + $0 : $0 }.filter { (1..<count).contains($0) }.sorted()
    }
}
