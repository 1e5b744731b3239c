internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
internal import StrictJSON
internal import X509

/// Repairs what can be repaired without loss: permissions, missing files that have a copy in the home, copies of purged
/// files.
///
/// Problems that need a backup are left unchanged. The caller holds the lock of the home.
struct HomeRepair {
    private let home: Home

    init(_ home: Home) { self.home = home }

    /// Repairs conditions that prevent opening a home: secrets that others can read, missing folders.
    ///
    /// - Returns: the repairs; the caller opens the home and logs them.
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

    /// Repairs the problems found, and logs these repairs and those made before.
    ///
    /// - Returns: all repairs, made before and now.
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

    /// The path below `.corridor` of a file with this SHA-256.
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

    /// The files of a home that only its owner may read.
    static func secrets(_ layout: HomeLayout) throws(Fault) -> [String] {
        let keys = Paths.isFolder(layout.keys) ? try Paths.names(in: layout.keys) : []
        let others = [layout.identity, Paths.join(layout.home, "case.key")]
        let persons = Paths.isFolder(layout.persons) ? try Paths.names(in: layout.persons) : []
        return (keys.map { Paths.join(layout.keys, $0) } + persons.map { Paths.join(layout.persons, $0) } + others)
            .filter(Paths.exists)
    }

    /// A path relative to `.corridor`, if it is below it.
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
