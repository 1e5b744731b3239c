import Platform
import Testing

@testable import Digests

/// Ids in a few bytes are those that were packed, however many types there are.
struct PackedIDTests {
    private static let ids: [String] = (0..<60).flatMap { type in
        (0..<3).map { "type-\(type)--\(UUID.v4(.seeded(UInt64(type * 3 + $0))))" }
    }

    /// Ids that are no type with a UUID.
    private static let others = [
        "", "--", "a", "type-1", "type-1--", "--\(UUID.v4(.seeded(1)))", "type-1-\(UUID.v4(.seeded(1)))",
        "type-1--00000000-0000-4000-8000-00000000000A", "type-1--00000000-0000-4000-8000-0000000000000",
    ]

    @Test func idsAreFoundAndWrittenAsTheyWere() {
        var types = PackedIDTypes()
        for id in Self.ids { #expect(types.packed(id) == nil || types.count > 0) }
        let packed = Self.ids.map { types.pack($0) } + Self.others.map { types.pack($0) }
        #expect(types.count == 60 + Self.others.count)
        #expect(Set(packed).count == packed.count)
        for (id, made) in zip(Self.ids + Self.others, packed) {
            #expect(types.text(of: made) == id)
            #expect(types.packed(id) == made && types.pack(id) == made)
        }
    }

    /// Every byte at every place of a UUID: only digits in lower case make one, and hyphens where they belong.
    @Test func aUUIDIsReadDigitByDigit() {
        let plain = Array("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0".utf8)
        for place in plain.indices {
            for byte in UInt8(0)...127 {
                var text = plain
                text[place] = byte
                let id = "t--" + String(decoding: text, as: UTF8.self)
                var types = PackedIDTypes()
                let packed = types.pack(id)
                let isUUID =
                    [8, 13, 18, 23].contains(place)
                    ? byte == UInt8(ascii: "-") : (48...57).contains(byte) || (97...102).contains(byte)
                #expect(types.text(of: packed) == id)
                #expect((types.packed("t--" + String(decoding: plain, as: UTF8.self)) != nil) == isUUID)
            }
        }
    }

    @Test func anIDOfAnUnknownTypeIsNotFound() {
        for count in [1, 23, 24, 25, 60] {
            var types = PackedIDTypes()
            for id in Self.ids.prefix(3 * count) { _ = types.pack(id) }
            #expect(types.packed("unknown--\(UUID.v4(.seeded(1)))") == nil)
            #expect(types.packed("type-\(count - 1)--\(UUID.v4(.seeded(999)))") != nil)
            #expect(types.packed("type-\(count)--\(UUID.v4(.seeded(999)))") == nil)
            #expect(types.packed("unknown") == nil)
        }
    }

    @Test func placesAreFoundAgain() {
        var (types, places, list) = (PackedIDTypes(), PackedIDPlaces(), [PackedID]())
        for id in Self.ids {
            let packed = types.pack(id)
            #expect(places.place(of: packed) { list[$0] } == nil)
            let present = list
            places.add(list.count, of: packed) { present[$0] }
            list.append(packed)
        }
        for (place, packed) in list.enumerated() { #expect(places.place(of: packed) { list[$0] } == place) }
    }
}
