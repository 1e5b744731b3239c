internal import Testing

@testable internal import RecordLinkage
@testable internal import TextNormalization

/// Transliteration letter by letter agrees with ICU's of the text as a whole.
struct TransliterationTests {
    private static let letters = LatinLetters.letters.joined().compactMap { Unicode.Scalar($0) }
    private let letters = LatinLetters { Transliteration.whole($0) }

    private func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    @Test func everyTwoLettersAreReadAsEachAlone() {
        let beside = Self.letters + "a Z-.'9".unicodeScalars
        for one in Self.letters {
            // One text of all second letters would have three in a row: the pairs are separated.
            for other in beside {
                let pair = text([one, other])
                guard letters.latin(pair) != Transliteration.whole(pair) else { continue }
                Issue.record("\(pair): \(letters.latin(pair) ?? "none"), not \(Transliteration.whole(pair))")
            }
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func wordsOfAnyLettersAreReadAsAWhole(_ seed: UInt64) {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = StableHash.mix(state)
            return Int(state % UInt64(bound))
        }
        var told = 0
        for _ in 0..<3000 {
            let script = next(4)
            let word = text(
                (0..<1 + next(12)).compactMap { _ -> Unicode.Scalar? in
                    if next(6) == 0 { return Unicode.Scalar(UInt8(32 + next(95))) }
                    return script == 0
                        ? Unicode.Scalar(
                            HanReadings.ideographs.lowerBound + UInt32(next(HanReadings.ideographs.count)))
                        : Self.letters[next(Self.letters.count)]
                })
            guard let latin = letters.latin(word) else { continue }
            told += 1
            #expect(latin == Transliteration.whole(word), "\(word)")
        }
        #expect(told > 2000)
    }

    @Test(arguments: [
        ("Иванов", "ivanov"), ("Жуков Щедрин", "zhukov shchedrin"), ("Müller-Łódź", "muller-lodz"), ("محمد", "mhmd"),
        ("李伟a", " li wei a"), ("李[a]", " li [a]"), ("长沙", " chang sha "), ("Ελλάδα", "ellada"), ("ﻣﺤﻤﺪ", "mhmd"),
        ("ｱ", "a"), ("राकेश", "rakesh"), ("अजय चोपड़ा", "ajay chopra"), ("शुक्ला", "shukla"), ("देशमुख", "deshmukh"),
    ])
    func namesAreCarriedIntoLatin(_ text: String, _ latin: String) {
        #expect(Transliteration.latin(text) == latin)
    }
}
