/// The kinds of packages that take signed statements along, by the name of the kind in a manifest.
package enum StatementKind: String, Hashable, Sendable, CaseIterable {
    /// What became of objects: retracted, reinstated, narrowed, superseded.
    case retraction
    /// Disputes, and validations of what is to be reviewed.
    case dispute
    /// A party that takes the place of another one.
    case succession
    /// What concerns more than objects, such as the compromise of a key.
    case correction
    /// Requests to destroy, and certificates of destruction.
    case destruction
    /// Requests for consent, and the answers.
    case consent

    /// The acts of statements that a package of the kind can have.
    package var acts: [StatementAct] { StatementAct.allCases.filter { $0.kind == self } }

    /// The kinds that this program reads: those that have acts.
    package static var read: [StatementKind] { allCases.filter { !$0.acts.isEmpty } }
}
