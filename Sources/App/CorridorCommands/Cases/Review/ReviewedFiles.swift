internal import FileMerging
internal import CaseWork
internal import Diagnostics
internal import Files
internal import Platform
internal import RecordLinkage
internal import SourceFormats

/// The files of a review without a home, and the file of its decisions.
struct ReviewedFiles {
    let inputs: MergeInputs
    let decisions: DecisionFile?
    private let log: DecisionLog?
    private let options: MergeInputOptions

    /// Opens files; the file of decisions need not exist yet.
    init(_ paths: [String], _ options: MergeInputOptions) throws(Fault) {
        log = options.decisions.map { DecisionLog(path: $0) }
        decisions = try log?.decisions()
        inputs = try MergeInputs(paths, options, decisions: decisions)
        self.options = options
    }

    /// The names of the files.
    var names: String { inputs.files.map(\.name).joined(separator: ", ") }

    /// The time of the latest decision.
    var latest: Timestamp? {
        ((decisions?.objects ?? []) + (decisions?.records.map(\.decision) ?? [])).map(\.time).max()
    }

    /// The command that imports the decisions saved by a page.
    var command: String {
        if let path = options.decisions { return "cat decisions.jsonl >> \(path)" }
        var words = ["corridor", "merge"] + inputs.files.map(\.name)
        if let map = options.map { words += ["--map", Paths.name(of: map)] }
        if let profile = options.profile { words += ["--profile", profile.rawValue] }
        if let threshold = options.threshold { words += ["--threshold", "\(threshold)"] }
        if let model = options.model { words += ["--model", Paths.name(of: model)] }
        return (words + ["--decisions", "decisions.jsonl"]).joined(separator: " ")
    }

    func keep(_ decision: Decision) throws(Fault) { try log?.append(decision) }

    func keep(_ decisions: [Decision]) throws(Fault) { try log?.append(decisions) }

    func keep(_ decision: LinkageDecision) throws(Fault) { try log?.append(decision) }
}
