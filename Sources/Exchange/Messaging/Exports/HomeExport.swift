package import CaseFile
package import Diagnostics
internal import Files
package import Markings
package import PartyHome
package import Platform
package import SourceFormats
internal import StrictJSON
package import TradeModel
internal import X509

/// Exports a party's source files, in the name of its home.
///
/// It is used while `Home.lockExports()` is held, so that what the home remembers does not change meanwhile.
package struct HomeExport: Sendable {
    private let home: Home
    private let dated: Timestamp
    private let markings: [TrafficLight]
    private let reviewBy: Timestamp?
    private let coreSTIX: Bool
    private let memories: ExportMemories

    /// An export.
    ///
    /// - Parameters:
    ///   - dated: the time of objects that have none of their own.
    ///   - reviewBy: by when objects must be validated again whose records state no time; `nil` for no time.
    ///   - coreSTIX: whether trade objects are summarised for readers that know core STIX only.
    package init(
        _ home: Home, dated: Timestamp, markings: [TrafficLight], reviewBy: Timestamp? = nil, coreSTIX: Bool = false
    ) {
        self.home = home
        self.dated = dated
        self.markings = markings
        self.reviewBy = reviewBy
        self.coreSTIX = coreSTIX
        memories = ExportMemories(home)
    }

    /// The identity of the party, which creates every object that it exports.
    package var producer: STIXObject { Self.producer(of: home) }

    /// The identity in whose name a home exports. Its id and times never change, so that two exports have the same
    /// identity.
    static func producer(of home: Home) -> STIXObject {
        var object = JSONObject()
        object["type"] = "identity"
        object["spec_version"] = "2.1"
        object["id"] = .string(
            IdentifierNamespace(home.identity.namespace).identifier(
                type: "identity", key: Array("party\u{1F}\(home.identity.party.text)".utf8)))
        object["created"] = "2020-01-01T00:00:00.000Z"
        object["modified"] = "2020-01-01T00:00:00.000Z"
        object["name"] = .string(home.identity.name)
        object["identity_class"] = "organization"
        return STIXObject(object)
    }

    /// Reads files; ids of records that were revoked have the generation of their next version.
    ///
    /// - Parameters:
    ///   - mapping: the path of a mapping file, for tables.
    ///   - rejections: the rows of tables to leave out; `nil` when an error of a row is one of the export.
    package func export(
        _ inputs: [String], as format: SourceFormat?, mapping: String?, rejections: [RowPlace: Finding]? = nil
    ) throws(Fault) -> SourceReadingResult {
        var options = SourceReadingOptions(
            namespace: IdentifierNamespace(home.identity.namespace), producer: producer, dated: dated,
            markings: markings.map(\.id), scheme: home.identity.scheme)
        options.reviewBy = reviewBy
        options.rejections = rejections
        options.coreSTIX = coreSTIX
        options.spoolFolder = home.layout.home
        options.formerRecords = try home.recordsAwaitingNewIDs()
        if let mapping {
            options.mapping = try MappingFile(
                parsing: File.bytes(at: mapping, limit: 1 << 20), named: Paths.name(of: mapping))
        }
        let (memories, map) = (memories, options.mapping)
        options.generations = { format throws(Fault) in
            guard let source = format.exportSource(map) else { return [:] }
            return try memories.memory(of: source).nextGenerations()
        }
        return try SourceReader.read(inputs: try Self.files(inputs), as: format, options: options)
    }

    /// The files, each by its name; those that have one name by their paths, so that findings and rejected rows are of one
    /// of them.
    private static func files(_ paths: [String]) throws(Fault) -> [SourceFile] {
        let names = Dictionary(grouping: paths.map(Paths.name)) { $0 }
        var files: [SourceFile] = []
        for path in paths {
            let isAlone = names[Paths.name(of: path)]?.count == 1
            files.append(
                isAlone ? try SourceFile(path: path) : SourceFile(name: path, source: try File(path: path)))
        }
        return files
    }

    /// Reads files, compares them with what the home exported before, and checks the bundle.
    ///
    /// - Parameters:
    ///   - clock: the time of the export.
    /// - Throws: what reading and writing throw, as `VersionedExport` does, and `file-changed` when a file is not the one any
    ///   more that it was in the beginning: it grew, or another one has its name.
    package func prepare(
        _ job: ExportJob, clock: Timestamp, randomness: Randomness
    ) throws(Fault) -> PreparedExport {
        func states() -> [FileStatus?] { job.inputs.map { FileStatus(Paths.real($0)) } }
        let before = states()
        let prepared = try prepareAsRead(job, clock: clock, randomness: randomness)
        for (path, (first, last)) in zip(job.inputs, zip(before, states())) where first != last {
            throw Fault(.fileChanged, kind: .inputOutput, ["path": path])
        }
        return prepared
    }

    private func prepareAsRead(
        _ job: ExportJob, clock: Timestamp, randomness: Randomness
    ) throws(Fault) -> PreparedExport {
        let run = Hex.encode(randomness.bytes(4))
        var rules = job.rules
        rules.isStoredAlways = job.bundleObjects != nil
        let chosen = rules
        func versions(of read: SourceReadingResult) throws(Fault) -> VersionedExport {
            try VersionedExport(
                read, rules: chosen, memories: memories, run: run, dated: dated, clock: clock,
                mapping: job.mapping.map(Paths.name))
        }
        guard !job.leavesOutRows else {
            let rowwise = try RowwiseExport(
                as: job.form, bundleObjects: job.bundleObjects, in: home.layout.home, clock: clock
            ) { rejections throws(Fault) in
                try export(job.inputs, as: job.format, mapping: job.mapping, rejections: rejections)
            } versions: { read throws(Fault) in
                try versions(of: read)
            }
            return PreparedExport(read: rowwise.result, versions: rowwise.versions, bundle: rowwise.bundle)
        }
        let read = try export(job.inputs, as: job.format, mapping: job.mapping)
        let versioned = try versions(of: read)
        let hasErrors = read.findings.contains { $0.severity == .error }
        let bundle =
            versioned.hasBundle && !hasErrors && !job.isPreview
            ? try ValidatedExport(
                versioned.result, as: job.form, bundleObjects: job.bundleObjects, in: home.layout.home, clock: clock)
            : nil
        return PreparedExport(read: read, versions: versioned, bundle: bundle)
    }

    /// Checks that no other mapping assigned the ids of an export.
    ///
    /// - Throws: `Fault` `mapping-changed`.
    package func checkMapping(of export: PreparedExport, _ job: ExportJob, by actor: LogActor) throws(Fault) {
        try home.remember(
            export.read, mappedBy: job.mapping, isChanged: job.isMappingChanged, isPreview: true, by: actor)
    }

    /// Writes the bundle of an export, together with what the home is to remember of it; a valid export without a bundle
    /// writes none.
    ///
    /// - Parameters:
    ///   - path: where the bundle appears, or the folder where several ones do; `nil` to write it to `sink`.
    ///   - isReplacing: whether a file that is there may be replaced.
    ///   - sink: takes the bundle where there is no path.
    /// - Throws: `Fault` `mapping-changed`, `file-exists`, and of kind `.inputOutput`.
    package func publish(
        _ export: PreparedExport, of job: ExportJob, to path: String?, replacing isReplacing: Bool, by actor: LogActor,
        sink: (ValidatedExport) throws(Fault) -> Void = { _ in }
    ) throws(Fault) {
        if let bundle = export.bundle, let path, job.bundleObjects != nil {
            return try publish(bundle, of: export, job, in: path, replacing: isReplacing, by: actor)
        }
        var file: AtomicFile?
        if let bundle = export.bundle, let path {
            let target = try AtomicFile(path: path, replacing: isReplacing)
            try bundle.write(to: target)
            file = target
        }
        try home.remember(
            export.read, mappedBy: job.mapping, isChanged: job.isMappingChanged, isPreview: false, by: actor)
        var pending: PendingExport?
        if let path, let bundle = export.bundle {
            pending = PendingExport(run: export.versions.run, path: Self.absolute(path), digest: try bundle.digest())
        }
        try home.store(export.versions.drafts, with: pending, by: actor) { () throws(Fault) in
            if let file {
                try file.commit()
            } else if let bundle = export.bundle {
                try sink(bundle)
            }
        }
        if export.bundle != nil { try home.noteContinued(export.read, by: actor) }
    }

    /// Writes the bundles of an export to a folder: all of them appear, and are remembered, or none.
    private func publish(
        _ bundle: ValidatedExport, of export: PreparedExport, _ job: ExportJob, in path: String,
        replacing isReplacing: Bool, by actor: LogActor
    ) throws(Fault) {
        var folder = Self.absolute(path)
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        let target = BundleFolder(
            path: folder, name: job.bundleName, run: export.versions.run, owner: home.identity.party.text)
        let awaited = try home.caseFile.pendingExports().map(\.run)
        let pending = try target.stage(bundle.count, replacing: isReplacing, awaited: awaited) {
            number, sink throws(Fault) in
            try bundle.write(number, to: sink)
        }
        do throws(Fault) {
            try home.remember(
                export.read, mappedBy: job.mapping, isChanged: job.isMappingChanged, isPreview: false, by: actor)
            try home.store(export.versions.drafts, with: pending, by: actor) { () throws(Fault) in
                try target.publish()
            }
        } catch {
            try? target.withdraw()
            throw error
        }
        try home.noteContinued(export.read, by: actor)
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : Paths.join(Paths.workingFolder(), path)
    }

    /// The paths of the bundles of an export to a folder.
    ///
    /// - Parameter path: the folder, as it was given.
    package func paths(of export: PreparedExport, _ job: ExportJob, in path: String) -> [String] {
        let target = BundleFolder(
            path: path, name: job.bundleName, run: export.versions.run, owner: home.identity.party.text)
        return (0..<(export.bundle?.count ?? 0)).map { target.filePath($0 + 1) }
    }
}
