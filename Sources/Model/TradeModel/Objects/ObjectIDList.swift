/// The ids of many objects in little memory, with the times of their versions: 24 bytes for each id of the form
/// `TYPE--UUID`.
///
/// The order in which ids were added is not kept.
package struct ObjectIDList: Hashable, Sendable {
    /// The ids of one type.
    package struct Part: Hashable, Sendable {
        /// The type.
        package let type: String
        /// The UUIDs, 16 bytes each.
        package let uuids: [UInt8]
        /// When the version of each was modified, in milliseconds since 1970; ``ObjectIDList/unknown`` where that is not
        /// known.
        package let times: [Int64]

        /// Ids.
        package init(type: String, uuids: [UInt8], times: [Int64]) {
            self.type = type
            self.uuids = uuids
            self.times = times
        }
    }

    /// Ids of one type, with the times of their versions.
    private struct Entries: Hashable {
        var uuids: [UInt8] = []
        var times: [Int64] = []

        mutating func append(_ uuid: UUIDBytes, _ time: Int64) {
            withUnsafeBytes(of: uuid) { uuids.append(contentsOf: $0) }
            times.append(time)
        }
    }

    /// The bytes of a UUID in their order, as two numbers in memory.
    private typealias UUIDBytes = (UInt64, UInt64)

    /// The time of a version of which none is known.
    package static let unknown = Int64.min

    /// The ids by type.
    private var entries: [String: Entries] = [:]
    /// The ids of another form, and the times of their versions.
    private var others: [String] = []
    private var otherTimes: [Int64] = []
    /// The number of ids.
    package private(set) var count = 0

    private static let size = 16

    /// No ids.
    package init() {}

    /// Some ids.
    package init(_ ids: some Sequence<String>) {
        for id in ids { append(id) }
    }

    /// Whether there are none.
    package var isEmpty: Bool { count == 0 }

    /// Adds an id.
    ///
    /// - Parameter time: when its version was modified, in milliseconds since 1970.
    package mutating func append(_ id: String, modified time: Int64 = ObjectIDList.unknown) {
        count += 1
        guard let (type, uuid) = Self.parts(of: id) else {
            others.append(id)
            return otherTimes.append(time)
        }
        entries[type, default: Entries()].append(uuid, time)
    }

    /// Adds the ids of another list.
    package mutating func append(_ list: ObjectIDList) {
        for (type, more) in list.entries {
            entries[type, default: Entries()].uuids += more.uuids
            entries[type]?.times += more.times
        }
        others += list.others
        otherTimes += list.otherTimes
        count += list.count
    }

    /// Whether an id is among them.
    package func contains(_ id: String) -> Bool { modified(id) != nil }

    /// When the version of an id was modified, in milliseconds since 1970: the last one where several are among them,
    /// ``unknown`` where that is not known; `nil` for an id that is not among them.
    package func modified(_ id: String) -> Int64? {
        guard let (type, uuid) = Self.parts(of: id) else {
            return others.indices.filter { others[$0] == id }.map { otherTimes[$0] }.max()
        }
        guard let some = entries[type] else { return nil }
        var found: Int64?
        some.uuids.withUnsafeBytes { all in
            withUnsafeBytes(of: uuid) { one in
                for index in some.times.indices {
                    let place = index * Self.size
                    guard all[place] == one[0], all[place..<place + Self.size].elementsEqual(one) else { continue }
                    found = max(found ?? Self.unknown, some.times[index])
                }
            }
        }
        return found
    }

    /// Passes each id to a body, by type.
    package func forEach(_ body: (String) throws -> Void) rethrows { try forEachVersion { id, _ in try body(id) } }

    /// Passes each id with the time of its version to a body, by type.
    package func forEachVersion(_ body: (String, Int64) throws -> Void) rethrows {
        for type in entries.keys.sorted() {
            guard let some = entries[type] else { continue }
            for index in some.times.indices {
                let place = index * Self.size
                try body(Self.id(type, some.uuids[place..<place + Self.size]), some.times[index])
            }
        }
        for index in others.indices { try body(others[index], otherTimes[index]) }
    }

    /// All ids, in the order of their text, each once.
    package var ids: [String] {
        var all: Set<String> = []
        forEach { all.insert($0) }
        return all.sorted()
    }

    // MARK: Bytes

    /// The ids of the form `TYPE--UUID`, by type, for a writer.
    package var parts: [Part] {
        entries.sorted { $0.key < $1.key }.map { Part(type: $0.key, uuids: $0.value.uuids, times: $0.value.times) }
    }

    /// The ids that are not of the form `TYPE--UUID`, and the times of their versions.
    package var otherIDs: (ids: [String], times: [Int64]) { (others, otherTimes) }

    /// A list from its parts; `nil` when the number of bytes of a part is not 16 for each time, or the ids of another form
    /// are not as many as their times.
    package init?(parts: [Part], others: [String], times: [Int64]) {
        for part in parts {
            guard part.uuids.count == part.times.count * Self.size else { return nil }
            entries[part.type, default: Entries()].uuids += part.uuids
            entries[part.type]?.times += part.times
            count += part.times.count
        }
        guard others.count == times.count else { return nil }
        self.others = others
        otherTimes = times
        count += others.count
    }

    /// The type and the bytes of the UUID; `nil` where the id could not be written again as it was.
    private static func parts(of id: String) -> (type: String, uuid: UUIDBytes)? {
        var id = id
        return id.withUTF8 { text in
            // TYPE, two hyphens, and 36 characters.
            guard text.count > 38 else { return nil }
            let start = text.count - 36
            guard text[start - 1] == hyphen, text[start - 2] == hyphen else { return nil }
            var halves: (UInt64, UInt64) = (0, 0)
            var digits = 0
            for place in start..<text.count {
                let offset = place - start
                if offset == 8 || offset == 13 || offset == 18 || offset == 23 {
                    guard text[place] == hyphen else { return nil }
                    continue
                }
                guard let value = digit(text[place]) else { return nil }
                if digits < 16 {
                    halves.0 = halves.0 << 4 | UInt64(value)
                } else {
                    halves.1 = halves.1 << 4 | UInt64(value)
                }
                digits += 1
            }
            return (
                String(decoding: text[..<(start - 2)], as: UTF8.self), (halves.0.bigEndian, halves.1.bigEndian)
            )
        }
    }

    private static func id(_ type: String, _ uuid: ArraySlice<UInt8>) -> String {
        var text = Array(type.utf8)
        text.reserveCapacity(text.count + 38)
        text += [hyphen, hyphen]
        for (index, byte) in uuid.enumerated() {
            if index == 4 || index == 6 || index == 8 || index == 10 { text.append(hyphen) }
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0x0F)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let hyphen = UInt8(ascii: "-")
    private static let digits = Array("0123456789abcdef".utf8)

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
