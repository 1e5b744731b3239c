internal import Identifiers

/// A column of a table, and what a suggested mapping does with it.
package struct SuggestedColumn: Sendable {
    /// How certain the suggestion is.
    package enum Certainty: String, Hashable, Sendable {
        /// Name and values say the same.
        case sure
        /// The name or the values say it, not both.
        case likely
        /// It has to be looked at.
        case unsure
    }

    /// The column's name.
    package let name: String
    /// The object that it describes, by its label; empty when it is not exported.
    package internal(set) var label = ""
    /// The target; `nil` when it is not exported.
    package internal(set) var target: String?
    /// How certain that is.
    package internal(set) var certainty: Certainty = .sure
    /// What the column seems to be, and what to check, in words.
    package internal(set) var reason = ""
    /// Whether it has the id of the record.
    package internal(set) var isRecord = false
    /// The first values.
    package let samples: [String]

    /// The position in the file.
    let index: Int
    let forms: ColumnForms
    var role: ConsignmentRole?
    var meaning: ColumnMeaning?
    /// Members of the column's mapping besides its target.
    var unit: String?
    var unitColumn: String?
    var dates: DatePattern?
    /// Further targets of the column.
    var otherTargets: [String] = []
    /// Whether the role is that of a party of the trade, who is not always the one who sends or receives.
    var isOfTrade = false
    /// Whether the name says what the column is.
    var isNamed = false
    var replacements: [String: String] = [:]

    init(name: String, index: Int, values: [String?]) {
        self.name = name
        self.index = index
        forms = ColumnForms(values: values)
        samples = Array(forms.values.prefix(3))
    }

    /// Reads name and values.
    mutating func recognise(hasName: Bool) {
        let reading = hasName ? ColumnName(name).reading : ColumnName.Reading()
        (role, isOfTrade) = (reading.role, reading.isOfTrade)
        meaning = reading.meaning
        isNamed = meaning != nil
        (unit, certainty) = (reading.weightUnit, reading.isExact ? .sure : .likely)
        if reading.isOtherScript {
            switch meaning {
            case .name?, .company?, nil: meaning = .nameInOtherScript
            case _?:
                meaning = .remark
                reason = "in another script: kept as words"
            }
        }
        // 单位 is a unit, and of a party its company.
        if role != nil, meaning == .quantityUnit { meaning = .company }
        // PC are pieces, and of a party its postal code.
        if role != nil, meaning == .pieces, ColumnName(name).words.last == "pc" { meaning = .postalCode }
        if forms.areEmails { meaning = .email }
        // The date of sending, as in 寄件日期.
        if meaning == .date, role == .sender { meaning = .declarationDate }
        if let found = forms.scheme { applyScheme(found) }
        if meaning == .kind, !reading.isExact, role == nil { (meaning, isNamed) = (nil, false) }
        if meaning == .recordNumber, !reading.isExact, !forms.isDistinct { meaning = nil }
        // 税号 is the number of a taxpayer, and in tables of customs also that of a tariff line.
        if meaning == .identifier("tax-id"), role == nil, forms.areHSCodes { (meaning, certainty) = (.hsCode, .likely) }
        if meaning == nil { meaning = meaningByValues }
        checkValues()
        if meaning == .value, let currency = reading.currency { unit = currency }
    }

    /// Check digits say more than names: a column `tracking` may hold numbers of postal items.
    private mutating func applyScheme(_ scheme: String) {
        switch (scheme, meaning) {
        case ("s10", .houseWaybill?), ("s10", .recordNumber?), ("s10", .airWaybill?), ("s10", nil):
            meaning = .postalItem
        case ("awb", .masterWaybill?): break
        case ("awb", .houseWaybill?), ("awb", .recordNumber?), ("awb", nil):
            guard forms.values.allSatisfy({ $0.contains("-") }) else { return }
            meaning = .airWaybill
        case ("s10", _), ("awb", _): break
        case (_, nil), (_, .identifier?), (_, .recordNumber?):
            if meaning != .identifier(scheme) { certainty = .likely }
            meaning = .identifier(scheme)
        case (_, _?): break
        }
    }

    /// What the values show when the name says nothing.
    private var meaningByValues: ColumnMeaning? {
        if forms.areEmails { return .email }
        if forms.datePattern() != nil { return .date }
        if forms.areInternationalPhones { return .phone }
        if forms.areDottedHSCodes { return .hsCode }
        if forms.areCurrencies { return .currency }
        if forms.areCountryCodes { return .country }
        if forms.unitInValues { return .grossWeight }
        return nil
    }

    /// Compares the values with the meaning, and notes what does not fit.
    private mutating func checkValues() {
        guard !forms.isEmpty else {
            if meaning != nil { doubt("no row that was looked at has a value") }
            return
        }
        switch meaning {
        case .phone?: if !forms.arePhones { doubt("the values do not look like telephone numbers") }
        case .email?: if !forms.areEmails { doubt("the values do not look like e-mail addresses") }
        case .hsCode?: if !forms.areHSCodes { doubt("the values do not look like codes of the Harmonized System") }
        case .origin?
        where (forms.areAirportCodes || forms.areLocationCodes)
            && forms.replacements(by: ColumnForms.country, isKnown: CodeList.countries.contains) == nil:
            meaning = .originPlace
        case .country?, .origin?, .nationality?:
            guard !forms.areCountryCodes || !forms.values.allSatisfy(CountryCode.isCode) else { return }
            if let found = forms.replacements(
                by: meaning == .nationality ? ColumnForms.nationality : ColumnForms.country,
                isKnown: {
                    CountryCode.isCode($0) && CodeList.countries.contains($0)
                })
            {
                replacements = found
                reason = "countries by name were given their codes under \"values\""
            } else {
                doubt("the values are not countries that are known here; list them under \"values\"")
            }
        case .currency?:
            guard !forms.areCurrencies else { return }
            let known = ["RMB": "CNY", "人民币": "CNY", "US$": "USD", "$": "USD", "美元": "USD", "€": "EUR", "MN": "MXN"]
            if let found = forms.replacements(
                by: { known[$0] ?? known[$0.uppercased()] }, isKnown: ColumnForms.currencies.contains)
            {
                replacements = found
            } else {
                doubt("the values are not currencies of ISO 4217; list them under \"values\"")
            }
        case .kind?:
            let classes: Set<String> = ["individual", "organization", "group", "unknown"]
            guard !forms.values.allSatisfy(classes.contains) else { return }
            if let found = forms.replacements(
                by: { ColumnWords.kinds[ColumnName.words(of: $0).joined(separator: " ")] }, isKnown: classes.contains)
            {
                replacements = found
            } else {
                meaning = .remark
                doubt("the values do not say whether the party is a person or a company")
            }
        case .pieces?: if !forms.areIntegers { doubt("the values are not whole numbers") }
        case .date?, .declarationDate?, .birthDate?: checkDates()
        case _?, nil: break
        }
    }

    private mutating func checkDates() {
        guard let found = forms.datePattern(allowsYears: meaning == .birthDate) else {
            meaning = .remark
            return doubt("no pattern of dates fits the values; kept as words")
        }
        dates = found.pattern
        if let other = found.other {
            doubt("\(found.pattern.text) fits, and \(other.text) too: check which it is")
        }
    }

    mutating func doubt(_ words: String) {
        certainty = .unsure
        reason = reason.isEmpty ? words : reason + "; " + words
    }
}
