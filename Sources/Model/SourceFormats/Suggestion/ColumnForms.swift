internal import Identifiers

/// What the values of a column look like.
struct ColumnForms {
    /// The values that are not empty, in order.
    let values: [String]
    /// The number of rows.
    let rowCount: Int

    init(values: [String?]) {
        rowCount = values.count
        self.values = values.compactMap { $0.map { SourceText.trimmed($0) } }.filter { !$0.isEmpty }
    }

    static let currencies = Set(CodeList.currencies.entries.map(\.code))

    /// Whether nearly all values satisfy a condition; a few bad ones are normal.
    func most(_ condition: (String) -> Bool) -> Bool {
        guard !values.isEmpty else { return false }
        return values.count(where: condition) * 10 >= values.count * 8
    }

    var isEmpty: Bool { values.isEmpty }

    /// Whether every row has a value, and no two the same but for a few.
    var isDistinct: Bool { areDistinct(tenths: 9) }

    /// Whether so many tenths of the rows have a value, and so many of these differ.
    func areDistinct(tenths: Int) -> Bool {
        !values.isEmpty && values.count * 10 >= rowCount * tenths && Set(values).count * 10 >= values.count * tenths
    }

    /// Whether the values count the rows: 1, 2, 3.
    var isRowCount: Bool {
        guard values.count > 1 else { return false }
        let numbers = values.prefix(20).map { Int($0) }
        guard let first = numbers.first ?? nil, first == 0 || first == 1 else { return false }
        return zip(numbers, numbers.dropFirst()).allSatisfy { one, next in
            one.flatMap { one in next.map { $0 == one + 1 } } ?? false
        }
    }

    var areEmails: Bool {
        most { text in
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
        }
    }

    /// Telephone numbers in international or local form: at least seven digits, and nothing but signs between.
    var arePhones: Bool {
        most { text in
            let digits = text.count { $0.isNumber }
            return (7...15).contains(digits) && text.allSatisfy { $0.isNumber || "+-() ./".contains($0) }
        }
    }

    /// Telephone numbers that nothing else looks like: with a plus and a country code.
    var areInternationalPhones: Bool { arePhones && most { $0.hasPrefix("+") || $0.hasPrefix("00") } }

    var areCountryCodes: Bool { most { CountryCode.isCode($0) && CodeList.countries.contains($0) } }

    var areCurrencies: Bool { most { Self.currencies.contains($0) } }

    var areIntegers: Bool {
        most { !$0.isEmpty && $0.utf8.count < 10 && $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    /// Codes of the Harmonized System: six to ten digits, with or without points.
    var areHSCodes: Bool {
        most { text in
            let digits = text.filter { $0 != "." && $0 != " " }
            return (4...10).contains(digits.count) && digits.utf8.allSatisfy { (48...57).contains($0) }
        }
    }

    /// Codes of the Harmonized System that nothing else looks like: with points.
    var areDottedHSCodes: Bool { areHSCodes && most { $0.contains(".") && $0.prefix(5).last == "." } }

    /// Decimal numbers with this separator.
    func areDecimals(point: Character) -> Bool { most { QuantityText($0, point: point) != nil } }

    /// Whether the values are decimals with a comma, and not with a point.
    var haveDecimalCommas: Bool {
        values.contains { $0.contains(",") } && areDecimals(point: ",")
            && values.contains { text in
                let parts = text.split(separator: ",", omittingEmptySubsequences: false)
                return parts.count == 2 && parts[1].prefix { $0.isNumber }.count != 3
            }
    }

    /// Whether the values state a weight or money with its unit, such as `1.5 kg`.
    var unitInValues: Bool {
        most { text in
            guard let unit = (QuantityText(text, point: ".") ?? QuantityText(text, point: ","))?.unit else {
                return false
            }
            return Self.weightUnits.contains(unit) || Self.currencies.contains(unit)
        }
    }

    private static let weightUnits = Set(ColumnWords.weights.values)

    /// Codes of airports: three capital letters.
    var areAirportCodes: Bool { most { $0.utf8.count == 3 && $0.utf8.allSatisfy { (65...90).contains($0) } } }

    /// Codes of UN/LOCODE: a country, and three letters or digits.
    var areLocationCodes: Bool {
        most { text in
            text.utf8.count == 5 && CodeList.countries.contains(String(text.prefix(2)))
                && text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
        }
    }

    /// Numbers of so many digits.
    func areNumbers(ofDigits count: Int) -> Bool {
        most { $0.utf8.count == count && $0.utf8.allSatisfy { (48...57).contains($0) } }
    }

    /// The scheme whose check rule the values pass.
    var scheme: String? {
        Self.checked.first { name in
            guard let scheme = IdentifierScheme.named(name) else { return false }
            return most { scheme.check($0) == .valid }
        }
    }

    /// Schemes with check digits that hardly any other number passes.
    private static let checked = ["s10", "uscc", "curp", "rfc", "lei", "iso6346", "cas", "cn-resident-id", "awb"]

    /// Patterns of dates, the least ambiguous first.
    private static let patterns = [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ",
        "yyyy-MM-ddTHH:mm:ssXXX", "yyyy-MM-ddTHH:mm:ss.SSSXXX", "yyyy-MM-ddTHH:mm:ss.SSS", "yyyy-MM-ddTHH:mm",
        "yyyy-MM-dd HH:mm:ss.SSS", "yyyy-MM-dd HH:mm:ss XXX", "yyyy/MM/dd", "yyyy/M/d", "yyyy/M/d H:mm",
        "yyyy/M/d H:mm:ss", "yyyy.MM.dd", "yyyy.M.d", "yyyyMMdd", "yyyyMMddHHmm", "yyyyMMddHHmmss", "yyyy年M月d日",
        "yyyy年M月d日 H:mm", "ddMMMyy", "ddMMMyyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMM yyyy", "d MMM yy", "d/MMM/yyyy",
        "MMM d, yyyy", "MMM d yyyy", "d-MMM-yyyy H:mm", "d MMM yyyy H:mm", "dd/MM/yyyy", "d/M/yyyy", "MM/dd/yyyy",
        "M/d/yyyy", "dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy", "MM-dd-yyyy", "d-M-yyyy", "dd/MM/yyyy HH:mm",
        "MM/dd/yyyy HH:mm", "d/M/yyyy H:mm", "M/d/yyyy H:mm", "d/M/yyyy H:mm:ss", "M/d/yyyy H:mm:ss",
        "M/d/yyyy h:mm a", "d/M/yyyy h:mm a", "M/d/yyyy h:mm:ss a", "d/M/yyyy h:mm:ss a", "d.M.yyyy H:mm",
        "d.M.yyyy H:mm:ss", "d-M-yyyy H:mm", "d/M/yy", "M/d/yy", "d.M.yy", "M/d/yy H:mm", "d/M/yy H:mm",
    ].compactMap { DatePattern($0) }

    /// A pattern of the values, and another one that they fit too and that means other dates.
    func datePattern(allowsYears: Bool = false) -> (pattern: DatePattern, other: DatePattern?)? {
        // What none of the first values fit, most of them do not.
        let first = values.prefix(20)
        let fitting = Self.patterns.filter { pattern in
            first.contains { pattern.date($0)?.day != nil }
        }.filter { pattern in
            // A date that stops before its day says nothing about the pattern.
            most { text in pattern.date(text)?.day != nil }
        }
        if let best = fitting.first {
            let sample = values.first { text in fitting.allSatisfy { $0.iso8601(text) != nil } } ?? ""
            let others = fitting.filter { $0.iso8601(sample) != best.iso8601(sample) }
            return (best, others.first)
        }
        guard allowsYears, let years = DatePattern("yyyy"), most({ text in years.date(text) != nil }) else {
            return nil
        }
        return (years, nil)
    }

    /// The replacements that make the values ones of a list; `nil` when they cannot be understood.
    func replacements(by known: (String) -> String?, isKnown: (String) -> Bool) -> [String: String]? {
        var result: [String: String] = [:]
        var count = 0
        for value in values {
            if isKnown(value) {
                count += 1
            } else if let code = known(value) {
                result[value] = code
                count += 1
            }
        }
        return count * 10 >= values.count * 8 && !values.isEmpty ? result : nil
    }

    /// The code of a country by its name in one of the three languages.
    static func country(_ name: String) -> String? {
        let words = ColumnName.words(of: name).joined(separator: " ")
        if let code = ColumnWords.countries[words] { return code }
        if CountryCode.isCode(name.uppercased()), CodeList.countries.contains(name.uppercased()) {
            return name.uppercased()
        }
        return byName[words] ?? CountryNames.code(SourceText.trimmed(name))
    }

    /// The code of a country by a nationality, such as `Mexican`, or by its name.
    static func nationality(_ text: String) -> String? {
        ColumnWords.nationalities[ColumnName.words(of: text).joined(separator: " ")] ?? country(text)
    }

    private static let byName = Dictionary(
        CodeList.countries.entries.flatMap { entry in
            [(ColumnName.words(of: entry.name).joined(separator: " "), entry.code)]
                + (entry.facts["alpha_3"].map { [($0.lowercased(), entry.code)] } ?? [])
        }, uniquingKeysWith: { first, _ in first })

    /// Whether the values read like names: words with letters and no digits.
    var areNames: Bool {
        most { text in
            let letters = text.count { $0.isLetter }
            return letters >= 2 && text.count { $0.isNumber } == 0 && letters * 3 >= text.count * 2
                && (text.contains(" ") || text.unicodeScalars.contains { $0.value >= 0x3400 })
        }
    }
}
