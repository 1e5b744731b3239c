internal import Auditing
internal import Diagnostics
internal import Messaging
internal import PartyHome

extension FindingMessages {
    /// Logs of relations, and audits.
    static let logsAdvice: [FindingCode: String] = [
        .logEquivocation:
            "The log was cut, rewritten, or is shown in two forms. Both heads are kept as proof: corridor log heads. Ask "
            + "{name} whether its home was restored without a new stream.",
        .logBegan: "What it stated of its former log is kept: corridor log heads.",
        .ownLogBehind:
            "This home was restored from a backup, or its case file was replaced. Run corridor stream renew before you "
            + "send anything.",
        .receiptUnknown: "List the sent messages with corridor receipt sent, the received ones with corridor log.",
        .logKeyMissing:
            "Run corridor key renew, which makes it, and hand out the new profile. With the root on a medium, give --root.",
        .logKeyAbsent: "Run corridor key renew, which makes it, and hand out the new profile.",
        .auditLogAbsent:
            "The signed head is in {file}. Ask {party} for the logs of all its homes (corridor log export at each).",
        .auditFileNotVerified: "Give the profile of its signer, or judge it at an earlier time with --at.",
    ]
}
