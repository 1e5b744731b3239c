import Diagnostics
import Files
import Platform
import TestSupport
import Testing
import X509

/// Which revocation lists apply, and their effect (RFC 5280, sections 5 and 6.3).
@Suite(.needsTool("openssl")) struct RevocationTests {
    private typealias Entry = OpenSSLAuthority.Entry

    private let made: OpenSSLAuthority
    private let root: OpenSSLAuthority.Identity
    private let authority: OpenSSLAuthority.Identity
    private let signer: OpenSSLAuthority.Identity
    private let now = Clock.system.now().adding(seconds: 60)
    private let day: Int64 = 86_400
    private let serial = 0x21

    init() throws {
        made = try OpenSSLAuthority()
        root = try made.issue("Example Root", serial: 1, extensions: OpenSSLAuthority.authority)
        authority = try made.issue(
            "Example Authority", by: root, serial: 2, extensions: OpenSSLAuthority.authority)
        signer = try made.issue(
            "Example Signer", by: authority, serial: serial, extensions: OpenSSLAuthority.signer)
    }

    private func days(_ count: Int64) -> Timestamp { now.adding(seconds: count * day) }

    /// A list of the authority, issued some days from now and valid for 30 days.
    private func list(
        _ number: Int, _ entries: [Entry] = [], by issuer: OpenSSLAuthority.Identity? = nil, after: Int64 = -1,
        until: Int64? = nil, extensions: String = "", digest: String = "sha256"
    ) throws -> CertificateRevocationList {
        try CertificateRevocationList.load(
            path: made.list(
                by: issuer ?? authority, number: number, entries, from: days(after), until: days(until ?? after + 30),
                extensions: extensions, digest: digest))
    }

    private func judge(
        _ lists: [CertificateRevocationList], others: [OpenSSLAuthority.Identity] = [], at time: Timestamp? = nil,
        knowing known: Timestamp? = nil, _ certificate: OpenSSLAuthority.Identity? = nil
    ) throws -> (outcome: Outcome, codes: [String]) {
        let verdict = ChainVerifier.verify(
            try Certificate.load(path: (certificate ?? signer).certificate),
            intermediates: try ([authority] + others).map { try Certificate.load(path: $0.certificate) },
            requirements: .signer,
            store: TrustStore(
                anchors: [TrustAnchor(root: try Certificate.load(path: root.certificate))],
                revocationLists: [try list(1, by: root, until: 900)] + lists),
            at: time ?? now, knowing: known)
        return (verdict.outcome, verdict.findings.map(\.code.name))
    }

    private func expect(
        _ found: (outcome: Outcome, codes: [String]), outcome: Outcome, codes: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(found.outcome == outcome, "\(found.codes)", sourceLocation: sourceLocation)
        #expect(found.codes == codes, sourceLocation: sourceLocation)
    }

    private var revocation: Entry { Entry(serial, at: days(-2)) }

    // MARK: Signers of lists

    @Test func aForgedRevocationListMakesNoRevokedSignerGood() throws {
        // The attacker uses the name of the authority, issued by a false root with the name and key identifier of the
        // genuine one.
        let identifier = try Certificate.load(path: root.certificate).subjectKeyIdentifier
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let falseRoot = try made.issue(
            "Example Root", file: "false-root", serial: 1,
            extensions: """
                basicConstraints = critical,CA:TRUE
                keyUsage = critical,keyCertSign,cRLSign
                subjectKeyIdentifier = \(identifier)
                """)
        let thief = try made.issue(
            "Example Authority", file: "thief", by: falseRoot, serial: 9, extensions: OpenSSLAuthority.authority)
        let forged = try list(9, by: thief)
        let honest = try list(2, [revocation])
        expect(try judge([honest]), outcome: .failed, codes: ["certificate-revoked"])
        expect(try judge([honest, forged], others: [thief]), outcome: .failed, codes: ["certificate-revoked"])
        expect(try judge([forged], others: [thief]), outcome: .indeterminate, codes: ["crl-missing", "crl-unusable"])
    }

    @Test func anotherKeyOfTheIssuerSignsListsOnlyWhenThoseAboveVouchForIt() throws {
        let lists = "keyUsage = critical,cRLSign\nsubjectKeyIdentifier = hash\nauthorityKeyIdentifier = keyid"
        let apart = try made.issue("Example Authority", file: "apart", by: root, serial: 3, extensions: lists)
        expect(try judge([list(2, by: apart)], others: [apart]), outcome: .passed, codes: [])
        expect(
            try judge([list(2, [revocation], by: apart)], others: [apart]), outcome: .failed,
            codes: ["certificate-revoked"])
        // A revoked signer has no effect.
        let revoked = try list(2, [Entry(3, at: days(-2))], by: root)
        expect(
            try judge([list(2, by: apart), revoked], others: [apart]), outcome: .indeterminate,
            codes: ["crl-missing", "crl-unusable"])
        // Another authority below the same root cannot act in its neighbour's name.
        let neighbour = try made.issue(
            "Example Neighbour", by: root, serial: 4, extensions: OpenSSLAuthority.authority)
        let usurper = try made.issue("Example Authority", file: "usurper", by: neighbour, serial: 5, extensions: lists)
        expect(
            try judge([list(9, by: usurper), list(1, by: neighbour)], others: [neighbour, usurper]),
            outcome: .indeterminate,
            codes: ["crl-missing", "crl-unusable"])
    }

    @Test func aListByAKeyThatMaySignNoneDoesNotCount() throws {
        let mute = try made.issue(
            "Example Authority", file: "mute", by: root, serial: 6,
            extensions: OpenSSLAuthority.authority.replacing(",cRLSign", with: ""))
        let leaf = try made.issue("Example Leaf", by: mute, serial: 7, extensions: OpenSSLAuthority.signer)
        expect(
            try judge([list(2, by: mute)], others: [mute], leaf), outcome: .indeterminate,
            codes: ["crl-missing", "crl-unusable"])
    }

    @Test func aListWithASHA1SignatureOrAnUnknownCriticalExtensionOnlyRevokes() throws {
        for make in [
            { entries in try list(2, entries, digest: "sha1") },
            { entries in try list(2, entries, extensions: "1.2.3.4 = critical,DER:0500") },
        ] as [([Entry]) throws -> CertificateRevocationList] {
            expect(try judge([make([])]), outcome: .indeterminate, codes: ["crl-missing", "crl-unusable"])
            expect(try judge([make([revocation])]), outcome: .failed, codes: ["certificate-revoked"])
        }
    }

    // MARK: Scope

    @Test(
        arguments: [
            "issuingDistributionPoint = critical,@scope\n[scope]\nonlyCA = TRUE",
            "issuingDistributionPoint = critical,@scope\n[scope]\nonlyAA = TRUE",
            "issuingDistributionPoint = critical,@scope\n[scope]\nonlysomereasons = privilegeWithdrawn",
            "issuingDistributionPoint = critical,@scope\n[scope]\nfullname = URI:http://lists.example/other",
            "2.5.29.27 = critical,DER:020102",
        ])
    func aListOfAnotherScopeDoesNotStandInForACompleteOne(_ scope: String) throws {
        let partial = try list(3, extensions: scope)
        expect(try judge([partial]), outcome: .indeterminate, codes: ["crl-missing", "crl-unusable"])
        // Not even in place of an expired list; its number belongs to another list.
        let stale = try list(1, after: -60)
        let found = try judge([stale, partial])
        #expect(found.outcome == .indeterminate && found.codes.contains("crl-stale"), "\(found.codes)")
        expect(try judge([list(2), partial]), outcome: .passed, codes: [])
    }

    @Test func listsThatCoverAllReasonsTogetherDo() throws {
        func part(_ number: Int, reasons: String, entries: [Entry] = []) throws -> CertificateRevocationList {
            try list(
                number, entries,
                extensions: "issuingDistributionPoint = critical,@scope\n[scope]\nonlysomereasons = \(reasons)")
        }
        let few = try part(3, reasons: "keyCompromise,CACompromise")
        let rest = "affiliationChanged,superseded,cessationOfOperation,certificateHold,privilegeWithdrawn,AACompromise"
        expect(try judge([few, part(4, reasons: rest)]), outcome: .passed, codes: [])
        expect(
            try judge([few, part(4, reasons: rest, entries: [revocation])]), outcome: .failed,
            codes: ["certificate-revoked"])
        expect(try judge([few]), outcome: .indeterminate, codes: ["crl-missing", "crl-unusable"])
    }

    @Test func anIndirectListCountsForWhomTheCertificateNames() throws {
        let keeper = try made.issue("Example Lists", by: root, serial: 8, extensions: OpenSSLAuthority.authority)
        let named = try made.issue(
            "Example Named", by: authority, serial: 0x31,
            extensions: OpenSSLAuthority.signer + """

                crlDistributionPoints = point
                [point]
                CRLissuer = dirName:keeper
                fullname = URI:http://lists.example/all
                [keeper]
                CN = Example Lists
                """)
        let scope = "issuingDistributionPoint = critical,@scope\n[scope]\nindirectCRL = TRUE"
        let indirect = try list(2, by: keeper, extensions: scope)
        expect(try judge([indirect], others: [keeper], named), outcome: .passed, codes: [])
        // Not without the flag for indirect lists, nor for a certificate that does not name its signer.
        expect(
            try judge([list(2, by: keeper)], others: [keeper], named), outcome: .indeterminate,
            codes: ["crl-missing", "crl-unusable"])
        expect(try judge([indirect], others: [keeper]), outcome: .indeterminate, codes: ["crl-missing"])
    }

    // MARK: Deltas and numbers

    @Test func aDeltaCountsWithTheListThatItChanges() throws {
        let delta = "2.5.29.27 = critical,DER:020102"
        let base = try list(2, after: -60, until: -1)
        expect(try judge([base]), outcome: .indeterminate, codes: ["crl-stale"])
        expect(try judge([base, list(3, extensions: delta)]), outcome: .passed, codes: [])
        expect(
            try judge([base, list(3, [revocation], extensions: delta)]), outcome: .failed,
            codes: ["certificate-revoked"])
        let held = try list(2, [Entry(serial, at: days(-50), reason: "certificateHold")], after: -40, until: 20)
        expect(try judge([held]), outcome: .failed, codes: ["certificate-revoked"])
        let release = try list(3, [Entry(serial, at: days(-2), reason: "removeFromCRL")], extensions: delta)
        expect(try judge([held, release]), outcome: .passed, codes: [])
        // A delta to a later list does not confirm this one, but its revocations count.
        let later = "2.5.29.27 = critical,DER:020105"
        expect(try judge([base, list(6, extensions: later)]), outcome: .indeterminate, codes: ["crl-stale"])
        expect(
            try judge([list(2), list(6, [revocation], extensions: later)]), outcome: .failed,
            codes: ["certificate-revoked"])
    }

    @Test func theNewestListByNumberCounts() throws {
        let old = try list(0x7FFF_FFFF, after: -3)
        let new = try list(0x8000_0000, [revocation], after: -1)
        expect(try judge([old]), outcome: .passed, codes: [])
        for lists in [[old, new], [new, old]] {
            expect(try judge(lists), outcome: .failed, codes: ["certificate-revoked"])
        }
        // An older list with longer validity does not replace it.
        let short = try list(0x8000_0000, after: -2, until: -1)
        expect(try judge([old, short]), outcome: .indeterminate, codes: ["crl-stale"])
    }

    @Test func aRevocationThatANewerListLeavesOutStandsAndIsReported() throws {
        let newer = try list(3)
        expect(
            try judge([list(2, [revocation], after: -2), newer]), outcome: .failed,
            codes: ["certificate-revoked", "crl-entry-removed"])
        let held = try list(2, [Entry(serial, at: days(-9), reason: "certificateHold")], after: -8)
        expect(try judge([held]), outcome: .failed, codes: ["certificate-revoked"])
        expect(try judge([held, newer]), outcome: .passed, codes: [])
        // Released only later, it was on hold at that time.
        expect(
            try judge([held, list(3, after: 5)], at: now, knowing: days(6)), outcome: .failed,
            codes: ["certificate-revoked"])
    }

    @Test func whatIsRevokedLaterStoodBefore() throws {
        let later = try list(2, [Entry(serial, at: days(3))], after: 4)
        expect(try judge([later], at: now, knowing: days(5)), outcome: .passed, codes: [])
        expect(try judge([later], at: days(3), knowing: days(5)), outcome: .failed, codes: ["certificate-revoked"])
        expect(try judge([later]), outcome: .indeterminate, codes: ["crl-not-yet-valid"])
    }

    // MARK: Files

    @Test func allListsOfAFileAreRead() throws {
        let (old, new) = (try list(1), try list(2, [revocation]))
        let folder = try TemporaryFolder()
        let both = try folder.write(old.pem + Array("\n".utf8) + new.pem, "both.pem")
        let lists = try CertificateRevocationList.all(path: both)
        #expect(lists.map(\.number) == [1, 2])
        expect(try judge(lists), outcome: .failed, codes: ["certificate-revoked"])
        // Where a single list is required, several are refused, so that none is ignored.
        #expect(#expect(throws: Fault.self) { try CertificateRevocationList.load(path: both) }?.code == .crlUnreadable)
        #expect(
            #expect(throws: Fault.self) { try CertificateRevocationList(pem: old.pem + new.pem) }?.code
                == .crlUnreadable)
        // No passphrase is requested for data that is not secret.
        let header = "-----BEGIN X509 CRL-----\n"
        let encrypted = header + "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00112233445566778899AABBCCDDEEFF\n\n"
        let asking = String(decoding: new.pem, as: UTF8.self).replacing(header, with: encrypted)
        #expect(
            #expect(throws: Fault.self) { try CertificateRevocationList(pem: Array(asking.utf8)) }?.code
                == .crlUnreadable)
        let damaged = String(decoding: new.pem, as: UTF8.self).replacing("MI", with: "!!")
        let broken = try folder.write(old.pem + Array(damaged.utf8), "broken.pem")
        #expect(#expect(throws: Fault.self) { try CertificateRevocationList.all(path: broken) }?.code == .crlUnreadable)
    }

    @Test func listsInDERAreReadToTheEnd() throws {
        let folder = try TemporaryFolder()
        let pem = try folder.write(try list(1).pem, "one.pem")
        let der = folder.file("one.der")
        try #require(try Tool.run("openssl", ["crl", "-in", pem, "-outform", "DER", "-out", der]).status == 0)
        let bytes = try File.bytes(at: der)
        #expect(try CertificateRevocationList.all(path: folder.write(bytes + bytes, "two.der")).count == 2)
        let longer = try folder.write(bytes + [0], "longer.der")
        #expect(#expect(throws: Fault.self) { try CertificateRevocationList.all(path: longer) }?.code == .crlUnreadable)
    }

    @Test func aListIsBackdatedAsCertificatesAre() throws {
        let party = try PartyFixture()
        #expect(party.list.thisUpdate == party[.originator].notBefore)
        #expect(party.list.nextUpdate == PartyFixture.now.adding(seconds: 90 * day))
        // A partner whose clock is four minutes slow.
        let verdict = ChainVerifier.verify(
            party[.originator], intermediates: [], requirements: .party([.originator]), store: party.store,
            at: PartyFixture.now.adding(seconds: -240))
        #expect(verdict.outcome == .passed, "\(verdict.findings)")
    }
}
