/// One statement of the remarks of the SDN list.
enum SDNRemark: Hashable {
    /// Another name (`a.k.a. '…'`), a former one (`f.k.a.`) or a new one (`n.k.a.`).
    case name(String, kind: String)
    /// A birth date as written, and parsed if it is a single date without `circa`.
    case birth(String, date: SourceDate?, isAlternative: Bool)
    /// An identifier: its kind in the list's words, its value, its country and the rest (issue, expiry).
    case identifier(kind: NamedIdentifierKind, value: String, country: String?, rest: String)
    case phone(String)
    case email(String)
    /// `nationality` or `citizen`, with the country as written.
    case nationality(String, isCitizenship: Bool, isAlternative: Bool)
    /// A place of birth, as written.
    case birthPlace(String)
    /// The name of another entry.
    case linkedTo(String)
    /// Anything else; it is kept in the note, as all remarks are.
    case other(String)
}

extension SDNRemark {
    /// The statements of a row's remarks.
    static func parse(_ remarks: String) -> [SDNRemark] {
        remarks.split(separator: ";").map { piece in
            var text = SourceText.trimmed(piece)
            // The full stop at the end of the remarks, except that of an abbreviation such as "S.A.".
            if text.hasSuffix("."), !Self.endsInAbbreviation(text) { text.removeLast() }
            return statement(text)
        }
    }

    private static func endsInAbbreviation(_ text: String) -> Bool {
        let tail = text.dropLast().split(whereSeparator: { $0 == " " || $0 == "," }).last ?? ""
        let letters = tail.split(separator: ".", omittingEmptySubsequences: false)
        return letters.count > 1 && letters.allSatisfy { (1...2).contains($0.count) }
    }

    private static func statement(_ whole: String) -> SDNRemark {
        var text = whole
        let isAlternative = text.hasPrefix("alt. ") || text.hasPrefix("Alt. ")
        if isAlternative { text = String(text.dropFirst(5)) }
        if let rest = after("DOB ", text) {
            return .birth(rest, date: SDNDate.date(rest), isAlternative: isAlternative)
        }
        if let rest = after("POB ", text) { return .birthPlace(rest) }
        if let rest = after("nationality ", text) {
            return .nationality(rest, isCitizenship: false, isAlternative: isAlternative)
        }
        if let rest = after("citizen ", text) {
            return .nationality(rest, isCitizenship: true, isAlternative: isAlternative)
        }
        if let rest = after("Linked To: ", text) { return .linkedTo(rest) }
        for (prefix, kind) in [("a.k.a. ", "alias"), ("f.k.a. ", "former"), ("n.k.a. ", "alias")] {
            if let rest = after(prefix, text), let name = unquoted(rest) { return .name(name, kind: kind) }
        }
        for prefix in ["Phone Number ", "Phone No. ", "Telephone No. ", "Telephone: ", "Telephone ", "PHONE "] {
            if let rest = after(prefix, text), rest.contains(where: \.isNumber) { return .phone(rest) }
        }
        for prefix in ["Email Address ", "Email ", "Email:"] {
            if let rest = after(prefix, text), rest.contains("@") { return .email(SourceText.trimmed(rest)) }
        }
        for kind in NamedIdentifierKind.all {
            guard let rest = after(kind.words + " ", text) else { continue }
            if let identifier = identifier(kind, rest) { return identifier }
        }
        return .other(whole)
    }

    /// `value (Country) issued 08 May 2009 expires …`, everything after the value optional.
    private static func identifier(_ kind: NamedIdentifierKind, _ text: String) -> SDNRemark? {
        var value = text
        var rest = ""
        for word in [" issued ", " expires ", " expired "] {
            guard let range = range(of: word, in: value) else { continue }
            rest = String(value[range.lowerBound...].dropFirst()) + (rest.isEmpty ? "" : " " + rest)
            value = String(value[..<range.lowerBound])
        }
        var country: String?
        if value.hasSuffix(")"), let open = value.lastIndex(of: "(") {
            country = String(value[value.index(after: open)...].dropLast())
            value = SourceText.trimmed(value[..<open])
        }
        while let first = value.first, first == "#" || first == ":" || first == " " { value.removeFirst() }
        let hasDigit = value.utf8.contains { (48...57).contains($0) }
        guard !value.isEmpty, value.count <= 120, hasDigit || kind.mayLackDigits else { return nil }
        return .identifier(kind: kind, value: value, country: country, rest: rest)
    }

    private static func after(_ prefix: String, _ text: String) -> String? {
        text.utf8.starts(with: prefix.utf8) ? SourceText.trimmed(text.dropFirst(prefix.count)) : nil
    }

    private static func unquoted(_ text: String) -> String? {
        guard text.hasPrefix("'"), text.count > 2 else { return nil }
        let body = text.dropFirst()
        guard let end = body.lastIndex(of: "'"), end > body.startIndex else { return nil }
        return String(body[..<end])
    }

    private static func range(of word: String, in text: String) -> Range<String.Index>? {
        text.firstRange(of: word)
    }
}
