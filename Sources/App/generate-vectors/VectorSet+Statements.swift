internal import Corrections
internal import Diagnostics
internal import Digests
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// Signed statements: their messages, the documents, and what follows from sets of them.
extension VectorSet {
    private static let series = "1c0c8d7e-58c6-4f0e-8b3f-6a2f0a9b7c31"
    private static let object = "identity--1c0c8d7e-58c6-4f0e-8b3f-6a2f0a9b7c32"

    mutating func addStatements() throws {
        let retraction = text("retract", number: 1)
        let lift = text("reinstate", number: 2, previous: retraction, ["retraction": .string(digest(retraction))])
        try addMessages(retraction, lift)
        try addStandings(retraction, lift)
        addStatementDocuments(retraction)
    }

    func digest(_ bytes: [UInt8]) -> String { Digest.sha256(bytes).hex }

    /// The bytes of a statement of the carrier as the format describes them, not as the program writes them.
    func text(
        _ act: String, number: Int, previous: [UInt8]? = nil, _ subject: [String: JSONValue] = [:],
        by party: VectorParty? = nil, changing change: (inout JSONObject) -> Void = { _ in }
    ) -> [UInt8] {
        var members = JSONObject()
        members["object"] = .string(Self.object)
        members["originator"] = .string(carrier.id.text)
        for (name, value) in subject { members[name] = value }
        var object = JSONObject()
        object["format"] = "corridor-statement"
        object["version"] = "2"
        object["act"] = .string(act)
        object["party"] = .string((party ?? carrier).id.text)
        object["series"] = .string(Self.series)
        object["number"] = .number(JSONNumber(number))
        object["previous"] = previous.map { .string(digest($0)) }
        object["subject"] = .object(members)
        object["reason"] = "A reason of the vectors"
        object["time"] = .string(VectorAuthority.made.rfc3339)
        change(&object)
        return JSONValue.object(object).canonical()
    }

    private func entries(_ statements: [[UInt8]]) throws -> [PackageDraft.Entry] {
        var entries: [PackageDraft.Entry] = []
        for statement in statements.sorted(by: { digest($0) < digest($1) }) {
            let name = "data/statements/" + digest(statement)
            entries.append(
                PackageDraft.Entry(name: name + ".json", bytes: statement, mediaType: "application/json"))
            entries.append(
                PackageDraft.Entry(
                    name: name + ".p7s",
                    bytes: try signatures.sign(
                        statement, by: carrier.signer(.originator), SignatureMaker.Variation()
                    ).der))
        }
        return entries
    }

    private mutating func addMessages(_ retraction: [UInt8], _ lift: [UInt8]) throws {
        let messages: [(String, VectorParty, VectorParty, [[UInt8]])] = [
            ("retraction", carrier, agency, [retraction]),
            ("reinstatement", carrier, agency, [retraction, lift]),
            // Others pass on what the carrier signed.
            ("passed-on", agency, customs, [retraction]),
        ]
        for (index, (name, from, to, statements)) in messages.enumerated() {
            var draft = PackageDraft(from, seed: UInt64(350 + index))
            draft.version = .v2
            draft.kind = .statements(.retraction)
            draft.recipients = [to]
            draft.attachments = try entries(statements)
            let made = try draft.make(signatures)
            let what = "\(name) of an object"
            good("statements/\(name).package.asice", made.bytes, what: "package: " + what, digest: made.manifestDigest)
            let sealed = try EnvelopeDraft(made, from: from, to: [to], seed: UInt64(580 + index)).make(
                signatures, agreement)
            envelope(
                "statements/\(name).envelope.asice", sealed.bytes, what: "envelope: " + what, for: to, package: made)
        }
    }

    /// Sets of statements, and whether the object is hidden by them.
    private mutating func addStandings(_ retraction: [UInt8], _ lift: [UInt8]) throws {
        let again = text("retract", number: 3, previous: lift)
        let fork = text("retract", number: 2, previous: retraction) { $0["reason"] = "Another one" }
        let foreign = text("retract", number: 1, by: agency)
        let red: JSONValue = [
            "type": "marking-definition", "spec_version": "2.1",
            "id": "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "created": "2022-10-01T00:00:00.000Z",
            "name": "TLP:RED",
        ]
        let narrowing = text("narrow", number: 4, previous: again, ["markings": [red]])
        let old = String(repeating: "0", count: 64)
        let supersession = text("supersede", number: 5, previous: narrowing, ["versions": [.string(old)]])
        let cases: [(what: String, statements: [[UInt8]], isHidden: Bool, markings: Int, superseded: Int)] = [
            ("nothing", [], false, 0, 0), ("a retraction", [retraction], true, 0, 0),
            ("a retraction and its reinstatement", [retraction, lift], false, 0, 0),
            ("the same in the other order, twice", [lift, retraction, lift], false, 0, 0),
            ("a reinstatement alone", [lift], false, 0, 0),
            ("retracted again", [again, lift, retraction], true, 0, 0),
            ("a fork of the reinstatement", [retraction, lift, fork], true, 0, 0),
            ("a statement of another party", [foreign], false, 0, 0), ("a narrowing", [narrowing], false, 1, 0),
            ("a supersession", [supersession], false, 0, 1),
        ]
        let rows = try cases.map { one -> JSONValue in
            [
                "what": .string(one.what), "object": .string(Self.object), "originator": .string(carrier.id.text),
                "statements": .array(try one.statements.map { try JSONValue(parsing: $0) }),
                "hidden": .bool(one.isHidden), "markings": .number(JSONNumber(one.markings)),
                "superseded": .number(JSONNumber(one.superseded)),
            ]
        }
        add("statements/standings.json", .array(rows), what: "what follows from statements for an object")
    }

    /// Texts of statements, good and bad.
    private mutating func addStatementDocuments(_ good: [UInt8]) {
        let bad: [(String, String, [UInt8])] = [
            ("an unknown member", "field-unknown", text("retract", number: 1) { $0["note"] = "more" }),
            ("an unknown act", "field-invalid", text("recall", number: 1)),
            ("a subject of another act", "field-unknown", text("retract", number: 1, ["versions": []])),
            ("no retraction to lift", "field-missing", text("reinstate", number: 1)),
            ("no markings", "field-invalid", text("narrow", number: 1, ["markings": []])),
            ("no versions", "field-invalid", text("supersede", number: 1, ["versions": []])),
            ("number 2 without the one before", "field-invalid", text("retract", number: 2)),
            ("number 1 with one before", "field-invalid", text("retract", number: 1, previous: good)),
            ("an object that is no id", "field-invalid", text("retract", number: 1, ["object": "identity--1"])),
            (
                "a time without milliseconds", "field-invalid",
                text("retract", number: 1) {
                    $0["time"] = "2026-01-01T00:00:00Z"
                }
            ),
            ("two lines as a reason", "field-invalid", text("retract", number: 1) { $0["reason"] = "one\ntwo" }),
            ("blanks between members", "statement-not-canonical", good + [0x0A]),
        ]
        var rows: [JSONValue] = [
            [
                "what": "a retraction", "text": .string(String(decoding: good, as: UTF8.self)),
                "digest": .string(digest(good)),
            ]
        ]
        let parties = partyStatements()
        rows += parties.good.map { what, bytes in
            [
                "what": .string(what), "text": .string(String(decoding: bytes, as: UTF8.self)),
                "digest": .string(digest(bytes)),
            ]
        }
        rows += (bad + parties.bad).map { what, code, bytes in
            ["what": .string(what), "text": .string(String(decoding: bytes, as: UTF8.self)), "code": .string(code)]
        }
        add("statements/documents.json", .array(rows), what: "statements, good and bad")
    }
}
