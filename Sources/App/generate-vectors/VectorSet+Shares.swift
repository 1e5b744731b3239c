internal import Digests
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// Packages that pass on parts of messages of others (specs/exchange.md, "Sharing").
extension VectorSet {
    /// A share of the agency's for customs: the name of the identity in message 1 of the carrier, whose profile is in it.
    func share(seed: UInt64) throws -> PackageDraft {
        var draft = PackageDraft(agency, seed: seed)
        draft.recipients = [customs]
        let (made, disclosure) = try disclosure(.v2)
        draft.disclosures = [
            (
                DisclosureEntry(
                    entry: "data/disclosure-001.json", originator: carrier.id, messageID: made.manifest.messageID,
                    withheld: [
                        DisclosureEntry.Withheld(entry: "data/bundle.json", index: 0, pointers: ["/roles"])
                    ]), disclosure.canonical()
            )
        ]
        let profile = files.first { $0.path == "profiles/carrier.asice" }?.bytes ?? []
        draft.introduced = [(IntroducedProfile(entry: "data/introduced-001.asice", party: carrier.id), profile)]
        return draft
    }

    mutating func addShares() throws {
        let made = try share(seed: 700).make(signatures)
        let what = "a share of the name of an identity of Vector Carrier by Vector Agency"
        good("shares/share.package.asice", made.bytes, what: "package: " + what, digest: made.manifestDigest)
        let sealed = try EnvelopeDraft(made, from: agency, to: [customs], seed: 720).make(signatures, agreement)
        envelope("shares/share.envelope.asice", sealed.bytes, what: "envelope: " + what, for: customs, package: made)
        let known = [agency, customs].flatMap { party in
            ["certificates/\(party.name)-root.pem"]
        }
        row(
            Expectation(
                file: "shares/share.package.asice", what: "the same, for a reader who does not know Vector Carrier",
                notes: ["disclosure-undecided"], trust: known,
                lists: [agency, customs].map { "certificates/\($0.name).crl.pem" }))
    }

    mutating func addBadShares() throws {
        func bad(
            _ name: String, what: String, codes: [String], change: (inout PackageDraft) throws -> Void
        ) throws {
            var draft = try share(seed: 701)
            try change(&draft)
            row(
                Expectation(file: "bad/share-\(name).asice", what: what, outcome: "FAILED", codes: codes.sorted()),
                try draft.make(signatures).bytes)
        }
        func replacing(_ part: String, with other: String, in draft: inout PackageDraft) {
            let text = String(decoding: draft.disclosures[0].bytes, as: UTF8.self)
            precondition(text.contains(part), "the disclosure has no \(part)")
            draft.disclosures[0].bytes = Array(text.replacing(part, with: other).utf8)
        }
        func entry(by party: VectorParty) -> DisclosureEntry {
            DisclosureEntry(entry: "data/disclosure-001.json", originator: party.id, messageID: nil)
        }
        try bad("part-changed", what: "a part that was changed is passed on", codes: ["disclosure-mismatch"]) {
            replacing("Example Trading 1", with: "Example Trading 2", in: &$0)
        }
        let other = try message(2).make(signatures)
        let head = other.entries.first { $0.name == "data/disclosure-head.json" }?.bytes ?? []
        let signature = other.entries.first { $0.name == "data/disclosure-head.p7s" }?.bytes ?? []
        try bad(
            "part-other-message", what: "a part is passed on with the head of another message",
            codes: ["disclosure-mismatch"]
        ) {
            var object = try JSONValue(parsing: $0.disclosures[0].bytes).object ?? JSONObject()
            object["head"] = .string(Base64.encode(head))
            object["signature"] = .string(Base64.encode(signature))
            $0.disclosures[0].bytes = JSONValue.object(object).canonical()
        }
        try bad(
            "originator-other", what: "the manifest names another originator of the parts",
            codes: ["disclosure-entry-mismatch"]
        ) { draft in
            draft.disclosures[0].entry = entry(by: customs)
        }
        try bad("disclosure-missing", what: "a disclosure is not there", codes: ["zip-entry-missing"]) { draft in
            draft.changes = { $0.removeAll { $0.name == "data/disclosure-001.json" } }
        }
        try bad(
            "critical-other", what: "a critical member beside the disclosures is not known", codes: ["critical-unknown"]
        ) {
            $0.changes = PackageDraft.replacing(
                #""critical":["disclosures"]"#, with: #""critical":["disclosures","later"]"#, in: "manifest.json")
        }
        try bad("disclosures-none", what: "a list of disclosures without one", codes: ["field-invalid"]) { draft in
            draft.disclosures = []
            draft.introduced = []
            draft.changes = PackageDraft.replacing(
                #""created":"#, with: #""disclosures":[],"created":"#, in: "manifest.json")
        }
    }
}
