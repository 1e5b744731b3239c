internal import Corrections
internal import Digests
internal import Packages
internal import Platform
internal import Policy

extension AuditEvidence {
    /// A signed statement of a party that a package takes along: a retraction, a consent, a dispute.
    struct SignedAct: Hashable, Sendable {
        /// The party that states it.
        var issuer: String
        /// What it does, such as `retract`.
        var act: String
        /// The SHA-256 of the statement.
        var digest: String
        /// When, as its issuer states.
        var time: String
        /// What it is about, and why, in words.
        var words: String
        /// The ids of the objects and messages that it is about.
        var about: [String]
        /// The message that has it.
        var message: String
        /// The digest of that message's signed manifest.
        var messageDigest: String
    }
}

extension AuditEvidence.SignedAct {
    /// A verified statement in a package.
    init(_ statement: PartyStatement, in package: VerifiedPackage) {
        let subject = Self.describe(statement.subject)
        let words = [subject.words, statement.reason].filter { !$0.isEmpty }.joined(separator: ": ")
        self.init(
            issuer: statement.party, act: statement.act.rawValue, digest: statement.digest,
            time: statement.time.rfc3339, words: words, about: subject.about,
            message: package.manifest.messageID.description, messageDigest: package.manifestDigest)
    }

    /// The beginning of a digest or party id, as timelines show it.
    static func short(_ text: String) -> String { String(text.prefix(12)) }

    private static func name(_ object: StatedObject) -> String { "\(object.object) of \(short(object.originator))" }

    private static func describe(_ subject: StatementSubject) -> (words: String, about: [String]) {
        switch subject {
        case .retraction(let object): return (name(object), [object.object])
        case .reinstatement(let object, let retraction):
            return ("\(name(object)), lifts \(short(retraction))", [object.object])
        case .narrowing(let object, let markings):
            return ("\(name(object)), markings: \(markings.count)", [object.object])
        case .supersession(let object, let versions):
            return ("\(name(object)), versions: \(versions.count)", [object.object])
        case .dispute(let object, let dispute): return ("\(name(object)), by \(dispute.by)", [object.object])
        case .validation(let object, let until): return ("\(name(object)) until \(until.rfc3339)", [object.object])
        case .destruction(let request):
            return (
                "asks \(short(request.party)) to destroy \(request.messages.joined(separator: ", "))", request.messages
            )
        case .destructionAnswer(let answer):
            let outcome = answer.outcome == .refused ? "refused" : "destroyed"
            return ("\(outcome), answers \(short(answer.request))", [answer.request])
        case .compromise(let certificate, let since):
            return ("certificate \(short(certificate)) since \(since.rfc3339)", [])
        case .succession(let signed):
            return ("\(short(signed.succession.party)) passes to \(short(signed.succession.successor))", [])
        case .holdings(let holdings):
            return ("has \(holdings.objects.count) objects from \(short(holdings.party))", [])
        case .consentRequest(let request):
            return ("asks \(short(request.originator)) for \(scope(request.scope))", request.scope.objects.map(\.id))
        case .consentGrant(let grant):
            return (
                "to \(short(grant.asker)) for \(scope(grant.scope)), until \(grant.expires.rfc3339)",
                grant.scope.objects.map(\.id) + [grant.request]
            )
        case .consentDenial(let request, let asker): return ("to \(short(asker)), answers \(short(request))", [request])
        case .consentRevocation(let grant, let asker):
            return ("to \(short(asker)), takes back \(short(grant))", [grant])
        }
    }

    private static func scope(_ scope: ConsentScope) -> String {
        "\(scope.objects.map(\.id).joined(separator: ", ")) to \(scope.recipients.map(short).joined(separator: ", "))"
    }
}
