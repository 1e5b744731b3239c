internal import CaseWork
internal import Corrections
internal import Diagnostics
internal import Messaging

extension FindingMessages {
    /// Statements and retractions.
    static let correctionsAdvice: [FindingCode: String] = [
        .retractionsWait:
            "Ask {name} whether it means them; corridor retractions list shows them, corridor retractions accept or "
            + "refuse decides.",
        .statementsOwed: "corridor send seals and sends them when it can.",
        .correctionSubjectUnknown: "corridor receipt sent lists the messages that this home sent.",
        .retractionUnknown: "corridor retractions list shows what is retracted.",
        .retractionNotWaiting: "corridor retractions list --waiting shows what waits.",
        .revocationImpossible:
            "Retract it with corridor retract, which needs nothing of its content, or give a bundle with its last "
            + "version with --last.",
        .revocationHolderStated:
            "corridor retract reaches {name} without contents; --also '{name}' sends it the revoked version.",
        .objectHidden: "Show it with --retracted --ground TEXT, which is logged.",
        .newerVersionsOwed:
            "corridor send --corrections sends the newer ones: those of this home from the bundles that are named with it. "
            + "corridor ledger object ID shows who has which.",
        .newerVersionsNeedBundle:
            "Name the bundles that the exports wrote: corridor send --corrections BUNDLE…. Where they are gone, export the "
            + "source again with --all.",
        .contentRetracted: "Extract it with --retracted --ground TEXT, which is logged.",
        .supersededVersionUnknown:
            "Name a bundle that has the version, or its digest: corridor show OBJECT --versions prints the digests.",
        .newerVersionsWithheld:
            "Statements tell {name} so, with corridor send. What {name} holds can be taken back with corridor retract; "
            + "corridor destroy ask asks for more.",
        .objectsLeftOut: "corridor retractions list shows what is retracted, and why.",
    ]
}
