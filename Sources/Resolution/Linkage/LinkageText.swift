/// Normal forms of the values of a linked table: lower-case ASCII words with one space between them.
struct LinkageText: Sendable {
    /// What the values are.
    let field: LinkageField
    /// Reads a date as ISO 8601, perhaps reduced; `nil` for what is no date.
    let readDate: @Sendable (String) -> String?

    /// No value is compared beyond so many bytes; what is longer ends in a hash of the whole.
    static let longest = 192

    /// The normal form of a value, empty when it says nothing.
    func normal(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        let form: [UInt8]
        switch field {
        case .birthDate: form = date(raw)
        case .identifier: form = Self.joined(Self.latin(raw))
        case .postalCode: form = Self.joined(Self.latin(raw))
        case .phone: form = Self.phone(raw)
        case .email: form = Self.email(raw)
        case .street: form = Self.words(Self.latin(raw), Self.streetWord)
        case .name, .familyName: form = Self.withoutLegalForms(Self.words(name(raw)))
        case .givenName: form = Self.words(name(raw))
        case .city, .region, .country, .text: form = Self.words(Self.latin(raw))
        }
        if Self.placeholders[form[...]] != nil { return [] }
        return form.count <= Self.longest ? form : Array(form.prefix(Self.longest - 8)) + Self.digest(form)
    }

    // MARK: pieces

    /// Lower-case ASCII.
    private static func latin(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        if raw.allSatisfy({ $0 < 0x80 }) {
            return raw.map { (65...90).contains($0) ? $0 + 32 : $0 }
        }
        // What is too long to be a name or an address is not worth a second of transliteration.
        let text = String(decoding: raw.prefix(4096), as: UTF8.self)
        return Array(Transliteration.latin(text).utf8) + (raw.count > 4096 ? digest(Array(raw)) : [])
    }

    /// A name in Latin letters; Han names are read as names are read, and written without spaces within a part.
    private func name(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        guard raw.contains(where: { $0 >= 0xE0 }) else { return Self.latin(raw) }
        let text = String(decoding: raw.prefix(4096), as: UTF8.self)
        let characters = text.filter { !$0.isWhitespace }
        guard characters.count <= 6, characters.allSatisfy(ScriptTables.isHan) else { return Self.latin(raw) }
        if field == .name { return Array(PersonName.latin(text).utf8) }
        if field == .familyName, characters.count == 1,
            let reading = characters.first.flatMap({
                ScriptTables.surnameReadings[$0]
            })
        {
            return Array(reading.utf8)
        }
        return Self.joined(Array(Transliteration.latin(text).utf8))
    }

    /// Words of letters and digits; apostrophes join, everything else parts.
    private static func words(_ latin: [UInt8], _ change: ((ArraySlice<UInt8>) -> [UInt8]?)? = nil) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(latin.count)
        var start = 0
        func end() {
            guard start < result.count, let changed = change?(result[start...]) else { return }
            result.replaceSubrange(start..., with: changed)
        }
        var isOpen = false
        for byte in latin {
            if isWord(byte) {
                if !isOpen {
                    if !result.isEmpty { result.append(32) }
                    start = result.count
                    isOpen = true
                }
                result.append(byte)
            } else if byte != 39 && byte != 96 && isOpen {
                end()
                isOpen = false
            }
        }
        if isOpen { end() }
        return result
    }

    /// Letters and digits only.
    private static func joined(_ latin: [UInt8]) -> [UInt8] { latin.filter(isWord) }

    @inline(__always)
    private static func isWord(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...122).contains(byte) }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
        let hash = Mixing.hash(bytes)
        return (0..<8).map { 97 + UInt8(truncatingIfNeeded: (hash >> (UInt64($0) * 8)) % 26) }
    }

    // MARK: fields

    /// `yyyyMMdd`, with zeros for what is not known; digits as they stand for what cannot be read.
    private func date(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        guard !raw.isEmpty, raw.count <= 64 else { return [] }
        if let text = readDate(String(decoding: raw, as: UTF8.self)), let date = PartialDate(text) {
            var number = date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0)
            var digits = [UInt8](repeating: 48, count: 8)
            for place in (0..<8).reversed() {
                digits[place] = 48 + UInt8(number % 10)
                number /= 10
            }
            return digits
        }
        let digits = raw.filter { (48...57).contains($0) }
        return digits.allSatisfy { $0 == 48 } ? [] : Array(digits)
    }

    /// The last ten digits: national and international forms of one number end alike.
    private static func phone(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        let digits = raw.allSatisfy { $0 < 0x80 } ? Array(raw) : latin(raw)
        let number = digits.filter { (48...57).contains($0) }
        guard number.count >= 5, let first = number.first, !number.allSatisfy({ $0 == first }) else { return [] }
        return Array(number.suffix(10))
    }

    private static func email(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        raw.filter { $0 > 32 && $0 != 127 }.map { (65...90).contains($0) ? $0 + 32 : $0 }
    }

    private static func streetWord(_ word: ArraySlice<UInt8>) -> [UInt8]? { streetWords[word] }

    private static let streetWords = WordTable(
        AddressWords.streets.filter { $0.key != $0.value }.map { (Array($0.key.utf8), Array($0.value.utf8)) })

    private static let placeholders = WordTable(
        [
            "unknown", "not known", "none", "null", "nil", "n a", "not available", "not applicable", "same as above",
            "as above", "unbekannt", "desconocido", "no name", "test", "xxx", "xxxx", "void", "missing", "undefined",
        ].map { (Array($0.utf8), true) })

    // MARK: legal forms

    /// A name without the legal forms at its end and start; a name of one word keeps it.
    private static func withoutLegalForms(_ name: [UInt8]) -> [UInt8] {
        var name = name[...]
        guard name.contains(32) else { return Array(name) }
        var isChanged = true
        while isChanged {
            isChanged = false
            guard let space = name.lastIndex(of: 32) else { break }
            if let forms = formsByLastWord[name[(space + 1)...]] {
                for form in forms where name.count > form.count + 1 {
                    let start = name.endIndex - form.count
                    if name[start - 1] == 32, name[start...].elementsEqual(form) {
                        name = name[..<(start - 1)]
                        isChanged = true
                        break
                    }
                }
            }
        }
        while let space = name.firstIndex(of: 32), initialForms[name[..<space]] != nil {
            name = name[(space + 1)...]
        }
        return Array(name)
    }

    private static let initialForms = WordTable(OrganisationWords.initialForms.map { (Array($0.utf8), true) })

    private static let formsByLastWord: WordTable<[[UInt8]]> = {
        let forms = OrganisationWords.legalForms.map { $0.joined(separator: " ") } + OrganisationWords.finalForms
        let bytes = forms.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        let byLastWord = Dictionary(grouping: bytes) { form in
            form.lastIndex(of: 32).map { Array(form[($0 + 1)...]) } ?? form
        }
        return WordTable(byLastWord.map { ($0.key, $0.value) })
    }()
}
