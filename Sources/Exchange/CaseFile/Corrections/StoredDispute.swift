package import Corrections
package import Diagnostics

/// A dispute as the case file holds it.
package struct StoredDispute: Hashable, Sendable {
    /// The object.
    package let object: StatedObject
    /// What is said, and whose statement it is.
    package let dispute: Dispute
    /// The party that attached it, by its party id.
    package let party: String
    /// When it first was here, as RFC 3339 text.
    package let time: String

    /// The id of the object.
    package var objectID: String { object.object }

    /// The party that stated the object, by its party id.
    package var originator: String { object.originator }

    /// What is said, as a finding.
    ///
    /// - Parameters:
    ///   - party: the name of the party that attached it.
    ///   - originator: the name of the party that stated the object.
    package func finding(party: String, originator: String) -> Finding {
        Finding(
            .objectDisputed,
            [
                "name": "\(dispute.by) (stated by \(party))", "object": object.object, "originator": originator,
                "reason": dispute.text.split(separator: "\n").joined(separator: " "),
            ])
    }
}
