internal import Digests
internal import StrictJSON

/// The version derived from the content of parameters.
extension ResolutionParameters {
    /// The version by content: a shipped version when the content is a shipped one, else that version with a plus
    /// sign and the first 12 hexadecimal digits of the SHA-256 of the content (RFC 8785). Different contents never have
    /// the same version.
    var versionOfContent: String {
        let shipped = [Self.standard] + Self.former
        if let same = shipped.first(where: hasContent) { return same.version }
        var unnamed = self
        unnamed.version = ""
        // What was derived from parameters that shipped before keeps its name.
        let base = shipped.first { version.hasPrefix($0.version + "+") } ?? Self.standard
        return base.version + "+" + Digest.sha256(unnamed.json.canonical()).hex.prefix(12)
    }

    private func hasContent(of shipped: ResolutionParameters) -> Bool {
        origin == nil && kinds == shipped.kinds && frequencyMinimum == shipped.frequencyMinimum
            && blockLimit == shipped.blockLimit && blockWindow == shipped.blockWindow
    }
}
