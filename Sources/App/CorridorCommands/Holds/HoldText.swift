internal import CaseFile
internal import Diagnostics
internal import PartyHome

/// How holds are shown.
enum HoldText {
    /// What a hold is on, in words.
    static func subject(_ subject: LegalHold.Subject, at home: Home) throws(Fault) -> String {
        switch subject {
        case .message(let id): "message \(id)"
        case .object(let id): "object \(id)"
        case .partner(let party): "what \(try home.name(ofParty: party)) sent"
        }
    }
}
