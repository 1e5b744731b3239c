internal import Diagnostics
internal import PartyHome
internal import Policy

extension FindingMessages {
    /// Agreements and persons.
    static let agreementsAdvice: [FindingCode: String] = [
        .agreementProposed:
            "Read it with corridor agreement show {agreement}; corridor agreement accept {agreement} -o FILE accepts it.",
        .agreementUnknown: "corridor agreement list lists them; give at least six characters of an id.",
        .agreementVersionAmbiguous: "Name it by the beginning of its digest with --document.",
        .agreementTermsInvalid: "Correct them; corridor agreement propose --help lists what such a file has.",
        .personsNeeded: "Name them with --person and, where two are needed, --second.",
        .personUnknown: "corridor person list lists them; corridor person add adds one.",
        .personsTooFew: "Add them first with corridor person add.",
    ]
}
