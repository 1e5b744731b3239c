internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import Packages
internal import PartyHome
internal import StrictJSON
internal import TradeModel

/// Says of statements that were passed on that they are not the whole object.
enum PartialText {
    /// The lines about statements: what is known to be withheld, and according to whom.
    static func lines(
        _ partial: PartialObject, from origins: [Provenance], _ view: any CaseAnswers
    ) -> [OutputLine] {
        let sharers = Set(origins.compactMap(\.passedOnBy)).sorted().map { view.name(ofParty: $0) }
        let by = sharers.isEmpty ? "a partner" : sharers.joined(separator: " and ")
        var lines: [OutputLine] = [
            "in part: these statements were passed on by \(by); its originator may have stated more"
        ]
        if !partial.missing.isEmpty {
            lines.append("withheld by \(by): \(partial.missing.joined(separator: ", "))")
        }
        return lines
    }

    /// The lines about an object of a merge; none when it is whole.
    static func lines(of id: String, _ view: any CaseAnswers, in home: Home) throws(Fault) -> [OutputLine] {
        let versions = try view.currentVersions(of: id)
        guard !versions.isEmpty else { return [] }
        var lines: [OutputLine] = []
        for stored in try home.caseFile.objects(numbered: versions) {
            guard let partial = stored.partial else { continue }
            lines.append("\(EntityText.name(id, view)) [\(EntityText.short(id))] is known in part:")
            for line in Self.lines(partial, from: try home.caseFile.provenance(of: stored.number), view) {
                lines.append("  \(line.text)")
            }
        }
        return lines
    }

    /// A version as JSON: a whole one as it is, statements with what is known of them.
    static func json(_ version: StoredObject, _ origins: [Provenance]) -> JSONValue {
        guard let partial = version.partial else { return .object(version.object.json) }
        return [
            "partial": [
                "object": .object(partial.object.json),
                "statements": .array(
                    partial.statements.map { ["pointer": .string($0.pointer), "value": $0.value] as JSONValue }),
                "withheld": .array(partial.missing.map(JSONValue.string)),
                "origins": .array(
                    origins.map { origin in
                        var object = JSONObject()
                        object["originator"] = .string(origin.originator)
                        if !origin.message.isEmpty { object["message_id"] = .string(origin.message) }
                        object["passed_on_by"] = origin.passedOnBy.map(JSONValue.string)
                        object["imported"] = .string(origin.imported)
                        return .object(object)
                    }),
            ]
        ]
    }
}
