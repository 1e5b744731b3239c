package import Diagnostics

/// What can be wrong with persons and what they sign, with words.
extension FindingCode {
    /// An act needs persons who sign it.
    package static let personsNeeded = FindingCode(
        "persons-needed", severity: .error,
        sentence: "This home asks for {needed} with the role {role} to sign an act of the kind {act}.",
        advice: "Name the persons who sign it.")

    /// No person has this name.
    package static let personUnknown = FindingCode(
        "person-unknown", severity: .error,
        sentence: "No person {name} is known at this home, or they were removed.",
        advice: "List the persons; add the person.")

    /// There is a person of this name.
    package static let personKnown = FindingCode(
        "person-known", severity: .error,
        sentence: "There is a person {name} already.",
        advice: "Give another name, or remove that person first.")

    /// A person has not the role that an act needs.
    package static let personRoleMissing = FindingCode(
        "person-role", severity: .error,
        sentence: "{name} has not the role {role}, which an act of the kind {act} needs.",
        advice: "Let a person with that role sign it.")

    /// Two signatures are by one person or key.
    package static let personsSame = FindingCode(
        "persons-same", severity: .error,
        sentence: "Two different persons must sign it, with keys of their own.",
        advice: "Name another person as the second one.")

    /// A key is not a person's.
    package static let personKeyOther = FindingCode(
        "person-key-other", severity: .error,
        sentence: "The key {path} is not that of {name}.",
        advice: "Give the key file that was made when the person was added.")

    /// The certificate of a person cannot be used.
    package static let personCertificateUnusable = FindingCode(
        "person-certificate-unusable", severity: .error,
        sentence: "{name} cannot sign now: {reason}",
        advice: "If the revocation list of this home is out of date, renew it; otherwise add the person anew.")

    /// A name cannot be a person's.
    package static let personNameInvalid = FindingCode(
        "person-name-invalid", severity: .error,
        sentence:
            "{name} cannot be the name of a person: it has 1 to 64 characters, none of them a control character, and no blank at either end.",
        advice: "Give another name.")

    /// A rule would bind the home to persons that it does not have.
    package static let personsTooFew = FindingCode(
        "persons-too-few", severity: .error,
        sentence: "There are fewer than {needed} persons with the role {role}, so that nobody could do it any more.",
        advice: "Add them first.")

    /// The signatures under an act in the log are missing or do not hold.
    package static let approvalBroken = FindingCode(
        "approval-broken", severity: .error,
        sentence: "The signatures of persons under entry {entry} of the log do not hold: {reason}.",
        advice: "Treat the act as one that nobody stands for; find out who did it.")
}
