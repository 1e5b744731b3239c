internal import BundleFormats
internal import Diagnostics
internal import Markings
internal import Messaging
internal import Packages
internal import Policy

/// Text about what policy refuses to a reader, and about what a disclosure reveals of withheld data.
enum ReleaseText {
    /// The default maximum number of lines of a kind.
    static let limit = 50
    /// The number of refused objects that are listed beside an error; the error has the numbers of the rest.
    static let refusedLimit = 10

    /// Lists on standard error what policy refuses to a reader, and why; prints nothing when it refuses nothing.
    static func say(_ outgoing: OutgoingDecision) {
        guard !outgoing.isPermitted else { return }
        Console.say("\(outgoing.name) for \(outgoing.reader):")
        for line in withheld(outgoing.decision, limit: refusedLimit) { Console.say(line) }
    }

    /// Prints a decision, for a preview.
    static func print(_ outgoing: OutgoingDecision, overriddenOn ground: String?) {
        let decision = outgoing.decision
        let answer =
            outgoing.isPermitted
            ? "permitted, \(Console.count(decision.objectCount, "object"))"
            : "\(outgoing.refusal(overriddenOn: ground) == nil ? "overridden" : "refused"), \(decision.summary)"
        Console.print("\(outgoing.name) for \(outgoing.reader): \(answer)")
        for line in withheld(decision, limit: refusedLimit) { Console.print(line) }
        if let refusal = outgoing.refusal(overriddenOn: ground), refusal.code == .overrideNotPossible {
            Console.print("  no override: \(decision.obstacleSummary)")
        }
        for condition in decision.conditions.prefix(refusedLimit) {
            Console.print("  under the condition: \(condition.words)")
        }
        let more = decision.conditions.count - refusedLimit
        if more > 0 { Console.print("  … and \(Console.count(more, "condition")) more") }
    }

    /// The lines about refused data: each item, and below it the reasons with the clause where there is one.
    static func withheld(_ decision: BundleDecision, limit: Int) -> [OutputLine] {
        var lines: [OutputLine] = []
        for entry in decision.entries.prefix(limit) {
            let name = entry.name.map { " (\($0))" } ?? ""
            let place = entry.pointer.isEmpty ? "" : " " + entry.pointer
            lines.append("  withheld \(entry.object)\(name)\(place)")
            for reason in entry.reasons { lines.append("    → \(reason.sentence)") }
        }
        let more = decision.entryCount - min(limit, decision.entries.count)
        if more > 0 { lines.append("  … and \(Console.count(more, "thing")) withheld more") }
        return lines
    }

    /// Reports on standard error what can be guessed from a disclosure and what can be read in it.
    ///
    /// - Parameter recipients: the names of the recipients of the package.
    static func say(_ exposure: DisclosureExposure, _ recipients: [String]) {
        for entry in exposure.guessable.prefix(limit) {
            Console.say("  can be guessed: \(withheld(entry)) of \(entry.name), against SHA-256 \(entry.digest)")
        }
        if exposure.guessable.count > limit {
            let more = Console.count(exposure.guessable.count - limit, "entry", plural: "entries")
            Console.say("  … and of \(more) more")
        }
        if !exposure.entries.isEmpty {
            Console.say("  can be read: the entries \(exposure.entries.prefix(limit).joined(separator: ", "))")
        }
        if !recipients.isEmpty {
            let numbers = exposure.positions.map { "number \($0.sequence) of stream \($0.stream)" }
            Console.say("  can be read: it was for \((recipients + numbers).joined(separator: ", "))")
        }
        let told = exposure.handling + (exposure.legalBasis.map { ["legal basis \($0)"] } ?? [])
        if !told.isEmpty { Console.say("  can be read: \(told.joined(separator: ", "))") }
        if exposure.extended > 0 {
            Console.say(
                "  shown whole: the extensions of \(Console.count(exposure.extended, "object")); nothing inside them can "
                    + "be withheld alone")
        }
    }

    private static func withheld(_ entry: DisclosureExposure.Entry) -> String {
        guard let objects = entry.objects else { return "all" }
        var parts: [String] = []
        if objects > 0 { parts.append(Console.count(objects, "object")) }
        if entry.partialObjects > 0 {
            parts.append(
                Console.count(entry.properties, "property", plural: "properties") + " of "
                    + Console.count(entry.partialObjects, "object"))
        }
        return parts.joined(separator: " and ")
    }
}
