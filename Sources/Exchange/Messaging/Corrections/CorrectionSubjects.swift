internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import PartyHome
internal import TradeModel
internal import X509

/// Finds the objects that a person names for a correction: by their ids, or by the messages that they went in.
struct CorrectionSubjects {
    private let home: Home
    private let rights: CorrectionRights

    init(_ home: Home) throws(Fault) {
        self.home = home
        rights = try home.caseFile.correctionRights()
    }

    /// The objects of some names, each once, in their order.
    ///
    /// - Throws: `Fault` `correction-subject-unknown`, `correction-objects-unknown`, `correction-not-own`.
    func objects(named names: [String]) throws(Fault) -> [StatedObject] {
        var found: [StatedObject] = []
        for name in names {
            if name.contains("--") {
                found.append(try object(name))
            } else {
                found += try objects(ofMessage: name)
            }
        }
        var seen: Set<StatedObject> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// One object: this party's when it went from here as its own; else that of the only party for which this one may
    /// speak.
    private func object(_ id: String) throws(Fault) -> StatedObject {
        let own = home.identity.party.text
        let entries = try home.caseFile.ledger(ofObject: id)
        let known = try home.caseFile.statements(aboutObject: id).compactMap(\.statement.subject.object)
        let held = try home.caseFile.held([id])[id]?.sources ?? []
        let producer = HomeExport.producer(of: home).id
        // What this party made and another one sent back is still its own.
        let others = Set(held.filter { $0.creator != producer }.map(\.originator)).subtracting([own])
        if known.contains(StatedObject(id, of: own)) { return StatedObject(id, of: own) }
        // After a restore only those who have it know that this party gave it.
        let isSaid = try home.caseFile.holders(of: id).contains { !$0.isInLedger && $0.version.originator == own }
        if others.isEmpty, isSaid { return StatedObject(id, of: own) }
        if others.isEmpty, !entries.isEmpty || held.contains(where: { $0.originator == own || $0.creator == producer })
        {
            return StatedObject(id, of: own)
        }
        let permitted = others.filter { rights.permits(own, toCorrect: $0) }.sorted()
        if let originator = permitted.first { return StatedObject(id, of: originator) }
        guard let originator = others.sorted().first else {
            throw Fault(.correctionSubjectUnknown, kind: .usage, ["id": id])
        }
        throw Fault(
            .correctionNotOwn, kind: .policy,
            ["object": id, "originator": try home.name(ofParty: originator)])
    }

    /// This party's own objects of a message that it sent, but for those that many messages have: definitions, and the
    /// identity in whose name this home exports.
    private func objects(ofMessage name: String) throws(Fault) -> [StatedObject] {
        let messages = try home.caseFile.sentMessages(beginningWith: name)
        guard let message = messages.first, messages.count == 1 else {
            throw Fault(.correctionSubjectUnknown, kind: .usage, ["id": name])
        }
        let own = home.identity.party.text
        var ids: Set<String> = []
        for entry in try home.caseFile.ledger(ofMessage: message) {
            guard let objects = try home.caseFile.ledgerObjects(of: entry) else {
                throw Fault(.correctionObjectsUnknown, kind: .usage, ["message": message])
            }
            for group in objects.groups where group.originator == nil || group.originator == own {
                group.ids.forEach { ids.insert($0) }
            }
        }
        let shared: Set = [HomeExport.producer(of: home).id, ExtensionDefinition.creator.id]
        let objects = ids.subtracting(shared).filter { id in
            !["marking-definition", "extension-definition"].contains { id.hasPrefix($0 + "--") }
        }
        guard !objects.isEmpty else {
            throw Fault(.correctionObjectsUnknown, kind: .usage, ["message": message])
        }
        return objects.sorted().map { StatedObject($0, of: own) }
    }
}
