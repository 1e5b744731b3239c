extension DatePattern {
    /// The date that a text says in this pattern, as ISO 8601, reduced where the text is; `nil` when it says none.
    package func iso8601(_ text: String) -> String? { date(text)?.text }
}
