public import Platform
internal import StrictJSON

/// The originator's policy for what it marks: the content of our extension of marking definitions.
public struct HandlingPolicy: Hashable, Sendable {
    /// The originators that must agree to each onward sharing, by id; empty text for an unnamed one.
    public var originators: Set<String> = []
    /// The permitted audiences: a reader must be in every one of these lists. Without lists, everybody is permitted.
    public var releasableTo: Set<Set<Audience>> = []
    /// The excluded audiences.
    public var notReleasableTo: Set<Audience> = []
    /// The permitted purposes; `nil` for all.
    public var purposes: Set<String>?
    /// The time by which it must be deleted.
    public var retainUntil: Timestamp?
    /// The time by which somebody has to validate it again; it does not count from then on until that is done.
    public var reviewBy: Timestamp?
    /// Why the law protects the record more than others (`juvenile`, `sealed`): it goes only to those whom a marking
    /// names.
    public var protectedRecords: Set<String> = []
    /// Whether a receiver may pass it on.
    public var onwardSharing = OnwardSharing.allowed

    /// A policy that restricts nothing.
    public init() {}

    /// Whether an originator must agree to each onward sharing.
    public var isOriginatorControlled: Bool { !originators.isEmpty }

    /// Whether a receiver needs consent to pass it on.
    package var needsConsent: Bool { isOriginatorControlled || onwardSharing == .withConsent }

    /// Reads the extension's content. Unreadable content restricts as much as possible.
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
        if let time = content["review_by"] {
            reviewBy = time.string.flatMap(Timestamp.init) ?? Timestamp(milliseconds: 0)
        }
        if let word = content["protected_record"] { protectedRecords = [word.string ?? "unknown"] }
        if let word = content["onward_sharing"] {
            onwardSharing = word.string.flatMap(OnwardSharing.init) ?? .forbidden
        }
    }

    private static func audiences(_ list: JSONValue) -> Set<Audience> {
        Set(list.array?.compactMap(Audience.init) ?? [])
    }

    /// Both combined: anything forbidden by either is forbidden.
    public func combined(with other: HandlingPolicy) -> HandlingPolicy {
        var result = self
        result.originators.formUnion(other.originators)
        result.releasableTo = Self.smallest(releasableTo.union(other.releasableTo))
        result.notReleasableTo.formUnion(other.notReleasableTo)
        result.purposes = Self.intersection(purposes, other.purposes)
        result.retainUntil = [retainUntil, other.retainUntil].compactMap(\.self).min()
        result.reviewBy = [reviewBy, other.reviewBy].compactMap(\.self).min()
        result.protectedRecords.formUnion(other.protectedRecords)
        result.onwardSharing = max(onwardSharing, other.onwardSharing)
        return result
    }

    /// Supersets of another list add no restriction.
    private static func smallest(_ lists: Set<Set<Audience>>) -> Set<Set<Audience>> {
        lists.filter { list in !lists.contains { $0.isStrictSubset(of: list) } }
    }

    /// The intersection of two sets, where `nil` is everything.
    static func intersection<Element>(_ left: Set<Element>?, _ right: Set<Element>?) -> Set<Element>? {
        guard let left else { return right }
        return right.map { left.intersection($0) } ?? left
    }

    /// The permitted audiences for people: lists of one scheme become their intersection.
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
