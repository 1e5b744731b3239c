internal import ArgumentParser
internal import BundleFormats
internal import DelimitedText
internal import Diagnostics
internal import Files
internal import Messaging
internal import PartyHome
internal import Platform
internal import SourceFormats

/// Exports in which rows with errors are left out.
extension Export {
    /// Exports what is in order, and writes the rows that are not to `rejects`.
    func run(_ export: HomeExport, in home: Home, dated time: Timestamp, rejects: String) throws {
        guard let output else { return }
        let rowwise = try RowwiseExport(
            as: BundleForm(path: output) ?? .json, in: home.layout.home, clock: Clock.system.now()
        ) { rejections throws(Fault) in
            try export.export(inputs, as: format, mapping: map, rejections: rejections)
        }
        let result = rowwise.result
        Console.say(result.findings, ofEach: limit)
        Console.say(rowwise.bundle.warnings, ofEach: limit)
        try write(rowwise.rejected, to: rejects)
        report(rowwise.rejected, in: rejects)
        let errors = rowwise.bundle.errors
        Console.say(errors, ofEach: limit)
        let limit = maxRejects ?? .standard
        guard errors.isEmpty, !result.findings.contains(where: { $0.severity == .error }) else {
            Console.say("Nothing was exported.")
            return try ExitStatus.badData.end()
        }
        guard limit.allows(rowwise.rejected.count, of: result.summary.recordsRead) else {
            Console.say(
                Finding(
                    .rejectsTooMany,
                    [
                        "count": "\(rowwise.rejected.count)", "rows": "\(result.summary.recordsRead)",
                        "limit": limit.text, "path": rejects,
                    ]))
            Console.say("Nothing was exported.")
            return try ExitStatus.badData.end()
        }
        let actor = self.home.acting(.system)
        try home.remember(result, mappedBy: map, isChanged: mappingChanged, isPreview: false, by: actor)
        try StandardStreams.write(to: output, replacing: force) { sink throws(Fault) in
            try rowwise.bundle.write(to: sink)
        }
        try home.noteContinued(result, by: actor)
        print(result.summary, count: result.count, time: time, to: output)
    }

    /// Writes the rejected rows as CSV, readable by its owner alone: rows are personal data. A file with the header alone
    /// says that there were none.
    private func write(_ rows: [RejectedRow], to path: String) throws {
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
        try AtomicFile.write(writer.bytes, to: path, mode: 0o600, replacing: force)
    }

    /// Reports the rejected rows by kind.
    private func report(_ rows: [RejectedRow], in path: String) {
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

    /// The limit as it was given.
    var text: String {
        switch self {
        case .number(let number): "\(number)"
        case .percent(let share): share == share.rounded() ? "\(Int(share))%" : "\(share)%"
        }
    }
}
