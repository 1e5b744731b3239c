internal import CaseFile
internal import Diagnostics
internal import Files
internal import StrictJSON
internal import X509

/// Mends in a home what can be mended without losing anything: permissions, files that stand elsewhere in the home,
/// copies of what was purged.
///
/// What only a backup can mend it leaves as it is. It is called under the lock of the home.
struct HomeRepair {
    private let home: Home

    init(_ home: Home) { self.home = home }

    /// Mends what keeps a home from being opened: secrets that others can read, folders that are missing.
    ///
    /// - Returns: what was mended; whoever opens the home then logs it.
    static func mendBeforeOpening(_ layout: HomeLayout) throws(Fault) -> [Finding] {
        var mended: [Finding] = []
        for folder in layout.folders where !Paths.exists(folder) {
            try Paths.makeFolder(folder, mode: 0o700)
            mended.append(
                Finding(
                    .homeMended, ["path": Paths.name(of: folder), "what": "the folder was missing, and is there again"])
            )
        }
        for path in try secrets(layout) where try File(path: path).permissions() & 0o077 != 0 {
            try Paths.setPermissions(path, 0o600)
            mended.append(
                Finding(.homeMended, ["path": relative(path, layout), "what": "only its owner can read it now"]))
        }
        return mended
    }

    /// Mends what was found, and writes it into the log with what was mended before.
    ///
    /// - Returns: what was mended, before and now.
    func mend(_ found: HomeCheckResult, after before: [Finding], by actor: LogActor) throws(Fault) -> [Finding] {
        var mended = before
        for finding in found.findings {
            guard let path = finding.facts["path"] else { continue }
            let full = Paths.join(home.layout.home, path)
            switch finding.code {
            case .homeFileMissing:
                guard let digest = finding.facts["sha256"], let copy = try self.copy(of: digest) else { continue }
                try bringBack(copy, to: full)
                mended.append(
                    Finding(.homeMended, ["path": path, "what": "it was brought back from \(copy), which is the same"]))
            case .homeFilePurged:
                try Paths.removeFileLastingly(full)
                mended.append(Finding(.homeMended, ["path": path, "what": "it held what was purged, and was removed"]))
            default: continue
            }
        }
        guard !mended.isEmpty else { return [] }
        var details = JSONObject()
        details["mended"] = .array(mended.map { .string($0.sentence) })
        try home.caseFile.record(.homeMended, of: home.identity.party.text, by: actor, details)
        return mended
    }

    /// A file of the home with this SHA-256, by its path below `.corridor`.
    private func copy(of digest: String) throws(Fault) -> String? {
        for item in try HomeInventory(home).items() {
            switch item.owner {
            case .home, .database: continue
            case .row, .step, .writer, .nobody, .foreign: break
            }
            if try Self.digest(of: Paths.join(home.layout.home, item.path)) == digest { return item.path }
        }
        return nil
    }

    private func bringBack(_ copy: String, to path: String) throws(Fault) {
        let file = try AtomicFile(path: path, mode: 0o600, replacing: false)
        try file.write(contentsOf: File(path: Paths.join(home.layout.home, copy)))
        try file.commit()
    }

    /// The files of a home that nobody but its owner may read.
    static func secrets(_ layout: HomeLayout) throws(Fault) -> [String] {
        let keys = Paths.isFolder(layout.keys) ? try Paths.names(in: layout.keys) : []
        let others = [layout.identity, Paths.join(layout.home, "case.key")]
        return (keys.map { Paths.join(layout.keys, $0) } + others).filter(Paths.exists)
    }

    /// A path below `.corridor`, where it is there.
    static func relative(_ path: String, _ layout: HomeLayout) -> String {
        let start = layout.home + "/"
        return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
    }

    /// The SHA-256 of a file.
    static func digest(of path: String) throws(Fault) -> String {
        let sink = DigestSink()
        try sink.write(contentsOf: File(path: path))
        return sink.hex
    }
}
