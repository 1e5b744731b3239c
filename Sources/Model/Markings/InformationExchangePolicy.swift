public import Platform
internal import StrictJSON

/// A policy of FIRST's Information Exchange Policy 2.0, without its TLP colour, which is combined with other colours.
public struct InformationExchangePolicy: Hashable, Sendable {
    /// Its STIX extension.
    public static let extensionID = "extension-definition--762e2e97-ee51-43e5-a9ea-165fbb862c4a"

    /// The permitted actions of a recipient, from none to externally visible ones.
    public enum Actions: String, Hashable, Sendable, CaseIterable {
        /// Nothing.
        case none
        /// Contacting the provider.
        case contact = "contact-for-instruction"
        /// Actions visible only inside the recipient.
        case inside = "internally-visible-actions"
        /// Actions that others may see without learning the cause.
        case indirect = "externally-visible-indirect-actions"
        /// Actions that others see.
        case direct = "externally-visible-direct-actions"
    }

    /// The attribution to the provider when it is passed on.
    public enum Attribution: String, Hashable, Sendable, CaseIterable {
        /// As the recipient likes.
        case may
        /// It must be.
        case must
        /// It must not be.
        case mustNot = "must-not"
    }

    /// The ids of the policies.
    public var ids: Set<String> = []
    /// Whether it must be encrypted in transit.
    public var mustEncrypt = false
    /// The permitted actions.
    public var actions = Actions.direct
    /// Whether affected parties may be notified.
    public var mayNotify = true
    /// The attribution to the provider.
    public var attribution = Attribution.may
    /// Whether it may be sold unchanged.
    public var mayResell = true
    /// The start of its validity.
    public var start: Timestamp?
    /// The end of its validity.
    public var end: Timestamp?

    /// A policy that restricts nothing.
    public init() {}

    /// Reads the content of the extension. Unreadable content restricts as much as possible.
    init(_ content: JSONValue) {
        self.init()
        func word(_ names: String...) -> JSONValue? { names.compactMap { content[$0] }.first }
        ids = Set([word("iep_id", "id")?.string].compactMap(\.self))
        mustEncrypt = word("encrypt_in_transit").map { $0.string != "may" } ?? false
        if let value = word("permitted_actions") {
            // It occurs as one word and as a list of words.
            let words = value.string.map { [$0] } ?? value.array?.compactMap(\.string) ?? []
            actions = words.map { Actions(rawValue: $0) ?? .none }.min(by: Self.isLess) ?? .none
        }
        mayNotify = word("affected_party_notifications").map { $0.string == "may" } ?? true
        if let value = word("provider_attribution", "attribution") {
            attribution = value.string.flatMap(Attribution.init) ?? .mustNot
        }
        mayResell = word("unmodified_resale").map { $0.string == "may" } ?? true
        start = word("start_date")?.string.flatMap(Timestamp.init)
        end = word("end_date")?.string.flatMap(Timestamp.init)
    }

    private static func isLess(_ left: Actions, _ right: Actions) -> Bool { rank(left) < rank(right) }

    private static func rank(_ actions: Actions) -> Int { Actions.allCases.firstIndex(of: actions) ?? 0 }

    private static func rank(_ attribution: Attribution) -> Int {
        Attribution.allCases.firstIndex(of: attribution) ?? 0
    }

    /// Both combined: anything forbidden by either is forbidden; a provider that must not be named is not.
    public func combined(with other: InformationExchangePolicy) -> InformationExchangePolicy {
        var result = self
        result.ids.formUnion(other.ids)
        result.mustEncrypt = mustEncrypt || other.mustEncrypt
        result.actions = Self.isLess(actions, other.actions) ? actions : other.actions
        result.mayNotify = mayNotify && other.mayNotify
        result.attribution = Self.rank(attribution) > Self.rank(other.attribution) ? attribution : other.attribution
        result.mayResell = mayResell && other.mayResell
        result.start = [start, other.start].compactMap(\.self).max()
        result.end = [end, other.end].compactMap(\.self).min()
        return result
    }

    /// Its conditions in words.
    public var words: [String] {
        var words: [String] = []
        if mustEncrypt { words.append("encrypt it on its way") }
        if actions != .direct { words.append("actions: \(actions.rawValue) at most") }
        if !mayNotify { words.append("do not tell those who are affected") }
        switch attribution {
        case .may: break
        case .must: words.append("name the provider")
        case .mustNot: words.append("do not name the provider")
        }
        if !mayResell { words.append("do not sell it as it is") }
        return words
    }
}
