internal import CaseFile
package import Corrections
package import Diagnostics
package import PartyHome
package import Platform
internal import Policy

/// How a request or a grant stands, for lists.
package struct ConsentStatus: Sendable {
    /// How it stands.
    package enum State: String, Hashable, Sendable {
        /// A request that nobody answered.
        case open
        /// A request that was granted.
        case granted
        /// A request that was denied.
        case denied
        /// A grant that can be used.
        case valid
        /// A grant that has not begun.
        case notYet = "not-yet"
        /// A grant that has ended.
        case expired
        /// A grant that was used as often as it may be.
        case usedUp = "used-up"
        /// A grant that was revoked.
        case revoked
        /// It has no effect here: its party may not say it, or nobody asked.
        case noEffect = "no-effect"
    }

    /// The statement: a request or a grant.
    package let statement: PartyStatement
    /// How it stands.
    package let state: State
    /// How often a grant was used here.
    package let uses: Int

    /// All requests and grants of a home, sent and received, oldest first.
    package static func all(at home: Home, now: Timestamp) throws(Fault) -> [ConsentStatus] {
        let stored = try home.caseFile.consentStatements()
        let effective = stored.filter { $0.decision == .effective }.map(\.statement)
        let uses = try home.caseFile.consentUses()
        var (granted, denied, revoked): (Set<String>, Set<String>, Set<String>) = ([], [], [])
        for statement in effective {
            switch statement.subject {
            case .consentGrant(let grant): granted.insert(grant.request)
            case .consentDenial(let request, _): denied.insert(request)
            case .consentRevocation(let grant, _): revoked.insert(statement.party + grant)
            default: break
            }
        }
        return stored.compactMap { stored in
            let statement = stored.statement
            let used = uses[statement.digest] ?? 0
            let state: State
            switch statement.subject {
            case .consentRequest:
                let isDenied = denied.contains(statement.digest)
                state = granted.contains(statement.digest) ? .granted : isDenied ? .denied : .open
            case .consentGrant(let grant):
                if revoked.contains(statement.party + statement.digest) {
                    state = .revoked
                } else if now < grant.notBefore {
                    state = .notYet
                } else if now >= grant.expires {
                    state = .expired
                } else {
                    state = used >= grant.scope.uses ? .usedUp : .valid
                }
            default: return nil
            }
            return ConsentStatus(
                statement: statement, state: stored.decision == .effective ? state : .noEffect, uses: used)
        }
    }
}
