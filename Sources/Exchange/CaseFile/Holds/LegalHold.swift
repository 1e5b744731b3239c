/// A legal hold: a person's decision that something received or sent is not destroyed, whatever else asks for it
/// (specs/party-home.md, "Legal holds").
package struct LegalHold: Hashable, Sendable {
    /// What a hold is on.
    package enum Subject: Hashable, Sendable {
        /// A message, by its id.
        case message(String)
        /// An object in all its versions, by its id.
        case object(String)
        /// Everything that a party sent, by its party id.
        case partner(String)

        /// The word for its kind, as it is stored and printed.
        package var kind: String {
            switch self {
            case .message: "message"
            case .object: "object"
            case .partner: "partner"
            }
        }

        /// The id.
        package var id: String {
            switch self {
            case .message(let id), .object(let id), .partner(let id): id
            }
        }

        init?(kind: String, id: String) {
            switch kind {
            case "message": self = .message(id)
            case "object": self = .object(id)
            case "partner": self = .partner(id)
            default: return nil
            }
        }
    }

    /// The end of a hold.
    package struct Removal: Hashable, Sendable {
        /// When.
        package let time: String
        /// Who removed it.
        package let actor: String
        /// Why.
        package let reason: String
    }

    /// Its number, from 1; a number is given once.
    package let number: Int
    /// What it is on.
    package let subject: Subject
    /// Why.
    package let reason: String
    /// Who added it.
    package let actor: String
    /// Since when.
    package let time: String
    /// Its end; `nil` while it stands.
    package let removal: Removal?

    /// Whether it stands.
    package var stands: Bool { removal == nil }
}
