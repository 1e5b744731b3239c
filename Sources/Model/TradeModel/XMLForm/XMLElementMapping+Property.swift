/// The elements of the extension schema, derived from the properties of the model table.
extension XMLElementMapping {
    /// The part for a property in an element of the extension schema, named after it; `nil` for a property without a
    /// form of its own, which is preserved as JSON.
    init?(_ property: ModelProperty, in extensionID: String? = nil, named name: String? = nil) {
        guard let (content, isList) = Self.content(of: property.kind) else { return nil }
        let place = extensionID.map { Place.extended($0, property.name) } ?? .member(property.name)
        self.init(
            name ?? "ti:" + Self.name(of: property), place: place, content: content, isList: isList,
            summary: property.summary)
    }

    /// The parts of properties, in their order.
    static func all(_ properties: [ModelProperty], in extensionID: String? = nil) -> [XMLElementMapping] {
        properties.compactMap { XMLElementMapping($0, in: extensionID) }
    }

    static func content(of kind: PropertyKind) -> (Content, isList: Bool)? {
        switch kind {
        case .string, .openVocabulary, .pattern, .format, .binary, .hex: (.text(.string), false)
        case .vocabulary(let values): (.text(.code(values)), false)
        case .integer(let least, _): (.text(least.map { $0 >= 0 } ?? false ? .nonNegative : .integer), false)
        case .number: (.text(.number), false)
        case .boolean: (.text(.boolean), false)
        case .timestamp: (.text(.dateTime), false)
        case .date: (.date, false)
        case .quantity(let unit): (.members(quantity(unit)), false)
        case .reference: (.reference, false)
        case .references: (.reference, true)
        case .object(let members, _): (.members(all(members)), false)
        case .list(let element): content(of: element).flatMap { $0.isList ? nil : ($0.0, true) }
        case .hashes: (.entry(key: "ti:HashAlgorithmText", value: "ti:HashValueText"), true)
        case .dictionary, .anyObject: nil
        }
    }

    private static func quantity(_ unit: String) -> [XMLElementMapping] {
        let (value, name) =
            unit == "currency" ? ("nc:Amount", "nc:CurrencyText") : ("nc:MeasureDecimalValue", "nc:MeasureUnitText")
        return [
            XMLElementMapping(value, place: .member("value"), content: .text(.decimal)),
            XMLElementMapping(name, place: .member(unit), content: .text(.string)),
        ]
    }

    /// The name of a property in the extension schema: its words, and the representation term of NIEM.
    private static func name(of property: ModelProperty) -> String {
        var words = (alternatives[property.name] ?? property.name).split(separator: "_").map(String.init)
        switch property.kind {
        case .reference, .references: words.removeLast()
        case .list, .hashes: words[words.count - 1] = singular(words[words.count - 1])
        default: break
        }
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let term = term(property.kind)
        return name.hasSuffix(term) ? name : name + term
    }

    /// Lists that accompany a property of the same name in the singular.
    private static let alternatives = [
        "birth_dates": "alternative_birth_dates", "birth_places": "alternative_birth_places",
        "nationalities": "alternative_nationalities",
    ]

    private static func singular(_ word: String) -> String {
        if word == "aliases" || word == "hashes" { return String(word.dropLast(2)) }
        if word == "seized" { return "seizedItem" }
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        return word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    private static func term(_ kind: PropertyKind) -> String {
        switch kind {
        case .string, .openVocabulary, .pattern, .format, .binary, .hex: "Text"
        case .vocabulary: "Code"
        case .integer, .number: "Numeric"
        case .boolean: "Indicator"
        case .timestamp: "DateTime"
        case .date: "Date"
        case .quantity(let unit): unit == "currency" ? "Amount" : "Measure"
        case .reference, .references: "Reference"
        case .list(let element): term(element)
        case .object, .hashes, .dictionary, .anyObject: ""
        }
    }
}
