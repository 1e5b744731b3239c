internal import EntityResolution
import RecordLinkage
internal import Testing

/// Properties of every merge under `intelligence`, checked on random records with fixed seeds.
struct ResolutionPropertyTests {
    @Test(arguments: UInt64(1)...12)
    func anyOrderAndAnyDivisionGiveTheSameResult(_ seed: UInt64) {
        var random = RandomRecords(seed)
        let records = random.records(60)
        let decisions = random.decisions(6, about: records)
        let expected = Scenario.resolve(records, decisions).result
        #expect(expected.entities.contains { $0.members.count > 1 })
        for _ in 0..<3 {
            let parts = random.divided(random.shuffled(records))
            var builder = RecordTableBuilder()
            // Equal records of two sources count once.
            for part in parts + [parts[0]] { builder.add(contentsOf: part) }
            let found = Resolver().resolve(builder.build().table, decisions: random.shuffled(decisions)).result
            #expect(found == expected)
        }
    }

    @Test(arguments: UInt64(1)...12)
    func takingDecisionsBackOneByOneRestoresEveryStateBefore(_ seed: UInt64) {
        var random = RandomRecords(seed)
        let records = random.records(40)
        let decisions = random.decisions(8, about: records)
        let table = Scenario.table(records)
        // The earlier decision about each pair; a decision that replaces another is no new pair.
        var known: Set<Set<String>> = []
        let fresh = decisions.filter { $0.left != $0.right && known.insert([$0.left, $0.right]).inserted }
        let states = (0...fresh.count).map { Resolver().resolve(table, decisions: Array(fresh.prefix($0))).result }
        var taken = fresh
        for index in fresh.indices.reversed() {
            let last = fresh[index]
            taken.append(Scenario.decision(last.right, right: last.left, verdict: .withdrawn, at: Int64(1000 - index)))
            #expect(Resolver().resolve(table, decisions: taken).result == states[index])
        }
    }

    @Test(arguments: UInt64(1)...40)
    func valuesOfASingleHolderSchemeThatAreDisjointNeverStandInOneEntity(_ seed: UInt64) throws {
        var random = RandomRecords(seed)
        let records = random.records(80)
        let byID = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
        let result = Scenario.resolve(records).result
        #expect(result.entities.contains { $0.members.count > 1 })
        for entity in result.entities {
            let members = entity.members.compactMap { byID[$0] }
            for (index, left) in members.enumerated() {
                for right in members[(index + 1)...] {
                    let (a, b) = (Set(left.identifiers.map(\.value)), Set(right.identifiers.map(\.value)))
                    #expect(a.isEmpty || b.isEmpty || !a.isDisjoint(with: b), "\(left.id) and \(right.id)")
                }
            }
        }
    }

    @Test(arguments: UInt64(1)...8, [RecordKind.person, .organisation])
    func sharedContactDataAloneNeverMerge(_ seed: UInt64, _ kind: RecordKind) {
        var random = RandomRecords(seed)
        let names = [
            "Zenobia Quartzfield", "Jose Ejemplo Prueba", "Marigold Thornbury", "Osprey Quillfeather", "Ivan Petrov",
            "Juniper Wexcombe", "Basalt Larkspur", "Lucia Muestra",
        ]
        // Each has another name or none: they share contact data and a country.
        let records = (0..<24).map { number in
            var record = Record(id: "r\(number)", kind: kind, originator: "o\(number)")
            if number < names.count { record.names = [Record.Name(names[number])] }
            let bits = 1 + random.below(7)
            if bits & 1 != 0 { record.phones = ["+1 202 555 0142"] }
            if bits & 2 != 0 { record.emails = ["office@example.com"] }
            if bits & 4 != 0 {
                record.addresses = [
                    Record.Address(street: "1 Example Street", city: "Springfield", postcode: "00100", country: "US")
                ]
            }
            record.countries = ["US"]
            return record
        }
        let result = Scenario.resolve(records).result
        #expect(result.entities.count == records.count)
        #expect(!result.links.isEmpty)
    }

    @Test(arguments: UInt64(1)...6)
    func aRecordThatHasNothingToDoWithTheOthersLeavesThemAsTheyAre(_ seed: UInt64) throws {
        var random = RandomRecords(seed)
        let records = random.records(50)
        let before = Scenario.resolve(records).result
        let stranger = Scenario.person("stranger", "Barnaby Wexcombe", born: "1931-12-31")
        let after = Scenario.resolve(records + [stranger]).result
        #expect(after.entities.filter { $0.members != ["stranger"] } == Array(before.entities))
        #expect(after.review == before.review)
        // Neither a clock nor a random number is used.
        #expect(Scenario.resolve([stranger] + records).result == after)
    }
}
