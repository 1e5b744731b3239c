internal import Digests
internal import StrictJSON

extension ResolutionParameters {
    /// The version that the content gives: that of what ships when it is the same, else that with a plus sign and the
    /// first 12 hexadecimal digits of the SHA-256 of the content (RFC 8785). No two contents go by one name.
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
