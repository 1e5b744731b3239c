internal import Diagnostics
public import Identifiers
internal import Platform
internal import TradeModel

/// The published code lists available to checks. Codes of a scheme without a list are checked by their form alone.
public struct PublishedLists: Sendable {
    private var lists: [String: PublishedList] = [:]

    /// No lists.
    public static let none = PublishedLists([])

    /// Some lists; of two with the same name the last one is used.
    public init(_ lists: [PublishedList]) { for list in lists { self.lists[list.name] = list } }

    /// Whether there is no list.
    public var isEmpty: Bool { lists.isEmpty }

    /// The list of a scheme's codes, in an edition if it has editions.
    public func list(_ scheme: String, edition: String? = nil) -> PublishedList? {
        lists[PublishedList.name(scheme: scheme, edition: edition ?? "")]
    }

    /// The lists of a scheme's codes, in all their editions.
    public func lists(for scheme: IdentifierScheme) -> [PublishedList] {
        lists.values.filter { $0.scheme == scheme.name }.sorted { $0.name < $1.name }
    }

    /// The schemes for which a list is useful: places, goods and substances, whose rule cannot tell whether a code was
    /// issued.
    public static let schemes: [IdentifierScheme] = IdentifierScheme.all.filter { scheme in
        !scheme.isChecksummed && [.place, .goods, .substance].contains(scheme.subject)
    }

    /// The objection of a scheme's list to a code that passes its rule.
    ///
    /// - Parameters:
    ///   - code: the code in its normal form.
    ///   - day: the day of the object with the code, `2026-11-24`; `nil` when it has none.
    func finding(
        _ scheme: IdentifierScheme, _ code: @autoclosure () -> String, edition: String? = nil,
        on day: @autoclosure () -> String?, at pointer: @autoclosure () -> String
    ) -> Finding? {
        guard !isEmpty, let list = list(scheme.name, edition: edition) else { return nil }
        let (code, day, pointer) = (code(), day(), pointer())
        var facts = [
            "scheme": scheme.name, "value": code, "list": scheme.title, "edition": list.edition, "date": list.date,
        ]
        guard let entry = list.entry(code) else { return Finding(.codeNotListed, at: Place(pointer: pointer), facts) }
        guard let day, !entry.isInForce(on: day) else { return nil }
        facts["name"] = entry.name
        facts["span"] = entry.span
        facts["day"] = day
        return Finding(.codeNotInForce, at: Place(pointer: pointer), facts)
    }
}
