internal import Corrections
internal import Diagnostics
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import StrictJSON

/// Shows requests for consent, and the answers, as text or JSON (specs/cli.md).
struct ConsentText {
    private let names: PartyNames

    init(_ home: Home) throws(Fault) { names = try home.partyNames() }

    /// The most objects that are listed as text.
    private static let listed = 20

    // MARK: What was said

    /// Shows what was said.
    func show(_ said: PackageSealer.ConsentSaid, format: OutputFormat) throws(Fault) {
        let statements = said.statements.map(\.statement)
        switch format {
        case .json: Console.print(json: .array(statements.map { .object(json($0)) }))
        case .text: for statement in statements { Console.print(line(statement)) }
        }
        for finding in said.findings { Console.say(finding) }
    }

    private func line(_ statement: PartyStatement) -> OutputLine {
        let digest = statement.digest.prefix(12)
        switch statement.subject {
        case .consentRequest(let request):
            return
                "Asked \(names[request.originator]) for consent (\(digest)) to \(count(request.scope)) for \(recipients(request.scope))."
        case .consentGrant(let grant):
            return
                "Granted consent \(digest) to \(names[grant.asker]): \(count(grant.scope)) for \(recipients(grant.scope)), until \(grant.expires.rfc3339)."
        case .consentDenial(let request, let asker):
            return "Denied the request \(request.prefix(12)) of \(names[asker])."
        case .consentRevocation(let grant, let asker):
            return "Revoked the consent \(grant.prefix(12)) of \(names[asker])."
        default: return "Stated \(digest)."
        }
    }

    private func count(_ scope: ConsentScope) -> String { Console.count(scope.objects.count, "object") }

    private func recipients(_ scope: ConsentScope) -> String {
        scope.recipients.map { names[$0] }.joined(separator: ", ")
    }

    // MARK: Lists

    /// The lines about a request or a grant.
    func lines(_ one: ConsentStatus) -> [OutputLine] {
        let statement = one.statement
        let digest = statement.digest.prefix(12)
        switch statement.subject {
        case .consentRequest(let request):
            return [
                "\(digest)  request, \(one.state.rawValue): \(names[statement.party]) asks \(names[request.originator]), \(statement.time.rfc3339)"
            ] + lines(request.scope) + ["    reason: \(statement.reason)"]
        case .consentGrant(let grant):
            return [
                "\(digest)  consent, \(one.state.rawValue): \(names[statement.party]) to \(names[grant.asker]), request \(grant.request.prefix(12))"
            ] + lines(grant.scope) + [
                "    from \(grant.notBefore.rfc3339) until \(grant.expires.rfc3339), used \(one.uses) of \(grant.scope.uses)",
                "    reason: \(statement.reason)",
            ]
        default: return []
        }
    }

    private func lines(_ scope: ConsentScope) -> [OutputLine] {
        var lines: [OutputLine] = ["    for \(recipients(scope))"]
        if let purpose = scope.purpose { lines.append("    purpose: \(purpose)") }
        if let agreement = scope.agreement {
            lines.append("    under agreement \(agreement.id), number \(agreement.number)")
        }
        for object in scope.objects.prefix(Self.listed) { lines.append("    \(object.id)") }
        if scope.objects.count > Self.listed {
            lines.append("    and \(scope.objects.count - Self.listed) more (--format json lists all)")
        }
        return lines
    }

    // MARK: JSON

    /// A request or a grant with how it stands.
    func json(_ one: ConsentStatus) -> JSONObject {
        var object = json(one.statement)
        object["state"] = .string(one.state.rawValue)
        object["used"] = .number(JSONNumber(one.uses))
        return object
    }

    /// A statement: its digest beside what it says.
    private func json(_ statement: PartyStatement) -> JSONObject {
        var object = JSONObject()
        object["digest"] = .string(statement.digest)
        object["statement"] = try? JSONValue(parsing: statement.bytes)
        return object
    }
}
