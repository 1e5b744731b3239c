internal import Identifiers
internal import TextNormalization

/// Normal forms of the values of a linked table: lower-case ASCII words with one space between them.
struct LinkageText: Sendable {
    /// What the values are.
    let field: LinkageField
    /// Reads a date as ISO 8601, perhaps reduced; `nil` for what is no date.
    let readDate: @Sendable (String) -> String?

    /// No value is compared beyond so many bytes; what is longer ends in a hash of the whole.
    static let longest = 192

    /// Whether the form of a value is made as quickly as it is looked up.
    @inline(__always)
    func isPlain(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
        field != .birthDate && raw.count <= Self.longest && Self.isASCII(raw)
    }

    /// Appends the normal form of a value; nothing when it says nothing.
    func append(_ raw: UnsafeBufferPointer<UInt8>, to form: inout GrowingBytes) {
        let start = form.count
        form.reserve(raw.count)
        switch field {
        case .birthDate: form.append(contentsOf: date(raw))
        case .email: Self.email(raw, &form)
        default:
            if Self.isASCII(raw) {
                append(latin: raw, to: &form)
            } else {
                (field.isName ? name(raw) : Self.latin(raw)).withUnsafeBufferPointer { append(latin: $0, to: &form) }
            }
        }
        if Self.placeholders[form.from(start)] != nil {
            form.count = start
        } else if form.count - start > Self.longest {
            let digest = Self.digest(form.from(start))
            form.count = start + Self.longest - digest.count
            form.append(contentsOf: digest)
        }
    }

    private func append(latin: UnsafeBufferPointer<UInt8>, to form: inout GrowingBytes) {
        form.reserve(latin.count)
        switch field {
        case .identifier, .postalCode: Self.joined(latin, &form)
        case .phone: Self.phone(latin, &form)
        case .street: Self.street(latin, &form)
        case .name, .familyName:
            let start = form.count
            Self.words(latin, form: &form)
            Self.cutLegalForms(&form, start)
        default: Self.words(latin, form: &form)
        }
    }

    // MARK: pieces

    @inline(__always)
    private static func isASCII(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
        var all: UInt8 = 0
        for byte in raw { all |= byte }
        return all < 0x80
    }

    /// Latin letters.
    private static func latin(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        // What is too long to be a name or an address is not worth a second of transliteration.
        let text = String(decoding: raw.prefix(4096), as: UTF8.self)
        return Array(Transliteration.latin(text).utf8) + (raw.count > 4096 ? digest(raw) : [])
    }

    /// A name in Latin letters; Han names are read as names are read, and written without spaces within a part.
    private func name(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard raw.contains(where: { $0 >= 0xE0 }) else { return Self.latin(raw) }
        let text = String(decoding: raw.prefix(4096), as: UTF8.self)
        let characters = text.filter { !$0.isWhitespace }
        guard characters.count <= 6, characters.allSatisfy(ScriptTables.isHan) else { return Self.latin(raw) }
        if field == .name { return Array(PersonName.latin(text).utf8) }
        if field == .familyName, characters.count == 1,
            let reading = characters.first.flatMap({ ScriptTables.surnameReadings[$0] })
        {
            return Array(reading.utf8)
        }
        return Transliteration.latin(text).utf8.filter { (48...57).contains($0) || (97...122).contains($0) }
    }

    /// What each byte is in a form: itself, in lower case; 1 for what joins; 0 for what parts.
    private static let letters: [UInt8] = (0..<256).map { byte in
        switch byte {
        case 48...57, 97...122: UInt8(byte)
        case 65...90: UInt8(byte + 32)
        case 39, 96: 1
        default: 0
        }
    }

    /// Words of letters and digits; apostrophes join, everything else parts. Hands `end` where each word begins.
    @inline(__always)
    private static func words(
        _ latin: UnsafeBufferPointer<UInt8>, form: inout GrowingBytes,
        end: (inout GrowingBytes, Int) -> Void = { _, _ in }
    ) {
        let first = form.count
        var start = first
        var isOpen = false
        letters.withUnsafeBufferPointer { letters in
            for byte in latin {
                let letter = letters[Int(byte)]
                if letter > 1 {
                    if !isOpen {
                        if form.count > first { form.append(32) }
                        start = form.count
                        isOpen = true
                    }
                    form.append(letter)
                } else if letter == 0 && isOpen {
                    end(&form, start)
                    isOpen = false
                }
            }
        }
        if isOpen { end(&form, start) }
    }

    /// Letters and digits only.
    private static func joined(_ latin: UnsafeBufferPointer<UInt8>, _ form: inout GrowingBytes) {
        letters.withUnsafeBufferPointer { letters in
            for byte in latin where letters[Int(byte)] > 1 { form.append(letters[Int(byte)]) }
        }
    }

    private static func digest(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let hash = StableHash.hash(bytes)
        return (0..<8).map { 97 + UInt8(truncatingIfNeeded: (hash >> (UInt64($0) * 8)) % 26) }
    }

    // MARK: fields

    /// `yyyyMMdd`, with zeros for what is not known; digits as they stand for what cannot be read.
    private func date(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
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
    private static func phone(_ latin: UnsafeBufferPointer<UInt8>, _ form: inout GrowingBytes) {
        let start = form.count
        for byte in latin where (48...57).contains(byte) { form.append(byte) }
        let number = form.from(start)
        guard number.count >= 5, number.contains(where: { $0 != number[0] }) else {
            form.count = start
            return
        }
        let surplus = number.count - 10
        guard surplus > 0 else { return }
        for place in 0..<10 { form.base[start + place] = form.base[start + surplus + place] }
        form.count = start + 10
    }

    private static func email(_ raw: UnsafeBufferPointer<UInt8>, _ form: inout GrowingBytes) {
        for byte in raw where byte > 32 && byte != 127 { form.append((65...90).contains(byte) ? byte + 32 : byte) }
    }

    /// The words of a street, each abbreviation in full.
    private static func street(_ latin: UnsafeBufferPointer<UInt8>, _ form: inout GrowingBytes) {
        guard latin.count <= longest else { return words(latin, form: &form) }
        form.reserve(latin.count * (longestStreetWord + 1))
        words(latin, form: &form) { form, start in
            guard let whole = streetWords[form.from(start)] else { return }
            form.count = start
            for byte in whole { form.append(byte) }
        }
    }

    private static let longestStreetWord = AddressWords.streets.values.map(\.utf8.count).max() ?? 0

    private static let streetWords = WordTable(
        AddressWords.streets.filter { $0.key != $0.value }.map { (Array($0.key.utf8), Array($0.value.utf8)) })

    private static let placeholders = WordTable(Placeholders.tableValues.map { (Array($0.utf8), true) })

    // MARK: legal forms

    /// Takes the legal forms at the end and start off a name; a name of one word keeps it.
    private static func cutLegalForms(_ form: inout GrowingBytes, _ start: Int) {
        guard form.from(start).contains(32) else { return }
        var isChanged = true
        while isChanged {
            isChanged = false
            let name = form.from(start)
            guard let space = name.lastIndex(of: 32) else { break }
            for legal in formsByLastWord[UnsafeBufferPointer(rebasing: name[(space + 1)...])] ?? []
            where name.count > legal.count + 1 {
                let place = name.count - legal.count
                if name[place - 1] == 32, name[place...].elementsEqual(legal) {
                    form.count = start + place - 1
                    isChanged = true
                    break
                }
            }
        }
        while let space = form.from(start).firstIndex(of: 32),
            initialForms[UnsafeBufferPointer(rebasing: form.from(start)[..<space])] != nil
        {
            let rest = form.count - start - space - 1
            for place in 0..<rest { form.base[start + place] = form.base[start + space + 1 + place] }
            form.count = start + rest
        }
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
