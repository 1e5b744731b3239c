internal import Digests
internal import StrictJSON

/// The version derived from the content of parameters.
extension ResolutionParameters {
    /// The version by content: the shipped version when the content is the shipped one, else that version with a plus
    /// sign and the first 12 hexadecimal digits of the SHA-256 of the content (RFC 8785). Different contents never have
    /// the same version.
    var versionOfContent: String {
        if origin == nil, kinds == Self.standard.kinds, frequencyMinimum == Self.standard.frequencyMinimum,
            blockLimit == Self.standard.blockLimit, blockWindow == Self.standard.blockWindow
        {
            return Self.standard.version
        }
        var unnamed = self
        unnamed.version = ""
        return Self.standard.version + "+" + Digest.sha256(unnamed.json.canonical()).hex.prefix(12)
    }
}
