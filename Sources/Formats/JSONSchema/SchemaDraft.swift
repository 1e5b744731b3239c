/// A version of JSON Schema that is supported, in the order of publication.
public enum SchemaDraft: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Draft 7.
    case draft7 = "7"
    /// Draft 2019-09.
    case draft2019 = "2019-09"
    /// Draft 2020-12.
    case draft2020 = "2020-12"

    /// Whether the left draft was published before the right one.
    public static func < (left: SchemaDraft, right: SchemaDraft) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .draft7: 0
        case .draft2019: 1
        case .draft2020: 2
        }
    }

    /// The identifier that `$schema` names it by, without an empty fragment.
    public var identifier: String {
        switch self {
        case .draft7: "http://json-schema.org/draft-07/schema"
        case .draft2019: "https://json-schema.org/draft/2019-09/schema"
        case .draft2020: "https://json-schema.org/draft/2020-12/schema"
        }
    }
}
