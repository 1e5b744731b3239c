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

    /// The versions that are only in the first list, and those only in the second; both sorted by number.
    static func difference(
        from before: [StoredVersion], to now: [StoredVersion]
    ) -> (came: [StoredVersion], left: [StoredVersion]) {
        var (came, left): ([StoredVersion], [StoredVersion]) = ([], [])
        var (i, j) = (0, 0)
        while i < before.count || j < now.count {
            if j == now.count || i < before.count && before[i].number < now[j].number {
                left.append(before[i])
                i += 1
            } else if i == before.count || now[j].number < before[i].number {
                came.append(now[j])
                j += 1
            } else {
                if before[i] != now[j] {
                    left.append(before[i])
                    came.append(now[j])
                }
                (i, j) = (i + 1, j + 1)
            }
        }
        return (came, left)
    }
}
