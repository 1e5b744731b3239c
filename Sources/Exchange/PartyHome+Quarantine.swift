public import CaseFile
internal import Files
public import Findings

extension PartyHome {
    /// The refused file with this id.
    public func quarantined(_ id: String) throws(Fault) -> QuarantinedFile {
        guard let file = try caseFile.quarantined().first(where: { $0.id == id }) else {
            throw Fault(.objectUnknown, .usage, ["id": id])
        }
        return file
    }

    /// Throws a refused file away; what the log says of it stays.
    ///
    /// - Parameter reason: why.
    public func discard(_ id: String, reason: String, by actor: Actor) throws(Fault) {
        try writing { home throws(Fault) in
            let file = try home.quarantined(id)
            try caseFile.discard(file, reason: reason, by: actor)
            try Paths.removeFileLastingly(Paths.join(layout.quarantine, file.file))
        }
    }
}
