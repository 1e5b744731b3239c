internal import Corrections
internal import Diagnostics
internal import Digests
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// Consents: the messages of a request and its answers, and the documents (specs/exchange.md, "Consent").
extension VectorSet {
    private static let series = "3d1f6a52-7a4e-4a0a-9c57-0c9f2f7f6d10"
    private static let object = "identity--1c0c8d7e-58c6-4f0e-8b3f-6a2f0a9b7c32"

    mutating func addConsents() throws {
        let request = consentRequest()
        let (answer, members, grant) = consentGrant(of: request)
        let denial = consent("deny", by: carrier, answer)
        let revocation = consent(
            "revoke", by: carrier, ["grant": .string(digest(grant)), "asker": .string(agency.id.text)])
        let messages: [(String, VectorParty, VectorParty, [UInt8])] = [
            ("request", agency, carrier, request), ("grant", carrier, agency, grant),
            ("denial", carrier, agency, denial), ("revocation", carrier, agency, revocation),
        ]
        for (index, (name, from, to, statement)) in messages.enumerated() {
            var draft = PackageDraft(from, seed: UInt64(380 + index))
            draft.version = .v2
            draft.kind = .statements(.consent)
            draft.recipients = [to]
            draft.attachments = try entries(of: statement, by: from)
            let made = try draft.make(signatures)
            let what = "\(name) of consent"
            good("consents/\(name).package.asice", made.bytes, what: "package: " + what, digest: made.manifestDigest)
            let sealed = try EnvelopeDraft(made, from: from, to: [to], seed: UInt64(600 + index)).make(
                signatures, agreement)
            envelope(
                "consents/\(name).envelope.asice", sealed.bytes, what: "envelope: " + what, for: to, package: made)
        }
        addConsentDocuments([request, grant, denial, revocation], members)
    }

    private func consentRequest() -> [UInt8] {
        consent("ask", by: agency, ["originator": .string(carrier.id.text)], hasScope: true)
    }

    /// The grant of a request, with the members of the subject of every answer, and of the grant.
    private func consentGrant(
        of request: [UInt8]
    ) -> (answer: [String: JSONValue], members: [String: JSONValue], grant: [UInt8]) {
        let answer: [String: JSONValue] = ["request": .string(digest(request)), "asker": .string(agency.id.text)]
        let members = answer.merging([
            "not_before": .string(VectorAuthority.made.rfc3339),
            "expires": .string(VectorAuthority.made.adding(seconds: 30 * 86_400).rfc3339),
        ]) { first, _ in first }
        return (answer, members, consent("grant", by: carrier, members, hasScope: true))
    }

    /// A share of what the originator consented to pass on; the consent goes along.
    mutating func addConsentedShare() throws {
        let grant = consentGrant(of: consentRequest()).grant
        var draft = try share(seed: 702)
        let signature = try signatures.sign(
            grant, by: carrier.signer(.originator), SignatureMaker.Variation()
        ).der
        draft.consents = [(ConsentEntry(digest: digest(grant)), grant, signature)]
        let made = try draft.make(signatures)
        let what = "a share with the consent of the originator"
        good("consents/share.package.asice", made.bytes, what: "package: " + what, digest: made.manifestDigest)
        let sealed = try EnvelopeDraft(made, from: agency, to: [customs], seed: 722).make(signatures, agreement)
        envelope("consents/share.envelope.asice", sealed.bytes, what: "envelope: " + what, for: customs, package: made)
    }

    private func entries(of statement: [UInt8], by party: VectorParty) throws -> [PackageDraft.Entry] {
        let name = "data/statements/" + digest(statement)
        let signature = try signatures.sign(
            statement, by: party.signer(.originator), SignatureMaker.Variation()
        ).der
        return [
            PackageDraft.Entry(name: name + ".json", bytes: statement, mediaType: "application/json"),
            PackageDraft.Entry(name: name + ".p7s", bytes: signature),
        ]
    }

    /// The bytes of a statement as the format describes them, not as the program writes them.
    private func consent(
        _ act: String, by party: VectorParty, _ subject: [String: JSONValue], hasScope: Bool = false
    ) -> [UInt8] {
        var members = JSONObject()
        if hasScope {
            members["recipients"] = [.string(customs.id.text)]
            members["objects"] = [["id": .string(Self.object), "versions": [.string(digest([1]))]]]
            members["purpose"] = "customs"
            members["uses"] = 2
        }
        for (name, value) in subject { members[name] = value }
        var object = JSONObject()
        object["format"] = "corridor-statement"
        object["version"] = "2"
        object["act"] = .string(act)
        object["party"] = .string(party.id.text)
        object["series"] = .string(Self.series)
        object["number"] = 1
        object["subject"] = .object(members)
        object["reason"] = "A reason of the vectors"
        object["time"] = .string(VectorAuthority.made.rfc3339)
        return JSONValue.object(object).canonical()
    }

    private mutating func addConsentDocuments(_ good: [[UInt8]], _ grant: [String: JSONValue]) {
        func changed(_ members: [String: JSONValue]) -> [UInt8] {
            consent("grant", by: carrier, grant.merging(members) { _, new in new }, hasScope: true)
        }
        let party = JSONValue.string(customs.id.text)
        let bad: [(String, String, [UInt8])] = [
            ("an unknown member of the subject", "field-unknown", changed(["note": "more"])),
            ("no recipients", "field-invalid", changed(["recipients": []])),
            ("a recipient twice", "field-invalid", changed(["recipients": [party, party]])),
            ("no objects", "field-invalid", changed(["objects": []])),
            (
                "an object without versions", "field-invalid",
                changed(["objects": [["id": .string(Self.object), "versions": []]]])
            ),
            ("no uses", "field-invalid", changed(["uses": 0])),
            ("an end before the beginning", "field-invalid", changed(["expires": "2020-01-01T00:00:00.000Z"])),
            ("an agreement without a number", "field-missing", changed(["agreement": ["id": .string(Self.series)]])),
            ("a grant without a scope", "field-missing", consent("grant", by: carrier, grant)),
        ]
        var rows = good.map { bytes -> JSONValue in
            ["text": .string(String(decoding: bytes, as: UTF8.self)), "digest": .string(digest(bytes))]
        }
        rows += bad.map { what, code, bytes in
            ["what": .string(what), "text": .string(String(decoding: bytes, as: UTF8.self)), "code": .string(code)]
        }
        add("consents/documents.json", .array(rows), what: "statements about consent, good and bad")
    }
}
