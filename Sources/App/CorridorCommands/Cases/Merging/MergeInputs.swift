internal import FileMerging
internal import BundleFormats
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import Files
internal import Platform
internal import RecordLinkage
internal import SourceFormats

/// The opened files of a merge or review, with their mapping and decisions.
struct MergeInputs {
    let files: [SourceFile]
    let mapping: MappingFile?
    let mapName: String
    let decisions: DecisionFile?
    let profile: MergeInputOptions.Profile
    private let options: MergeInputOptions
    private let hasDelimited: Bool
    private let idle: [(author: String, record: String)]

    /// Findings for decisions that the profile does not use: decisions about rows when it merges objects, or about
    /// objects when it links rows.
    var idleDecisions: [Finding] {
        idle.map { Finding(.decisionRecordUnknown, ["author": $0.author, "record": $0.record]) }
    }

    /// Opens files.
    ///
    /// - Parameter decisions: the decisions about their records, if any.
    init(_ paths: [String], _ options: MergeInputOptions, decisions: DecisionFile?) throws(Fault) {
        var files: [SourceFile] = []
        var delimited: [String] = []
        for path in paths {
            let source = try StandardStreams.open(path)
            let input = SourceFile(name: path == "-" ? "-" : Paths.name(of: path), source: source)
            if try !BundleReader.isBundle(source) { delimited.append(input.name) }
            files.append(input)
        }
        mapName = options.map.map { Paths.name(of: $0) } ?? ""
        if let map = options.map {
            mapping = try MappingFile(parsing: File.bytes(at: map, limit: 1 << 20), named: mapName)
        } else {
            mapping = nil
        }
        if let first = delimited.first, mapping == nil { throw Fault(.mergeMapMissing, kind: .usage, ["path": first]) }
        profile = options.profile ?? (delimited.count == files.count ? .linkage : .intelligence)
        self.files = files
        self.decisions = decisions
        self.options = options
        hasDelimited = !delimited.isEmpty
        // Decisions about rows do not apply to objects, and vice versa.
        switch profile {
        case .intelligence: idle = decisions?.records.map { ($0.decision.author, $0.left.description) } ?? []
        case .linkage: idle = decisions?.objects.map { ($0.author, $0.left) } ?? []
        }
        if profile == .linkage, delimited.count < files.count {
            throw Self.refusal("the profile linkage is for delimited text, and a file is a bundle")
        }
        if profile == .intelligence, options.threshold != nil {
            throw Self.refusal("--threshold is for the profile linkage; intelligence has a bar for each kind of thing")
        }
        if profile == .intelligence, options.isOneToOne {
            throw Self.refusal("--one-to-one is for the profile linkage")
        }
    }

    /// Refuses merge options that do not apply to these files or their profile.
    func refuse(_ options: MergeOptions) throws(Fault) {
        if profile == .linkage, options.output != nil {
            throw Self.refusal(
                "-o writes a bundle, which the profile linkage does not make; --clusters writes what it makes")
        }
        if profile == .intelligence, options.into != nil || options.frequencies {
            throw Self.refusal("--into and --frequencies are for the profile linkage")
        }
        if options.truth != nil, !hasDelimited {
            throw Self.refusal("--truth names a column of delimited text, and no file is that")
        }
        if profile == .linkage, options.inputs.model != nil, options.learn != nil {
            throw Self.refusal("--model weighs with what is known, so that there is nothing to --learn")
        }
    }

    private static func refusal(_ reason: String) -> Fault { Fault(.mergeOptions, kind: .usage, ["reason": reason]) }

    /// Merges the files under the profile `intelligence`.
    ///
    /// - Parameters:
    ///   - truth: the column of delimited text with the known cluster of each record.
    ///   - needsObjects: whether the objects are used, and not only the entities.
    func merged(
        _ parameters: ResolutionParameters, truth: String? = nil, needsObjects: Bool = true
    ) throws(Fault) -> FileMerge {
        // A fixed time, so that a merge of the same files gives the same result.
        guard let dated = Timestamp("2020-01-01T00:00:00Z") else { preconditionFailure("a fixed time") }
        return try FileMerge(
            files, mapping: mapping, dated: dated, parameters: parameters, decisions: decisions?.objects ?? [],
            truth: truth, objectLimit: options.objects.bytes, needsObjects: needsObjects)
    }

    /// Links the files under the profile `linkage`.
    ///
    /// - Parameters:
    ///   - truth: the column with the known cluster of each record.
    ///   - into: the clusters file of the table before rows were added.
    ///   - isComplete: whether the pairs of all rows are needed, and not only those of the added rows.
    func linked(
        truth: String? = nil, into: String? = nil, isComplete: Bool = false
    ) throws(Fault) -> (result: LinkageResult, input: FileLinkage.Input, plan: LinkagePlan) {
        guard let mapping else { throw Fault(.mergeMapMissing, kind: .usage, ["path": files[0].name]) }
        let plan = try LinkagePlan(mapping, named: mapName)
        let model = try ParametersFile.model(options.model, for: plan)
        let input = try FileLinkage(plan, truth: truth, model: model).read(files)
        let linkage = Linkage(
            threshold: options.threshold ?? Linkage.standardThreshold, model: model,
            isOneToOne: options.isOneToOne ? true : nil)
        guard let into else { return (linkage.link(input.table, decisions: decisions?.records ?? []), input, plan) }
        let former = try ClustersFile(try File(path: into), named: Paths.name(of: into)).clusters(of: input.table)
        let result = linkage.link(
            input.table, into: former, decisions: decisions?.records ?? [], isComplete: isComplete)
        return (result, input, plan)
    }

    /// Rows of the delimited files, as written.
    ///
    /// - Parameter numbers: the row numbers, counted from 0 through all files in order.
    func rows(_ numbers: Set<Int>) throws(Fault) -> SourceRows {
        guard let mapping else { return SourceRows() }
        var delimited: [SourceFile] = []
        for file in files where try !BundleReader.isBundle(file.source) { delimited.append(file) }
        return try SourceRows(delimited, mapping, numbers: numbers)
    }
}
