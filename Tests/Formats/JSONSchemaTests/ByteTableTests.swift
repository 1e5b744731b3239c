import TestSupport
import Testing

@testable import JSONSchema

/// A table gives the index of each string of its list, and none for any other string.
struct ByteTableTests {
    private static func index(of text: [UInt8], in table: ByteTable) -> Int? {
        text.withUnsafeBufferPointer { table.index(of: $0) }
    }

    @Test(arguments: [0, 1, 2, 3, 20, 500]) func everyEntryIsFoundAndNothingElse(_ count: Int) {
        var random = SeededGenerator(UInt64(count) + 1)
        var entries: [[UInt8]] = []
        for _ in 0..<count {
            let text = (0..<random.next() % 20).map { _ in UInt8(97 + random.next() % 3) }
            if !entries.contains(text) { entries.append(text) }
        }
        let table = ByteTable(entries)
        #expect(table.entries == entries)
        for (place, entry) in entries.enumerated() {
            #expect(Self.index(of: entry, in: table) == place)
            for other in [entry + [97], Array(entry.dropLast()), entry.map { $0 + 1 }] {
                #expect(Self.index(of: other, in: table) == entries.firstIndex(of: other))
            }
        }
        #expect(Self.index(of: [], in: table) == entries.firstIndex(of: []))
    }
}
