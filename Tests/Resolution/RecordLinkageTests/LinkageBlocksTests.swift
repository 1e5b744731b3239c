import Testing

@testable import RecordLinkage

/// Rows meet once, under the first key that they have in common.
struct LinkageBlocksTests {
    private func blocks(_ table: LinkageTable) -> LinkageBlocks {
        LinkageBlocks(LinkageKeys(table), rows: (0..<UInt32(table.count)).map(\.self))
    }

    /// How often each pair occurs in the blocks, and how often as its first meeting.
    private func meetings(_ blocks: LinkageBlocks) -> (all: [[Int]: Int], first: [[Int]: Int]) {
        var (all, first): ([[Int]: Int], [[Int]: Int]) = ([:], [:])
        for (rule, own) in blocks.blocks.enumerated() {
            for block in own.keys.indices {
                let rows = own.rows[own.range(block)].map { Int($0) }
                for (index, left) in rows.enumerated() {
                    for right in rows[(index + 1)...] {
                        all[[left, right], default: 0] += 1
                        if blocks.keys.isFirst(left, right, rule: rule, key: own.keys[block]) {
                            first[[left, right], default: 0] += 1
                        }
                    }
                }
            }
        }
        return (all, first)
    }

    @Test(arguments: [
        People.fields, [.familyName, .givenName, .birthDate, .birthDate, .city, .postalCode, .street],
        [.name, .birthDate, .phone, .phone, .email, .postalCode, .city],
        [.givenName, .familyName, .text("a"), .text("b"), .text("c"), .text("d"), .text("e")],
    ])
    func everyPairThatMeetsIsFirstUnderOneKey(_ fields: [LinkageField]) throws {
        let table = try People.table(People(900, seed: 5).rows, fields: fields)
        let (all, first) = meetings(blocks(table))
        #expect(all.count > 400)
        #expect(all.values.contains { $0 > 1 })
        #expect(first.count == all.count && first.values.allSatisfy { $0 == 1 })
    }

    @Test func rowsMeetUnderAKeyWhereverItStandsInItsRule() throws {
        // Each of the three words with a date: the first of one row is the second of another.
        let rows = [["ann", "", "1970-05-05"], ["", "ann", "1970-05-05"], ["", "lee ann", "1970-05-05"]]
            .enumerated().map { People.Row(record: "r\($0)", person: "", values: $1) }
        let (all, first) = meetings(blocks(try People.table(rows, fields: [.givenName, .familyName, .birthDate])))
        #expect(all.keys.count == 3 && first.values.allSatisfy { $0 == 1 })
    }

    @Test(arguments: [(19, true), (20, true), (21, false), (60, false)])
    func namesakesAreComparedAsLongAsTheyAreFew(_ count: Int, _ areCompared: Bool) throws {
        let rows = (0..<count).map { number in
            People.Row(
                record: "r\(number)", person: "",
                values: ["jo", "smith", "19\(10 + number)-05-05", "", "", "\(number) hill road", "city\(number)"])
        }
        let blocks = blocks(try People.table(rows))
        let rule = try #require(blocks.keys.rules.firstIndex { $0.isOfNamesakes })
        // Under both of its keys: whole names, and a word of each.
        #expect(blocks.blocks[rule].pairs == (areCompared ? count * (count - 1) : 0))
        // No row is compared only with its neighbours in the order of the table.
        #expect(!blocks.large.contains { blocks.keys.rules[$0.rule].isOfNamesakes })
    }

    @Test func whereNamesAreAllThatThereIsManyNamesakesAreCompared() throws {
        let rows = (0..<60).map { People.Row(record: "r\($0)", person: "", values: ["jo", "smith"]) }
        let blocks = blocks(try People.table(rows, fields: [.givenName, .familyName]))
        #expect(meetings(blocks).all.count == 60 * 59 / 2)
    }

    @Test func aKeyThatIsSharedByTooManyIsNoMeeting() throws {
        let rows = (0..<100).map { number in
            People.Row(
                record: "r\(number)", person: "",
                values: ["jo", "smith", "", "", number < 2 ? "5550001111" : "", "", "springfield"])
        }
        let blocks = blocks(try People.table(rows))
        // The two with one telephone have no other key in common.
        #expect(Array(meetings(blocks).all.values) == [1] && meetings(blocks).first.count == 1)
        #expect(!blocks.large.isEmpty && blocks.large.allSatisfy { $0.rows.count == 100 })
    }
}
