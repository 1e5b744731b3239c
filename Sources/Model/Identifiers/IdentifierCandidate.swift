/// A scheme that a value of an unknown scheme could be of.
public struct IdentifierCandidate: Hashable, Sendable {
    /// The scheme and what it says of the value.
    public let verdict: IdentifierVerdict
    /// How well it fits.
    public let fit: Fit

    /// How well a scheme fits a value, the best last.
    public enum Fit: Int, Hashable, Sendable, Comparable {
        /// All is right but the check digit.
        case nearly
        /// The form is right; the scheme cannot tell more.
        case form
        /// The check digit is right.
        case checked

        /// Whether the left one fits worse.
        public static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
    }

    /// The schemes that a value could be of, the likeliest first. Schemes whose values have no form to tell them by, as
    /// passports and account numbers, are never among them.
    public static func candidates(for value: String) -> [IdentifierCandidate] {
        var found: [(candidate: IdentifierCandidate, openness: Double)] = []
        for scheme in IdentifierScheme.all {
            let verdict = scheme.examine(value)
            guard let fit = fit(verdict) else { continue }
            var openness = scheme.openness(of: value)
            guard openness < 0.6 else { continue }
            // A check digit that is wrong speaks against the scheme as much as a right one speaks for it.
            if fit == .nearly { openness *= 100 }
            found.append((IdentifierCandidate(verdict: verdict, fit: fit), openness))
        }
        found.sort { left, right in
            // What passes a check rule comes first; else the narrowest form.
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
