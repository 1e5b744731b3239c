internal import StrictJSON
internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Packages
internal import PartyHome
internal import Policy
internal import TradeModel
internal import X509

/// The consents that policy looks at, by the objects that they name: those that a home was given, or those that came with
/// a message.
struct HeldConsents: Sendable {
    private var byObject: [String: Set<ObjectConsent>] = [:]

    /// No consents.
    init() {}

    /// The ids of the objects that consents name.
    var ids: Set<String> { Set(byObject.keys) }

    /// The consents that name an object.
    subscript(_ id: String) -> Set<ObjectConsent> { byObject[id] ?? [] }

    /// The consents that a home was given.
    ///
    /// - Parameter again: those by which the message in question went before.
    init(givenTo home: Home, again: [String] = []) throws(Fault) {
        let own = home.identity.party.text
        let statements = try home.caseFile.consentStatements().filter { $0.decision == .effective }.map(\.statement)
        let revoked = ConsentVerdict.revokedGrants(in: statements)
        var (names, uses): ([String: Set<String>], [String: Int]?) = ([:], nil)
        for statement in statements {
            guard case .consentGrant(let grant) = statement.subject, grant.asker == own else { continue }
            if names[statement.party] == nil {
                names[statement.party] = try home.caseFile.originatorNames(of: statement.party)
            }
            if uses == nil { uses = try home.caseFile.consentUses() }
            add(
                grant, by: statement, isForGiver: true, agreement: grant.scope.agreement,
                usesLeft: grant.scope.uses - (uses?[statement.digest] ?? 0)
                    + (again.contains(statement.digest) ? 1 : 0),
                isRevoked: revoked.contains(RevokedGrant(statement.digest, of: statement.party)),
                names: names[statement.party] ?? [])
        }
    }

    /// The consents that came with a message: under which agreement they were given, and how often they were used, only
    /// the party that passes the objects on can know.
    ///
    /// - Parameter giver: the originator of the message.
    init(
        in contents: ValidatedContents, from giver: PartyID, at home: Home
    ) throws(Fault) {
        guard !contents.consents.isEmpty else { return }
        let known = try home.caseFile.consentStatements().filter { $0.decision == .effective }.map(\.statement)
        let revoked = ConsentVerdict.revokedGrants(in: known)
        let partial = Set(
            contents.disclosures.flatMap(\.objects).filter { $0.extent != .whole($0.object) }.map(\.object.id))
        for verified in contents.consents {
            let statement = verified.statement
            guard case .consentGrant(let grant) = statement.subject else { continue }
            let stated = contents.disclosures.filter { $0.originator.text == statement.party }.flatMap(\.objects)
            let named = Set(stated.compactMap { $0.object.property("originator_ref")?.string })
            let names = try home.caseFile.originatorNames(
                of: statement.party, naming: named.intersection(stated.map(\.object.id)))
            add(
                grant, by: statement, isForGiver: grant.asker == giver.text, agreement: nil, usesLeft: 1,
                isRevoked: revoked.contains(RevokedGrant(statement.digest, of: statement.party)), names: names,
                partial: partial)
        }
    }

    private mutating func add(
        _ grant: ConsentGrant, by statement: PartyStatement, isForGiver: Bool, agreement: ConsentAgreement?,
        usesLeft: Int, isRevoked: Bool, names: Set<String>, partial: Set<String> = []
    ) {
        for object in grant.scope.objects {
            byObject[object.id, default: []].insert(
                ObjectConsent(
                    grant: statement.digest, originator: statement.party, isForGiver: isForGiver,
                    recipients: Set(grant.scope.recipients),
                    versions: partial.contains(object.id) ? [] : Set(object.versions), purpose: grant.scope.purpose,
                    agreement: agreement, notBefore: grant.notBefore, expires: grant.expires, usesLeft: usesLeft,
                    isRevoked: isRevoked, names: names.union([""])))
        }
    }
}
