internal import Diagnostics
internal import Messaging
internal import Packages
internal import PartyHome

extension FindingMessages {
    /// Sharing, and parties that others introduced.
    static let sharingAdvice: [FindingCode: String] = [
        .disclosureUndecided:
            "If it was introduced (corridor partner introduced), compare its fingerprint with the party itself and add it "
            + "with corridor partner add --introduced.",
        .disclosureOriginatorUnknown:
            "Ask the sender to use corridor share, which brings the profile of that party, or add that party as a partner.",
        .shareEmpty: "See what withholds it with --preview, and ask the originators.",
        .shareProfileUnusable:
            "Ask that party for a renewed profile, and add it with corridor partner add; until then nothing of its "
            + "statements can be shared.",
        .introducedUnknown: "List those introduced with corridor partner introduced.",
    ]
}
