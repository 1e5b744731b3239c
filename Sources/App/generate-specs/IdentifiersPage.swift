import Identifiers

/// The reference page of the schemes of identifiers.
enum IdentifiersPage {
    static let text: String = {
        var text = """
            # Identifiers

            Made by `Scripts/specs` of the schemes that the program knows; do not edit. `corridor check-id SCHEME VALUE`
            checks a value, `corridor check-id VALUE` says what it could be.

            An identifier is `{"scheme": …, "value": …}`, the value as the source writes it. A value that fails its
            check is kept and flagged, never repaired and never refused, and is no evidence that two things are one.

            **Normal form**, for comparison: capitals; digits and full-width characters of every script as ASCII; without
            blanks, dots, hyphens, slashes and characters that cannot be seen. What a scheme does beyond that stands
            with it. The example is written as its standard writes it.

            **Placeholders** are no identifiers, whatever the scheme: zeros, X's, words such as `N/A`, `UNKNOWN`, `SAME AS
            ABOVE`, `SIN NUMERO`, `无`; and, unless a check digit confirms it, one digit over and over and runs such as
            `123456789`.

            | scheme | identifies | title | check digit |
            |---|---|---|---|

            """
        for scheme in IdentifierScheme.all {
            text += "| [\(scheme.name)](#\(scheme.name)) | \(scheme.subject.rawValue) | \(scheme.title) | "
            text += (scheme.isChecksummed ? scheme.findsEveryDigit ? "finds every wrong digit" : "yes" : "") + " |\n"
        }
        for scheme in IdentifierScheme.all { text += section(scheme) }
        return text
    }()

    private static func section(_ scheme: IdentifierScheme) -> String {
        var text = "\n## \(scheme.name)\n\n\(scheme.title). \(scheme.rule)\n\n"
        text += "- Identifies: \(scheme.subject.rawValue)"
        text += scheme.isSingleHolder ? "; two valid values are two holders.\n" : ".\n"
        if let context = scheme.context { text += "- Unique only together with \(context.words).\n" }
        text += "- Standard: \(scheme.standard).\n"
        text += "- Right: `\(scheme.example)`, normal form `\(scheme.normalForm(scheme.example))`. "
        text += "Wrong: `\(scheme.counterexample)`: \(words(scheme)).\n"
        if scheme.isFormOnly {
            text +=
                "- Only the form is checked, as the trade uses it; it was not compared with the text of a standard.\n"
        }
        return text
    }

    private static func words(_ scheme: IdentifierScheme) -> String {
        let verdict = scheme.examine(scheme.counterexample)
        return verdict.flaw?.words ?? verdict.words
    }
}
