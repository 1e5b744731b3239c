package import Diagnostics
package import Files
internal import Platform
package import RecordLinkage
internal import StrictJSON

/// Reviewers' decisions in a file: one JSON object per line. Later lines about the same two records replace earlier
/// ones.
///
/// Records of delimited files are named by `{"source": …, "record": …}`, objects of bundles by their id.
package struct DecisionFile: Sendable {
    /// The maximum size of a file, in bytes.
    static let limit = 256 << 20

    /// The decisions about records of delimited files.
    package private(set) var records: [LinkageDecision] = []
    /// The decisions about objects of bundles.
    package private(set) var objects: [Decision] = []
    /// The line number of each decision about objects, from 1.
    package private(set) var objectLines: [Int] = []
    /// The line number of each decision about records, from 1.
    package private(set) var recordLines: [Int] = []

    /// Reads a file.
    ///
    /// - Throws: `Fault` `decision-unreadable` for the first invalid line.
    package init(_ source: any ByteSource, named name: String) throws(Fault) {
        let bytes = try source.bytes(limit: Self.limit, named: name)
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do throws(Fault) {
                try take(try JSONValue(parsing: Array(line)), name: name, line: index + 1)
            } catch {
                throw Fault(
                    .decisionUnreadable, kind: .badData, at: Place(entry: name, line: index + 1),
                    ["path": name, "line": "\(index + 1)", "reason": Self.reason(error)])
            }
        }
    }

    private static func reason(_ fault: Fault) -> String {
        let sentence = fault.finding.sentence
        return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }

    private mutating func take(_ value: JSONValue, name: String, line: Int) throws(Fault) {
        var fields = try JSONFields(value, entry: name)
        let (left, right) = (try fields.value("left"), try fields.value("right"))
        let verdict = try fields.parsed("verdict", expected: "same, different, unsure or withdrawn") {
            Decision.Verdict(rawValue: $0)
        }
        let author = try fields.string("author")
        let time = try fields.parsed("time", expected: "a time such as 2026-01-31T12:00:00Z") { Timestamp($0) }
        let reason = try fields.optionalString("reason") ?? ""
        try fields.finish()
        if let one = left.string, let other = right.string {
            objects.append(
                Decision(left: one, right: other, verdict: verdict, author: author, time: time, reason: reason))
            objectLines.append(line)
        } else {
            let (one, other) = (
                try Self.record(left, name: name, pointer: "/left"),
                try Self.record(right, name: name, pointer: "/right")
            )
            records.append(
                LinkageDecision(
                    left: one, right: other,
                    decision: Decision(
                        left: one.description, right: other.description, verdict: verdict, author: author, time: time,
                        reason: reason)))
            recordLines.append(line)
        }
    }

    private static func record(_ value: JSONValue, name: String, pointer: String) throws(Fault) -> LinkageRecord {
        var fields = try JSONFields(value, entry: name, pointer: pointer)
        let record = LinkageRecord(source: try fields.string("source"), record: try fields.string("record"))
        try fields.finish()
        return record
    }
}
