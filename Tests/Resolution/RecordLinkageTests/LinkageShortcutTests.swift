import Testing

@testable import RecordLinkage

/// Decisions before a text is read agree with those by reading it.
struct LinkageShortcutTests {
    private func codes(_ count: Int, letters: [UInt8], seed: UInt64) -> [[UInt8]] {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = StableHash.mix(state)
            return Int(state % UInt64(bound))
        }
        var codes: [[UInt8]] = []
        for _ in 0..<count {
            var code = codes.last ?? []
            if code.isEmpty || next(3) == 0 {
                code = (0..<(3 + next(7))).map { _ in letters[next(letters.count)] }
            } else {
                // Something similar to the one before.
                let place = next(code.count)
                switch next(4) {
                case 0: code[place] = letters[next(letters.count)]
                case 1: code.remove(at: place)
                case 2: code.insert(letters[next(letters.count)], at: place)
                default: code.swapAt(place, max(0, place - 1))
                }
            }
            codes.append(code)
        }
        return codes.filter { !$0.isEmpty }
    }

    private func column(_ field: LinkageField, _ forms: [[UInt8]]) -> (column: LinkageColumn, count: Int) {
        var dictionary = TextDictionary()
        let numbers = forms.map { form in form.withUnsafeBufferPointer { dictionary.number(of: $0) } }
        return (NormalizedColumn(field, dictionary: dictionary, numbers: numbers).column, dictionary.count)
    }

    @Test(arguments: [
        (LinkageField.identifier("national-id"), CodeFingerprint.Kind.counts, "0123456789abcxyz"),
        (.phone, .counts, "0123456789"), (.postalCode, .postal, "01239ab"), (.birthDate, .date, "0129"),
    ])
    func aSketchTellsWhatTheTextsTell(_ field: LinkageField, kind: CodeFingerprint.Kind, letters: String) {
        var forms = codes(300, letters: Array(letters.utf8), seed: 3)
        if kind == .date {
            let parts = ["1988", "1989", "1898"].flatMap { year in
                ["0000", "0101", "0112", "1201", "1100", "1103", "1130", "0311"].map { year + $0 }
            }
            forms = parts.map { Array($0.utf8) } + forms.filter { $0.count != 8 }.prefix(6)
        }
        let (column, count) = column(field, forms)
        let comparer = ValueComparer(column, TextSimilarityKernel())
        var told = 0
        for one in 1..<count {
            for other in 1..<count where one != other {
                let (a, b) = (column.values[one].mask, column.values[other].mask)
                let level = CodeFingerprint.level(a, other: b, kind: kind)
                guard level != CodeFingerprint.unknown else { continue }
                told += 1
                #expect(level == comparer.level(ofCodes: UInt32(one), UInt32(other)))
            }
        }
        // Most pairs are decided: a fingerprint that never decides would be right too.
        #expect(told > count * count / 3)
    }

    @Test func everyValueThatSaysTheSameAsAnotherIsMarked() {
        let forms = ["maria jose", "jose maria", "mariajose", "josé", "anna", "ann a", "peter", "long name of two"].map
        {
            Array($0.utf8)
        }
        let (column, count) = column(.givenName, forms)
        let comparer = ValueComparer(column, TextSimilarityKernel())
        for one in 1..<count {
            let same = (1..<count).contains { $0 != one && comparer.isSame(UInt32(one), UInt32($0)) }
            if same { #expect(column.values[one].hasOtherForm) }
        }
        #expect(column.values.buffer.contains { !$0.hasOtherForm && $0.length > 0 })
        #expect(column.values.buffer.count { $0.hasOtherForm } >= 5)
    }

    @Test(arguments: [1, 7, 8, 9, 15, 16, 17, 20])
    func theNumbersOfTwoRowsGiveTheirOutline(_ width: Int) {
        let layout = LinkageRowLayout((0..<width).map { .text("\($0)") })
        var state: UInt64 = 9
        for _ in 0..<200 {
            let rows = (0..<2).map { _ in
                (0..<layout.stride).map { _ -> UInt32 in
                    state = StableHash.mix(state)
                    return UInt32(state % 3)
                }
            }
            var expected = PairVector()
            for column in 0..<width where rows[0][column] != 0 && rows[1][column] != 0 {
                expected[column] = rows[0][column] == rows[1][column] ? 1 : 2
            }
            let found = rows[0].withUnsafeBufferPointer { a in
                rows[1].withUnsafeBufferPointer { b -> UInt64? in
                    guard let one = a.baseAddress, let other = b.baseAddress else { return nil }
                    return layout.numbers(one, other)
                }
            }
            #expect(found == expected.bits)
        }
    }

    @Test(arguments: [-3.17, 0, 3.3] as [Float], [1, 2, 3] as [UInt64])
    func theSamePairsAreKeptAsWhenEachIsComparedToItsEnd(_ floor: Float, _ seed: UInt64) throws {
        let table = try People.table(People(300, seed: seed).rows)
        let model = LinkageModel(standardFor: People.fields)
        let scorer = LinkageScorer(table, model)
        var weighing = PairWeighing(scorer, RowComparer(table), floor: floor)
        let comparer = RowComparer(table)
        var expected: [LinkagePair] = []
        for left in 0..<table.count {
            for right in (left + 1)..<table.count {
                weighing.add(left, right)
                let vector = comparer.compare(left, right)
                let weight = scorer.weight(vector, left: left, right: right)
                if weight >= floor, vector.bits != 0 {
                    expected.append(LinkagePair(left: UInt32(left), right: UInt32(right), weight: weight))
                }
            }
        }
        let found = weighing.finish()
        #expect(
            found.map { [$0.left, $0.right, $0.weight.bitPattern] }
                == expected.map { [$0.left, $0.right, $0.weight.bitPattern] })
        #expect(!expected.isEmpty)
    }

    @Test func pairsComparedTogetherAreComparedAsEachAlone() throws {
        let table = try People.table(People(60).rows)
        let comparer = RowComparer(table)
        let pairs = (0..<59).map { (left: $0, right: 59) } + (1..<60).map { (left: $0 - 1, right: $0) }
        var found: [PairVector] = []
        comparer.compare(pairs) { _, vector in found.append(vector) }
        #expect(found == pairs.map { comparer.compare($0.left, $0.right) })
    }

    @Test(arguments: [LinkageField.familyName, .street, .phone, .birthDate, .text("note")])
    func formsAreNumberedAsIfEachValueWereMadeAlone(_ field: LinkageField) {
        let values = [
            "12 Hill Rd", "12  hill road", "Ñandú", "ñandu", "", "unknown", "1988-04-01", "+1 555 012 3456",
            "5550123456",
        ]
        let text = LinkageText(field: field) { $0 }
        var column = LinkageBatch.Column()
        for _ in 0..<40 {
            for value in values {
                Array(value.utf8).withUnsafeBufferPointer { column.append(word: $0) }
                column.end()
            }
        }
        var numbered = FormIndex(text)
        numbered.append(column)
        numbered.append(column)
        for (place, number) in numbered.numbers.enumerated() {
            var form = GrowingBytes(capacity: 16)
            Array(values[place % values.count].utf8).withUnsafeBufferPointer { text.append($0, to: &form) }
            #expect(numbered.dictionary.text(Int(number)).elementsEqual(form.from(0)))
        }
        #expect(numbered.numbers.count == 80 * values.count)
    }

    @Test func aWordTableFindsItsWordsAndNoOthers() {
        let words = (0..<500).map { (word: Array("w\($0 * 7919 % 1000)".utf8), value: $0) }
        let table = WordTable(words)
        func value(_ word: String) -> Int? { Array(word.utf8).withUnsafeBufferPointer { table[$0] } }
        for (word, _) in words {
            let first = words.first { $0.word == word }?.value
            #expect(value(String(decoding: word, as: UTF8.self)) == first)
        }
        #expect(value("w") == nil && value("absent") == nil && value("a word longer than any") == nil)
    }
}
