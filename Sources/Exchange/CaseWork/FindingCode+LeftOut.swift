package import Diagnostics

/// Why no view has an object, with words.
extension FindingCode {
    /// An object had to be validated again.
    package static let objectOverdue = FindingCode(
        "object-overdue", severity: .error,
        sentence:
            "The object {id} had to be validated again by a time that has passed; no view contains it until it is.",
        advice: "It is kept as evidence, and can be shown on a ground, which is logged.")

    /// An object came in suspect messages only.
    package static let objectSuspect = FindingCode(
        "object-suspect", severity: .error,
        sentence:
            "The object {id} came in messages that a compromised key signed; no view contains it until a person decides.",
        advice: "It is kept as evidence, and can be shown on a ground, which is logged.")

    /// Its originator named all versions of an object as superseded.
    package static let objectSuperseded = FindingCode(
        "object-superseded", severity: .error,
        sentence:
            "All versions of the object {id} that are here were superseded; no view contains it until a later one comes.",
        advice: "They are kept as evidence, and can be shown on a ground, which is logged.")

    /// Objects that a view shows are disputed.
    package static let objectsDisputed = FindingCode(
        "objects-disputed", severity: .note,
        sentence: "{count} of these objects are disputed: {objects}.",
        advice: "Read what is said against them.")
}
