import CMS
import Diagnostics
import Files
import Platform
import TestSupport
import Testing
import X509

@Suite(.needsTool("openssl")) struct TimestampTests {
    private let content = Array("the exact bytes of a manifest".utf8)
    private let now = Clock.system.now()
    private let days: Int64 = 86_400
    private let party: SigningParty
    private let authority: TimestampAuthority
    private let signature: [UInt8]

    init() throws {
        party = try SigningParty(at: now, days: 10)
        authority = try TimestampAuthority()
        signature = try SignedData.sign(
            content, key: party.originatorKey, certificate: party.originator, chain: [party.authority.certificate],
            signingTime: now)
    }

    private func stamped(by authority: TimestampAuthority? = nil) throws -> [UInt8] {
        let reply = try (authority ?? self.authority).reply(to: TimestampExchange.query(for: signature))
        return try TimestampExchange.attach(reply, to: signature)
    }

    private func trust(
        _ lists: [CertificateRevocationList]? = nil, believing: Bool = true
    ) throws -> TrustStore {
        TrustStore(
            anchors: party.store.anchors,
            timestampAnchors: believing ? [TrustAnchor(root: try Certificate.load(path: authority.root))] : [],
            revocationLists: (lists ?? party.store.revocationLists) + [
                try CertificateRevocationList.load(path: authority.list)
            ])
    }

    private func judge(
        _ der: [UInt8], _ trust: TrustStore, after days: Int64 = 0, profile: SignatureProfile = .corridor
    ) throws -> SignatureVerdict {
        try #require(
            SignedData.verify(
                der, content: content, profile: profile, trust: trust, roles: [.originator],
                at: now.adding(seconds: days * self.days + 60)
            ).first)
    }

    /// A list that the party issued some days later.
    private func list(after days: Int64, revokedAfter: Int64? = nil) throws -> CertificateRevocationList {
        let later = CertificateAuthority(
            certificate: party.authority.certificate, key: party.rootKey, party: party.authority.party, name: "x",
            country: "US", clock: .fixed(now.adding(seconds: days * self.days)), randomness: .system)
        return try later.revocationList(
            number: 9,
            revoked: revokedAfter.map { [.init(party.originator, at: now.adding(seconds: $0 * self.days))] } ?? [])
    }

    @Test func aStampedSignatureVerifiesAndItsTimeIsProven() throws {
        let der = try stamped()
        for profile in [SignatureProfile.corridor, .baseline] {
            let verdict = try judge(der, try trust(), profile: profile)
            #expect(verdict.outcome == .passed, "\(verdict.findings)")
            let proven = try #require(verdict.provenTime)
            #expect(abs(proven.milliseconds - now.milliseconds) < 60_000)
            #expect(verdict.judgedTime == proven)
        }
    }

    @Test func itOutlivesTheSignersCertificate() throws {
        let late = try trust([list(after: 100)])
        let stood = try judge(stamped(), late, after: 100)
        #expect(stood.outcome == .passed, "\(stood.findings)")
        let without = try judge(signature, late, after: 100)
        #expect(without.outcome == .failed && without.findings.map(\.code).contains(.certificateExpired))
    }

    @Test func whatWasStampedBeforeARevocationStandsAndWhatWasStampedAfterFalls() throws {
        let der = try stamped()
        let stood = try judge(der, trust([list(after: 3, revokedAfter: 2)]), after: 4)
        #expect(stood.outcome == .passed, "\(stood.findings)")
        let fallen = try judge(der, trust([list(after: 3, revokedAfter: -1)]), after: 4)
        #expect(fallen.outcome == .failed && fallen.findings.map(\.code) == [.certificateRevoked])
        #expect(try judge(signature, trust([list(after: 3, revokedAfter: 2)]), after: 4).outcome == .failed)
    }

    @Test func anAuthorityThatIsNotBelievedProvesNothing() throws {
        let verdict = try judge(stamped(), trust(believing: false))
        #expect(verdict.outcome == .passed && verdict.provenTime == nil)
        #expect(verdict.findings.map(\.code) == [.timestampUntrusted])
        let late = try judge(stamped(), trust([list(after: 100)], believing: false), after: 100)
        #expect(late.outcome == .failed)
    }

    @Test func aTimeStampOverTheWrongImprintIsRefused() throws {
        let other = try SignedData.sign(
            content, key: party.originatorKey, certificate: party.originator, chain: [party.authority.certificate],
            signingTime: now.adding(seconds: 1))
        let reply = try authority.reply(to: TimestampExchange.query(for: other))
        let fault = #expect(throws: Fault.self) { try TimestampExchange.attach(reply, to: signature) }
        #expect(fault?.code == .timestampImprint)
    }

    @Test(arguments: ["timeStamping", "critical,timeStamping,codeSigning", "critical,codeSigning"])
    func anAuthorityWithoutCriticalTimeStampingEKUIsRefused(_ usage: String) throws {
        let query = try TimestampExchange.query(for: signature)
        let info = try authority.info(in: authority.reply(to: query))
        let token = try TimestampAuthority(usage: usage).sign(info: info)
        let fault = #expect(throws: Fault.self) { try TimestampExchange.attach(token, to: signature) }
        #expect(fault?.code == .timestampAuthorityUsage)
    }

    @Test func aTokenWithoutESSIsRefused() throws {
        let info = try authority.info(in: authority.reply(to: TimestampExchange.query(for: signature)))
        let token = try authority.sign(info: info, [])
        #expect(
            #expect(throws: Fault.self) { try TimestampExchange.attach(token, to: signature) }?.code
                == .timestampInvalid)
        #expect(throws: Never.self) { try TimestampExchange.attach(authority.sign(info: info), to: signature) }
    }

    @Test func aForgedRevocationListMakesNoRevokedAuthorityGood() throws {
        let identifier = try Certificate.load(path: authority.root).subjectKeyIdentifier
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let made = try OpenSSLAuthority()
        let falseRoot = try made.issue(
            "Example TSA root", file: "false-root", serial: 1,
            extensions: """
                basicConstraints = critical,CA:TRUE
                keyUsage = critical,keyCertSign,cRLSign
                subjectKeyIdentifier = \(identifier)
                """)
        let thief = try made.issue(
            "Example TSA root", file: "thief", by: falseRoot, serial: 2, extensions: OpenSSLAuthority.authority)
        let forged = try made.list(
            by: thief, number: 9, from: now.adding(seconds: -600), until: now.adding(seconds: days))
        let info = try authority.info(in: authority.reply(to: TimestampExchange.query(for: signature)))
        let token = try authority.sign(info: info, ["-cades", "-certfile", thief.certificate])
        let trust = TrustStore(
            anchors: party.store.anchors,
            timestampAnchors: [TrustAnchor(root: try Certificate.load(path: authority.root))],
            revocationLists: party.store.revocationLists + [try CertificateRevocationList.load(path: forged)])
        let verdict = try judge(TimestampExchange.attach(token, to: signature), trust)
        #expect(verdict.provenTime == nil && verdict.findings.map(\.code) == [.timestampUntrusted])
    }

    @Test func aTimeStampFromBeforeItsAuthoritysCertificateProvesNothing() throws {
        let info = try authority.info(in: authority.reply(to: TimestampExchange.query(for: signature)))
        // A GeneralizedTime with seconds and without a fraction, of this century.
        let start = try #require(info.indices.first { info[$0...].starts(with: [0x18, 15, 0x32, 0x30]) })
        let earlier = info[..<(start + 2)] + Array("20200101000000Z".utf8) + info[(start + 17)...]
        let token = try authority.sign(info: Array(earlier))
        let fault = #expect(throws: Fault.self) { try TimestampExchange.attach(token, to: signature) }
        #expect(fault?.code == .timestampInvalid)
        #expect(fault?.finding.sentence.contains("2020-01-01") == true)
    }

    @Test(arguments: [true, false])
    func aTimeStampWithAnUnknownCriticalExtensionProvesNothing(_ isCritical: Bool) throws {
        let info = try authority.info(in: authority.reply(to: TimestampExchange.query(for: signature)))
        let content = info.dropFirst(info[1] < 0x80 ? 2 : 2 + Int(info[1] & 0x7F))
        // 1.2.3, perhaps critical, and a NULL.
        let item: [UInt8] = [0x06, 2, 0x2A, 3] + (isCritical ? [1, 1, 0xFF] : []) + [4, 2, 5, 0]
        let extended = content + [0xA1, UInt8(item.count + 2), 0x30, UInt8(item.count)] + item
        let length = extended.count < 0x80 ? [UInt8(extended.count)] : [0x81, UInt8(extended.count)]
        let token = try authority.sign(info: [0x30] + length + extended)
        if isCritical {
            let fault = #expect(throws: Fault.self) { try TimestampExchange.attach(token, to: signature) }
            #expect(fault?.code == .timestampInvalid)
        } else {
            let verdict = try judge(TimestampExchange.attach(token, to: signature), trust())
            #expect(verdict.outcome == .passed && verdict.provenTime != nil, "\(verdict.findings)")
        }
    }

    @Test func aTimeStampDoesNotFitTheTwinOfItsSignature() throws {
        let twin = try #require(HighSTwin.of(cms: stamped()))
        let verdict = try judge(twin, trust())
        #expect(verdict.outcome == .failed && verdict.provenTime == nil)
        #expect(verdict.findings.map(\.code) == [.timestampImprint])
        // Without it the twin is a signature like any other, of no proven time.
        let bare = try judge(try #require(HighSTwin.of(cms: signature)), trust())
        #expect(bare.outcome == .passed && bare.provenTime == nil, "\(bare.findings)")
    }

    @Test func aSecondTimeStampIsRefused() throws {
        let der = try stamped()
        #expect(#expect(throws: Fault.self) { try TimestampExchange.query(for: der) }?.code == .timestampThere)
    }

    @Test(
        arguments: [
            [], [0x30], Array("hello".utf8), [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02],
            [0x30, 0x03, 0x02, 0x01, 0x00],
        ] as [[UInt8]])
    func whatIsNoReplyIsRefused(_ reply: [UInt8]) throws {
        let fault = #expect(throws: Fault.self) { try TimestampExchange.attach(reply, to: signature) }
        #expect([.timestampInvalid, .timestampRefused].contains(fault?.code))
    }

    @Test func noFlippedByteProvesAnotherTime() throws {
        let der = try stamped()
        let trust = try trust()
        let proven = try judge(der, trust).provenTime
        for index in der.indices {
            for bit in [UInt8(1), 0x20, 0x80] {
                var changed = der
                changed[index] ^= bit
                let verdict = try judge(changed, trust)
                #expect(verdict.outcome != .passed, "byte \(index) of \(der.count), bit \(bit), \(proven as Any)")
            }
        }
    }

    @Test func opensslVerifiesQueryAndStampedSignature() throws {
        let folder = try TemporaryFolder()
        let query = try folder.write(try TimestampExchange.query(for: signature), "query")
        let reply = try folder.write(try authority.reply(to: File.bytes(at: query)), "reply")
        let checked = try Tool.run(
            "openssl", ["ts", "-verify", "-queryfile", query, "-in", reply, "-CAfile", authority.root])
        #expect(checked.status == 0, "\(checked.errorText)")
        let signed = try folder.write(try stamped(), "s.p7s")
        let file = try folder.write(content, "content")
        let root = try folder.write(party.authority.certificate.pem, "root.pem")
        let result = try Tool.run(
            "openssl",
            [
                "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signed, "-content", file, "-CAfile",
                root, "-out", "/dev/null",
            ])
        #expect(result.status == 0, "\(result.errorText)")
    }
}
