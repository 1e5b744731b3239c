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
    /// A property of the object's type, such as `description` or `hs_code`.
    case property(String)

    /// The target that a mapping file names.
    package init?(_ text: String) {
        let fixed: [String: MappingTarget] = [
            "name": .name, "name.given": .givenName, "name.family": .familyName,
            "name.transliteration": .transliteration, "name.alias": .alias, "name.former": .formerName,
            "phone": .phone, "email": .email, "birth_date": .birthDate, "marking": .marking,
        ]
        if let target = fixed[text] {
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
        case .phone: "phone"
        case .email: "email"
        case .birthDate: "birth_date"
        case .identifier(let scheme): "identifier:" + scheme
        case .address(let part): "address." + part.rawValue
        case .note(let label): "note:" + label
        case .marking: "marking"
        case .property(let name): name
        }
    }

    private static func rest(of text: String, after prefix: String) -> String? {
        guard text.hasPrefix(prefix), text.utf8.count > prefix.utf8.count else { return nil }
        return String(text.dropFirst(prefix.count))
    }
}
