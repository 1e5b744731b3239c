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
        for passedOn in outcome.passedOn { print(passedOn) }
        if outcome.stored != nil, outcome.manifest?.kind == .request {
            Console.print("  asks for what did not come; corridor send answers")
        } else if let stored = outcome.stored, outcome.manifest?.kind == .bundle {
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

    /// The most objects of which the withheld parts are listed.
    private static let partialLimit = 20

    /// Prints what came of a message of another party.
    private static func print(_ passedOn: PassedOnSummary) {
        let message = passedOn.messageID.map { "message \($0)" } ?? "a message that is not named"
        let outcome: Outcome = passedOn.isIntroduced ? .indeterminate : .passed
        let mark = Console.render(outcome, colour: Console.isOutputTerminal)
        Console.print(
            "  passes on    \(safe: mark) of \(passedOn.originatorName), \(message): "
                + "\(Console.count(passedOn.whole, "whole object")), \(passedOn.partial.count) in part")
        for (id, withheld) in passedOn.partial.prefix(partialLimit) {
            let what =
                withheld.isEmpty ? "other statements may be withheld" : "withheld \(withheld.joined(separator: ", "))"
            Console.print("    \(id): \(what)")
        }
        let more = passedOn.partial.count - partialLimit
        if more > 0 { Console.print("    … and \(Console.count(more, "object")) more in part") }
        if passedOn.isIntroduced {
            Console.print(
                "    nobody here compared the fingerprint of that party: corridor partner introduced")
        }
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
        if !passedOn.isEmpty { object["passed_on"] = .array(passedOn.map(\.json)) }
        object["receipt_state"] = receipt.map { .string($0.state.rawValue) }
        object["receipt_reason"] = receipt?.reason.map { .string($0.rawValue) }
        object["receipt"] = receiptPath.map(JSONValue.string)
        object["quarantine"] = quarantineID.map(JSONValue.string)
        return .object(object)
    }
}

extension PassedOnSummary {
    /// What was passed on in the shape of specs/cli.md.
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object["originator"] = .string(originator.text)
        object["message_id"] = messageID.map { .string($0.description) }
        object["outcome"] = .string((isIntroduced ? Outcome.indeterminate : .passed).rawValue)
        object["whole"] = .number(JSONNumber(whole))
        object["partial"] = .array(
            partial.map { ["id": .string($0.id), "withheld": .array($0.withheld.map(JSONValue.string))] })
        return .object(object)
    }
}
