import Diagnostics
import Digests
import Packages
import Platform
import Testing
import X509

/// Admission depends on values alone: what a message says, and what the home knows.
@Suite struct AdmissionRulesTests {
    private static let now = Timestamp(seconds: 1_790_000_000)
    private static let home = PartyID(ofRootKey: [1])
    private static let carrier = PartyID(ofRootKey: [2])
    private static let stranger = PartyID(ofRootKey: [3])
    private static let (digest, other) = (String(repeating: "1", count: 64), String(repeating: "2", count: 64))

    /// A message, and what the home knows; a change of either makes a row of the table.
    struct Situation: CustomTestStringConvertible {
        let name: String
        var addressees = [home]
        var envelopeTo = [home]
        var sequence = 3
        var expires: Timestamp?
        var created = now
        var partner = AdmissionContext.PartnerState.active
        var seen = [1: AdmissionRulesTests.seen(digest: "p1"), 2: AdmissionRulesTests.seen(digest: other)]
        var namedByNext: String?
        var codes: [String]

        init(_ name: String, _ codes: String..., with change: (inout Situation) -> Void = { _ in }) {
            self.name = name
            self.codes = codes
            change(&self)
        }

        var testDescription: String { name }
    }

    private static func seen(digest: String, isPurged: Bool = false) -> AdmissionContext.Seen {
        AdmissionContext.Seen(manifestDigest: digest, time: "2026-03-01T12:00:00.000Z", isPurged: isPurged)
    }

    static let situations = [
        Situation("the next of its stream"),
        Situation("the first of its stream") {
            $0.sequence = 1
            $0.seen = [:]
        },
        Situation("for others by its envelope", "recipient-not-named") { $0.envelopeTo = [stranger] },
        Situation("for others by its manifest", "recipient-not-named") { $0.addressees = [stranger] },
        Situation("from nobody known", "partner-unknown") { $0.partner = .unknown },
        Situation("from a suspended partner", "partner-suspended") { $0.partner = .suspended },
        Situation("expired at this moment", "expired") { $0.expires = now },
        Situation("not expired for a second") { $0.expires = now.adding(seconds: 1) },
        Situation("made a day ahead") { $0.created = now.adding(seconds: 86_400) },
        Situation("made more than a day ahead", "created-in-future") { $0.created = now.adding(seconds: 86_401) },
        Situation("imported before", "sequence-replayed") { $0.seen[3] = seen(digest: digest) },
        Situation("purged before", "message-purged") { $0.seen[3] = seen(digest: digest, isPurged: true) },
        Situation("another content came as its number", "sequence-fork") { $0.seen[3] = seen(digest: other) },
        Situation("names another predecessor", "sequence-chain-broken") { $0.seen[2] = seen(digest: digest) },
        Situation("its successor names another", "sequence-fork") { $0.namedByNext = other },
        Situation("its successor names it") { $0.namedByNext = digest },
        Situation("after a gap", "sequence-gap") { $0.seen[1] = nil },
        Situation("everything at once", "recipient-not-named", "partner-unknown", "expired", "sequence-fork") {
            $0.envelopeTo = []
            $0.partner = .unknown
            $0.expires = now
            $0.seen[3] = seen(digest: other)
        },
    ]

    private func manifest(_ situation: Situation) -> PackageManifest {
        PackageManifest(
            version: .v2, kind: .bundle, originator: Self.carrier, originatorName: "Carrier",
            recipients: situation.addressees,
            gateways: [Self.carrier], messageID: .v4(.seeded(1)),
            positions: situation.addressees.map {
                StreamPosition(
                    recipient: $0, stream: .v4(.seeded(2)), sequence: situation.sequence,
                    previous: situation.sequence > 1 ? Self.other : nil)
            }, handling: [], created: situation.created, expires: situation.expires, bundles: [], commitment: nil)
    }

    @Test(arguments: situations) func aMessageIsJudgedByItsManifestAndWhatTheHomeKnows(_ situation: Situation) {
        let manifest = manifest(situation)
        let findings = AdmissionRules.findings(
            on: manifest, manifestDigest: Self.digest,
            routing: RoutingSlip(
                version: .v2, sender: Self.carrier, recipients: situation.envelopeTo, messageID: manifest.messageID,
                positions: manifest.positions, created: Self.now, expires: nil, segments: 1, certificates: []),
            in: AdmissionContext(
                party: Self.home, now: Self.now, partner: situation.partner, partnerName: "Carrier",
                seen: situation.seen, namedByNext: situation.namedByNext))
        #expect(findings.map(\.code.name) == situation.codes)
    }

    @Test func ofALongGapTheFirstTenNumbersAndTheCountAreReported() throws {
        let manifest = manifest(Situation("") { $0.sequence = 20 })
        let findings = AdmissionRules.findings(
            on: manifest, manifestDigest: Self.digest,
            routing: RoutingSlip(
                version: .v2, sender: Self.carrier, recipients: [Self.home], messageID: manifest.messageID,
                positions: manifest.positions, created: Self.now, expires: nil, segments: 1, certificates: []),
            in: AdmissionContext(
                party: Self.home, now: Self.now, partner: .active, partnerName: nil, seen: [:]))
        #expect(findings.map { $0.facts["missing"] } == ["1, 2, 3, 4, 5, 6, 7, 8, 9, 10 … (19)"])
    }

    @Test(arguments: [
        (false, nil as AdmissionContext.Seen?, [String]()), (true, nil, ["partner-suspended"]),
        (false, seen(digest: digest), []), (false, seen(digest: other), ["sequence-fork"]),
        (false, seen(digest: digest, isPurged: true), ["message-purged"]),
        (true, seen(digest: other, isPurged: true), ["partner-suspended", "message-purged", "sequence-fork"]),
    ])
    func anEnclosedPackageIsJudgedByItsOwnPlace(
        isSuspended: Bool, seen: AdmissionContext.Seen?, codes: [String]
    ) {
        for (expires, expired) in [(nil, []), (Self.now, ["expired"])] as [(Timestamp?, [String])] {
            let manifest = manifest(Situation("") { $0.expires = expires })
            let findings = AdmissionRules.findings(
                onEnclosed: manifest, at: manifest.place(seenBy: Self.home), manifestDigest: Self.digest,
                knowing: AdmissionContext.Enclosed(isSuspended: isSuspended, partnerName: "Carrier", seen: seen),
                now: Self.now)
            #expect(findings.map(\.code.name) == expired + codes)
        }
    }

    @Test func thePlaceOfAnEnclosedPackageIsThatOfThisPartyElseOfTheFirstRecipient() {
        let both = manifest(Situation("") { $0.addressees = [Self.stranger, Self.home] })
        #expect(both.place(seenBy: Self.home).recipient == Self.home.text)
        #expect(both.place(seenBy: Self.carrier).recipient == Self.stranger.text)
        let none = manifest(Situation("") { $0.addressees = [] }).place(seenBy: Self.home)
        #expect(none.recipient == "" && none.sequence == 0 && none.previous == nil)
        #expect(none.stream == both.messageID.description)
    }
}
