internal import CaseFile
package import Diagnostics
internal import Files
internal import Digests

/// The remembered versions of objects, by id: encoded in a spool, and for each some fifty bytes in memory.
package struct ExportedVersions: Sendable {
    /// What is known of a version without reading it.
    private struct Entry: Sendable {
        // In this order it takes 40 bytes: there is one for each object that was ever exported.
        let id: PackedID
        var size: UInt32
        /// The place of the encoded version.
        var start: Int
        /// The day on which a source was seen to have the object.
        var seen: Int32
        var scope: UInt16
        var state: State
    }

    private struct State: OptionSet, Sendable {
        let rawValue: UInt8

        /// It was revoked.
        static let revoked = State(rawValue: 1)
        /// Nothing is left but its id, its generation and that it was revoked.
        static let bare = State(rawValue: 2)
        /// Its record was revoked and returned.
        static let returned = State(rawValue: 4)
        /// It was removed.
        static let removed = State(rawValue: 8)
    }

    private var entries: [Entry] = []
    private var types = PackedIDTypes()
    private var places = PackedIDPlaces()
    private var contents: SpooledBytes
    /// The number of versions.
    package private(set) var count = 0

    /// No versions.
    ///
    /// - Parameter folder: where there is room for them, readable only by the user; `nil` to hold all in memory.
    package init(in folder: String? = nil) { contents = SpooledBytes(in: folder) }

    /// Whether there are none.
    package var isEmpty: Bool { count == 0 }

    // MARK: one version

    /// The version of an object.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    package func version(of id: String) throws(Fault) -> ExportedVersion? {
        guard let place = place(of: id), !entries[place].state.contains(.removed) else { return nil }
        return try version(at: place)
    }

    /// Sets the version of an object.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    package mutating func set(_ version: ExportedVersion, of id: String) throws(Fault) {
        var writer = ExportMemoryWriter()
        writer.put(version)
        try set(writer.bytes, version, of: id)
    }

    /// Sets the version of an object by its encoded form.
    mutating func set(_ bytes: [UInt8], _ version: ExportedVersion, of id: String) throws(Fault) {
        var state: State = version.revocation == nil ? [] : .revoked
        if version.isBare { state.insert(.bare) }
        if version.generation > 1 { state.insert(.returned) }
        let packed = types.pack(id)
        let entry = Entry(
            id: packed, size: UInt32(bytes.count), start: contents.count, seen: Int32(clamping: version.seen),
            scope: UInt16(clamping: version.scope), state: state)
        try contents.append(bytes)
        if let place = places.place(of: packed, at: { entries[$0].id }) {
            if entries[place].state.contains(.removed) { count += 1 }
            entries[place] = entry
        } else {
            places.add(entries.count, of: packed) { entries[$0].id }
            entries.append(entry)
            count += 1
        }
    }

    /// Removes the version of an object.
    mutating func remove(_ id: String) {
        guard let place = place(of: id), !entries[place].state.contains(.removed) else { return }
        entries[place].state.insert(.removed)
        count -= 1
    }

    private func place(of id: String) -> Int? {
        types.packed(id).flatMap { packed in places.place(of: packed) { entries[$0].id } }
    }

    private func version(at place: Int) throws(Fault) -> ExportedVersion {
        let entry = entries[place]
        var reader = ExportMemoryReader(try contents.bytes(entry.start..<entry.start + Int(entry.size)))
        guard let version = try reader.version() else {
            throw Fault(.sealedContentDamaged, kind: .inputOutput, ["what": "exports"])
        }
        return version
    }

    // MARK: many versions

    /// Passes the versions that a body may want, in no particular order.
    ///
    /// - Parameter states: whether revoked ones are wanted; both when `nil`.
    /// - Throws: `Fault` of kind `.inputOutput`; errors of `body`.
    package func forEach(
        revoked isRevoked: Bool? = nil, scope: Int? = nil, where isWanted: (String) -> Bool = { _ in true },
        _ body: (String, ExportedVersion) throws(Fault) -> Void
    ) throws(Fault) {
        for (place, entry) in entries.enumerated() where !entry.state.contains(.removed) {
            if let isRevoked, entry.state.contains(.revoked) != isRevoked { continue }
            if let scope, Int(entry.scope) != scope { continue }
            let id = types.text(of: entry.id)
            if isWanted(id) { try body(id, try version(at: place)) }
        }
    }

    /// Passes the encoded versions in the order of their ids.
    func forEachEncoded(_ body: (String, [UInt8]) throws(Fault) -> Void) throws(Fault) {
        let ranks = types.ranks
        let order = entries.indices.filter { !entries[$0].state.contains(.removed) }.sorted { one, other in
            let (left, right) = (entries[one].id, entries[other].id)
            if left.type != right.type { return ranks[Int(left.type)] < ranks[Int(right.type)] }
            return (left.first, left.second) < (right.first, right.second)
        }
        for place in order {
            let entry = entries[place]
            try body(types.text(of: entry.id), try contents.bytes(entry.start..<entry.start + Int(entry.size)))
        }
    }

    /// The generation that the record of each revoked object has when it returns, by the id without a generation.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    func nextGenerations() throws(Fault) -> [String: Int] {
        var next: [String: Int] = [:]
        for (place, entry) in entries.enumerated()
        where !entry.state.contains(.removed) && !entry.state.isDisjoint(with: [.revoked, .returned]) {
            let version = try version(at: place)
            let base = version.base ?? types.text(of: entry.id)
            let generation = version.revocation == nil ? version.generation : version.generation + 1
            if generation > 1 { next[base] = max(next[base] ?? 1, generation) }
        }
        return next
    }

    /// Forgets what no source has stated for a number of days. Of a revoked object the id and its generation stay,
    /// because a revocation is final.
    ///
    /// - Returns: the number of objects forgotten.
    /// - Throws: `Fault` of kind `.inputOutput`.
    mutating func expire(on day: Int, after days: Int) throws(Fault) -> Int {
        var expired = 0
        for place in entries.indices
        where Int(entries[place].seen) + days <= day && entries[place].state.isDisjoint(with: [.removed, .bare]) {
            expired += 1
            let id = types.text(of: entries[place].id)
            if entries[place].state.contains(.revoked) {
                try set(try version(at: place).bare, of: id)
            } else {
                remove(id)
            }
        }
        return expired
    }
}
