import Testing

@testable import RecordLinkage

/// The optimised functions agree with the plain ones.
struct LinkageKernelTests {
    private func words(_ count: Int) -> [[UInt8]] {
        var state: UInt64 = 5
        return (0..<count).map { _ in
            state = StableHash.mix(state)
            let length = Int(state % 14) + 1
            return (0..<length).map { _ in
                state = StableHash.mix(state)
                return 97 + UInt8(state % 5)
            }
        }
    }

    /// Jaro–Winkler as its definition has it.
    private static func jaroWinkler(_ left: [UInt8], _ right: [UInt8]) -> Double {
        let window = max(0, max(left.count, right.count) / 2 - 1)
        var (lefts, rights): ([UInt8], [Int]) = ([], [])
        for (place, byte) in left.enumerated() {
            let near = right.indices.filter { abs($0 - place) <= window }
            guard let match = near.first(where: { right[$0] == byte && !rights.contains($0) }) else { continue }
            lefts.append(byte)
            rights.append(match)
        }
        guard !lefts.isEmpty else { return 0 }
        let transposed = zip(lefts, rights.sorted().map { right[$0] }).count { $0 != $1 }
        let found = Double(lefts.count)
        let jaro =
            (found / Double(left.count) + found / Double(right.count) + (found - Double(transposed / 2)) / found) / 3
        let prefix = zip(left, right).prefix(4).prefix { $0 == $1 }.count
        return jaro + Double(prefix) * 0.1 * (1 - jaro)
    }

    @Test func bitParallelJaroWinklerIsJaroWinkler() {
        let kernel = TextSimilarityKernel()
        let all = words(60)
        for left in all {
            for right in all {
                let fast = left.withUnsafeBufferPointer { a in
                    right.withUnsafeBufferPointer { kernel.jaroWinkler(a, $0) }
                }
                #expect(abs(fast - Self.jaroWinkler(left, right)) < 1e-9)
                #expect(fast == TextSimilarityKernel.jaroWinkler(left, right))
            }
        }
    }

    /// The number of insertions, deletions, replacements and transpositions of neighbours, as its definition has it.
    private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var rows = [Array(0...right.count)]
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, rows[i - 1][j - 1] + 1)
                }
                row.append(cost)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }

    @Test(arguments: 1...3)
    func withinSomeEditsIsWithinSomeEdits(_ limit: Int) {
        let all = words(60)
        for left in all {
            for right in all where left != right {
                let fast = left.withUnsafeBufferPointer { a in
                    right.withUnsafeBufferPointer { TextSimilarityKernel.isWithin(limit, left: a, right: $0) }
                }
                #expect(fast == (Self.edits(left, right) <= limit))
            }
        }
    }

    @Test(arguments: [10, 511, 512, 5000])
    func radixSortSortsByTheUpperHalfAndKeepsTheOrderOfEquals(_ count: Int) {
        let sort = RadixSort(count)
        let entries = (0..<UInt64(count)).map { StableHash.mix($0 % 97) & 0xffff_ffff_0000_0000 | $0 }
        for entry in entries { sort.append(entry) }
        #expect(sort.withSorted { Array($0) } == entries.sorted())
    }

    @Test(arguments: [
        (LinkageField.familyName, "Pacific Trading Co., Ltd.", "pacific trading"),
        (.familyName, "Sociedad Ejemplo Sociedad Anónima de Capital Variable", "sociedad ejemplo"),
        (.familyName, "O'Brien-Quell", "obrien quell"), (.familyName, "Ltd", "ltd"),
        (.givenName, "José María", "jose maria"), (.familyName, "张", "zhang"), (.givenName, "小明", "xiaoming"),
        (.name, "烟台海龙模具有限公司", LinkageText(field: .name) { $0 }.string("烟台海龙模具有限公司")),
        (.phone, "+1 (555) 012-3456", "5550123456"), (.phone, "0000000", ""), (.street, "12 Hill Rd.", "12 hill road"),
        (.birthDate, "1988-04", "19880400"), (.birthDate, "0000-00-00", ""), (.postalCode, "EC1A 1BB", "ec1a1bb"),
        (.email, " A.B@Example.COM ", "a.b@example.com"), (.text("note"), "Not known", ""),
    ])
    func valuesAreNormalised(_ field: LinkageField, raw: String, expected: String) {
        #expect(LinkageText(field: field) { $0 }.string(raw) == expected)
    }
}

extension LinkageText {
    fileprivate func string(_ raw: String) -> String {
        var form = GrowingBytes(capacity: 16)
        Array(raw.utf8).withUnsafeBufferPointer { append($0, to: &form) }
        return String(decoding: form.from(0), as: UTF8.self)
    }
}
