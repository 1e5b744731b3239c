internal import CaseFile
internal import Diagnostics
internal import Files
internal import Messaging
internal import PartyHome
internal import Platform
internal import SourceFormats
internal import StrictJSON

/// Exports the files of a watched folder, one after the other, each with its report.
struct ExportWatch {
    private let folder: WatchedFolder
    private let rules: WatchRules
    private let home: HomeOptions
    /// What was said in this look or the one before: it is not said at every look.
    private var said: Set<String> = []
    /// The worst of what became of the files; what can be tried again counts only while it lasts.
    private var statuses: [ExitStatus] = []
    private var obstacle: ExitStatus?

    init(_ folder: WatchedFolder, rules: WatchRules, home: HomeOptions) {
        (self.folder, self.rules, self.home) = (folder, rules, home)
    }

    /// The exit status.
    var status: ExitStatus { ExitStatus.worst(statuses + [obstacle].compactMap(\.self)) }

    /// Exports the files that are there.
    ///
    /// - Parameter isStopped: whether the process is asked to stop; asked between two files.
    /// - Returns: whether it was.
    mutating func exportAll(until isStopped: () -> Bool) throws -> Bool {
        obstacle = nil
        var saidNow: Set<String> = []
        defer { said = saidNow }
        let removed = try folder.emptyDone(at: Clock.system.now())
        if removed > 0 { Console.say("removed from done: \(Console.count(removed, "file"))") }
        while !isStopped() {
            let look = try folder.look(at: Clock.system.now())
            for finding in look.findings where saidNow.insert("\(finding)").inserted && !said.contains("\(finding)") {
                Console.say(finding)
            }
            guard let arrival = look.next else { return false }
            do {
                try export(arrival)
            } catch let fault as Fault where fault.kind == .inputOutput {
                // The disk is full, or another command holds the home: the file stays, and is tried again.
                if saidNow.insert("\(fault)").inserted, !said.contains("\(fault)") { Console.say(fault) }
                obstacle = .inputOutput
                return false
            }
        }
        return true
    }

    /// Exports a file, and moves it to `done` or `failed`.
    private mutating func export(_ arrival: WatchedFolder.Arrival) throws {
        var report = WatchReport(arrival, started: Clock.system.now())
        var status = ExitStatus.done
        do throws(Fault) {
            status = try export(arrival, report: &report)
        } catch {
            guard error.kind != .inputOutput else { throw error }
            report.fault = error
            status = ExitStatus(error.kind)
        }
        report.status = status
        let end: WatchedFolder.End = status == .done ? .done : .failed
        try folder.end(arrival, as: end, report: report.bytes(finished: Clock.system.now()))
        switch end {
        case .done: Console.print("\(arrival.name): \(safe: report.words)")
        case .failed:
            Console.print(
                "\(arrival.name): failed, see \(folder.beside(arrival, end, ending: WatchedFolder.reportEnding))")
        }
        if status != .done { statuses.append(status) }
    }

    private func export(
        _ arrival: WatchedFolder.Arrival, report: inout WatchReport
    ) throws(Fault) -> ExitStatus {
        try requireReadable(folder.file(arrival))
        let home = try self.home.open()
        let actor = self.home.acting(.system)
        var job = ExportJob([folder.file(arrival)])
        (job.format, job.mapping, job.leavesOutRows) = (rules.sourceFormat, rules.mapping, rules.leavesOutRows)
        job.rules.isComplete = rules.isComplete
        job.rules.limit = rules.revocationLimit
        let before = folder.status(of: arrival)
        let lock = try home.lockExports()
        defer { withExtendedLifetime(lock) {} }
        let export = HomeExport(home, dated: actor.time, markings: rules.markings)
        let prepared = try export.prepare(job, clock: actor.time, randomness: .system)
        guard before == folder.status(of: arrival) else {
            throw Fault(.watchFileChanged, kind: .badData, ["path": folder.file(arrival)])
        }
        guard prepared.isValid else {
            report.export = ExportReport.json(prepared, outputs: [])
            return .badData
        }
        let total = prepared.read.summary.recordsRead
        let rejects = folder.beside(arrival, .done, ending: WatchedFolder.rejectsEnding)
        if let finding = RejectLimit.standard.finding(of: prepared.rejected, among: total, in: arrival.name) {
            report.export = ExportReport.json(prepared, outputs: [])
            throw Fault(finding, kind: .badData)
        }
        if rules.leavesOutRows, !prepared.rejected.isEmpty {
            try Export.write(prepared.rejected, to: rejects, replacing: true)
        }
        let output = folder.output(arrival)
        try export.publish(prepared, of: job, to: output, replacing: arrival.isResumed, by: actor)
        report.export = ExportReport.json(prepared, outputs: [output])
        report.hasBundle = prepared.bundle != nil || arrival.isResumed && Paths.exists(output)
        report.output = report.hasBundle ? output : nil
        return .done
    }

    /// A file that is there and cannot be read has failed: trying again would keep the others waiting.
    private func requireReadable(_ path: String) throws(Fault) {
        do throws(Fault) {
            _ = try File(path: path)
        } catch {
            guard error.code != .fileMissing else { throw error }
            throw Fault(error.finding, kind: .badData, underlying: error.underlying)
        }
    }
}
