import Diagnostics
import ExchangeProtocol
import Platform
import Testing

/// What the core makes of envelopes whose inside could not be verified, at their recipient and at their sender.
@Suite struct UnreadableTests {
    private static let start = ExchangeCoreTests.start
    private var state = RelationState(stream: "own", now: start)

    @discardableResult private mutating func apply(_ event: ExchangeEvent) -> ExchangeStep {
        ExchangeCore.apply(event, to: &state)
    }

    private static func envelope(
        _ number: Int, file: String = "file", reason: RejectionReason = .notReadable, stream: String = "theirs"
    ) -> UnreadableEnvelope {
        UnreadableEnvelope(
            fileDigest: file, message: "their \(number)", place: ExchangePlace(stream: stream, number: number),
            reason: reason)
    }

    private static func report(
        _ number: Int, _ standing: ReceivedRequest.Unreadable.Standing, reason: RejectionReason = .notReadable
    ) -> ExchangeEvent {
        let unreadable = ReceivedRequest.Unreadable(
            message: "message \(number)", place: ExchangePlace(stream: "own", number: number), reason: reason,
            standing: standing)
        let request = ReceivedRequest(stream: "own", numbers: [], unreadable: [unreadable])
        return .verified(ExchangeCoreTests.message(1, content: .request(request)))
    }

    // MARK: the recipient

    @Test mutating func itsSenderIsInformedOnceAndNothingElseMoves() {
        let before = state.received
        apply(.unreadable(Self.envelope(7)))
        apply(.unreadable(Self.envelope(7)))
        #expect(state.received == before)
        let request = ExchangeRequest(stream: "theirs", numbers: [], unreadable: [Self.envelope(7)])
        #expect(apply(.timePassed(Self.start)).outputs == [.makeRequest(request)])
        apply(.sealed(ExchangeCoreTests.sealed(1, kind: .request(request))))
        #expect(apply(.timePassed(Self.start.adding(seconds: 60))).outputs.contains(.makeRequest(request)) == false)
        #expect(apply(.timePassed(Self.start.adding(seconds: 6 * 3600))).outputs.contains(.makeRequest(request)))
    }

    @Test mutating func theMessageThatComesAfterAllEndsIt() {
        apply(.unreadable(Self.envelope(1)))
        apply(.verified(ExchangeCoreTests.message(1)))
        #expect(state.unreadable.isEmpty)
        // What came before is not missing.
        apply(.unreadable(Self.envelope(1, file: "other")))
        #expect(state.unreadable.isEmpty)
    }

    @Test mutating func itIsGivenUpWithAReport() {
        apply(.unreadable(Self.envelope(1)))
        var requests = 0
        var lost: [Finding] = []
        for day in 0..<40 {
            let step = apply(.timePassed(Self.start.adding(seconds: Int64(day) * 86_400)))
            requests += step.outputs.count { if case .makeRequest = $0 { true } else { false } }
            lost += step.findings.filter { $0.code == .unreadableLost }
        }
        #expect(requests == ExchangeLimits.standard.requestsPerGap)
        #expect(lost.count == 1)
        #expect(state.unreadable.isEmpty)
    }

    @Test mutating func aFloodOfThemIsBoundedInADay() {
        for number in 1...500 { apply(.unreadable(Self.envelope(number, file: "file \(number)"))) }
        #expect(state.unreadable.count == ExchangeLimits.standard.unreadableEnvelopes)
        for number in 1...500 { apply(.verified(ExchangeCoreTests.message(number))) }
        #expect(state.unreadable.isEmpty)
        apply(.unreadable(Self.envelope(900, file: "another")))
        #expect(state.unreadable.isEmpty)
        apply(.timePassed(Self.start.adding(seconds: 86_400)))
        apply(.unreadable(Self.envelope(900, file: "another")))
        #expect(state.unreadable.count == 1)
    }

    @Test mutating func aSuspendedPartnerIsNotInformed() {
        apply(.partnerSuspended)
        apply(.unreadable(Self.envelope(1)))
        #expect(state.unreadable.isEmpty)
    }

    @Test mutating func theStateIsReadAsItIsWritten() throws {
        apply(.unreadable(Self.envelope(3, reason: .notTrusted)))
        apply(.timePassed(Self.start))
        let request = ExchangeRequest(stream: "theirs", numbers: [], unreadable: [Self.envelope(3)])
        apply(.sealed(ExchangeCoreTests.sealed(1, kind: .request(request))))
        #expect(try RelationState(parsing: state.canonicalJSON) == state)
    }

    // MARK: the sender

    private mutating func sendOne() {
        apply(.sealed(ExchangeCoreTests.sealed(1)))
        apply(.transmissionEnded(message: "message 1", .done))
    }

    @Test mutating func whatCouldNotBeOpenedIsSealedAnewAndGoesAfterAFreshDecision() {
        sendOne()
        let learnt = apply(Self.report(1, .current))
        #expect(learnt.findings.map(\.code) == [.messageUnreadable])
        #expect(learnt.outputs.contains(.sealAnew(message: "message 1")))
        #expect(apply(Self.report(1, .current)).outputs.contains(.sealAnew(message: "message 1")) == false)
        let sealed = apply(.sealedAnew(message: "message 1", bytes: 900))
        #expect(sealed.outputs == [.judge(message: "message 1", parts: nil)])
        let good = apply(.judged(message: "message 1", .good, bytes: 900))
        #expect(good.outputs == [.transmit(message: "message 1", isAgain: true, parts: nil)])
        #expect(state.sent["message 1"]?.repeats == 1)
    }

    @Test mutating func aMessageIsSealedAnewNoMoreOftenThanItMayGo() {
        sendOne()
        var times = 0
        for _ in 0..<9 {
            guard apply(Self.report(1, .current)).outputs.contains(.sealAnew(message: "message 1")) else { continue }
            times += 1
            apply(.sealedAnew(message: "message 1", bytes: 900))
            apply(.judged(message: "message 1", .good, bytes: 900))
            apply(.transmissionEnded(message: "message 1", .done))
        }
        #expect(times == ExchangeLimits.standard.repeatsPerMessage)
    }

    @Test mutating func aClaimOfANumberThatWasNeverGivenStopsNothing() {
        sendOne()
        let step = apply(Self.report(900, .unknown))
        #expect(step.findings.map(\.code) == [.unreadableUnknown])
        #expect(step.outputs.filter { if case .take = $0 { false } else { true } }.isEmpty)
        #expect(!state.isRestored)
    }

    @Test mutating func aReportOnAFormerFileChangesNothing() {
        sendOne()
        let before = state.sent
        #expect(apply(Self.report(1, .former)).findings.isEmpty)
        #expect(state.sent == before)
    }

    @Test mutating func whatIsNotTrustedIsSaidAndNotSealedAnew() {
        sendOne()
        let before = state.sent
        #expect(apply(Self.report(1, .current, reason: .notTrusted)).findings.map(\.code) == [.messageNotTrusted])
        #expect(state.sent == before)
    }

    @Test mutating func whatPolicyRefusesToSealAnewIsReportedLost() {
        sendOne()
        apply(Self.report(1, .current))
        let step = apply(.copyEnded(message: "message 1", .refused))
        #expect(step.findings.map(\.code) == [.messageLost])
        #expect(step.outputs == [.destroyCopy(message: "message 1")])
    }

    @Test mutating func beforeItGoesOutFirstACopyCanBeSealedAnewWithoutADecision() {
        apply(.sealed(ExchangeCoreTests.sealed(1)))
        let step = apply(.sealedAnew(message: "message 1", bytes: 900))
        #expect(step.outputs == [.transmit(message: "message 1", isAgain: false, parts: nil)])
        #expect(state.sent["message 1"]?.repeats == 0)
    }
}
