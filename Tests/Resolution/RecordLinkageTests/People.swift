@testable import RecordLinkage

/// Fictional rows of a table, some of them about one person, with spelling errors: the same for the same seed.
struct People {
    static let fields: [LinkageField] = [
        .givenName, .familyName, .birthDate, .identifier("national-id"), .phone, .street, .city,
    ]

    struct Row: Hashable {
        var record: String
        var person: String
        var values: [String]
    }

    private(set) var rows: [Row] = []
    private var state: UInt64

    init(_ count: Int, seed: UInt64 = 1) {
        state = seed
        var person = 0
        while rows.count < count {
            let clean = make()
            for copy in 0..<(1 + next(3)) where rows.count < count {
                let values = copy == 0 ? clean : clean.map { next(4) == 0 ? spoiled($0) : $0 }
                rows.append(Row(record: "r\(rows.count)", person: "p\(person)", values: values))
            }
            person += 1
        }
    }

    private mutating func next(_ bound: Int) -> Int {
        state = StableHash.mix(state)
        return Int(state % UInt64(bound))
    }

    private mutating func word(_ syllables: Int) -> String {
        let parts = ["ka", "lo", "mi", "ren", "dor", "vel", "sta", "qui", "bru", "zen", "pol", "tra", "gis", "hem"]
        return (0..<syllables).map { _ in parts[next(parts.count)] }.joined()
    }

    private mutating func make() -> [String] {
        func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let born = "\(1940 + next(65))-\(pad(1 + next(12)))-\(pad(1 + next(28)))"
        return [
            word(2), word(3), born, "X\(1_000_000 + next(8_999_999))", "555\(1_000_000 + next(8_999_999))",
            "\(1 + next(400)) \(word(3)) street", word(2),
        ]
    }

    private mutating func spoiled(_ text: String) -> String {
        var letters = Array(text)
        let place = next(letters.count)
        switch next(3) {
        case 0: return ""
        case 1: letters.remove(at: place)
        default: letters[place] = letters[place].isNumber ? "7" : "e"
        }
        return String(letters)
    }

    static func table(
        _ rows: [Row], fields: [LinkageField] = fields, source: String = "list", batches: Int = 1
    ) throws -> LinkageTable {
        let builder = LinkageTableBuilder(fields: fields, readers: fields.map { _ in { $0 } })
        let size = max(1, (rows.count + batches - 1) / batches)
        for start in stride(from: 0, to: rows.count, by: size) {
            let batch = LinkageBatch(fields: fields.count)
            for row in rows[start..<min(start + size, rows.count)] {
                for (field, value) in row.values.enumerated() {
                    Array(value.utf8).withUnsafeBufferPointer { batch.append($0, to: field) }
                }
                Array(source.utf8).withUnsafeBufferPointer { source in
                    Array(row.record.utf8).withUnsafeBufferPointer { record in
                        Array(row.person.utf8).withUnsafeBufferPointer { person in
                            batch.end(source: source, record: record, label: person)
                        }
                    }
                }
            }
            try builder.add(batch) {}
        }
        return builder.build()
    }

    /// The clusters as sets of record ids, with the name of each.
    static func clusters(_ result: LinkageResult) -> [Set<String>: UInt64] {
        var members: [UInt32: Set<String>] = [:]
        var names: [UInt32: UInt64] = [:]
        let cluster = result.clusterNamesByInput()
        for row in 0..<result.table.count {
            members[result.roots[row], default: []].insert(result.table.identity(row).record)
            names[result.roots[row]] = cluster[result.table.inputRow(row)]
        }
        return Dictionary(uniqueKeysWithValues: members.map { ($0.value, names[$0.key] ?? 0) })
    }
}
