package import Diagnostics
internal import Files
internal import Platform
package import RecordLinkage
internal import StrictJSON

/// A file of decisions to which lines are appended. The whole file is replaced each time, so that it never contains a
/// partial line. It does not support concurrent writers.
package struct DecisionLog: Sendable {
    /// The path of the file, which need not exist yet.
    package let path: String

    /// A file of decisions.
    package init(path: String) { self.path = path }

    /// The decisions in the file; empty when it does not exist.
    ///
    /// - Throws: `Fault` `decision-unreadable` for an invalid line.
    package func decisions() throws(Fault) -> DecisionFile {
        let source: any ByteSource = Paths.exists(path) ? try File(path: path) : [UInt8]()
        return try DecisionFile(source, named: Paths.name(of: path))
    }

    /// Appends a decision about two objects.
    package func append(_ decision: Decision) throws(Fault) { try append([decision]) }

    /// Appends decisions about objects: all or none.
    package func append(_ decisions: [Decision]) throws(Fault) {
        try append(lines: decisions.map { Self.line($0) }.joined())
    }

    /// Appends a decision about two records of delimited files.
    package func append(_ decision: LinkageDecision) throws(Fault) { try append(lines: Self.line(decision)) }

    private func append(lines: String) throws(Fault) {
        var bytes = Paths.exists(path) ? try File.bytes(at: path, limit: DecisionFile.limit) : []
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
        bytes += Array(lines.utf8)
        try AtomicFile.write(bytes, to: path, replacing: true)
    }

    /// A decision about two objects as a line of a file.
    package static func line(_ decision: Decision) -> String {
        line(decision, left: .string(decision.left), right: .string(decision.right))
    }

    /// A decision about two records of delimited files as a line of a file.
    package static func line(_ decision: LinkageDecision) -> String {
        func name(_ record: LinkageRecord) -> JSONValue {
            ["source": .string(record.source), "record": .string(record.record)]
        }
        return line(decision.decision, left: name(decision.left), right: name(decision.right))
    }

    private static func line(_ decision: Decision, left: JSONValue, right: JSONValue) -> String {
        let value: JSONValue = [
            "left": left, "right": right, "verdict": .string(decision.verdict.rawValue),
            "author": .string(decision.author), "time": .string(decision.time.rfc3339),
            "reason": .string(decision.reason),
        ]
        return value.text() + "\n"
    }
}
