internal import CaseFile
internal import Corrections

/// Prints what is said against objects.
enum DisputeText {
    /// - Parameter name: gives the name of a party by its id.
    static func print(_ disputes: [StoredDispute], named name: (String) -> String) {
        for one in disputes {
            Console.print(
                "Disputed by \(one.dispute.by), stated by \(name(one.party)), here since \(one.time), about "
                    + "\(one.object.object) of \(name(one.originator)):")
            for line in one.dispute.text.split(separator: "\n", omittingEmptySubsequences: false) {
                Console.print("  | \(String(line))")
            }
        }
    }
}
