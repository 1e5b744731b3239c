/// A scheme that a value of an unknown scheme may belong to.
public struct IdentifierCandidate: Hashable, Sendable {
    /// The scheme with its verdict on the value.
    public let verdict: IdentifierVerdict
    /// The fit.
    public let fit: Fit

    /// How well a scheme fits a value, the best last.
    public enum Fit: Int, Hashable, Sendable, Comparable {
        /// Everything fits except the check digit.
        case nearly
        /// The form fits; the scheme has no check digit.
        case form
        /// The check digit is right.
        case checked

        /// Whether the left one fits worse.
        public static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
    }

    /// The schemes that a value may belong to, the likeliest first. Schemes without a distinctive form, such as
    /// passports and account numbers, are never included.
    public static func candidates(for value: String) -> [IdentifierCandidate] {
        var found: [(candidate: IdentifierCandidate, openness: Double)] = []
        for scheme in IdentifierScheme.all {
            let verdict = scheme.examine(value)
            guard let fit = fit(verdict) else { continue }
            var openness = scheme.openness(of: value)
            guard openness < 0.6 else { continue }
            // A wrong check digit is as much evidence against the scheme as a right one is for it.
            if fit == .nearly { openness *= 100 }
            found.append((IdentifierCandidate(verdict: verdict, fit: fit), openness))
        }
        found.sort { left, right in
            // Values that pass a check rule come first; then the most specific form.
            let passes = (left.candidate.fit == .checked, right.candidate.fit == .checked)
            guard passes.0 == passes.1 else { return passes.0 }
            return (left.openness, left.candidate.verdict.scheme.name)
                < (right.openness, right.candidate.verdict.scheme.name)
        }
        return found.map(\.candidate)
    }

    private static func fit(_ verdict: IdentifierVerdict) -> Fit? {
        switch (verdict.check, verdict.flaw) {
        case (.valid, _): .checked
        case (.unchecked, _): .form
        case (.failed, .checkCharacter?), (.failed, .checksum?): .nearly
        default: nil
        }
    }
}
