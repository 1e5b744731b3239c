package import Diagnostics

/// What reading events of MISP can find, with its words.
extension FindingCode {
    /// A file has no event.
    package static let mispEventMissing = FindingCode(
        "misp-event-missing", severity: .error,
        sentence: "The file {path} has no event of MISP.",
        advice: "Export the event from MISP again, as MISP JSON.")

    /// A record of an event has no UUID, by which it would be known.
    package static let mispUUIDInvalid = FindingCode(
        "misp-uuid-invalid", severity: .error,
        sentence: "In {path}, {what} has no valid UUID.",
        advice: "Ask the event's creator for it as MISP writes it.")

    /// A member of an event has a value of another kind.
    package static let mispMemberInvalid = FindingCode(
        "misp-member-invalid", severity: .error,
        sentence: "In {path}, the member {member} of {what} is {found}, which the format of MISP does not have there.",
        advice: "Ask the event's creator for it as MISP writes it.")

    /// An event was never published, or was changed since.
    package static let mispEventUnpublished = FindingCode(
        "misp-event-unpublished", severity: .warning,
        sentence: "The event {record} in {path} is not published: its authors may still be at work on it.",
        advice: "Export it when they have published it, unless you agreed otherwise with them.")

    /// An event or a part of it may not go to everybody.
    package static let mispDistributionLimited = FindingCode(
        "misp-distribution-limited", severity: .warning,
        sentence: "MISP distributes {what} in {path} to {to}.",
        advice: "Check that your partner may have it: its distribution is kept as text, and a TLP tag as a marking.")

    /// A tag of TLP has a colour that is not known.
    package static let mispLightUnknown = FindingCode(
        "misp-tlp-unknown", severity: .warning,
        sentence: "The tag {tag} of {what} in {path} is no colour of TLP; TLP:RED is used.",
        advice: "Ask the event's creator what it means.")

    /// An attached file was left out.
    package static let mispAttachmentLeft = FindingCode(
        "misp-attachment-left", severity: .warning,
        sentence: "The file attached to {what} in {path} was left out; its digest is in the note.",
        advice: "Send it as an attachment of your message, if your partner needs it.")
}
