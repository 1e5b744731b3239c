internal import FileMerging
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import Platform
internal import RecordLinkage
internal import StrictJSON

/// The effect of parameters learned from decisions, shown before they are adopted.
struct LearningPreview {
    private let learnt: ProposedParameters
    private let inUse: ResolutionParameters
    private let changes: [OutcomeChange]
    private let records: any MergedRecords

    /// Learns from the decisions of a merge, and merges again to see what would change.
    init(_ resolved: ResolvedTable, inUse: ResolutionParameters, _ records: any MergedRecords) {
        learnt = resolved.learnt()
        self.inUse = inUse
        self.records = records
        changes =
            learnt.parameters.version == inUse.version
            ? [] : resolved.changes(to: resolved.resolved(with: learnt.parameters))
    }

    /// Writes the proposal.
    func write(to path: String, replacing: Bool) throws(Fault) {
        try ParametersFile.write(learnt.parameters.json, to: path, replacing: replacing)
    }

    /// The maximum number of pairs shown.
    private static let limit = 40

    /// Prints it as text.
    func show(_ output: MergeOutput, file: String) {
        let authors = learnt.authors.map { "\($0.name) \($0.decisions)" }.joined(separator: ", ")
        output.say(
            "learned from \(Console.count(learnt.same + learnt.different, "decision")) (\(learnt.same) same, "
                + "\(learnt.different) different"
                + (authors.isEmpty ? "" : "; by \(authors)") + ")"
                + (learnt.leftOut > 0 ? ", \(learnt.leftOut) contradicted ones left out" : ""))
        guard learnt.parameters != .standard else {
            output.say("nothing to learn: the file contains the standard parameters, \(learnt.parameters.version)")
            return
        }
        output.say(
            "proposed \(learnt.parameters.version), on top of \(ResolutionParameters.standard.version); in use \(inUse.version)"
        )
        var weights = TextTable("KIND", "FIELD", "LEVEL", "BITS NOW", "PROPOSED", "SAME", "EXPECTED", "OF")
        for weight in learnt.weights {
            weights.add(
                weight.kind.rawValue, weight.field.rawValue, weight.level.rawValue, Self.bits(now(weight)),
                Self.bits(weight.learnt), Self.hundredths(weight.same), Self.hundredths(weight.expectedSame),
                Self.hundredths(weight.same + weight.different))
        }
        output.show(weights)
        guard !changes.isEmpty else {
            output.say("no pair of the current records would change")
            return output.say("Not in use yet; adopt it with corridor merge --model \(file).")
        }
        output.say("\(Console.count(changes.count, "pair")) would change:")
        var pairs = TextTable("A", "B", "KIND", "NOW", "LIKELY", "THEN", "LIKELY", "WHO")
        for change in changes.prefix(Self.limit) {
            pairs.add(
                EntityText.short(change.left), EntityText.short(change.right), change.kind.rawValue,
                change.before.rawValue, EntityText.percent(change.posteriorBefore), change.after.rawValue,
                EntityText.percent(change.posteriorAfter),
                "\(EntityText.name(change.left, records)) / \(EntityText.name(change.right, records))")
        }
        output.show(pairs)
        if changes.count > Self.limit { output.say("… and \(changes.count - Self.limit) more") }
        output.say("Not in use yet; adopt it with corridor merge --model \(file).")
    }

    /// The preview as JSON (specs/cli.md).
    var json: JSONValue {
        [
            "proposed": .string(learnt.parameters.version), "in_use": .string(inUse.version),
            "parent": .string(ResolutionParameters.standard.version), "same": .number(JSONNumber(learnt.same)),
            "different": .number(JSONNumber(learnt.different)), "left_out": .number(JSONNumber(learnt.leftOut)),
            "authors": .array(
                learnt.authors.map { ["name": .string($0.name), "decisions": .number(JSONNumber($0.decisions))] }),
            "weights": .array(
                learnt.weights.map { weight in
                    [
                        "kind": .string(weight.kind.rawValue), "field": .string(weight.field.rawValue),
                        "level": .string(weight.level.rawValue), "shipped": .real(weight.shipped),
                        "now": .real(now(weight)), "proposed": .real(weight.learnt),
                        "same": .real(weight.same), "different": .real(weight.different),
                        "expected_same": .real(weight.expectedSame),
                    ]
                }),
            "outcomes": .array(
                changes.map { change in
                    [
                        "left": .string(change.left), "right": .string(change.right),
                        "kind": .string(change.kind.rawValue), "now": .string(change.before.rawValue),
                        "then": .string(change.after.rawValue),
                        "posterior_now": .real(change.posteriorBefore),
                        "posterior_then": .real(change.posteriorAfter),
                    ]
                }),
        ]
    }

    /// The weight of a level in the parameters in use.
    private func now(_ weight: EstimatedWeight) -> Double {
        inUse.weight(weight.kind, field: weight.field, level: weight.level) ?? weight.shipped
    }

    /// Bits with a sign and two digits.
    private static func bits(_ value: Double) -> String {
        (value < 0 ? "-" : "+") + hundredths(abs(value))
    }

    private static func hundredths(_ value: Double) -> String {
        let parts = Int((value * 100).rounded())
        return "\(parts / 100).\((parts % 100).padded(to: 2))"
    }
}
