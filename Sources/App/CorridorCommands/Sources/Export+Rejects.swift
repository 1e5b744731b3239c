internal import ArgumentParser
internal import DelimitedText
internal import Diagnostics
internal import Files
internal import SourceFormats

/// Rows of tables that are left out of an export.
extension Export {
    /// Writes the rejected rows as CSV, readable by its owner alone: rows are personal data. A file with the header alone
    /// says that there were none.
    static func write(_ rows: [RejectedRow], to path: String, replacing isReplacing: Bool) throws(Fault) {
        var writer = DelimitedWriter(capacity: 1 << 12, form: .marked)
        writer.append("file,row,line,code,reason,text\n")
        for row in rows {
            let fields = [
                row.place.file, "\(row.place.row)", "\(row.line)", "\(row.finding.code)",
                FindingMessages.commandLine.sentence(of: row.finding), row.text,
            ]
            for (index, field) in fields.enumerated() {
                if index > 0 { writer.append(",") }
                writer.append(field: field)
            }
            writer.append("\n")
        }
        try AtomicFile.write(writer.bytes, to: path, mode: 0o600, replacing: isReplacing)
    }

    /// Reports the rejected rows by kind.
    func report(_ rows: [RejectedRow], in path: String) {
        guard !rows.isEmpty else { return }
        Console.say("rejected: \(Console.count(rows.count, "row")), in \(path)")
        var kinds: [FindingCode: [RejectedRow]] = [:]
        for row in rows { kinds[row.finding.code, default: []].append(row) }
        for (code, rows) in kinds.sorted(by: {
            ($1.value.count, $0.key.description) < ($0.value.count, $1.key.description)
        }) {
            let lines = rows.prefix(5).map { "\($0.place.file):\($0.line)" }.joined(separator: ", ")
            Console.say("  \(rows.count) \(code): \(lines)\(rows.count > 5 ? " …" : "")")
        }
    }

    /// Says how the rest can be exported when rows have errors.
    func adviseRejects(_ findings: [Finding]) {
        guard map != nil, rejects == nil, findings.contains(where: { $0.severity == .error && $0.place.line != nil })
        else { return }
        Console.say("To export the other rows, name a file for these with --rejects FILE.")
    }
}

/// How many rows may be rejected: a number, or a share of all.
enum RejectLimit: ExpressibleByArgument {
    case number(Int)
    case percent(Double)

    static let standard = RejectLimit.percent(50)

    init?(argument: String) {
        if argument.hasSuffix("%") {
            guard let share = Double(argument.dropLast()), (0...100).contains(share) else { return nil }
            self = .percent(share)
        } else {
            guard let number = Int(argument), number >= 0 else { return nil }
            self = .number(number)
        }
    }

    func allows(_ count: Int, of total: Int) -> Bool {
        switch self {
        case .number(let number): count <= number
        case .percent(let share): Double(count) <= Double(total) * share / 100
        }
    }

    /// The finding that too many rows were rejected; `nil` when they were not.
    func finding(of rejected: [RejectedRow], among total: Int, in path: String) -> Finding? {
        guard !allows(rejected.count, of: total) else { return nil }
        return Finding(
            .rejectsTooMany, ["count": "\(rejected.count)", "rows": "\(total)", "limit": text, "path": path])
    }

    /// The limit as it was given.
    var text: String {
        switch self {
        case .number(let number): "\(number)"
        case .percent(let share): share == share.rounded() ? "\(Int(share))%" : "\(share)%"
        }
    }
}
