/// Why a merge of the case file recomputes everything.
package enum FullMergeReason: String, Hashable, Sendable {
    /// There is no previous merge.
    case first
    /// It was requested.
    case asked
    /// The previous merge had other parameters.
    case parametersChanged = "parameters-changed"
    /// The memory of the previous merge is gone (after a purge), was written by another program, or was damaged.
    case notRemembered = "not-remembered"
}
