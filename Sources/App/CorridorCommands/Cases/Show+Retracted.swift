internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TradeModel

/// What is retracted, on a ground.
extension Show {
    /// Shows all versions of an object, and the statements about it. The ground is in the log before anything is shown.
    func showRetracted(_ home: Home) throws {
        let stored = try home.caseFile.versions(of: id)
        let hidden = try home.caseFile.leftOut(id).values.reduce(into: Set()) { $0.formUnion($1) }
        guard !hidden.isEmpty, !stored.isEmpty else { throw Fault(.objectUnknown, kind: .usage, ["id": id]) }
        var details = JSONObject()
        details["ground"] = .string(ground ?? "")
        try home.caseFile.record(.retractedShown, of: id, by: self.home.acting(.system), details)
        let names = try home.partyNames()
        let statements = try home.caseFile.statements(aboutObject: id)
        guard output.format == .text else {
            let versions = try stored.map { version in
                PartialText.json(version, try home.caseFile.provenance(of: version.number))
            }
            return Console.print(
                json: [
                    "id": .string(id), "retracted_by": .array(hidden.sorted().map(JSONValue.string)),
                    "statements": .array(statements.map(RetractionText.json)), "versions": .array(versions),
                ])
        }
        for version in stored {
            Console.print(json: JSONValue.object(version.object.json))
            for origin in try home.caseFile.provenance(of: version.number) {
                let state = hidden.contains(origin.originator) ? ", left out" : ""
                Console.print(
                    "from \(names[origin.originator]), message \(origin.message), imported \(origin.imported)\(state)")
            }
        }
        for stored in statements {
            let statement = stored.statement
            Console.print(
                "\(statement.act.rawValue) by \(names[statement.party]), \(stored.decision.rawValue), came "
                    + "\(stored.time): \(statement.reason)")
        }
    }
}
