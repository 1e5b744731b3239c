internal import CaseFile
package import Corrections
package import Diagnostics
internal import PartyHome
internal import X509

/// Saying something against objects.
extension PackageSealer {
    /// Attaches a statement of a person or a party to objects. It goes to all who hold them, to those who stated them, and
    /// with every later share.
    ///
    /// - Parameter ids: the whole ids of objects.
    /// - Throws: `Fault` `correction-subject-unknown`, those of a statement that has not the right form, and those of the
    ///   keys and of a restored home.
    package func dispute(_ ids: [String], by dispute: Dispute) throws(Fault) -> CorrectionResult {
        keys.prepare([.originator, .gateway])
        return try writing { sealer throws(Fault) in
            let own = sealer.home.identity.party.text
            var objects: [StatedObject] = []
            for id in ids {
                var originators = Set((try sealer.home.caseFile.held([id])[id]?.sources ?? []).map(\.originator))
                if originators.isEmpty, try !sealer.home.caseFile.ledger(ofObject: id).isEmpty { originators = [own] }
                guard !originators.isEmpty else { throw Fault(.correctionSubjectUnknown, kind: .usage, ["id": id]) }
                objects += originators.sorted().map { StatedObject(id, of: $0) }
            }
            return try sealer.correctHere(objects, by: .dispute(dispute), reason: "Disputed by \(dispute.by)")
        }
    }
}
