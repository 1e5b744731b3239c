/// What Diagnostics can find, with its words.
extension FindingCode {
    /// The command was used in an invalid way.
    public static let usageWrong = FindingCode(
        "usage-wrong", severity: .error,
        sentence: "{what}.",
        advice: "{instead}.")

    /// There are more findings than are reported individually.
    public static let findingsLeftOut = FindingCode(
        "findings-left-out", severity: .note,
        sentence: "{count} more findings are not reported.",
        advice: "The findings reported are the most severe; begin with them.")
}
