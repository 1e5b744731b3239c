import Testing

@testable import EntityResolution
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

    @Test func bitParallelJaroWinklerIsJaroWinkler() {
        let kernel = TextSimilarityKernel()
        let all = words(60)
        for left in all {
            for right in all {
                let fast = left.withUnsafeBufferPointer { a in
                    right.withUnsafeBufferPointer { kernel.jaroWinkler(a, $0) }
                }
                #expect(abs(fast - StringSimilarity.jaroWinkler(left, right)) < 1e-9)
            }
        }
    }

    @Test func withinOneEditIsWithinOneEdit() {
        let kernel = TextSimilarityKernel()
        let all = words(60)
        for left in all {
            for right in all where left != right {
                let fast = left.withUnsafeBufferPointer { a in
                    right.withUnsafeBufferPointer { kernel.isWithinOne(a, $0) }
                }
                #expect(fast == StringSimilarity.isWithin(1, left: left, right: right))
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
