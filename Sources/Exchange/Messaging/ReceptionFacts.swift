package import CaseFile
package import Diagnostics
package import Packages

/// What was established about a received file, and what the home knows beside it: all values that decide what becomes
/// of the file.
package struct ReceptionFacts: Hashable, Sendable {
    /// The answer of a stage.
    package struct Verdict: Hashable, Sendable {
        /// The answer.
        package var outcome: Outcome
        /// The reasons.
        package var findings: [Finding]

        /// An answer.
        package init(_ outcome: Outcome, _ findings: [Finding] = []) {
            self.outcome = outcome
            self.findings = findings
        }
    }

    /// A message whose package was verified.
    package struct Message: Hashable, Sendable {
        /// Its kind.
        package var kind: PackageKind
        /// Whether this home is its originator.
        package var isOwn: Bool
        /// Whether it is addressed to this home.
        package var isAddressed: Bool
        /// The relation of this home to its originator.
        package var originator: AdmissionContext.PartnerState
        /// Whether its content is valid.
        package var isValidated: Bool
        /// Whether policy permits to take its content in.
        package var isPermitted: Bool
        /// What it answers, when it is a valid receipt.
        package var answer: Answer?
        /// What the home objects to in a valid message, by what it knows beside it.
        package var objections: [Finding] = []

        /// A message.
        package init(
            kind: PackageKind, isOwn: Bool, isAddressed: Bool, originator: AdmissionContext.PartnerState,
            isValidated: Bool, isPermitted: Bool = true, answer: Answer? = nil
        ) {
            self.kind = kind
            self.isOwn = isOwn
            self.isAddressed = isAddressed
            self.originator = originator
            self.isValidated = isValidated
            self.isPermitted = isPermitted
            self.answer = answer
        }
    }

    /// What a receipt answers.
    package struct Answer: Hashable, Sendable {
        /// The message id.
        package var message: String
        /// Whether this home sent that message, with that manifest, to the receipt's originator.
        package var wasSent: Bool

        /// What a receipt answers.
        package init(message: String, wasSent: Bool) {
            self.message = message
            self.wasSent = wasSent
        }
    }

    /// The verdicts on the envelope and the package, as far as they were reached.
    package var authenticity: [Verdict]
    /// The answer of admission, where it was reached.
    package var admission: Verdict?
    /// Everything else that was found.
    package var findings: [Finding]
    /// The message, where its package was verified.
    package var message: Message?
    /// Whether a person released the file from quarantine.
    package var isReleased: Bool
    /// Whether a file of this content, or with this message, was refused before.
    package var wasRefused: Bool
    /// Whether the file, or a package in it, was purged.
    package var wasPurged: Bool
    /// The quota of the quarantine, when the file was not verified and there is no room for it.
    package var quarantineFull: QuarantineQuota?

    /// Facts.
    package init(
        authenticity: [Verdict], admission: Verdict? = nil, findings: [Finding] = [], message: Message? = nil,
        isReleased: Bool = false, wasRefused: Bool = false, wasPurged: Bool = false,
        quarantineFull: QuarantineQuota? = nil
    ) {
        self.authenticity = authenticity
        self.admission = admission
        self.findings = findings
        self.message = message
        self.isReleased = isReleased
        self.wasRefused = wasRefused
        self.wasPurged = wasPurged
        self.quarantineFull = quarantineFull
    }
}
