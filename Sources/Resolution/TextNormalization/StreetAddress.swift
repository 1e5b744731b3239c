/// An address in normal form: street, its kind, number, unit, city, postal code, country.
package struct StreetAddress: Hashable, Sendable {
    /// The street's name without its kind and without spaces.
    package let street: [UInt8]
    /// The kind of street; empty when unknown.
    package let kind: String
    /// The house number; empty for none.
    package let number: String
    /// The unit in the building; empty for none.
    package let unit: String
    /// The city, without spaces.
    package let city: [UInt8]
    /// The postal code, letters and digits only.
    package let postcode: String
    /// The country.
    package let country: String

    /// Whether it has nothing to compare.
    package var isEmpty: Bool { street.isEmpty && city.isEmpty && country.isEmpty && postcode.isEmpty }

    /// Whether street and number are known, which identify a building in its city.
    package var isBuilding: Bool { !street.isEmpty && !number.isEmpty }

    /// An address from its parts as written.
    package init(street text: String, city place: String, postcode code: String, country land: String) {
        var parser = Parser()
        parser.read(text)
        street = NameToken.joined(parser.street)
        kind = parser.kind
        number = parser.number
        unit = parser.unit
        let written = Self.city(place)
        city = written.isEmpty ? parser.city : written
        postcode = Self.code(Transliteration.latin(code))
        country = land.uppercased()
    }

    /// A text without all but letters and digits.
    private static func code(_ text: String) -> String {
        if text.utf8.allSatisfy(isWordByte) { return text }
        return text.filter { $0.isLetter || $0.isNumber }
    }

    /// Whether a byte is a letter or digit of ASCII in lower case.
    fileprivate static func isWordByte(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }

    /// A city's name without spaces, and without words that only say that it is a city.
    package static func city(_ text: String) -> [UInt8] {
        // A line break of ASCII is a control character.
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        var text = isPlain ? text : text.filter { !$0.isWhitespace || !$0.isNewline }
        if !isPlain, text.count > 2, let last = text.last, AddressWords.areas.contains(last) { text.removeLast() }
        let words = NameToken.words(Transliteration.latin(text))
        if words.count == 1 { return words[0].text }
        let kept = words.filter { $0.string != "city" && $0.string != "ciudad" }
        return NameToken.joined(kept.count > 0 && words.count > 1 && kept.count < words.count ? kept : words)
    }

    private struct Parser {
        var street: [NameToken] = []
        var kind = ""
        var number = ""
        var unit = ""
        var city: [UInt8] = []

        mutating func read(_ text: String) {
            var text = text
            let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
            if !isASCII, text.contains(where: ScriptTables.isHan) { text = han(text) }
            let latin = Transliteration.latin(text).replacingCareOf()
            let parts = latin.split(separator: ",").map { words(String($0)) }
            for words in parts { read(words, isOnly: parts.count == 1) }
        }

        // In a Chinese address province, city and district come first, each with its kind as the last character.
        private mutating func han(_ text: String) -> String {
            var rest = text
            while let index = rest.firstIndex(where: { AddressWords.areas.contains($0) }),
                !rest[..<index].isEmpty, rest.distance(from: rest.startIndex, to: index) <= 6,
                rest[..<index].allSatisfy(ScriptTables.isHan), !rest[..<index].contains("小"),
                !rest[..<index].contains("路"), !rest[..<index].contains("街")
            {
                if rest[index] == "市" { city = StreetAddress.city(String(rest[...index])) }
                rest = String(rest[rest.index(after: index)...])
            }
            for (word, latin) in AddressWords.original { rest = Self.replace(word, in: rest, by: latin) }
            return rest
        }

        private static func replace(_ word: String, in text: String, by other: String) -> String {
            guard text.contains(word) else { return text }
            var (result, rest) = ("", Substring(text))
            while let character = rest.first {
                if rest.hasPrefix(word) {
                    result += other
                    rest.removeFirst(word.count)
                } else {
                    result.append(character)
                    rest.removeFirst()
                }
            }
            return result
        }

        // `#` after a number and its kind comes from Han, where the kind follows the number.
        private func words(_ text: String) -> [String] {
            guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return plainWords(text) }
            var words: [String] = []
            var word = ""
            for character in text {
                if character.isLetter || character.isNumber || character == "-" {
                    word.append(character)
                } else {
                    if !word.isEmpty { words.append(word) }
                    word = ""
                    if character == "#" { words.append("#") }
                }
            }
            if !word.isEmpty { words.append(word) }
            return words
        }

        /// The words of a text of ASCII in lower case.
        private func plainWords(_ text: String) -> [String] {
            var words: [String] = []
            let bytes = text.utf8
            var start = bytes.startIndex
            var place = start
            while place != bytes.endIndex {
                let byte = bytes[place]
                let next = bytes.index(after: place)
                if !StreetAddress.isWordByte(byte), byte != UInt8(ascii: "-"), !(65...90).contains(byte) {
                    if start != place { words.append(String(text[start..<place])) }
                    if byte == UInt8(ascii: "#") { words.append("#") }
                    start = next
                }
                place = next
            }
            if start != bytes.endIndex { words.append(String(text[start...])) }
            return words
        }

        private mutating func read(_ words: [String], isOnly: Bool) {
            var index = 0
            while index < words.count {
                defer { index += 1 }
                let word = words[index]
                let next = index + 1 < words.count ? words[index + 1] : ""
                let afterNext = index + 2 < words.count ? words[index + 2] : ""
                let hasDigit = word.contains(where: \.isNumber)
                if hasDigit, AddressWords.units.contains(next), afterNext == "#" {
                    add(unit: word)
                    index += 2
                } else if hasDigit, next == "#" {
                    if number.isEmpty { number = word } else { add(unit: word) }
                    index += 1
                } else if AddressWords.units.contains(word), next.contains(where: \.isNumber) || next.count == 1 {
                    add(unit: next)
                    index += 1
                } else if word == "#" {
                    guard next.contains(where: \.isNumber) else { continue }
                    if number.isEmpty, !street.isEmpty { number = next } else { add(unit: next) }
                    index += 1
                } else if hasDigit {
                    let isNamed = index > 0 && AddressWords.idle.contains(words[index - 1])
                    let isBeside = !street.isEmpty || next.first?.isLetter == true
                    take(numbered: word, isStreetNumber: isNamed || isBeside || isOnly)
                } else if let found = AddressWords.streets[word], kind.isEmpty, !street.isEmpty || words.count > 1 {
                    kind = found
                } else if !AddressWords.idle.contains(word) {
                    street.append(contentsOf: NameToken.words(word))
                }
            }
        }

        private mutating func take(numbered word: String, isStreetNumber: Bool) {
            // `5th` is the name of a street.
            if word.hasSuffix("th") || word.hasSuffix("nd") || word.hasSuffix("rd") || word.hasSuffix("st") {
                street.append(contentsOf: NameToken.words(word))
            } else if number.isEmpty, isStreetNumber {
                number = word
            } else {
                add(unit: word)
            }
        }

        private mutating func add(unit word: String) {
            unit += unit.isEmpty ? word : "-" + word
        }
    }
}

extension String {
    /// The text without `c/o`.
    fileprivate func replacingCareOf() -> String {
        guard utf8.contains(UInt8(ascii: "/")), let range = firstRange(of: "c/o") else { return self }
        return String(self[..<range.lowerBound]) + " " + String(self[range.upperBound...])
    }

    private func firstRange(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}
