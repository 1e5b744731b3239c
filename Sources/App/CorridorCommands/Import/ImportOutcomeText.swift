internal import ASiC
internal import CMS
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import ExchangeProtocol
internal import Files
internal import Messaging
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// Prints the results of imports.
enum ImportOutcomeText {
    /// Prints the result of an import.
    static func print(_ outcome: Importer.Outcome) {
        let colour = Console.isOutputTerminal
        let name = Paths.name(of: outcome.path)
        Console.print("\(name): \(safe: Console.render(outcome.outcome, colour: colour))")
        if let manifest = outcome.manifest {
            // An unverified package only claims its sender.
            let from = outcome.admission == nil ? "claims to be from" : "from"
            Console.print(
                "  \(manifest.kind.rawValue) \(from) \(outcome.originator ?? "nobody"), message \(manifest.messageID)")
        }
        for enclosure in outcome.manifest?.enclosures ?? [] {
            Console.print("  encloses     message \(enclosure.messageID) of \(enclosure.originator.short)")
        }
        if outcome.stored != nil, outcome.manifest?.kind == .request {
            Console.print("  asks for what did not come; corridor send answers")
        } else if let stored = outcome.stored, outcome.receipt == nil {
            Console.print("  stored \(stored.newVersions) new and \(stored.knownVersions) known object versions")
        }
        if let receipt = outcome.receipt {
            let reason = receipt.reason.map { " (\($0.rawValue))" } ?? ""
            Console.print("  says \(receipt.state.rawValue)\(reason) to message \(receipt.messageID)")
        }
        if let path = outcome.receiptPath { Console.print("  receipt      \(path)") }
        VerdictText.show(outcome.allFindings)
        if let id = outcome.quarantineID { Console.print("  kept in quarantine as \(id); nothing was imported") }
    }
}

extension Importer.Outcome {
    /// The outcome in the shape of specs/cli.md.
    var json: JSONValue {
        var object = JSONObject()
        object["file"] = .string(path)
        object["outcome"] = .string(outcome.rawValue)
        object["message_id"] = manifest.map { .string($0.messageID.description) }
        object["authenticity"] = .array(authenticity.map(\.json))
        object["admission"] = admission.map {
            ["outcome": .string($0.outcome.rawValue), "findings": .array($0.findings.map(\.json))]
        }
        object["findings"] = .array(findings.map(\.json))
        object["new_versions"] = stored.map { .number(JSONNumber($0.newVersions)) }
        object["receipt_state"] = receipt.map { .string($0.state.rawValue) }
        object["receipt_reason"] = receipt?.reason.map { .string($0.rawValue) }
        object["receipt"] = receiptPath.map(JSONValue.string)
        object["quarantine"] = quarantineID.map(JSONValue.string)
        return .object(object)
    }
}
