package import Diagnostics

/// What is found of several devices of one party, with words.
extension FindingCode {
    /// The other device does not know what this one stated.
    package static let deviceStatementsOwed = FindingCode(
        "device-statements-owed", severity: .warning,
        sentence:
            "{count} statements of this home were not written into a state file for the other device of this party.",
        advice:
            "Write one (corridor backup --state FILE) and take it in there (corridor home take-in): what the other device "
            + "gave out is corrected from there.")

    /// Persons decided otherwise on the other device.
    package static let deviceDecisionsDiffer = FindingCode(
        "device-decisions-differ", severity: .warning,
        sentence: "Persons decided otherwise on the other device, and only legal holds are taken over: {differences}.",
        advice: "Decide here too, or ask who decided there.")

    /// A state file is this home's own.
    package static let stateFileOwn = FindingCode(
        "state-file-own", severity: .error,
        sentence: "The state file of {time} was written by this home, or by one of which this home is a copy.",
        advice:
            "Name one of the other device; a copy begins a stream of its own first (corridor stream renew --beside).")
}
