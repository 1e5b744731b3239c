internal import Diagnostics
internal import Digests
internal import Platform
internal import Policy
internal import StrictJSON

/// The member `subject` of a statement.
extension StatementSubject {
    /// The most marking definitions of a narrowing.
    static let markingLimit = 20
    /// The most versions of a supersession.
    package static let versionLimit = 100

    /// Reads the subject of an act.
    ///
    /// - Throws: `Fault` of kind `.badData` about a field.
    init(reading value: JSONValue, act: StatementAct, entry: String) throws(Fault) {
        var fields = try JSONFields(value, entry: entry, pointer: "/subject")
        switch act {
        case .retract:
            self = .retraction(of: try Self.object(&fields))
        case .reinstate:
            let object = try Self.object(&fields)
            let retraction = try fields.parsed("retraction", expected: "a SHA-256 digest", parse: AgreementText.digest)
            self = .reinstatement(of: object, lifting: retraction)
        case .narrow:
            self = .narrowing(of: try Self.object(&fields), markings: try Self.markings(&fields))
        case .supersede:
            self = .supersession(of: try Self.object(&fields), versions: try Self.versions(&fields))
        case .destroy: self = .destruction(try DestructionRequest(&fields))
        case .destroyed: self = .destructionAnswer(try DestructionAnswer(&fields))
        case .compromise:
            self = .compromise(
                certificate: try fields.parsed(
                    "certificate", expected: "a SHA-256 digest", parse: AgreementText.digest),
                since: try fields.moment("since"))
        case .succession: self = .succession(try SignedSuccession(&fields))
        case .dispute: self = .dispute(of: try Self.object(&fields), try Dispute(&fields))
        case .validate: self = .validation(of: try Self.object(&fields), until: try fields.moment("until"))
        case .holdings: self = .holdings(try Holdings(&fields, entry: entry))
        case .ask: self = .consentRequest(try ConsentRequest(reading: &fields, entry: entry))
        case .grant: self = .consentGrant(try ConsentGrant(reading: &fields, entry: entry))
        case .deny:
            let request = try fields.parsed("request", expected: "a SHA-256 digest", parse: AgreementText.digest)
            self = .consentDenial(of: request, to: try Self.asker(&fields))
        case .revoke:
            let grant = try fields.parsed("grant", expected: "a SHA-256 digest", parse: AgreementText.digest)
            self = .consentRevocation(of: grant, from: try Self.asker(&fields))
        }
        try fields.finish()
    }

    /// The subject as it is written.
    var json: JSONValue {
        var members = JSONObject()
        if let object {
            members["object"] = .string(object.object)
            members["originator"] = .string(object.originator)
        }
        switch self {
        case .retraction: break
        case .reinstatement(_, let retraction): members["retraction"] = .string(retraction)
        case .narrowing(_, let markings): members["markings"] = .array(markings)
        case .supersession(_, let versions): members["versions"] = .array(versions.map(JSONValue.string))
        case .destruction(let request): request.write(to: &members)
        case .destructionAnswer(let answer): answer.write(to: &members)
        case .compromise(let certificate, let since):
            members["certificate"] = .string(certificate)
            members["since"] = .string(since.rfc3339)
        case .succession(let succession): succession.write(to: &members)
        case .dispute(_, let dispute): dispute.write(to: &members)
        case .validation(_, let until): members["until"] = .string(until.rfc3339)
        case .holdings(let holdings): holdings.write(to: &members)
        case .consentRequest(let request): request.write(to: &members)
        case .consentGrant(let grant): grant.write(to: &members)
        case .consentDenial(let request, let asker):
            members["request"] = .string(request)
            members["asker"] = .string(asker)
        case .consentRevocation(let grant, let asker):
            members["grant"] = .string(grant)
            members["asker"] = .string(asker)
        }
        return .object(members)
    }

    private static func asker(_ fields: inout JSONFields) throws(Fault) -> String {
        try fields.parsed("asker", expected: "a party id", parse: AgreementText.digest)
    }

    private static func object(_ fields: inout JSONFields) throws(Fault) -> StatedObject {
        let id = try fields.parsed("object", expected: "the id of an object") { objectID($0) }
        let originator = try fields.parsed("originator", expected: "a party id", parse: AgreementText.digest)
        return StatedObject(id, of: originator)
    }

    private static func markings(_ fields: inout JSONFields) throws(Fault) -> [JSONValue] {
        let markings = try fields.array("markings") { value, _ throws(Fault) in value }
        let ids = markings.compactMap { marking in
            marking["type"]?.string == "marking-definition" ? marking["id"]?.string.flatMap { objectID($0) } : nil
        }
        guard (1...markingLimit).contains(ids.count), ids.count == markings.count, isAscending(ids) else {
            throw fields.invalid("markings", "1 to \(markingLimit) marking definitions in the order of their ids")
        }
        return markings
    }

    private static func versions(_ fields: inout JSONFields) throws(Fault) -> [String] {
        let versions = try fields.strings("versions", expected: "SHA-256 digests", parse: AgreementText.digest)
        guard (1...versionLimit).contains(versions.count), isAscending(versions) else {
            throw fields.invalid("versions", "1 to \(versionLimit) digests in their order, each once")
        }
        return versions
    }

    private static func isAscending(_ texts: [String]) -> Bool { zip(texts, texts.dropFirst()).allSatisfy { $0 < $1 } }

    /// An id of STIX 2.1 (section 2.9): a type, two hyphens, a UUID; at most 300 bytes.
    static func objectID(_ text: String) -> String? {
        guard text.utf8.count <= 300, text.utf8.count > 38, UUID(String(text.suffix(36))) != nil else { return nil }
        let type = text.dropLast(36)
        let isType =
            type.hasSuffix("--") && type.first?.isLetter == true
            && type.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        return isType ? text : nil
    }
}
