internal import BundleFormats
internal import Markings
internal import Messaging
internal import Packages

/// Text about data that markings withhold from a reader, and about what a disclosure reveals of withheld data.
enum ReleaseText {
    /// The default maximum number of lines of a kind.
    static let limit = 50

    /// Lists on standard error what is withheld from a reader, and why; prints nothing when nothing is withheld.
    static func say(_ release: ReleaseDecision) {
        guard !release.isPermitted else { return }
        for line in withheld(release, limit: limit) { Console.say(line) }
    }

    /// The lines about withheld data: each item, and below it the reasons.
    static func withheld(_ release: ReleaseDecision, limit: Int) -> [OutputLine] {
        var lines: [OutputLine] = []
        for entry in release.entries.prefix(limit) {
            let name = entry.name.map { " (\($0))" } ?? ""
            let place = entry.withheld.pointer.isEmpty ? "" : " " + entry.withheld.pointer
            lines.append("  withheld \(entry.object)\(name)\(place)")
            for reason in entry.withheld.reasons { lines.append("    → \(reason.words)") }
        }
        let more = release.entries.count - limit
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
