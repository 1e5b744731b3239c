internal import Identifiers
internal import StrictJSON

/// A marking of Controlled Unclassified Information (32 CFR 2002; the CUI marking handbook of ISOO).
public struct CUIMarking: Hashable, Sendable {
    /// Its STIX extension.
    public static let extensionID = "extension-definition--dff17fb3-edcb-4f99-ad1b-4b751c95738a"

    /// The categories without `SP-` for which a law specifies handling.
    public var specified: Set<String> = []
    /// The other categories.
    public var basic: Set<String> = []
    /// The dissemination limits, such as `NOFORN` or `FED ONLY`, except `REL TO` and `DISPLAY ONLY`.
    public var dissemination: Set<String> = []
    /// The countries of `REL TO`, of two letters each; `nil` when absent.
    public var releasableTo: Set<String>?
    /// The countries of `DISPLAY ONLY`; `nil` when absent.
    public var displayOnly: Set<String>?
    /// Supplemental administrative markings, such as `DRAFT`.
    public var supplemental: Set<String> = []
    /// Statements that a category requires.
    public var statements: Set<String> = []
    /// The ids of its designators.
    public var designators: Set<String> = []

    /// `CUI` without category or limit.
    public init() {}

    /// Reads the content of the extension.
    init(_ content: JSONValue) {
        func list(_ name: String) -> [String] { content[name]?.array?.compactMap(\.string) ?? [] }
        for category in list("categories") { add(category: category) }
        for limit in list("disseminations") { add(limit: limit) }
        supplemental = Set(list("supplemental_administrative"))
        statements = Set(list("required_statements"))
        designators = Set([content["designator_ref"]?.string].compactMap(\.self))
    }

    /// Both combined: all categories and all limits, and the countries in both.
    public func combined(with other: CUIMarking) -> CUIMarking {
        var result = self
        result.specified.formUnion(other.specified)
        result.basic.formUnion(other.basic)
        result.dissemination.formUnion(other.dissemination)
        result.releasableTo = HandlingPolicy.intersection(releasableTo, other.releasableTo)
        result.displayOnly = HandlingPolicy.intersection(displayOnly, other.displayOnly)
        result.supplemental.formUnion(other.supplemental)
        result.statements.formUnion(other.statements)
        result.designators.formUnion(other.designators)
        return result
    }

    mutating func add(category: String) {
        let category = category.uppercased()
        if category.hasPrefix("SP-") {
            specified.insert(String(category.dropFirst(3)))
        } else if !category.isEmpty {
            basic.insert(category)
        }
    }

    mutating func add(limit: String) {
        let words = limit.uppercased().split(separator: " ").joined(separator: " ")
        if let countries = Self.countries(words, after: "REL TO") {
            releasableTo = HandlingPolicy.intersection(releasableTo, countries)
        } else if let countries = Self.countries(words, after: "DISPLAY ONLY") {
            displayOnly = HandlingPolicy.intersection(displayOnly, countries)
        } else if !words.isEmpty {
            dissemination.insert(Self.full[words] ?? words)
        }
    }

    private static func countries(_ words: String, after begin: String) -> Set<String>? {
        guard words == begin || words.hasPrefix(begin + " ") else { return nil }
        let list = words.dropFirst(begin.count).split { $0 == " " || $0 == "," }
        return Set(list.map { CountryCodes.alpha2(String($0)) })
    }

    /// The limits as abbreviated in portion marks, and in full.
    static let short = [
        "NOFORN": "NF", "FED ONLY": "FED ONLY", "FEDCON": "FEDCON", "NOCON": "NOCON", "DL ONLY": "DL ONLY",
    ]
    private static let full = ["NF": "NOFORN"]

    /// The limits that this program can evaluate.
    static let known: Set<String> = ["NOFORN", "FED ONLY", "FEDCON", "NOCON", "DL ONLY"]
}
