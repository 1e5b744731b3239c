package import Diagnostics

/// What is found of requests to destroy messages and of their answers, with words.
extension FindingCode {
    /// A partner asks to destroy messages.
    package static let destructionAsked = FindingCode(
        "destruction-asked", severity: .warning,
        sentence: "{name} asks to destroy {count} of its messages (request {statement}): {reason}",
        advice: "Two persons decide; nothing is destroyed before.")

    /// A request to destroy messages is for another party.
    package static let destructionNotAddressed = FindingCode(
        "destruction-not-addressed", severity: .warning,
        sentence:
            "The request {statement} of {name} to destroy messages is for another party; nothing follows from it.",
        advice: "Ask the sender why it came here.")

    /// A party asks to destroy messages of another one.
    package static let destructionNotEntitled = FindingCode(
        "destruction-not-entitled", severity: .warning,
        sentence:
            "{name} has no right to ask for the destruction of messages of {originator}; nothing follows from it.",
        advice: "Ask {name} why it says so.")

    /// A certificate of destruction for nothing that was asked.
    package static let destructionUnasked = FindingCode(
        "destruction-unasked", severity: .warning,
        sentence: "{name} answers a request to destroy messages ({request}) that this home did not make.",
        advice: "Ask {name} what it destroyed, and at whose request.")

    /// A certificate of destruction by a party that was not asked.
    package static let destructionByOther = FindingCode(
        "destruction-by-other", severity: .warning,
        sentence: "{name} answers the request {request} to destroy messages, which was made to another party.",
        advice: "Ask {name} why it says so; what was asked of the other party is open still.")

    /// A certificate of destruction names other messages than those that were asked for.
    package static let destructionCertificateWrong = FindingCode(
        "destruction-certificate-wrong", severity: .warning,
        sentence:
            "The certificate of {name} for the request {request} does not name what was asked for, as it was sent; it "
            + "counts for nothing.",
        advice: "Ask {name} for a certificate of what it destroyed.")

    /// Some of the messages were not destroyed.
    package static let destructionIncomplete = FindingCode(
        "destruction-incomplete", severity: .warning,
        sentence: "{name} did not destroy everything that the request {request} names ({count} left): {messages}.",
        advice: "It may not have had them. Ask {name}.")

    /// A partner certifies that it destroyed messages.
    package static let destructionCertified = FindingCode(
        "destruction-certified", severity: .note,
        sentence: "{name} certifies that it destroyed {messages} (request {request}).",
        advice: "The certificate is kept.")

    /// A partner refuses to destroy messages.
    package static let destructionRefused = FindingCode(
        "destruction-refused", severity: .note,
        sentence: "{name} does not destroy what the request {request} names: {reason}",
        advice: "Ask {name}; what is retracted stays hidden there.")

    /// Nothing that a request names is here.
    package static let destructionNothingHere = FindingCode(
        "destruction-nothing-here", severity: .error,
        sentence: "None of the messages that the request {request} names is here.",
        advice: "Refuse it, and say so.")

    /// A request was answered.
    package static let destructionAnswered = FindingCode(
        "destruction-answered", severity: .error,
        sentence: "The request {request} was answered already: {outcome}.",
        advice: "Nothing has to be done.")

    /// A destruction at another party's request needs two persons.
    package static let destructionNeedsTwo = FindingCode(
        "destruction-needs-two", severity: .error,
        sentence: "Nothing is destroyed at the request of another party unless two persons sign it.",
        advice: "Name them.")

    /// A party says that it holds an object, and the ledger does not say in which messages it has it.
    package static let destructionMessageUnknown = FindingCode(
        "destruction-message-unknown", severity: .warning,
        sentence:
            "{name} states that it has {subject}, and the ledger has no record of it: it is not asked, because a request "
            + "names messages.",
        advice:
            "Ask {name} in which messages it has it, and name these with the partner. A retraction reaches it without that."
    )

    /// Nothing that is named went to anybody.
    package static let destructionNobodyAsked = FindingCode(
        "destruction-nobody-asked", severity: .error,
        sentence: "Nothing of {subject} went to {name}.",
        advice: "Name a message that this home sent, or an object that it gave to others.")
}
