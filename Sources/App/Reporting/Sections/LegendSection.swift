/// The meaning of the words and figures of the page.
enum LegendSection {
    static func render(_ context: RenderContext, _ html: inout HTML) {
        html.element("dl", .class("glossary")) { html in
            for (term, meaning) in terms {
                html.element("div") { html in
                    html.element("dt", text: term)
                    html.element("dd", text: meaning)
                }
                html.newline()
            }
        }
        html.newline()
    }

    private static let terms = [
        (
            "PASSED, INDETERMINATE, FAILED",
            """
            Yes; it cannot be said with what is at hand, such as a missing revocation list; no. Each reason has a \
            stable code.
            """
        ),
        (
            "Entity",
            """
            One real-world thing as far as the evidence goes: a view over the records of the sources, which are never \
            rewritten. Any merge can be undone by a decision.
            """
        ),
        (
            "Merged by rule",
            """
            The evidence passed every bar of the frozen parameters. Persons need an agreeing name and a valid strong \
            identifier, or a name, a full birth date and one more independent kind of evidence that is not contact data.
            """
        ),
        ("Joined by decision", "A person answered that the records are of one thing, and said why."),
        (
            "Match weight, in bits",
            """
            How much a comparison speaks for one thing (plus) or for two (minus). Ten bits more make it about a \
            thousand times likelier. The total gives the probability.
            """
        ),
        ("Tied to, not merged with", "A shared phone, e-mail or address links things. It never makes them one."),
        (
            "Check failed, placeholder",
            """
            The identifier breaks the rule of its scheme, or is a stand-in that many share. It is shown as it came, \
            and is not used as evidence.
            """
        ),
        (
            "U+202E and the like in a frame",
            """
            An invisible character that stands in the received text. It is shown by its code, so that it can neither \
            hide nor turn round other words.
            """
        ),
    ]
}
