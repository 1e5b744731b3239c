/// Why a merge of the case file looks at everything.
package enum FullMergeReason: String, Hashable, Sendable {
    /// There is no merge before it.
    case first
    /// Somebody asked for it.
    case asked
    /// The merge before had other parameters.
    case parametersChanged = "parameters-changed"
    /// What the merge before remembered is gone, as after a purge, was made by another program, or was damaged.
    case notRemembered = "not-remembered"
}
