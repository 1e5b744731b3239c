/// The target of a column.
package enum MappingTarget: Hashable, Sendable {
    /// The name, in its original writing (`name`).
    case name
    /// A given name, a part of the name (`name.given`).
    case givenName
    /// A family name, a part of the name (`name.family`).
    case familyName
    /// The name in another script (`name.transliteration`).
    case transliteration
    /// Another name (`name.alias`).
    case alias
    /// A former name (`name.former`).
    case formerName
    /// The person to ask for at a company, who is the party where the row names no company (`name.contact`).
    case contactName
    /// A telephone number (`phone`).
    case phone
    /// An e-mail address (`email`).
    case email
    /// The date of birth, whole or in part (`birth_date`).
    case birthDate
    /// An identifier of a scheme (`identifier:<scheme>`).
    case identifier(String)
    /// A part of the object's address (`address.<part>`).
    case address(AddressPart)
    /// A line of the note beside the object (`note:<label>`).
    case note(String)
    /// A marking-definition's id, or the name of a TLP 2.0 level (`marking`).
    case marking
    /// By when somebody must validate the record again (`review_by`).
    case reviewBy
    /// A property of the object's type, such as `description` or `hs_code`.
    case property(String)

    private static let fixed: [MappingTarget] = [
        .name, .givenName, .familyName, .transliteration, .alias, .formerName, .contactName, .phone, .email, .birthDate,
        .marking, .reviewBy,
    ]

    /// The names of the targets that stand for themselves.
    static let fixedNames = fixed.map(\.text)

    /// All targets but properties, for a message.
    static let known =
        (fixedNames + ["identifier:<scheme>"] + AddressPart.allCases.map { "address." + $0.rawValue }
        + ["note:<label>"]).joined(separator: ", ")

    /// The targets in words, a line each.
    package static let help = [
        "name, name.given, name.family, name.transliteration, name.alias, name.former, name.contact",
        "phone, email, birth_date",
        AddressPart.allCases.map { "address." + $0.rawValue }.joined(separator: ", "),
        "identifier:SCHEME  an identifier, such as identifier:hawb, identifier:s10, identifier:rfc",
        "note:LABEL         a line of the note beside the object",
        "marking            a level of TLP, or the id of a marking",
        "review_by          when the record must be validated again",
        "or a property of the type:",
    ]

    /// The types of objects, each with its properties.
    package static let types = MappableTypes.properties.sorted { $0.key < $1.key }.map {
        (name: $0.key, properties: $0.value.sorted())
    }

    /// The target that a mapping file names.
    package init?(_ text: String) {
        if let target = Self.fixed.first(where: { $0.text == text }) {
            self = target
        } else if let label = Self.rest(of: text, after: "identifier:") {
            self = .identifier(label)
        } else if let label = Self.rest(of: text, after: "note:") {
            self = .note(label)
        } else if let part = Self.rest(of: text, after: "address.") {
            guard let part = AddressPart(rawValue: part) else { return nil }
            self = .address(part)
        } else if !text.isEmpty, text.utf8.allSatisfy({ (97...122).contains($0) || $0 == 95 }) {
            self = .property(text)
        } else {
            return nil
        }
    }

    /// The target as a mapping file names it.
    package var text: String {
        switch self {
        case .name: "name"
        case .givenName: "name.given"
        case .familyName: "name.family"
        case .transliteration: "name.transliteration"
        case .alias: "name.alias"
        case .formerName: "name.former"
        case .contactName: "name.contact"
        case .phone: "phone"
        case .email: "email"
        case .birthDate: "birth_date"
        case .identifier(let scheme): "identifier:" + scheme
        case .address(let part): "address." + part.rawValue
        case .note(let label): "note:" + label
        case .marking: "marking"
        case .reviewBy: "review_by"
        case .property(let name): name
        }
    }

    private static func rest(of text: String, after prefix: String) -> String? {
        guard text.hasPrefix(prefix), text.utf8.count > prefix.utf8.count else { return nil }
        return String(text.dropFirst(prefix.count))
    }
}
