internal import Diagnostics
internal import Messaging
internal import PartyHome

extension FindingMessages {
    /// Running a home: the root on a medium, status, backups.
    static let runningAdvice: [FindingCode: String] = [
        .rootKeyElsewhere: "Connect the medium, and name the folder on it with --root.",
        .rootFolderMissing: "Connect the medium, and give --root the folder that corridor key root move named.",
        .messagesUnanswered:
            "Ask the partner whether they arrived (corridor receipt sent lists them); corridor send sends kept copies again.",
        .messagesMissing: "corridor send asks for them. If they do not come, call the partner.",
        .outboxWaiting: "Run corridor send.",
        .inboxWaiting: "Run corridor import.",
        .receiptsWaiting: "The next command that is given the passphrase writes them, such as corridor import.",
        .filesHeld: "corridor quarantine list says why; corridor quarantine release or discard decides.",
        .agreementAwaited:
            "Read it with corridor agreement show {agreement}; accept it with corridor agreement accept {agreement} "
            + "-o FILE.",
        .agreementEnding: "corridor agreement propose makes the next version, if the exchange is to go on.",
        .agreementOver: "corridor agreement propose makes a new version; corridor agreement end makes it clear.",
        .backupDue:
            "Run corridor backup -o FILE --state FILE, and destroy the state files from before the last purge.",
        .recoveryKeyMissing: "Run corridor backup key -o FILE, or name its certificate with --to-key.",
        .recoveryKeyKnown:
            "Use --replace to make another one; state files that were written before open with the former key only.",
        .restoreUndecided:
            "Give a newer state file to corridor home catch-up; if there is none, decide with corridor home accept-restore "
            + "--reason ….",
        .restoreWaiting:
            "Give a newer state file to corridor home catch-up; if there is none, import what the partners send, look at "
            + "corridor home missed, and decide with corridor home accept-restore --reason ….",
        .restoreEntriesLost:
            "Ask the partner what they were: its log of the relation has them (corridor log export --relation).",
        .restoreMessagesLost: "Ask the partner to send them again, under new numbers.",
        .restoreKeysOlder:
            "What was signed or sealed with the newer key is lost: run corridor key rotate {role}, and hand out the new "
            + "profile. If the root was replaced, only a later backup helps.",
        .deviceDecisionsDiffer:
            "corridor retractions list, corridor hold list, corridor overdue list and corridor partner list show what holds "
            + "here; decide the same here, or ask who decided there.",
        .retractionsUndecided:
            "corridor retractions list --waiting shows them; corridor retractions accept or refuse decides.",
        .destructionsUndecided:
            "corridor destroy list shows them, and the holds that stand; corridor destroy accept or refuse decides.",
        .consentsUndecided: "corridor consent list shows them; corridor consent grant or deny decides.",
        .suspectsUndecided: "corridor suspect list shows them; corridor suspect accept or disown decides.",
        .recordsDueSoon: "corridor overdue list --all shows them; corridor overdue validate OBJECT… keeps them.",
        .passphraseKept: "It belongs to no certificate, and nothing needs it.",
    ]
}
