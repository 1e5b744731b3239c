/// A kind of act that a home can ask persons to sign.
package enum PersonAct: String, Hashable, Sendable, CaseIterable {
    /// Releasing a file from quarantine.
    case release
    /// Overriding a refusal of policy.
    case override
    /// Destroying what messages brought.
    case destroy
    /// Accepting or refusing retractions that wait because there are too many of them.
    case retractions
    /// Using the key of the root.
    case root
    /// Restoring a home.
    case restore
    /// Changing what the home asks persons for.
    case settings
    /// Adding or removing persons.
    case persons
    /// Reading the ledger about a person.
    case ledger

    /// The acts for which a home can ask two persons: those that ask for signatures in this version.
    package static let settable: [PersonAct] = [.release, .override, .destroy, .retractions]

    /// The role of the persons who may sign it.
    package var role: PersonRole {
        switch self {
        case .release, .override, .destroy, .retractions: .release
        case .root, .restore, .settings, .persons: .keys
        case .ledger: .audit
        }
    }

    /// Whether it changes who must sign: it then needs as many persons as the strictest of the others, so that nobody
    /// lowers alone what binds them.
    package var isOfRules: Bool {
        switch self {
        case .settings, .persons: true
        case .release, .override, .destroy, .retractions, .root, .restore, .ledger: false
        }
    }
}
