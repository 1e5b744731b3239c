internal import Digests
public import Platform

/// One agreement with all of its versions and statements, and what follows from them.
///
/// It is a function of sets: two homes that have the same documents, signatures and statements see the same, in
/// whatever order these came. Only the moment at which an end counts is each home's own, that of its receipt.
public struct AgreementLife: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The versions, by number, those of one number by their digests.
    public let versions: [HeldAgreement]
    /// The statements by parties of the agreement, by party and number.
    public let statements: [HeldStatement]

    /// An agreement.
    ///
    /// - Parameters:
    ///   - versions: at least one; all of one id and the same parties.
    ///   - statements: of others than the parties they do not count.
    public init?(versions: [HeldAgreement], statements: [HeldStatement]) {
        guard let first = versions.first?.document else { return nil }
        id = first.id.description
        let parties = Set(first.parties.map(\.id))
        self.versions = versions.sorted {
            ($0.document.number, $0.document.digest) < ($1.document.number, $1.document.digest)
        }
        self.statements = statements.filter { parties.contains($0.statement.party) }.sorted {
            ($0.statement.party, $0.statement.number, $0.statement.act.rawValue)
                < ($1.statement.party, $1.statement.number, $1.statement.act.rawValue)
        }
    }

    /// The parties by their ids.
    public var parties: [String] { versions[0].document.parties.map(\.id) }

    /// The parties that suspend it now: those whose statement with the highest number is a suspension. Of two
    /// statements with one number, the suspension holds.
    public var suspending: [String] {
        parties.filter { party in
            let own = statements.filter { $0.statement.party == party && $0.statement.act != .end }
            let last = own.map(\.statement.number).max()
            return own.contains { $0.statement.number == last && $0.statement.act == .suspend }
        }
    }

    /// When it was ended by a party, as this home received it; `nil` when no party has ended it.
    public var ended: Timestamp? { statements.filter { $0.statement.act == .end }.map(\.received).min() }

    /// The versions that hold at a time: those of the highest number that both parties have signed and whose start has
    /// come. There are several when the parties have signed two documents with one number, a fork.
    public func holding(at time: Timestamp) -> [HeldAgreement] {
        let signed = versions.filter { $0.isSignedByBoth && $0.document.start <= time }
        let highest = signed.map(\.document.number).max()
        return signed.filter { $0.document.number == highest }
    }

    /// Whether both parties have signed a version, whenever it starts.
    public var isAgreed: Bool { versions.contains(where: \.isSignedByBoth) }

    /// When it stops to hold: by the earliest end date of the versions that hold, or because a party ended it.
    public func end(at time: Timestamp) -> Timestamp? {
        (holding(at: time).compactMap(\.document.end) + [ended].compactMap(\.self)).min()
    }

    /// The days of grace after its end: the fewest of the versions that hold.
    public func graceDays(at time: Timestamp) -> Int { holding(at: time).map(\.document.graceDays).min() ?? 0 }

    /// The numbers with more than one document.
    public var forks: [Int] {
        Dictionary(grouping: versions, by: \.document.number).filter { $0.value.count > 1 }.keys.sorted()
    }

    /// Its state at a time.
    ///
    /// - Parameters:
    ///   - isReceipt: whether the question is about what is received, for which the days of grace hold.
    public func state(at time: Timestamp, isReceipt: Bool = false) -> AgreementState {
        guard !holding(at: time).isEmpty else {
            if let ended { return .ended(since: ended) }
            return isAgreed ? .notStarted : .proposed
        }
        let end = end(at: time)
        let isOver = end.map { !isInGrace(after: $0, at: time, isReceipt: isReceipt) } ?? false
        // An end is for ever, so it is stated even where the agreement was suspended before.
        if isOver, let end, end == ended { return .ended(since: end) }
        let suspending = suspending
        if !suspending.isEmpty { return .suspended(by: suspending) }
        if isOver, let end { return .expired(since: end) }
        return .inForce
    }

    private func isInGrace(after end: Timestamp, at time: Timestamp, isReceipt: Bool) -> Bool {
        guard end <= time else { return true }
        return isReceipt && time < end.adding(seconds: Int64(graceDays(at: time)) * 86_400)
    }
}
