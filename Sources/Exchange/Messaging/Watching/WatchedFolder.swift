package import Diagnostics
internal import Files
package import Platform
internal import SourceFormats
internal import StrictJSON

/// A folder in which files arrive to be exported, one after the other. One process at a time works in it.
///
/// A file is begun by noting its name, and the names that its bundle and its report will have, in the state of the
/// folder; it is ended by moving it to `done` or `failed`, and noting that. Stopped in between, the same file is begun
/// again under the same names.
package final class WatchedFolder {
    /// A file that is being exported.
    package struct Arrival: Hashable, Sendable {
        /// Its name below the folder: `NAME`, or `approved/NAME`.
        package let path: String
        /// The name of its bundle.
        package let output: String
        /// The name of the file in `done` or `failed`.
        package let kept: String
        /// Whether it was begun before this process, which was stopped.
        package var isResumed = false

        /// The name of the file.
        package var name: String { Paths.name(of: path) }
    }

    /// A look at the folder.
    package struct Look {
        /// The next file to export; `nil` for none.
        package let next: Arrival?
        /// What is to be said: files that are not taken, files that wait for a person.
        package let findings: [Finding]
    }

    /// What becomes of a file.
    package enum End: String, Sendable {
        /// It was exported.
        case done
        /// It cannot be exported as it is.
        case failed
    }

    /// The path of the folder.
    package let path: String
    private let rules: WatchRules
    private let outputs: String
    private let owner: UInt32
    private let lock: FileLock
    private var state: WatchState

    /// The folders in it: of what was exported, what could not be, what waits for a person, and what a person let
    /// through.
    private static let folders = ["done", "failed", "held", "approved"]
    /// The endings of names that are not looked at, for files that are being written.
    private static let unfinished = [".part", ".tmp", ".filepart"]

    /// Begins to work in a folder.
    ///
    /// - Parameter outputs: the folder of the bundles.
    /// - Throws: `Fault` `watch-busy` when another process works in it, `watch-owner-unknown`, or of kind
    ///   `.inputOutput`.
    package init(_ path: String, rules: WatchRules, outputs: String) throws(Fault) {
        self.path = path
        self.rules = rules
        self.outputs = outputs
        for folder in [path, outputs] where !Paths.isFolder(folder) {
            throw Fault(.watchFolderMissing, kind: .usage, ["path": folder])
        }
        guard let owner = rules.owner.map(FileStatus.user) ?? FileStatus.currentUser else {
            throw Fault(.watchOwnerUnknown, kind: .usage, ["owner": rules.owner ?? ""])
        }
        self.owner = owner
        let lockPath = Paths.join(path, ".watch.lock")
        do throws(Fault) {
            lock = try FileLock(path: lockPath, waiting: FileLock.Waiting(limit: 0))
        } catch {
            guard error.code == .homeBusy else { throw error }
            let holder = FileLock.holder(of: lockPath)?.words ?? "another process"
            throw Fault(.watchBusy, kind: .inputOutput, ["path": path, "holder": holder])
        }
        for folder in Self.folders { try Paths.makeFolder(Paths.join(path, folder), mode: 0o700) }
        state = try WatchState.read(in: path)
    }

    /// The next file: the one that was begun and not ended, else what a person let through, else what arrived, each in
    /// the order of their names. Files beyond the daily maximum are moved to `held`.
    package func look(at time: Timestamp) throws(Fault) -> Look {
        var findings: [Finding] = []
        if let begun = state.begun {
            if let status = FileStatus(full(begun.path)), status.isFile {
                var arrival = begun
                arrival.isResumed = true
                return Look(next: arrival, findings: [])
            }
            // It had been moved, and that was not noted.
            try forget(begun)
        }
        for path in try candidates(&findings) {
            let isApproved = path.hasPrefix("approved/")
            if state.count(on: time.date) >= rules.dailyMaximum, !isApproved {
                findings.append(try hold(path))
                continue
            }
            return Look(next: try begin(path, at: time), findings: findings)
        }
        return Look(next: nil, findings: findings)
    }

    /// The status of a file, to be compared with the one after it was read.
    package func status(of arrival: Arrival) -> FileStatusMark? {
        FileStatus(full(arrival.path)).map(FileStatusMark.init)
    }

    /// The path of a file.
    package func file(_ arrival: Arrival) -> String { full(arrival.path) }

    /// The path of its bundle.
    package func output(_ arrival: Arrival) -> String { Paths.join(outputs, arrival.output) }

    /// The path of something beside the file when it has been moved, such as its report.
    package func beside(_ arrival: Arrival, _ end: End, ending: String) -> String {
        Paths.join(Paths.join(path, end.rawValue), arrival.kept + ending)
    }

    /// Ends a file: its report stands beside it in `done` or `failed`.
    package func end(_ arrival: Arrival, as end: End, report: [UInt8]) throws(Fault) {
        try AtomicFile.write(report, to: beside(arrival, end, ending: Self.reportEnding), mode: 0o600, replacing: true)
        try Paths.removeFile(full(arrival.path) + ".done")
        try Paths.moveNew(full(arrival.path), to: beside(arrival, end, ending: ""))
        try forget(arrival)
    }

    /// Removes what was exported longer ago than the rules keep it: files of which a report stands beside them.
    ///
    /// - Returns: how many files were removed.
    package func emptyDone(at time: Timestamp) throws(Fault) -> Int {
        let folder = Paths.join(path, "done")
        let limit = time.adding(seconds: -86_400 * Int64(rules.doneRetention.days))
        var removed = 0
        for name in try Paths.names(in: folder) where name.hasSuffix(Self.reportEnding) {
            let report = Paths.join(folder, name)
            guard let value = try? JSONValue(parsing: File.bytes(at: report, limit: 1 << 26)),
                value["format"]?.string == Self.reportFormat,
                let finished = value["finished"]?.string.flatMap(Timestamp.init), finished <= limit
            else { continue }
            let stem = String(name.dropLast(Self.reportEnding.count))
            // The report last, so that a process that is stopped goes on with it.
            for ending in ["", Self.rejectsEnding, Self.reportEnding] {
                try Paths.removeFileLastingly(Paths.join(folder, stem + ending))
            }
            removed += 1
        }
        return removed
    }

    /// The name of the format of reports.
    package static let reportFormat = "corridor-watch-report"
    /// The end of the name of a report.
    package static let reportEnding = ".report.json"
    /// The end of the name of the rows that were left out.
    package static let rejectsEnding = ".rejects.csv"

    // MARK: files

    private func full(_ name: String) -> String { Paths.join(path, name) }

    /// The names below the folder of the files that are whole and that may be taken.
    private func candidates(_ findings: inout [Finding]) throws(Fault) -> [String] {
        let approved = try Paths.names(in: full("approved")).map { "approved/" + $0 }
        let arrived = try Paths.names(in: path)
        let all = Set(arrived)
        var taken: [String] = []
        for name in approved + arrived where isLookedAt(name) {
            switch rules.arrival {
            case .rename: break
            case .marker: guard name.hasPrefix("approved/") || isMarked(name, among: all) else { continue }
            }
            guard let status = FileStatus(full(name)) else { continue }
            if let reason = reasonAgainst(status) {
                findings.append(Finding(.watchFileNotTaken, ["path": full(name), "reason": reason]))
                continue
            }
            taken.append(name)
        }
        return taken
    }

    private func isLookedAt(_ path: String) -> Bool {
        let name = Paths.name(of: path)
        if name.hasPrefix(".") || name.hasSuffix(".done") { return false }
        if Self.unfinished.contains(where: name.hasSuffix) { return false }
        switch Paths.kind(full(path)) {
        case .file, .link, .other: return true
        case .folder, nil: return false
        }
    }

    private func isMarked(_ name: String, among names: Set<String>) -> Bool {
        guard names.contains(name + ".done"), let marker = FileStatus(full(name + ".done")) else { return false }
        return marker.isFile && marker.owner == owner
    }

    private func reasonAgainst(_ status: FileStatus) -> String? {
        if !status.isFile { return "it is not a regular file" }
        if status.owner != owner { return "it belongs to another user" }
        if status.links > 1 { return "it has another name, by a hard link" }
        return nil
    }

    private func begin(_ path: String, at time: Timestamp) throws(Fault) -> Arrival {
        let name = Paths.name(of: path)
        let output = Self.free(name) { Paths.exists(Paths.join(outputs, $0 + ".json")) } + ".json"
        let kept = Self.free(name) { stem in
            ["done", "failed"].contains { folder in
                ["", Self.reportEnding, Self.rejectsEnding].contains {
                    Paths.exists(Paths.join(full(folder), stem + $0))
                }
            }
        }
        let arrival = Arrival(path: path, output: output, kept: kept)
        state.begin(arrival, on: time.date)
        try state.write(in: self.path)
        return arrival
    }

    private func forget(_ arrival: Arrival) throws(Fault) {
        state.begun = nil
        try state.write(in: path)
    }

    private func hold(_ name: String) throws(Fault) -> Finding {
        let held = Self.free(name) { Paths.exists(full("held/" + $0)) }
        try Paths.removeFile(full(name) + ".done")
        try Paths.moveNew(full(name), to: full("held/" + held))
        return Finding(
            .watchMaximumReached,
            ["path": full("held/" + held), "maximum": "\(rules.dailyMaximum)", "approved": full("approved")])
    }

    /// The name, or the name with a number, that is not used.
    private static func free(_ name: String, isUsed: (String) -> Bool) -> String {
        guard isUsed(name) else { return name }
        return (2...).lazy.map { "\(name).\($0)" }.first { !isUsed($0) } ?? name
    }
}

/// A mark of a file that changes when its content does, or when another file takes its name.
package struct FileStatusMark: Hashable, Sendable {
    private let status: FileStatus

    init(_ status: FileStatus) { self.status = status }
}
