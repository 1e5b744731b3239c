/// What Diagnostics can find, with its words.
extension FindingCode {
    /// The command was used in a way that it does not allow.
    public static let usageWrong = FindingCode(
        "usage-wrong", severity: .error,
        sentence: "{what}.",
        advice: "{instead}.")

    /// More was found than is told one by one.
    public static let findingsLeftOut = FindingCode(
        "findings-left-out", severity: .note,
        sentence: "{count} more findings are not told.",
        advice: "Those that are told are the worst; begin with them.")
}
