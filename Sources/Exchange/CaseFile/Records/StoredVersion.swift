/// One version of an object in the case file, without its content.
///
/// Numbers are reused after a purge; only the three properties together identify a version. They contain no digest of
/// the content, because a digest would confirm a guess of the content.
package struct StoredVersion: Hashable, Sendable {
    /// Its number in the case file.
    package let number: Int
    /// The object's id.
    package let id: String
    /// The time of modification, else of creation; empty when the object has neither.
    package let modified: String
    /// Whether it is statements that were passed on and not the whole version.
    package let isPartial: Bool

    /// A version.
    init(number: Int, id: String, modified: String, isPartial: Bool = false) {
        self.number = number
        self.id = id
        self.modified = modified
        self.isPartial = isPartial
    }

    /// Whether two are the same version.
    package static func == (left: Self, right: Self) -> Bool {
        left.number == right.number && left.id == right.id && left.modified == right.modified
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(number)
        hasher.combine(id)
        hasher.combine(modified)
    }

    /// The time of a version in SQL, so that text order is time order: without the Z, `…00.000Z` is before `…00.0001Z`.
    static let order = "rtrim(v.modified, 'Z')"

    /// The same key for a text in Swift.
    static func orderKey(_ modified: String) -> Substring {
        modified.hasSuffix("Z") ? modified.dropLast() : modified[...]
    }
}
