internal import BundleFormats
internal import Exchange
internal import Files
internal import Findings
internal import Interchange
internal import Resolution

/// Bundles without a home, merged to be reviewed under the profile `intelligence`.
struct FileReview {
    let merge: FileMerge
    let names: [String]
    private let log: DecisionLog?
    private let latest: Timestamp?

    /// Merges bundles under the decisions taken so far.
    ///
    /// - Parameter model: the file of the parameters to weigh with; those that ship when there is none.
    init(_ paths: [String], decisions: String?, model: String?) throws(Fault) {
        var inputs: [ExportInput] = []
        for path in paths {
            let input = try ExportInput(path: path)
            guard try BundleReader.isBundle(input.source) else {
                throw Fault(
                    .usageWrong, .usage,
                    [
                        "what": "\(input.name) is no bundle, and only bundles are reviewed without a home",
                        "instead": "Make a bundle of it with corridor export, or list its pairs with corridor merge",
                    ])
            }
            inputs.append(input)
        }
        log = decisions.map { DecisionLog(path: $0) }
        let known = try log?.decisions().objects ?? []
        latest = known.map(\.time).max()
        names = inputs.map(\.name)
        // Nothing that is reviewed rests on the time: the same files ask the same questions.
        merge = try FileMerge(
            inputs, mapping: nil, dated: Timestamp(milliseconds: 0), parameters: try ParametersFile.read(model),
            decisions: known)
    }

    /// The review, whose decisions are appended to the file.
    func desk(author: String) -> ReviewDesk {
        let log = log
        return ReviewDesk(merge, author: author, clock: .system, after: latest) { decision throws(Fault) in
            try log?.append(decision)
        }
    }
}
