/// The party ids of the originators of object versions, by the numbers of these. Most versions have the same few: each
/// combination is stored once.
package struct VersionOriginators: Sendable {
    /// The distinct lists of originators.
    package private(set) var lists: [[String]] = []
    /// The list of each version, by its number; -1 for none.
    private var listOfVersion: [Int32] = []
    private var numbers: [[String]: Int32] = [:]

    /// The originators of no version.
    init() {}

    /// Adds the originators of a version.
    mutating func set(_ parties: [String], of version: Int) {
        let list = numbers[parties] ?? Int32(lists.count)
        if Int(list) == lists.count {
            lists.append(parties)
            numbers[parties] = list
        }
        if version >= listOfVersion.count {
            listOfVersion += repeatElement(-1, count: version + 1 - listOfVersion.count)
        }
        listOfVersion[version] = list
    }

    /// The place in `lists` of the originators of a version.
    package func list(of version: Int) -> Int? {
        guard listOfVersion.indices.contains(version), listOfVersion[version] >= 0 else { return nil }
        return Int(listOfVersion[version])
    }

    /// The originators of a version, each once, those of the first import first.
    package subscript(version: Int) -> [String]? { list(of: version).map { lists[$0] } }
}
