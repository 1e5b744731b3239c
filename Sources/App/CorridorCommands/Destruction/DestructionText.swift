internal import Corrections
internal import Diagnostics
internal import PartyHome

/// Prints requests to destroy messages.
enum DestructionText {
    static func print(_ requests: [PartyStatement], _ home: Home) throws(Fault) {
        for request in requests {
            guard case .destruction(let what) = request.subject else { continue }
            Console.print(
                "Request \(request.digest.prefix(12)) to \(try home.name(ofParty: what.party)): "
                    + "\(Console.count(what.messages.count, "message")).")
        }
    }
}
