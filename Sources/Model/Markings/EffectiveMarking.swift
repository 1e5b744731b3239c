/// The effective marking: all markings of an object or part combined.
///
/// Combining is a join: the order and repetition of markings have no influence, and the result never allows what one of
/// them forbids.
public struct EffectiveMarking: Hashable, Sendable {
    /// The most restrictive colour of the Traffic Light Protocol.
    public var trafficLight: TrafficLight?
    /// Controlled Unclassified Information.
    public var cui: CUIMarking?
    /// FIRST's Information Exchange Policy.
    public var exchangePolicy: InformationExchangePolicy?
    /// ISA's Access Control Specification.
    public var accessControl: AccessControlMarking?
    /// Our own policy.
    public var policy = HandlingPolicy()
    /// Statements, such as copyright.
    public var statements: Set<String> = []
    /// Markings without a definition, or with a definition of unknown content, by id.
    public var unknown: Set<String> = []
    /// The markings combined in it, by id.
    public var sources: Set<String> = []

    /// No marking.
    public init() {}

    /// Whether nothing is marked.
    public var isEmpty: Bool { sources.isEmpty }

    /// Both combined: the union of all; the most restrictive of requirements; the intersection of audiences and
    /// purposes; the earliest end of retention.
    public func combined(with other: EffectiveMarking) -> EffectiveMarking {
        var result = self
        result.trafficLight = TrafficLight.combined([trafficLight, other.trafficLight].compactMap(\.self))
        result.cui = Self.both(cui, right: other.cui) { $0.combined(with: $1) }
        result.exchangePolicy = Self.both(exchangePolicy, right: other.exchangePolicy) { $0.combined(with: $1) }
        result.accessControl = Self.both(accessControl, right: other.accessControl) { $0.combined(with: $1) }
        result.policy = policy.combined(with: other.policy)
        result.statements.formUnion(other.statements)
        result.unknown.formUnion(other.unknown)
        result.sources.formUnion(other.sources)
        return result
    }

    /// All of them combined.
    public static func combined(_ markings: some Sequence<EffectiveMarking>) -> EffectiveMarking {
        markings.reduce(EffectiveMarking()) { $0.combined(with: $1) }
    }

    private static func both<Value>(_ left: Value?, right: Value?, combine: (Value, Value) -> Value) -> Value? {
        guard let left else { return right }
        return right.map { combine(left, $0) } ?? left
    }

    /// The banner at the head of a page: CUI's, then the traffic light; `nil` when there is neither.
    public var banner: String? {
        let parts = [cui?.banner, trafficLight?.label].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "  ")
    }

    /// The marks before a portion of a page: those of CUI and the traffic light; `(U)` when there is neither.
    public var portion: String {
        let light = trafficLight.map { "(\($0.label))" }
        return [cui?.portion ?? (light == nil ? "(U)" : nil), light].compactMap(\.self).joined(separator: " ")
    }
}
