extension FindingCode {
    /// An option's value cannot be used.
    public static let optionInvalid = FindingCode("option-invalid")
    /// An option that is needed is missing.
    public static let optionMissing = FindingCode("option-missing")
    /// The command was used in a way that it does not allow.
    public static let usageWrong = FindingCode("usage-wrong")
    /// The demo did not go as it must.
    public static let demoFailed = FindingCode("demo-failed")
    /// A fault of this program.
    public static let internalFault = FindingCode("internal-fault")
}

extension Catalogue {
    static let commandLine: [FindingCode: Entry] = [
        .optionInvalid: Entry(
            .error, "The value {value} of {option} is not {expected}.", advice: "See corridor help {command}."),
        .optionMissing: Entry(.error, "{option} is needed: {why}.", advice: "See corridor help {command}."),
        .usageWrong: Entry(.error, "{what}.", advice: "{instead}."),
        .demoFailed: Entry(
            .error, "The demo stopped: {step} ended with status {status}, not {expected}.",
            advice: "Look at the folder {folder}, which was left as it was."),
        .internalFault: Entry(
            .error, "This is a fault of Corridor: {what}.",
            advice: "Please report it with the command that led to it; nothing was left half-done."),
    ]
}
