import Diagnostics
import ExchangeProtocol
import Platform
import Testing

/// Single rules of the core.
@Suite struct ExchangeCoreTests {
    static let start = Timestamp(seconds: 1_800_000_000)
    var state = RelationState(stream: "own", now: start)

    /// Applies an event, and gives what followed.
    @discardableResult mutating func apply(
        _ event: ExchangeEvent, limits: ExchangeLimits = .standard
    ) -> ExchangeStep {
        ExchangeCore.apply(event, to: &state, limits: limits)
    }

    static func sealed(_ number: Int, kind: ExchangeKind = .content) -> SealedMessage {
        SealedMessage(
            message: "message \(number)", digest: "digest \(number)",
            place: ExchangePlace(stream: "own", number: number), kind: kind, bytes: 1000,
            keptUntil: start.adding(seconds: 30 * 86_400))
    }

    static func message(
        _ number: Int, content: VerifiedMessage.Content = .bundle, verdict: VerifiedMessage.Verdict = .permitted,
        history: StreamHistory = .none
    ) -> VerifiedMessage {
        VerifiedMessage(
            message: "their \(number)", digest: "their digest \(number)",
            place: ExchangePlace(stream: "theirs", number: number),
            previous: number > 1 ? "their digest \(number - 1)" : nil, content: content, verdict: verdict,
            history: history)
    }

    static func seen(_ number: Int, _ custody: StreamHistory.Custody, given: ExchangeAnswer?) -> StreamHistory {
        StreamHistory(
            seen: StreamHistory.Seen(digest: "their digest \(number)", time: "yesterday", custody: custody),
            before: nil, namedByNext: nil, given: given)
    }

    static func receipt(_ number: Int, _ answer: ExchangeAnswer, known: ExchangeAnswer? = nil) -> ExchangeEvent {
        let receipt = ReceivedReceipt(message: "message \(number)", digest: "digest \(number)", answer: answer)
        let message = KnownMessage(
            digest: "digest \(number)", wasSentToPartner: true, isAnswered: true, answer: known)
        return .verified(Self.message(40 + number, content: .receipt(receipt, message)))
    }

    @Test mutating func filesAreOpenedInTheOrderOfTheirStreams() {
        let places = [("b", 2), ("a", 3), ("b", 1), ("a", 20)]
        let files = places.map { ArrivedFile(name: "\($0)\($1)", claim: ExchangePlace(stream: $0, number: $1)) }
        let step = apply(.arrived([ArrivedFile(name: "other", claim: nil)] + files))
        #expect(step.outputs == [.open(["a3", "a20", "b1", "b2", "other"])])
    }

    @Test mutating func aClaimMovesNothing() {
        let before = state
        apply(.arrived([ArrivedFile(name: "claim", claim: ExchangePlace(stream: "theirs", number: 9))]))
        #expect(state == before)
    }

    @Test mutating func aGapIsAskedForOnceAndClosedByWhatComes() {
        apply(.verified(Self.message(1)))
        let gap = apply(.verified(Self.message(4)))
        #expect(gap.findings.map(\.code) == [.sequenceGap])
        #expect(gap.findings.first?.facts["missing"] == "2, 3")
        let asking = apply(.timePassed(Self.start))
        let request = ExchangeRequest(stream: "theirs", numbers: [2...3])
        #expect(asking.outputs == [.makeRequest(request)])
        apply(.sealed(Self.sealed(1, kind: .request(request))))
        #expect(apply(.timePassed(Self.start.adding(seconds: 60))).outputs.contains(.makeRequest(request)) == false)
        #expect(apply(.verified(Self.message(3))).findings.isEmpty)
        let again = apply(.timePassed(Self.start.adding(seconds: 6 * 3600)))
        #expect(again.outputs.contains(.makeRequest(ExchangeRequest(stream: "theirs", numbers: [2...2]))))
        apply(.verified(Self.message(2)))
        #expect(state.received["theirs"]?.gaps.isEmpty == true)
    }

    @Test mutating func aGapThatNobodyFillsIsReportedLost() {
        apply(.verified(Self.message(3)))
        var requests = 0
        var lost: [Finding] = []
        for day in 0..<40 {
            let step = apply(.timePassed(Self.start.adding(seconds: Int64(day) * 86_400)))
            requests += step.outputs.count { if case .makeRequest = $0 { true } else { false } }
            lost += step.findings.filter { $0.code == .gapLost }
        }
        #expect(requests == 6)
        #expect(lost.map { $0.facts["missing"] } == ["1, 2"])
    }

    @Test mutating func theSameMessageGetsItsReceiptAgainAtABoundedRate() {
        var repeats = 0
        for _ in 0..<10 {
            let step = apply(.verified(Self.message(1, history: Self.seen(1, .taken, given: .accepted))))
            #expect(step.findings.map(\.severity) == [.note])
            repeats += step.outputs.count { if case .repeatReceipt = $0 { true } else { false } }
        }
        #expect(repeats == 3)
        apply(.timePassed(Self.start.adding(seconds: 86_400)))
        let tomorrow = apply(.verified(Self.message(1, history: Self.seen(1, .taken, given: .accepted))))
        #expect(tomorrow.outputs.contains(.repeatReceipt(message: "their 1", digest: "their digest 1")))
    }

    @Test mutating func whatWasAcceptedIsNeverRejected() {
        let step = apply(
            .verified(
                Self.message(
                    1, verdict: .refused(.notPermitted, isAnswered: true),
                    history: Self.seen(1, .held, given: .accepted))))
        #expect(!step.outputs.contains { if case .makeReceipt = $0 { true } else { false } })
    }

    @Test mutating func whatIsReleasedIsAcceptedAfterItWasRejected() {
        apply(.verified(Self.message(1, verdict: .refused(.notValid, isAnswered: true))))
        let step = apply(.verified(Self.message(1, history: Self.seen(1, .held, given: .rejected(.notValid)))))
        #expect(step.outputs.contains(.take(message: "their 1", digest: "their digest 1")))
        #expect(
            step.outputs.contains(
                .makeReceipt(OwedReceipt(message: "their 1", digest: "their digest 1", answer: .accepted))))
    }

    @Test mutating func aForkIsHeldAndTheStreamDoesNotMove() {
        apply(.verified(Self.message(1)))
        let history = StreamHistory(
            seen: StreamHistory.Seen(digest: "another", time: "yesterday", custody: .taken), before: nil,
            namedByNext: nil)
        let step = apply(.verified(Self.message(1, history: history)))
        #expect(step.findings.map(\.code) == [.sequenceFork])
        #expect(step.outputs.first == .hold(message: "their 1", digest: "their digest 1", .notInOrder))
        let other = StreamHistory(seen: nil, before: "another", namedByNext: nil)
        #expect(apply(.verified(Self.message(2, history: other))).findings.map(\.code) == [.sequenceChainBroken])
        #expect(state.received["theirs"]?.last == 1)
    }

    @Test mutating func aReceiptEndsAMessageAndItsCopy() {
        #expect(
            apply(.sealed(Self.sealed(1))).outputs == [.transmit(message: "message 1", isAgain: false, parts: nil)])
        apply(.transmissionEnded(message: "message 1", .done))
        let step = apply(Self.receipt(1, .accepted))
        #expect(
            step.outputs.suffix(2) == [.answered(message: "message 1", .accepted), .destroyCopy(message: "message 1")])
        #expect(state.sent.isEmpty)
        apply(.copyDestroyed(message: "message 1"))
        #expect(state.destroying.isEmpty)
    }

    @Test(arguments: [
        (KnownMessage?.none, FindingCode.receiptUnasked),
        (KnownMessage(digest: "other", wasSentToPartner: true, isAnswered: true, answer: nil), .receiptUnasked),
        (KnownMessage(digest: "digest 1", wasSentToPartner: false, isAnswered: true, answer: nil), .receiptOtherParty),
        (KnownMessage(digest: "digest 1", wasSentToPartner: true, isAnswered: false, answer: nil), .receiptOfReceipt),
        (
            KnownMessage(digest: "digest 1", wasSentToPartner: true, isAnswered: true, answer: .accepted),
            .receiptContradicts
        ),
    ])
    mutating func aReceiptThatCannotBeIsFoundAndChangesNothing(known: KnownMessage?, code: FindingCode) {
        apply(.sealed(Self.sealed(1)))
        let receipt = ReceivedReceipt(message: "message 1", digest: "digest 1", answer: .rejected(.notValid))
        let step = apply(.verified(Self.message(1, content: .receipt(receipt, known))))
        #expect(step.findings.map(\.code) == [code])
        #expect(state.sent["message 1"] != nil)
        #expect(!step.outputs.contains { if case .makeReceipt = $0 { true } else { false } })
    }

    @Test mutating func aRequestIsAnsweredAfterADecisionAndThreeTimesAtMost() {
        apply(.sealed(Self.sealed(1)))
        apply(.transmissionEnded(message: "message 1", .done))
        let request = ReceivedRequest(stream: "own", numbers: [1...1])
        var sent = 0
        for number in 1...5 {
            let step = apply(.verified(Self.message(number, content: .request(request))))
            guard step.outputs.contains(.judge(message: "message 1", parts: nil)) else {
                #expect(step.findings.map(\.code) == [.requestUnanswered])
                continue
            }
            let judged = apply(.judged(message: "message 1", .good, bytes: 1000))
            #expect(judged.outputs == [.transmit(message: "message 1", isAgain: true, parts: nil)])
            apply(.transmissionEnded(message: "message 1", .done))
            sent += 1
        }
        #expect(sent == 3)
    }

    @Test mutating func theVolumeOfADayIsNotExceeded() {
        var limits = ExchangeLimits()
        limits.repeatedBytesPerDay = 1500
        for number in 1...2 {
            apply(.sealed(Self.sealed(number)))
            apply(.transmissionEnded(message: "message \(number)", .done))
        }
        apply(.verified(Self.message(1, content: .request(ReceivedRequest(stream: "own", numbers: [1...2])))))
        #expect(!apply(.judged(message: "message 1", .good, bytes: 1000), limits: limits).outputs.isEmpty)
        #expect(apply(.judged(message: "message 2", .good, bytes: 1000), limits: limits).outputs.isEmpty)
        let tomorrow = apply(.timePassed(Self.start.adding(seconds: 86_400)), limits: limits)
        #expect(tomorrow.outputs.contains(.judge(message: "message 2", parts: nil)))
    }

    @Test mutating func aLostPartGoesOutAlone() {
        apply(.sealed(Self.sealed(1)))
        apply(.transmissionEnded(message: "message 1", .done))
        let request = ReceivedRequest(stream: "own", numbers: [], parts: ["message 1": [3, 7]])
        let step = apply(.verified(Self.message(1, content: .request(request))))
        #expect(step.outputs.contains(.judge(message: "message 1", parts: [3, 7])))
        let judged = apply(.judged(message: "message 1", .good, bytes: 20))
        #expect(judged.outputs == [.transmit(message: "message 1", isAgain: true, parts: [3, 7])])
    }

    @Test mutating func anEndedCertificateAsksForANewSeal() {
        apply(.sealed(Self.sealed(1)))
        apply(.transmissionEnded(message: "message 1", .done))
        apply(.timePassed(Self.start.adding(seconds: 86_400)))
        #expect(
            apply(.judged(message: "message 1", .certificateEnded, bytes: 0)).outputs
                == [.sealAnew(message: "message 1")])
        #expect(
            apply(.sealedAnew(message: "message 1", bytes: 900)).outputs
                == [.judge(message: "message 1", parts: nil)])
    }

    @Test(arguments: CopyEnd.allCases)
    mutating func aCopyThatCannotGoIsReported(end: CopyEnd) {
        apply(.sealed(Self.sealed(1)))
        let step = apply(.copyEnded(message: "message 1", end))
        #expect(step.findings.map(\.code) == [.messageLost])
        #expect(step.outputs == [.destroyCopy(message: "message 1")])
    }

    @Test mutating func theEndOfAnAgreementDestroysCopiesOfContentOnly() {
        apply(.sealed(Self.sealed(1)))
        apply(.sealed(Self.sealed(2, kind: .notice)))
        #expect(apply(.agreementEnded(messages: ["message 1"])).outputs == [.destroyCopy(message: "message 1")])
        #expect(state.sent.keys.sorted() == ["message 2"])
    }

    @Test mutating func aSuspendedPartnerGetsNothingAndIsServedAfterwards() {
        apply(.sealed(Self.sealed(1)))
        apply(.partnerSuspended)
        #expect(apply(.timePassed(Self.start.adding(seconds: 3600))).outputs.isEmpty)
        let step = apply(.verified(Self.message(1)))
        #expect(step.outputs == [.hold(message: "their 1", digest: "their digest 1", .notPermitted)])
        #expect(apply(.partnerResumed).outputs == [.transmit(message: "message 1", isAgain: false, parts: nil)])
    }

    @Test mutating func afterARestoreNothingIsSentUntilTheStreamIsRenewed() {
        let restored = apply(.restored)
        #expect(restored.findings.map(\.code) == [.sendingStopped])
        #expect(apply(.verified(Self.message(1))).outputs == [.take(message: "their 1", digest: "their digest 1")])
        let renewed = apply(.streamRenewed(stream: "new"))
        #expect(
            renewed.outputs
                == [.makeReceipt(OwedReceipt(message: "their 1", digest: "their digest 1", answer: .accepted))])
    }

    @Test mutating func aNumberThatTheHomeDoesNotRememberShowsARestore() {
        apply(.sealed(Self.sealed(1)))
        let request = ReceivedRequest(stream: "own", numbers: [1...7])
        #expect(apply(.verified(Self.message(1, content: .request(request)))).findings.map(\.code) == [.streamAhead])
        #expect(state.isRestored)
    }

    @Test mutating func aNumberIsNotGivenTwice() {
        apply(.sealed(Self.sealed(2)))
        let twice = SealedMessage(
            message: "another", digest: "another", place: ExchangePlace(stream: "own", number: 2), kind: .content,
            bytes: 1, keptUntil: Self.start)
        let step = apply(.sealed(twice))
        #expect(step.outputs.isEmpty)
        #expect(step.findings.map(\.code) == [.sendingStopped])
    }

    @Test mutating func failedTransmissionsAreTriedAgainMoreAndMoreRarely() {
        apply(.sealed(Self.sealed(1)))
        var waits: [Int64] = []
        for _ in 0..<10 {
            apply(.transmissionEnded(message: "message 1", .failed))
            waits.append(((state.sent["message 1"]?.due.milliseconds ?? 0) - Self.start.milliseconds) / 1000)
        }
        #expect(waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
    }

    @Test mutating func aClockThatIsSetBackStopsNothingForLong() {
        apply(.timePassed(Self.start.adding(seconds: 3000 * 86_400)))
        apply(.verified(Self.message(3)))
        apply(.timePassed(state.now))
        apply(.timePassed(Self.start))
        let due = state.received["theirs"]?.gaps.first?.due
        #expect((due ?? Self.start) < Self.start.adding(seconds: 60 * 86_400))
    }

    @Test mutating func aStateIsReadAsItWasWritten() throws {
        apply(.sealed(Self.sealed(1)))
        apply(.sealed(Self.sealed(2, kind: .receipt(OwedReceipt(message: "m", digest: "d", answer: .rejected(nil))))))
        apply(.transmissionEnded(message: "message 1", .done))
        apply(.verified(Self.message(5, verdict: .refused(.notReadable, isAnswered: true))))
        apply(.partsMissing(message: "big", stream: "theirs", parts: [1, 4]))
        apply(.timePassed(Self.start.adding(seconds: 100)))
        apply(
            .sealed(
                Self.sealed(
                    3, kind: .request(ExchangeRequest(stream: "theirs", numbers: [1...4], parts: ["big": [1, 4]])))))
        apply(
            .verified(
                Self.message(
                    6, content: .request(ReceivedRequest(stream: "own", numbers: [], parts: ["message 1": [2]])))))
        apply(.copyEnded(message: "message 2", .missing))
        apply(.verified(Self.message(7, history: Self.seen(7, .taken, given: .accepted))))
        #expect(try RelationState(parsing: state.canonicalJSON) == state)
    }

    @Test func aDamagedStateIsRefused() {
        #expect(throws: Fault.self) { try RelationState(parsing: Array(#"{"format":"corridor-relation"}"#.utf8)) }
    }
}
