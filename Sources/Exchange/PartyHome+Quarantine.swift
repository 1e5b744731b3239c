public import CaseFile
public import Findings

extension PartyHome {
    /// The refused file with this id.
    public func quarantined(_ id: String) throws(Fault) -> QuarantinedFile {
        guard let file = try caseFile.quarantined().first(where: { $0.id == id }) else {
            throw Fault(.objectUnknown, .usage, ["id": id])
        }
        return file
    }
}
