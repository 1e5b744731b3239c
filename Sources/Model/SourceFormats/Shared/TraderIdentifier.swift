internal import Identifiers

/// The scheme of a trader identification, inferred only where the value proves it.
enum TraderIdentifier {
    /// The scheme and the value: by the check digit, or by the code at its beginning; else `trader-id`.
    static func scheme(of text: String, country: String?) -> (scheme: String, value: String) {
        if text.hasPrefix("USCI") {
            let value = String(text.dropFirst(4))
            if passes("uscc", value) { return ("uscc", value) }
        }
        if text.hasPrefix("EORI") {
            let value = String(text.dropFirst(4))
            if passes("eori", value) { return ("eori", value) }
        }
        if country == "CN", passes("uscc", text) { return ("uscc", text) }
        if country == "MX", passes("rfc", text) { return ("rfc", text) }
        return ("trader-id", text)
    }

    private static func passes(_ scheme: String, _ value: String) -> Bool {
        IdentifierScheme.named(scheme)?.check(value) == .valid
    }
}
