/// The ids of many objects in little memory: 16 bytes for each id of the form `TYPE--UUID`.
///
/// The order in which ids were added is not kept.
package struct ObjectIDList: Hashable, Sendable {
    /// The UUIDs, 16 bytes each, by type.
    private var uuids: [String: [UInt8]] = [:]
    /// The ids of another form.
    private var others: [String] = []
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
    package mutating func append(_ id: String) {
        count += 1
        guard let (type, uuid) = Self.parts(of: id) else { return others.append(id) }
        uuids[type, default: []] += uuid
    }

    /// Adds the ids of another list.
    package mutating func append(_ list: ObjectIDList) {
        for (type, bytes) in list.uuids { uuids[type, default: []] += bytes }
        others += list.others
        count += list.count
    }

    /// Whether an id is among them.
    package func contains(_ id: String) -> Bool {
        guard let (type, uuid) = Self.parts(of: id) else { return others.contains(id) }
        guard let bytes = uuids[type] else { return false }
        return bytes.withUnsafeBytes { all in
            uuid.withUnsafeBytes { one in
                stride(from: 0, to: all.count, by: Self.size).contains { place in
                    all[place] == one[0] && all[place..<place + Self.size].elementsEqual(one)
                }
            }
        }
    }

    /// Passes each id to a body, by type.
    package func forEach(_ body: (String) throws -> Void) rethrows {
        for type in uuids.keys.sorted() {
            guard let bytes = uuids[type] else { continue }
            for place in stride(from: 0, to: bytes.count, by: Self.size) {
                try body(Self.id(type, bytes[place..<place + Self.size]))
            }
        }
        for id in others { try body(id) }
    }

    /// All ids, in the order of their text, each once.
    package var ids: [String] {
        var all: Set<String> = []
        forEach { all.insert($0) }
        return all.sorted()
    }

    // MARK: Bytes

    /// The types with their UUIDs, for a writer.
    package var parts: [(type: String, uuids: [UInt8])] { uuids.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

    /// The ids that are not of the form `TYPE--UUID`.
    package var otherIDs: [String] { others }

    /// A list from its parts; `nil` when the number of bytes of a part is not a multiple of 16.
    package init?(parts: [(type: String, uuids: [UInt8])], others: [String]) {
        for (type, bytes) in parts {
            guard bytes.count.isMultiple(of: Self.size) else { return nil }
            uuids[type, default: []] += bytes
            count += bytes.count / Self.size
        }
        self.others = others
        count += others.count
    }

    /// The type and the bytes of the UUID; `nil` where the id could not be written again as it was.
    private static func parts(of id: String) -> (type: String, uuid: [UInt8])? {
        let text = Array(id.utf8)
        // TYPE, two hyphens, and 36 characters.
        guard text.count > 38 else { return nil }
        let start = text.count - 36
        guard text[start - 1] == hyphen, text[start - 2] == hyphen else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var place = start
        while place < text.count {
            let offset = place - start
            if offset == 8 || offset == 13 || offset == 18 || offset == 23 {
                guard text[place] == hyphen else { return nil }
                place += 1
                continue
            }
            guard let high = digit(text[place]), let low = digit(text[place + 1]) else { return nil }
            bytes.append(high << 4 | low)
            place += 2
        }
        return (String(decoding: text[..<(start - 2)], as: UTF8.self), bytes)
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
