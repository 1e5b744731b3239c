public import Markings
public import Policy
package import StrictJSON
internal import TradeModel

/// The decision of policy about the objects of bundles, with reasons for what is refused: the fold of `PolicyDecision`
/// over them. It is what `markings` and `--preview` show and what every way out and in follows.
public struct BundleDecision: Sendable {
    /// The circumstances.
    public let circumstances: PolicyCircumstances
    /// Whether a ground is stated that overrides what an override reaches: then only the rest is refused.
    private let isOverridden: Bool
    /// The number of objects that the reader may have completely.
    public private(set) var whole = 0
    /// The number of objects that they may have in part.
    public private(set) var partial = 0
    /// The number of objects that they may not have.
    public private(set) var withheld = 0
    /// The refused objects and parts, the first `MarkingSummary.limit`.
    public private(set) var entries: [Entry] = []
    /// The number of refused objects and parts, listed or not.
    public private(set) var entryCount = 0
    /// The conditions for the reader, each once.
    public private(set) var conditions: [ReadingDecision.Reason] = []
    /// The digests of the consents by which objects go that would be refused without.
    public private(set) var consents: Set<String> = []
    /// Why consents that name refused objects do not permit them, by their digests.
    public private(set) var consentObstacles: [String: ConsentObstacle] = [:]
    /// The number of objects that each reason refuses, completely or in part.
    public private(set) var reasons: [PolicyRefusal.Reason: Int] = [:]

    /// A refused object or part.
    public struct Entry: Sendable {
        /// The object's id.
        public let object: String
        /// The object's name, if any.
        public let name: String?
        /// The JSON Pointer of the part; empty for the object as a whole.
        public let pointer: String
        /// The reasons.
        public let reasons: [PolicyRefusal.Reason]
    }

    /// An object by its name, for lists.
    struct Listed: Sendable {
        let position: Int
        let id: String
        let name: String?
    }

    /// A decision about nothing.
    ///
    /// - Parameter isOverridden: whether a ground is stated for what an override reaches.
    public init(_ circumstances: PolicyCircumstances, isOverridden: Bool = false) {
        self.circumstances = circumstances
        self.isOverridden = isOverridden
    }

    /// A decision by markings alone, for a reader.
    public init(for reader: Reader) { self.init(PolicyCircumstances(.read, reader: reader)) }

    /// The reader.
    public var reader: Reader { circumstances.reader }

    /// Whether the reader may have everything considered.
    public var isPermitted: Bool { partial + withheld == 0 }

    /// The number of objects considered.
    public var objectCount: Int { whole + partial + withheld }

    /// The ids of the objects with refused data, each once, in order; at most `MarkingSummary.limit`.
    public var objects: [String] {
        var seen: Set<String> = []
        return entries.map(\.object).filter { seen.insert($0).inserted }
    }

    /// The reasons that no override reaches, those of most objects first.
    public var obstacles: [(reason: PolicyRefusal.Reason, count: Int)] {
        countedReasons.filter { $0.reason.obstacle != nil }
    }

    /// Considers the objects of a bundle.
    ///
    /// - Parameters:
    ///   - originator: the party whose message the bundle is in, when that is not the giver.
    ///   - held: the definitions of the markings of what the home holds.
    ///   - origin: looks up the terms that data of a party is under.
    ///   - shows: whether anything of the value at a JSON Pointer into an object would be shown.
    package mutating func consider(
        _ subjects: BundleSubjects, from originator: BundleSubjects.Origin? = nil,
        heldDefinitions held: MarkingIndex = MarkingIndex(),
        origin: (BundleSubjects.Origin) -> PolicyOrigin = { PolicyOrigin(party: $0.party, received: $0.received) },
        showing shows: (String) -> Bool = { _ in true }
    ) {
        var listed: [(position: Int, entries: [Entry])] = []
        for (key, group) in subjects.groups {
            var marked = subjects.definitions.marking(of: key.named)
            if let own = key.held?.named { marked = marked.joined(with: held.marking(of: own)) }
            let origins = (key.held?.origins ?? []).union([originator].compactMap(\.self))
            let refused = judge(
                key.type, marked: marked, from: origins.sorted().map(origin), count: group.count, losses: [],
                isLost: false,
                isRetracted: key.held?.isRetracted(from: originator, own: circumstances.decider) ?? false,
                consents: key.held?.consents ?? [], version: key.version, showing: shows)
            guard !refused.isEmpty else { continue }
            entryCount += refused.count * group.count
            for one in group.listed {
                let entries = refused.map { pointer, reasons in
                    Entry(object: one.id, name: one.name, pointer: pointer, reasons: reasons)
                }
                listed.append((one.position, entries))
            }
        }
        let ordered = listed.sorted { $0.position < $1.position }.flatMap(\.entries)
        entries += ordered.prefix(MarkingSummary.limit - entries.count)
    }

    /// Considers an object.
    ///
    /// - Parameter view: the reader's view of the whole bundle, if references to withheld objects count too.
    mutating func consider(_ object: STIXObject, by index: MarkingIndex, view: BundleView? = nil) {
        guard !BundleSubjects.isDefinition(object.type) else { return }
        let seen = view?.view(of: object)
        let losses = (seen?.withheld ?? []).filter { $0.reasons.contains { $0.rule == "reference" } }
        let refused = judge(
            object.type, marked: index.marking(of: object), from: [], count: 1, losses: losses,
            isLost: seen.map { $0.object == nil } ?? false, showing: { _ in true })
        entryCount += refused.count
        for (pointer, reasons) in refused where entries.count < MarkingSummary.limit {
            entries.append(Entry(object: object.id, name: object.name, pointer: pointer, reasons: reasons))
        }
    }

    /// Considers the attachments of a message, which have no markings of their own: those of the whole message apply.
    ///
    /// - Parameters:
    ///   - handling: the markings of the message, as text for people.
    package mutating func consider(
        attachments: [String], handling: [String], origins: [PolicyOrigin]
    ) {
        var marking = EffectiveMarking()
        marking.trafficLight = TrafficLight.combined(handling.compactMap(TrafficLight.init(label:)))
        let refused = judge(
            "artifact", marked: MarkedObject(whole: marking), from: origins, count: attachments.count, losses: [],
            isLost: false, showing: { _ in true })
        guard let (_, reasons) = refused.first else { return }
        entryCount += attachments.count
        for name in attachments where entries.count < MarkingSummary.limit {
            entries.append(Entry(object: name, name: nil, pointer: "", reasons: reasons))
        }
    }

    /// Adds a decision about something else.
    package mutating func add(_ other: BundleDecision) {
        whole += other.whole
        partial += other.partial
        withheld += other.withheld
        entries += other.entries.prefix(MarkingSummary.limit - entries.count)
        entryCount += other.entryCount
        add(other.conditions)
        consents.formUnion(other.consents)
        consentObstacles.merge(other.consentObstacles) { first, _ in first }
        reasons.merge(other.reasons, uniquingKeysWith: +)
    }

    /// Considers a message in which nothing else was to consider: even that goes only where the exchange is open.
    package mutating func considerWithoutObjects(_ name: String) {
        guard objectCount == 0 else { return }
        switch circumstances.standing {
        case .none, .inForce: return
        case .required, .suspended, .expired: consider(attachments: [name], handling: [], origins: [])
        }
    }

    /// Asks about objects that have everything in common that decides, and counts the answer.
    ///
    /// - Parameters:
    ///   - losses: what goes because something that it refers to is withheld.
    ///   - isLost: whether the objects go for that.
    /// - Returns: the refused parts by JSON Pointer, the whole object by an empty one.
    private mutating func judge(
        _ type: String, marked: MarkedObject, from origins: [PolicyOrigin], count: Int,
        losses: [MarkingView.Withheld], isLost: Bool, isRetracted: Bool = false,
        consents: Set<ObjectConsent> = [], version: String? = nil, showing shows: (String) -> Bool
    ) -> [(pointer: String, reasons: [PolicyRefusal.Reason])] {
        guard count > 0 else { return [] }
        var refused: [(pointer: String, reasons: [PolicyRefusal.Reason])] = []
        var agreed: [ReadingDecision.Reason] = []
        var (used, obstacles): (Set<String>, [String: ConsentObstacle]) = ([], [:])
        func ask(_ marking: EffectiveMarking, at pointer: String) {
            let answer = PolicyDecision.answer(
                PolicyQuestion(
                    circumstances, pointer: pointer, objectType: type, marking: marking, origins: origins,
                    isRetracted: isRetracted, consents: consents, version: version))
            let decision = answer.decision
            used.formUnion(answer.consents)
            obstacles.merge(answer.obstacles) { first, _ in first }
            let refusals = isOverridden ? decision.remainingAfterOverride : decision.refusals
            if refusals.isEmpty {
                agreed += decision.conditions
            } else {
                refused.append((pointer, refusals.map(\.reason)))
            }
        }
        ask(marked.whole, at: "")
        if refused.isEmpty {
            for part in marked.parts where shows(part.pointer) { ask(part.marking, at: part.pointer) }
        }
        let isComplete =
            !isLost && !refused.contains { $0.pointer.isEmpty }
            && MarkedObject.isComplete(type, without: refused.map(\.pointer))
        for loss in losses {
            let reasons = loss.reasons.map { PolicyRefusal.Reason(rule: $0.rule, words: $0.words) }
            refused.append((loss.pointer, reasons))
        }
        if refused.isEmpty {
            whole += count
        } else if isComplete {
            partial += count
        } else {
            withheld += count
        }
        if isComplete { self.consents.formUnion(used) }
        consentObstacles.merge(obstacles) { first, _ in first }
        for reason in Set(refused.flatMap(\.reasons)) { reasons[reason, default: 0] += count }
        if refused.isEmpty || isComplete { add(agreed) }
        return refused
    }

    private mutating func add(_ agreed: [ReadingDecision.Reason]) {
        for condition in agreed where conditions.count < MarkingSummary.limit && !conditions.contains(condition) {
            conditions.append(condition)
        }
    }

    // MARK: Words

    /// The reasons with the number of objects that each refuses, those of most objects first.
    public var countedReasons: [(reason: PolicyRefusal.Reason, count: Int)] {
        reasons.sorted { ($1.value, $0.key.sentence) < ($0.value, $1.key.sentence) }.map { ($0.key, $0.value) }
    }

    /// The reasons that refuse most, with the number of objects for each, for one sentence.
    package var summary: String {
        "\(partial + withheld) of \(objectCount) objects are withheld (\(Self.words(countedReasons)))"
    }

    /// The reasons that no override reaches, with the number of objects for each, for one sentence.
    package var obstacleSummary: String {
        Self.words(obstacles) {
            "\($0.sentence.trimmingFullStop); no override reaches that, because \($0.obstacle ?? "")"
        }
    }

    private static func words(
        _ reasons: [(reason: PolicyRefusal.Reason, count: Int)],
        _ sentence: (PolicyRefusal.Reason) -> String = { $0.sentence.trimmingFullStop }
    ) -> String {
        let shown = reasons.prefix(summaryLength).map { "\($0.count): \(sentence($0.reason))" }
        let more = reasons.count > shown.count ? "; and \(reasons.count - shown.count) more reasons" : ""
        return shown.joined(separator: "; ") + more
    }

    private static let summaryLength = 4
    /// The most objects, and the most reasons, of a log entry.
    private static let logLength = 100

    /// The log's details: the recipients, the number of objects, the ids of the first ones, and the reasons with the
    /// number of objects, the rule, and the clause where there is one. At most a hundred of each.
    package func logged(to recipients: [String]) -> JSONValue {
        let reasons = countedReasons.prefix(Self.logLength).map { reason, count in
            var object = JSONObject()
            object["rule"] = .string(reason.rule)
            object["clause"] = reason.clauseText.map(JSONValue.string)
            object["count"] = .number(JSONNumber(count))
            return JSONValue.object(object)
        }
        return [
            "to": .array(recipients.map(JSONValue.string)), "count": .number(JSONNumber(partial + withheld)),
            "objects": .array(objects.prefix(Self.logLength).map(JSONValue.string)), "reasons": .array(reasons),
        ]
    }
}

extension String {
    /// The text without a full stop at its end, for use inside a sentence.
    fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
