package import Corrections
package import Platform
package import StrictJSON

/// What a person asks to state of objects.
package enum CorrectionRequest: Hashable, Sendable {
    /// They are taken back.
    case retract
    /// All retractions of them by this party are lifted.
    case reinstate
    /// Markings are added to them: whole marking definitions.
    case narrow([JSONValue])
    /// Versions of them, by the SHA-256 of their canonical JSON, count no longer.
    case supersede([String])
    /// Something is said against them.
    case dispute(Dispute)
    /// They were validated again, and hold until a time.
    case validate(until: Timestamp)
}
