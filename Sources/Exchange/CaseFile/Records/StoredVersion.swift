/// One version of an object as the case file counts it, without its content.
///
/// Numbers are given again after a purge; the three together tell versions apart. No digest of the content is among
/// them: whoever guesses a content could confirm it by one.
package struct StoredVersion: Hashable, Sendable {
    /// Its number in the case file.
    package let number: Int
    /// The object's id.
    package let id: String
    /// When the object was modified, or made where it does not say; empty where it says neither.
    package let modified: String

    /// The time of a version in SQL, so that texts stand in the order of the times: without the Z, `…00.000Z` is before
    /// `…00.0001Z`.
    static let order = "rtrim(v.modified, 'Z')"

    /// The same of a text.
    static func orderKey(_ modified: String) -> Substring {
        modified.hasSuffix("Z") ? modified.dropLast() : modified[...]
    }

    /// What some versions have that others have not, and the other way round; both by number.
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
