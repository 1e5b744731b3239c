public import Platform
internal import StrictJSON

/// What an originator allows with what it marks: the content of our extension of marking definitions.
public struct HandlingPolicy: Hashable, Sendable {
    /// The originators that must agree to each passing on, by id; empty text for one that is not named.
    public var originators: Set<String> = []
    /// Who may have it: a reader must be named in every one of these lists. No list: everybody.
    public var releasableTo: Set<Set<Audience>> = []
    /// Who may not have it.
    public var notReleasableTo: Set<Audience> = []
    /// What it may be used for; `nil` for everything.
    public var purposes: Set<String>?
    /// When it must be deleted.
    public var retainUntil: Timestamp?
    /// Whether a receiver may pass it on.
    public var onwardSharing = OnwardSharing.allowed

    /// A policy that restricts nothing.
    public init() {}

    /// Whether somebody must agree to each passing on.
    public var isOriginatorControlled: Bool { !originators.isEmpty }

    /// Reads the extension's content. What is there and cannot be read restricts as much as it can.
    init(_ content: JSONValue) {
        self.init()
        if let control = content["originator_control"], control.bool != false {
            originators = [content["originator_ref"]?.string ?? ""]
        }
        if let list = content["releasable_to"] { releasableTo = [Self.audiences(list)] }
        if let list = content["not_releasable_to"] { notReleasableTo = Self.audiences(list) }
        if let list = content["purposes"] { purposes = Set(list.array?.compactMap(\.string) ?? []) }
        if let time = content["retain_until"] {
            retainUntil = time.string.flatMap(Timestamp.init) ?? Timestamp(milliseconds: 0)
        }
        if let word = content["onward_sharing"] {
            onwardSharing = word.string.flatMap(OnwardSharing.init) ?? .forbidden
        }
    }

    private static func audiences(_ list: JSONValue) -> Set<Audience> {
        Set(list.array?.compactMap(Audience.init) ?? [])
    }

    /// Both at once: what either forbids is forbidden.
    public func combined(with other: HandlingPolicy) -> HandlingPolicy {
        var result = self
        result.originators.formUnion(other.originators)
        result.releasableTo = Self.smallest(releasableTo.union(other.releasableTo))
        result.notReleasableTo.formUnion(other.notReleasableTo)
        result.purposes = Self.intersection(purposes, other.purposes)
        result.retainUntil = [retainUntil, other.retainUntil].compactMap(\.self).min()
        result.onwardSharing = max(onwardSharing, other.onwardSharing)
        return result
    }

    /// Lists that another one is part of say nothing beside it.
    private static func smallest(_ lists: Set<Set<Audience>>) -> Set<Set<Audience>> {
        lists.filter { list in !lists.contains { $0.isStrictSubset(of: list) } }
    }

    /// The common part of two, where `nil` is everything.
    static func intersection<Element>(_ left: Set<Element>?, _ right: Set<Element>?) -> Set<Element>? {
        guard let left else { return right }
        return right.map { left.intersection($0) } ?? left
    }

    /// Who may have it, for people: lists of one scheme become what they have in common.
    public var releasableWords: [String] {
        var byScheme: [String: Set<Audience>] = [:]
        var mixed: [String] = []
        for list in releasableTo {
            let schemes = Set(list.map(\.scheme))
            guard schemes.count <= 1, let scheme = schemes.first else {
                mixed.append(list.isEmpty ? "nobody" : Self.words(list))
                continue
            }
            byScheme[scheme] = HandlingPolicy.intersection(byScheme[scheme], list)
        }
        let single = byScheme.sorted { $0.key < $1.key }.map { $0.value.isEmpty ? "nobody" : Self.words($0.value) }
        return single + mixed.sorted()
    }

    private static func words(_ list: Set<Audience>) -> String {
        list.sorted().map(\.description).joined(separator: ", ")
    }
}
