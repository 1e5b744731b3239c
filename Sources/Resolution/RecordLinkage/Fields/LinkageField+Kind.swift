/// The kinds of columns that are found from their values and not named by the mapping.
extension LinkageField {
    /// The kind as a model file names it; `nil` for what the mapping says.
    var kind: String? {
        switch self {
        case .number: "number"
        case .time: "time"
        case .position: "position"
        case .words: "words"
        case .name, .givenName, .familyName, .birthDate, .identifier, .phone, .email, .street, .city, .postalCode,
            .region, .country, .text:
            nil
        }
    }

    /// The position of a mapping that names latitude and longitude.
    public static let mappedPosition = Self.position("position")

    /// The field of a kind; `nil` for an unknown one.
    init?(kind: String, label: String) {
        switch kind {
        case "number": self = .number(label)
        case "time": self = .time(label)
        case "position": self = .position(label)
        case "words": self = .words(label)
        default: return nil
        }
    }

    /// The field that the mapping names, whatever kind was found.
    var plain: LinkageField {
        switch self {
        case .number(let label), .time(let label), .position(let label), .words(let label):
            switch label {
            case LinkageField.name.label: .name
            case LinkageField.mappedPosition.label: .mappedPosition
            default: .text(String(label.dropFirst(5)))
            }
        case .name, .givenName, .familyName, .birthDate, .identifier, .phone, .email, .street, .city, .postalCode,
            .region, .country, .text:
            self
        }
    }
}
