/// An id that is a type and a UUID, in a few bytes: the number of the type in a table, and the two halves of the UUID.
package struct PackedID: Hashable, Sendable {
    /// The first eight bytes of the UUID.
    package let first: UInt64
    /// The other eight bytes of the UUID.
    package let second: UInt64
    /// The number of the type.
    package let type: UInt32

    init(first: UInt64, second: UInt64, type: UInt32) {
        (self.first, self.second, self.type) = (first, second, type)
    }
}

/// The types of packed ids, by number: what turns ids into packed ones and back. An id that is no type with a UUID has
/// a number of its own.
package struct PackedIDTypes: Sendable {
    private struct Name: Hashable, Sendable {
        let text: String
        /// Whether it is the whole id, without a UUID after it.
        let isWhole: Bool
    }

    private var names: [Name] = []
    private var numbers: [Name: UInt32] = [:]
    /// The UTF-8 of the first types, which are found by comparison: a text to look up need not be made.
    private var firstTypes: [(name: [UInt8], number: UInt32)] = []
    private static let firstTypesLimit = 24

    /// The length of a UUID with the two hyphens before it.
    private static let tail = 38

    /// No types yet.
    package init() {}

    /// The number of types.
    package var count: Int { names.count }

    /// The name of a type, by its number.
    package func name(_ number: Int) -> String {
        let name = names[number]
        guard name.isWhole else { return name.text }
        return name.text.firstRange(of: "--").map { String(name.text[..<$0.lowerBound]) } ?? name.text
    }

    /// The type of an id.
    package func type(of id: PackedID) -> String { name(Int(id.type)) }

    /// The text of an id.
    package func text(of id: PackedID) -> String {
        let name = names[Int(id.type)]
        guard !name.isWhole else { return name.text }
        var type = name.text
        return type.withUTF8 { type in
            String(unsafeUninitializedCapacity: type.count + Self.tail) { text in
                for (place, byte) in type.enumerated() { text[place] = byte }
                var place = type.count
                func put(_ byte: UInt8) {
                    text[place] = byte
                    place += 1
                }
                put(UInt8(ascii: "-"))
                put(UInt8(ascii: "-"))
                for index in 0..<16 {
                    if index == 4 || index == 6 || index == 8 || index == 10 { put(UInt8(ascii: "-")) }
                    let half = index < 8 ? id.first : id.second
                    let byte = UInt8(truncatingIfNeeded: half >> UInt64(8 * (7 - index % 8)))
                    put(Self.digit(byte >> 4))
                    put(Self.digit(byte & 15))
                }
                return place
            }
        }
    }

    /// The packed form of an id, whose type gets a number if it has none.
    package mutating func pack(_ id: String) -> PackedID {
        if let known = packed(id) { return known }
        let number = UInt32(names.count)
        guard let (type, first, second) = Self.parts(of: id, { Array($0) }) else {
            add(Name(text: id, isWhole: true), number: number)
            return PackedID(first: 0, second: 0, type: number)
        }
        add(Name(text: String(decoding: type, as: UTF8.self), isWhole: false), number: number)
        if firstTypes.count < Self.firstTypesLimit { firstTypes.append((type, number)) }
        return PackedID(first: first, second: second, type: number)
    }

    private mutating func add(_ name: Name, number: UInt32) {
        names.append(name)
        numbers[name] = number
    }

    /// The packed form of an id; `nil` when there is no id of its type.
    package func packed(_ id: String) -> PackedID? {
        guard let (number, first, second) = Self.parts(of: id, { number(ofType: $0) }) else {
            return numbers[Name(text: id, isWhole: true)].map { PackedID(first: 0, second: 0, type: $0) }
        }
        return number.map { PackedID(first: first, second: second, type: $0) }
    }

    private func number(ofType type: UnsafeBufferPointer<UInt8>) -> UInt32? {
        for (name, number) in firstTypes where name.count == type.count && name.elementsEqual(type) { return number }
        guard firstTypes.count == Self.firstTypesLimit else { return nil }
        return numbers[Name(text: String(decoding: type, as: UTF8.self), isWhole: false)]
    }

    /// For each number of a type, its rank: ids are in the order of their texts when they are by the rank of their
    /// types, then by their halves.
    package var ranks: [Int] {
        // Two hyphens follow a type, and come before all other characters of types.
        func key(_ name: Name) -> [UInt8] { Array((name.isWhole ? name.text : name.text + "--").utf8) }
        let order = names.indices.sorted { key(names[$0]).lexicographicallyPrecedes(key(names[$1])) }
        var ranks = [Int](repeating: 0, count: names.count)
        for (rank, number) in order.enumerated() { ranks[number] = rank }
        return ranks
    }

    /// What `body` makes of the type of an id, and the halves of its UUID; `nil` when it is no type with a UUID.
    private static func parts<Made>(
        of id: String, _ body: (UnsafeBufferPointer<UInt8>) -> Made
    ) -> (Made, UInt64, UInt64)? {
        var id = id
        return id.withUTF8 { text -> (Made, UInt64, UInt64)? in
            let start = text.count - tail
            guard start > 0, text[start] == UInt8(ascii: "-"), text[start + 1] == UInt8(ascii: "-") else { return nil }
            guard let base = text.baseAddress, let halves = UUIDText.halves(UnsafeRawPointer(base + start + 2)) else {
                return nil
            }
            return (body(UnsafeBufferPointer(rebasing: text[..<start])), halves.0, halves.1)
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 48 : value + 87 }
}

/// The places of packed ids in a list, found by id: eight bytes for each, beside the list.
package struct PackedIDPlaces: Sendable {
    /// The places plus one; zero is free. Its number is a power of two.
    private var slots: [UInt32] = Array(repeating: 0, count: 16)
    private var count = 0

    /// No places.
    package init() {}

    /// The place of an id.
    ///
    /// - Parameter at: the id at a place of the list.
    package func place(of id: PackedID, at: (Int) -> PackedID) -> Int? {
        var slot = Self.hash(id) & (slots.count - 1)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if at(place) == id { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds the place of an id that has none.
    package mutating func add(_ place: Int, of id: PackedID, at: (Int) -> PackedID) {
        if (count + 1) * 4 > slots.count * 3 {
            let former = slots
            slots = Array(repeating: 0, count: 2 * former.count)
            for slot in former where slot != 0 { put(slot, of: at(Int(slot) - 1)) }
        }
        put(UInt32(place + 1), of: id)
        count += 1
    }

    private mutating func put(_ value: UInt32, of id: PackedID) {
        var slot = Self.hash(id) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = value
    }

    private static let seeds = (UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max) | 1)

    /// Seeded for each process, so that nobody can choose ids that share a slot. Two products of 128 bits are made in a
    /// fraction of the time of a `Hasher`, which was a thirtieth of an export.
    private static func hash(_ id: PackedID) -> Int {
        let (first, second) = seeds
        func mix(_ value: UInt64) -> UInt64 {
            let product = (value ^ first).multipliedFullWidth(by: second)
            return product.high &+ product.low.byteSwapped ^ value
        }
        return Int(truncatingIfNeeded: mix(mix(id.first) ^ id.second ^ UInt64(id.type) << 32))
    }
}

/// The text of a UUID, eight digits at a time: one by one, they took a twentieth of an export.
private enum UUIDText {
    /// The two halves of the UUID whose 36 bytes of text begin at `text`; `nil` unless it is one in lower case.
    static func halves(_ text: UnsafeRawPointer) -> (UInt64, UInt64)? {
        func byte(_ place: Int) -> UInt8 { text.load(fromByteOffset: place, as: UInt8.self) }
        let hyphen = UInt8(ascii: "-")
        guard byte(8) == hyphen, byte(13) == hyphen, byte(18) == hyphen, byte(23) == hyphen,
            let one = digits(eight(text)), let two = digits(fourAndFour(text + 9)),
            let three = digits(fourAndFour(text + 19)), let four = digits(eight(text + 28))
        else { return nil }
        return (one << 32 | two, three << 32 | four)
    }

    private static func eight(_ text: UnsafeRawPointer) -> UInt64 {
        UInt64(bigEndian: text.loadUnaligned(as: UInt64.self))
    }

    /// Four digits, and four more after a hyphen.
    private static func fourAndFour(_ text: UnsafeRawPointer) -> UInt64 {
        let first = UInt32(bigEndian: text.loadUnaligned(as: UInt32.self))
        let second = UInt32(bigEndian: text.loadUnaligned(fromByteOffset: 5, as: UInt32.self))
        return UInt64(first) << 32 | UInt64(second)
    }

    /// The value of eight hexadecimal digits, one in each byte; `nil` unless all are digits in lower case.
    private static func digits(_ text: UInt64) -> UInt64? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Letters have bit 6, and come nine after their low half.
        let values = (text & 0x0F0F_0F0F_0F0F_0F0F) &+ ((text >> 6) & ones) &* 9
        // What is no digit has another value, or is written otherwise: ten or more are letters.
        let letters = ((values &+ 6 &* ones) >> 4) & ones
        guard values & 0xF0F0_F0F0_F0F0_F0F0 == 0, values &+ 0x30 &* ones &+ letters &* 39 == text else { return nil }
        var packed = (values | values >> 4) & 0x00FF_00FF_00FF_00FF
        packed = (packed | packed >> 8) & 0x0000_FFFF_0000_FFFF
        return (packed | packed >> 16) & 0xFFFF_FFFF
    }
}
