internal import CaseFile
internal import EntityResolution

/// The current versions of a case file, with what was extracted from them.
struct CurrentObjects: Sendable {
    /// The versions, ordered by the bytes of their ids; those of one id by the digest of their contents, whole ones
    /// first.
    let versions: [StoredVersion]
    /// The row of each in `extracts`.
    let rows: [Int]
    /// What was extracted, of these and perhaps of versions that were current before.
    let extracts: ExtractedTable
    /// The place of the first version of each object, and the number of versions at the end.
    let firsts: [Int]

    init(_ versions: [StoredVersion], rows: [Int], extracts: ExtractedTable) {
        self.versions = versions
        self.rows = rows
        self.extracts = extracts
        firsts =
            versions.indices.filter { $0 == 0 || versions[$0 - 1].id != versions[$0].id } + [versions.count]
    }

    /// The number of objects.
    var count: Int { firsts.count - 1 }

    /// The id of an object.
    func id(_ object: Int) -> String { versions[firsts[object]].id }

    /// The places of the versions of an object.
    func places(_ object: Int) -> Range<Int> { firsts[object]..<firsts[object + 1] }

    /// The row in `extracts` of an object: of its first version where contents are in conflict.
    func row(_ object: Int) -> Int { rows[firsts[object]] }

    /// The object with an id.
    func object(_ id: String) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self.id(middle).utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
        }
        // Texts that are equal as characters may differ in their bytes; they are different ids.
        return low < count && self.id(low).utf8.elementsEqual(id.utf8) ? low : nil
    }

    /// The versions of the object with an id.
    func versions(of id: String) -> ArraySlice<StoredVersion> { object(id).map { versions[places($0)] } ?? [] }

    /// The row in `extracts` of the object with an id.
    func row(ofID id: String) -> Int? { object(id).map(row) }
}
