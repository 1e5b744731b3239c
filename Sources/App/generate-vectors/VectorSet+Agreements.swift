internal import Diagnostics
internal import Digests
internal import Packages
internal import Platform
internal import Policy
internal import StrictJSON
internal import X509

/// Agreements: their messages, and what follows from them.
extension VectorSet {
    private static let agreementID = "9f0c5a52-6f0e-4c39-9f61-2f4a1a4c7d10"
    private static let agreementStart = "2026-01-01T00:00:00.000Z"

    mutating func addAgreement() throws {
        let first = try version(1, tlp: "amber", end: "2027-01-01T00:00:00.000Z")
        let second = try version(2, tlp: "green", previous: first.digest)
        let fork = try version(2, tlp: "red", previous: first.digest)
        try addMessages(first)
        try addStates(first, second: second, fork: fork)
        addDocuments(first)
    }

    /// The bytes of a version as the format describes them, not as the program writes them.
    private func text(
        _ number: Int, tlp: String, previous: String? = nil, end: String? = nil,
        changing change: (inout JSONObject) -> Void = { _ in }
    ) -> [UInt8] {
        let parties = [carrier, agency].sorted { $0.id.text < $1.id.text }
        var object = JSONObject()
        object["format"] = "corridor-agreement"
        object["version"] = "2"
        object["agreement"] = .string(Self.agreementID)
        object["number"] = .number(JSONNumber(number))
        object["previous"] = previous.map(JSONValue.string)
        object["parties"] = .array(parties.map { ["party": .string($0.id.text), "name": .string($0.title)] })
        object["name"] = "Vectors of agreements"
        object["start_date"] = .string(Self.agreementStart)
        object["end_date"] = end.map(JSONValue.string)
        object["grace_days"] = 30
        object["flows"] = [
            [
                "from": .string(carrier.id.text), "to": .string(agency.id.text), "tlp": .string(tlp),
                "purposes": ["investigation", "screening"], "retention_days": 365, "onward_sharing": "with-consent",
                "attribution": "must",
            ]
        ]
        change(&object)
        return JSONValue.object(object).canonical()
    }

    private func version(
        _ number: Int, tlp: String, previous: String? = nil, end: String? = nil
    ) throws -> AgreementDocument {
        try AgreementDocument(parsing: text(number, tlp: tlp, previous: previous, end: end))
    }

    private func said(_ act: AgreementAct, by party: VectorParty, _ number: Int) throws -> AgreementStatement {
        guard let id = UUID(Self.agreementID) else { throw CancellationError() }
        return try AgreementStatement(
            act, agreement: id, party: party.id.text, number: number, reason: "A reason of the vectors",
            time: VectorAuthority.made)
    }

    private mutating func addMessages(_ first: AgreementDocument) throws {
        let acceptance = AgreementStatement(
            accepting: first, party: agency.id.text, time: VectorAuthority.made)
        let messages: [(String, VectorParty, VectorParty, [PackageDraft.Entry])] = [
            ("proposal", carrier, agency, [Self.entry(first)]),
            ("acceptance", agency, carrier, [Self.entry(first), Self.entry(acceptance)]),
            ("suspension", agency, carrier, [Self.entry(try said(.suspend, by: agency, 1))]),
            ("end", carrier, agency, [Self.entry(try said(.end, by: carrier, 1))]),
        ]
        for (index, (name, from, to, entries)) in messages.enumerated() {
            var draft = PackageDraft(from, seed: UInt64(330 + index))
            draft.version = .v2
            draft.kind = .agreement
            draft.recipients = [to]
            draft.attachments = entries
            let made = try draft.make(signatures)
            let what = "\(name) of an agreement"
            good("agreements/\(name).package.asice", made.bytes, what: "package: " + what, digest: made.manifestDigest)
            let sealed = try EnvelopeDraft(made, from: from, to: [to], seed: UInt64(560 + index)).make(
                signatures, agreement)
            envelope(
                "agreements/\(name).envelope.asice", sealed.bytes, what: "envelope: " + what, for: to, package: made)
        }
    }

    private static func entry(_ document: AgreementDocument) -> PackageDraft.Entry {
        PackageDraft.Entry(name: "data/agreement.json", bytes: document.bytes, mediaType: "application/json")
    }

    private static func entry(_ statement: AgreementStatement) -> PackageDraft.Entry {
        PackageDraft.Entry(name: "data/agreement-state.json", bytes: statement.bytes, mediaType: "application/json")
    }

    /// Sets of documents, signatures and statements; the state that follows from them for the agency, and the colour
    /// up to which the carrier may give to it.
    private mutating func addStates(
        _ first: AgreementDocument, second: AgreementDocument, fork: AgreementDocument
    ) throws {
        let (one, other) = (carrier.id.text, agency.id.text)
        let suspension = try said(.suspend, by: agency, 1)
        let resumption = try said(.resume, by: agency, 2)
        let late = try said(.suspend, by: agency, 2)
        let end = try said(.end, by: carrier, 1)
        typealias Case = (
            what: String, signed: [(AgreementDocument, [String])], said: [AgreementStatement], at: String,
            state: String,
            tlp: String?
        )
        let now = "2026-06-01T00:00:00.000Z"
        let cases: [Case] = [
            ("one signature", [(first, [one])], [], now, "proposed", nil),
            ("both signatures", [(first, [one, other])], [], now, "in-force", "amber"),
            ("before the start", [(first, [one, other])], [], "2025-12-31T23:59:59.999Z", "not-started", nil),
            ("within the days of grace", [(first, [one, other])], [], "2027-01-30T23:59:59.999Z", "in-force", "amber"),
            ("after the days of grace", [(first, [one, other])], [], "2027-01-31T00:00:00.000Z", "expired", nil),
            (
                "a version that replaces one", [(first, [one, other]), (second, [one, other])], [], now, "in-force",
                "green"
            ),
            ("a version that one has signed", [(first, [one, other]), (second, [one])], [], now, "in-force", "amber"),
            (
                "a fork", [(first, [one, other]), (second, [one, other]), (fork, [one, other])], [], now, "in-force",
                "green"
            ),
            ("suspended", [(first, [one, other])], [suspension], now, "suspended", nil),
            (
                "resumed, in the other order", [(first, [one, other])], [resumption, suspension], now, "in-force",
                "amber"
            ),
            (
                "a suspension and a resumption of one number", [(first, [one, other])], [suspension, resumption, late],
                now,
                "suspended", nil
            ),
            (
                "ended, and resumed", [(first, [one, other])], [end, resumption], "2026-08-01T00:00:00.000Z", "ended",
                nil
            ),
        ]
        let values = cases.map { one -> JSONValue in
            var object = JSONObject()
            object["what"] = .string(one.what)
            object["documents"] = .array(
                one.signed.map { ["document": $0.0.json, "signed_by": .array($0.1.map(JSONValue.string))] })
            object["statements"] = .array(
                one.said.map { said in
                    [
                        "statement": (try? JSONValue(parsing: said.bytes)) ?? .null, "received": .string(now),
                    ]
                })
            object["at"] = .string(one.at)
            object["state"] = .string(one.state)
            object["tlp"] = one.tlp.map(JSONValue.string)
            return .object(object)
        }
        let document: JSONValue = [
            "party": .string(other), "from": .string(carrier.id.text), "to": .string(other), "cases": .array(values),
        ]
        add(
            "agreements/states.json", Array((document.text(pretty: true) + "\n").utf8),
            what: "what is in force of agreements")
    }

    /// Texts of documents, good and bad.
    private mutating func addDocuments(_ first: AgreementDocument) {
        func flow(_ object: inout JSONObject, _ member: String, is value: JSONValue) {
            guard var flow = object["flows"]?.array?.first?.object else { return }
            flow[member] = value
            object["flows"] = [.object(flow)]
        }
        let good = String(decoding: first.bytes, as: UTF8.self)
        let bad: [(String, String, [UInt8])] = [
            ("an unknown member", "field-unknown", text(1, tlp: "amber") { $0["note"] = "more" }),
            ("an unknown term", "field-unknown", text(1, tlp: "amber") { flow(&$0, "colour", is: "red") }),
            ("a colour that there is not", "field-invalid", text(1, tlp: "orange")),
            ("version 2 without the digest of version 1", "field-invalid", text(2, tlp: "amber")),
            ("version 1 with a digest before it", "field-invalid", text(1, tlp: "amber", previous: first.digest)),
            ("an end before the start", "field-invalid", text(1, tlp: "amber", end: "2025-01-01T00:00:00.000Z")),
            ("a time without milliseconds", "field-invalid", text(1, tlp: "amber", end: "2027-01-01T00:00:00Z")),
            ("a list out of order", "field-invalid", text(1, tlp: "amber") { flow(&$0, "purposes", is: ["b", "a"]) }),
            ("an empty list", "field-invalid", text(1, tlp: "amber") { flow(&$0, "legal_bases", is: []) }),
            ("no flow", "field-invalid", text(1, tlp: "amber") { $0["flows"] = [] }),
            ("blanks between members", "agreement-not-canonical", Array((good + "\n").utf8)),
        ]
        var rows: [JSONValue] = [
            ["what": "a version", "text": .string(good), "digest": .string(first.digest)]
        ]
        rows += bad.map { what, code, bytes in
            ["what": .string(what), "text": .string(String(decoding: bytes, as: UTF8.self)), "code": .string(code)]
        }
        add(
            "agreements/documents.json", Array((JSONValue.array(rows).text(pretty: true) + "\n").utf8),
            what: "documents of agreements, good and bad")
    }
}
