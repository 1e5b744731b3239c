package import StrictJSON

/// What a person asks to state of objects.
package enum CorrectionRequest: Hashable, Sendable {
    /// They are taken back.
    case retract
    /// All retractions of them by this party are lifted.
    case reinstate
    /// Markings are added to them: whole marking definitions.
    case narrow([JSONValue])
}
