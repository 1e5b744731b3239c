internal import Identifiers
internal import TextNormalization

/// Normal forms of the values of a linked table: lower-case ASCII words with one space between them.
struct LinkageText: Sendable {
    /// The field of the values.
    let field: LinkageField
    /// Reads a date as ISO 8601, possibly with reduced precision; `nil` for text that is no date.
    let readDate: @Sendable (String) -> String?
    /// The scheme of identifiers of which every thing has one, whose normal form counts.
    private let scheme: IdentifierScheme?

    /// The normalisation of a field.
    init(field: LinkageField, readDate: @escaping @Sendable (String) -> String?) {
        self.field = field
        self.readDate = readDate
        scheme = field.exclusiveScheme
    }

    /// The most bytes of a normal form; a longer one ends in a hash of the whole.
    static let longest = 192

    /// Whether normalising a value is as fast as looking it up.
    @inline(__always)
    func isPlain(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
        field != .birthDate && scheme == nil && raw.count <= Self.longest && Self.isASCII(raw)
    }

    /// Appends the normal form of a value; nothing for a missing value.
    func append(_ raw: UnsafeBufferPointer<UInt8>, to form: inout GrowingBytes) {
        let start = form.count
        form.reserve(raw.count)
        switch field {
        case .birthDate: form.append(contentsOf: date(raw))
        case .email: Self.email(raw, &form)
        case .identifier where scheme != nil:
            let text = String(decoding: raw.prefix(Self.longest), as: UTF8.self)
            Array((scheme?.normalForm(text) ?? text).utf8).withUnsafeBufferPointer { Self.joined($0, &form) }
        case .text, .number, .time: measureOrText(raw, &form)
        case .position: _ = GeographicPosition.append(raw, to: &form)
        default:
            if Self.isASCII(raw) {
                append(latin: raw, to: &form)
            } else {
                (field.isName ? name(raw) : Self.latin(raw)).withUnsafeBufferPointer { append(latin: $0, to: &form) }
                // A script that cannot be transliterated is compared as it stands.
                if form.count == start, field != .phone { Self.asItStands(raw, &form) }
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

    /// A number or a day in its canonical form (`ValueMeasure`), or the words of a text.
    private func measureOrText(_ raw: UnsafeBufferPointer<UInt8>, _ form: inout GrowingBytes) {
        guard Self.isASCII(raw) else {
            return Self.latin(raw).withUnsafeBufferPointer { append(latin: $0, to: &form) }
        }
        if ValueMeasure.append(raw, to: &form, readDate: readDate) { return }
        if GeographicPosition.append(raw, to: &form) { return }
        append(latin: raw, to: &form)
    }

    private func append(latin: UnsafeBufferPointer<UInt8>, to form: inout GrowingBytes) {
        form.reserve(latin.count)
        switch field {
        case .identifier, .postalCode: Self.joined(latin, &form)
        case .phone: Self.phone(latin, &form)
        case .street: Self.street(latin, &form)
        case .name, .familyName:
            let start = form.count
            // A trade word in pinyin can become a longer one.
            form.reserve(latin.count * 4 + 16)
            Self.words(latin, form: &form) { form, start in
                guard let trade = Self.pinyinTrade[form.from(start)] else { return }
                form.count = start
                for byte in trade { form.append(byte) }
            }
            Self.cutLegalForms(&form, start)
            Self.cutTitle(&form, start)
        case .givenName:
            let start = form.count
            Self.words(latin, form: &form)
            Self.cutTitle(&form, start)
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

    /// The text in Latin letters.
    private static func latin(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        // Text too long for a name or an address is not worth a second of transliteration.
        let text = String(decoding: raw.prefix(4096), as: UTF8.self)
        return Array(Transliteration.latin(text).utf8) + (raw.count > 4096 ? digest(raw) : [])
    }

    /// Each letter of a text by five letters that stand for its code point; nothing for text without letters.
    private static func asItStands(_ raw: UnsafeBufferPointer<UInt8>, _ form: inout GrowingBytes) {
        let start = form.count
        var isOpen = false
        for scalar in String(decoding: raw.prefix(longest), as: UTF8.self).lowercased().unicodeScalars {
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil, scalar != "\u{FFFD}" else {
                isOpen = false
                continue
            }
            form.reserve(6)
            if !isOpen, form.count > start { form.append(32) }
            isOpen = true
            var number = scalar.value
            for _ in 0..<5 {
                form.append(97 + UInt8(number % 26))
                number /= 26
            }
        }
    }

    /// A name in Latin letters; Han names use the readings of names and have no spaces within a part.
    private func name(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if ArabicArticle.mayOccur(raw) {
            let text = ArabicArticle.separated(String(decoding: raw.prefix(4096), as: UTF8.self))
            return Array(text.utf8).withUnsafeBufferPointer { Self.latin($0) }
        }
        guard raw.contains(where: { $0 >= 0xE0 }) else { return Self.latin(raw) }
        let text = String(decoding: raw.prefix(4096), as: UTF8.self)
        if field != .givenName, let company = OriginalCompanyName.latin(text) { return Array(company.utf8) }
        let characters = text.filter { !$0.isWhitespace }
        if field == .name, characters.count <= 4, characters.allSatisfy(ScriptTables.isHangul) {
            return Array(PersonName.latin(text).utf8)
        }
        guard characters.count <= 6, characters.allSatisfy(ScriptTables.isHan) else { return Self.latin(raw) }
        if field == .name { return Array(PersonName.latin(text).utf8) }
        if field == .familyName, characters.count == 1,
            let reading = characters.first.flatMap({ ScriptTables.surnameReadings[$0] })
        {
            return Array(reading.utf8)
        }
        return Transliteration.latin(text).utf8.filter { (48...57).contains($0) || (97...122).contains($0) }
    }

    /// The normal form of each byte: letters in lower case and digits; 1 for characters that are dropped; 0 for word
    /// breaks.
    private static let letters: [UInt8] = (0..<256).map { byte in
        switch byte {
        case 48...57, 97...122: UInt8(byte)
        case 65...90: UInt8(byte + 32)
        case 39, 96: 1
        default: 0
        }
    }

    /// Words of letters and digits; apostrophes are dropped, every other character is a word break. Calls `end` with
    /// the start of each word.
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

    /// `yyyyMMdd`, with zeros for unknown parts; the bare digits of text that is no date.
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

    /// The last ten digits, which national and international forms of a number share.
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

    /// The words of a street with abbreviations expanded.
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

    private static let pinyinTrade = WordTable(
        OrganisationWords.pinyinTrade.map { (Array($0.key.utf8), Array($0.value.utf8)) })

    private static let titles = WordTable(PersonName.clearTitles.map { (Array($0.utf8), true) })

    /// Removes a title at the start of a name of more words.
    private static func cutTitle(_ form: inout GrowingBytes, _ start: Int) {
        while let space = form.from(start).firstIndex(of: 32),
            titles[UnsafeBufferPointer(rebasing: form.from(start)[..<space])] != nil
        {
            cutFirst(space + 1, of: &form, start)
        }
    }

    private static func cutFirst(_ count: Int, of form: inout GrowingBytes, _ start: Int) {
        let rest = form.count - start - count
        for place in 0..<rest { form.base[start + place] = form.base[start + count + place] }
        form.count = start + rest
    }

    // MARK: legal forms

    /// Removes the legal forms at the end and the start of a name; a name of one word is kept.
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
            cutFirst(space + 1, of: &form, start)
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
