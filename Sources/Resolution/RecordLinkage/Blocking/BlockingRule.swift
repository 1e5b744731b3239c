/// One blocking rule: which rows become candidate pairs, given as the parts of its keys.
struct BlockingRule: Sendable {
    /// A part of a row that a key can contain.
    enum Part: Hashable, Sendable {
        /// The whole value of a column.
        case value(Int)
        /// A word of the row's names, by its phonetic hash: the given name's first, the family name's first and second.
        case word(Int)
        /// All given names, or all family names, by their phonetic hash.
        case whole(Int)
        /// The first letters of a column's value.
        case beginning(Int, letters: Int)
        /// The part of an e-mail address before the `@`.
        case mailbox(Int)
        /// A street without its numbers.
        case streetName(Int)
        /// The year of a date.
        case year(Int)
        /// Two words of the name of a row without given name, by their positions.
        case wordPair(Int, Int)
        /// The beginning of the name of a row without given name.
        case nameStart
        /// A key that the column's index has for each of its values: a rare word, or a range that a measure is in.
        case indexed(Int, Int)
    }

    /// One key of one to three parts. An unordered key has two parts, in either order.
    struct Key: Sendable {
        var parts: [Part]
        var isUnordered = false
    }

    /// The columns that agree, fully or in part, in every pair of the rule. Its pairs are therefore no evidence for the
    /// agreement of these columns.
    let columns: Set<Int>
    /// The keys; two rows are a candidate pair when any of them is equal.
    let keys: [Key]
    /// Whether a shared name is all that the rule guarantees, while other rules cover pairs that share more. Among many
    /// namesakes with nothing else in common hardly any two match, in tables of any size: the evidence of a shared name
    /// grows with the number of rows, and so does the evidence that a match needs.
    var isOfNamesakes = false

    /// The columns whose indexed keys the rule requires to agree.
    var indexedColumns: Set<Int> {
        Set(
            keys.flatMap(\.parts).compactMap { part in
                if case .indexed(let column, _) = part { column } else { nil }
            })
    }

    /// The largest block, in rows, of which all pairs are compared.
    var limit: Int { isOfNamesakes ? 20 : 64 }

    /// The rules for some columns of a table with this number of rows.
    static func rules(_ table: LinkageTable) -> [BlockingRule] {
        let (columns, rows) = (table.columns, table.statistics?.records ?? table.count)
        let compared = columns.indices.filter { table.uses[$0].isInKeys }
        func all(_ test: (LinkageField) -> Bool) -> [Int] { compared.filter { test(columns[$0].field) } }
        let names = all { $0.isName }
        let nameSet = Set(names)
        var rules: [BlockingRule] = []
        func add(_ columns: Set<Int>, _ keys: [Part]...) {
            rules.append(BlockingRule(columns: columns, keys: keys.map { Key(parts: $0) }))
        }
        for column in all({ if case .identifier = $0 { true } else { false } }) { add([column], [.value(column)]) }
        for column in all({ $0 == .phone }) { add([column], [.value(column)]) }
        for column in all({ $0 == .email }) { add([column], [.value(column)], [.mailbox(column)]) }
        let streets = all { $0 == .street }
        let postcodes = all { $0 == .postalCode }
        let cities = all { $0 == .city }
        let dates = all { $0 == .birthDate }
        let texts = all { if case .text = $0 { true } else { false } }.filter { columns[$0].uOfEqualValues < 0.05 }
        let places = postcodes + cities
        let areNamesakes = !dates.isEmpty || !places.isEmpty
        if !names.isEmpty {
            rules.append(
                BlockingRule(
                    columns: nameSet,
                    keys: [
                        Key(parts: [.whole(0), .whole(1)], isUnordered: true),
                        Key(parts: [.word(0), .word(1)], isUnordered: true),
                    ],
                    isOfNamesakes: areNamesakes))
            for date in dates {
                add(
                    nameSet.union([date]), [.word(0), .value(date)], [.word(1), .value(date)], [.word(2), .value(date)])
                // A year is shared by many rows: where whole addresses can be used for blocking, it adds almost
                // nothing.
                guard places.count < 2 else { continue }
                add(
                    nameSet.union([date]), [.word(0), .beginning(names[names.count - 1], letters: 1), .year(date)],
                    [.word(1), .beginning(names[0], letters: 1), .year(date)])
            }
            for code in postcodes {
                add(
                    nameSet.union([code]), [.word(0), .value(code)], [.word(1), .value(code)], [.word(2), .value(code)])
            }
            for city in cities + texts {
                add(
                    nameSet.union([city]), [.word(1), .beginning(names[0], letters: 2), .value(city)],
                    [.word(0), .beginning(names[names.count - 1], letters: 2), .value(city)])
            }
            rules.append(
                BlockingRule(
                    columns: nameSet,
                    keys: [(0, 1), (0, 2), (1, 2)].map { Key(parts: [.wordPair($0.0, $0.1)]) }
                        + [Key(parts: [.nameStart])],
                    isOfNamesakes: areNamesakes))
        }
        for column in all({ $0 == .name }) where columns[column].names != nil {
            rules.append(
                BlockingRule(
                    columns: nameSet,
                    keys: (0..<NameIndex.keysOfAValue).map { Key(parts: [.indexed(column, $0)]) },
                    isOfNamesakes: areNamesakes))
        }
        for date in dates { for other in places + texts { add([date, other], [.value(date), .value(other)]) } }
        for street in streets {
            add([street], [.value(street)])
            for place in cities.isEmpty ? postcodes : cities {
                add([street, place], [.streetName(street), .value(place)])
            }
        }
        rules += measureRules(columns, compared)
        // A column alone is a rule where it yields few pairs per row.
        for column in compared where !rules.contains(where: { $0.columns == [column] }) {
            let known = Double(columns[column].known)
            if columns[column].uOfEqualValues * known * known / 2 <= 1.5 * Double(rows) + 50_000 {
                add([column], [.value(column)])
            }
        }
        return rules
    }

    /// The rules for long text and for measures: rare words; a range of one measure with one of another, or with a rare
    /// word. A measure is in two ranges, so that two that are near share one.
    private static func measureRules(_ columns: [LinkageColumn], _ compared: [Int]) -> [BlockingRule] {
        func all(_ test: (LinkageField) -> Bool) -> [Int] { compared.filter { test(columns[$0].field) } }
        let words = all { if case .words = $0 { true } else { false } }
        let measures = all { field in
            switch field {
            case .number, .time: true
            default: false
            }
        }.filter { columns[$0].uOfEqualValues < 0.05 }
        // A range in common is nearness: its pairs are no evidence for the column. A rare word in common is no agreement
        // of the whole text, so that such pairs are evidence.
        func rule(_ columns: Set<Int>, _ keys: [[Part]]) -> BlockingRule {
            BlockingRule(columns: columns, keys: keys.map { Key(parts: $0) })
        }
        var rules: [BlockingRule] = []
        for column in words {
            rules.append(rule([], (0..<4).map { [.indexed(column, $0)] }))
            for measure in measures {
                for first in [0, 2] {
                    rules.append(
                        rule(
                            [measure],
                            [(0, 0), (0, 1), (1, 0), (1, 1)].map {
                                [.indexed(column, first + $0.0), .indexed(measure, $0.1)]
                            }))
                }
            }
        }
        for column in all({ if case .position = $0 { true } else { false } }) {
            rules.append(rule([column], (0..<GeographicPosition.keysOfAValue).map { [.indexed(column, $0)] }))
            for text in words {
                rules.append(rule([column], (0..<4).map { [.indexed(text, $0 / 2), .indexed(column, $0 % 2 * 3)] }))
            }
        }
        for (place, one) in measures.enumerated() {
            for other in measures[(place + 1)...] {
                rules.append(
                    rule(
                        [one, other],
                        [(0, 0), (0, 1), (1, 0), (1, 1)].map { [.indexed(one, $0.0), .indexed(other, $0.1)] }))
            }
        }
        return rules
    }
}
