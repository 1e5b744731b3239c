internal import BundleFormats
internal import Exchange
internal import Files
internal import Findings
internal import Interchange
internal import Resolution

/// The files of a merge, opened, with their mapping and decisions.
struct MergeInputs {
    let files: [ExportInput]
    let mapping: MappingFile?
    let mapName: String
    let decisions: DecisionFile?
    let profile: MergeOptions.Profile
    private let idle: [(author: String, record: String)]

    /// The decisions that the profile has no use for, which are about rows where it merges objects, or about objects
    /// where it links rows.
    var idleDecisions: [Finding] {
        idle.map { Finding(.decisionRecordUnknown, ["author": $0.author, "record": $0.record]) }
    }

    init(_ paths: [String], _ options: MergeOptions) throws(Fault) {
        var files: [ExportInput] = []
        var bundles = 0
        for path in paths {
            let source = try StandardStreams.open(path)
            let input = ExportInput(name: path == "-" ? "-" : Paths.name(of: path), source: source)
            if try BundleReader.isBundle(source) { bundles += 1 }
            files.append(input)
        }
        mapName = options.map.map { Paths.name(of: $0) } ?? ""
        if let map = options.map {
            mapping = try MappingFile(parsing: File.bytes(at: map, limit: 1 << 20), named: mapName)
        } else {
            mapping = nil
        }
        if bundles < files.count, mapping == nil {
            throw Fault(.mergeMapMissing, .usage, ["path": files[0].name])
        }
        if let path = options.decisions {
            decisions = try DecisionFile(try File(path: path), named: Paths.name(of: path))
        } else {
            decisions = nil
        }
        profile = options.profile ?? (bundles == 0 ? .linkage : .intelligence)
        self.files = files
        // A row is no object: what names the one says nothing about the other.
        switch profile {
        case .intelligence: idle = decisions?.records.map { ($0.decision.author, $0.left.description) } ?? []
        case .linkage: idle = decisions?.objects.map { ($0.author, $0.left) } ?? []
        }
        let reason: String? =
            if profile == .linkage, bundles > 0 {
                "the profile linkage is for delimited text, and a file is a bundle"
            } else if profile == .linkage, options.output != nil {
                "-o writes a bundle, which the profile linkage does not make; --clusters writes what it makes"
            } else if profile == .intelligence, options.threshold != nil {
                "--threshold is for the profile linkage; intelligence has a bar for each kind of thing"
            } else if options.truth != nil, bundles == files.count {
                "--truth names a column of delimited text, and no file is that"
            } else if profile == .linkage, options.model != nil, options.learn != nil {
                "--model weighs with what is known, so that there is nothing to --learn"
            } else {
                nil
            }
        if let reason { throw Fault(.mergeOptions, .usage, ["reason": reason]) }
    }
}
