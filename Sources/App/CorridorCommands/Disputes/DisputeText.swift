internal import CaseFile
internal import CaseWork
internal import Corrections

/// Prints what is said against objects.
enum DisputeText {
    static func print(_ disputes: [StoredDispute], _ view: any CaseAnswers) {
        for one in disputes {
            Console.print(
                "Disputed by \(one.dispute.by), stated by \(view.name(ofParty: one.party)), here since \(one.time), about "
                    + "\(one.object.object):")
            for line in one.dispute.text.split(separator: "\n", omittingEmptySubsequences: false) {
                Console.print("  | \(String(line))")
            }
        }
    }
}
