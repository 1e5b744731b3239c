import Identifiers
import TestSupport
import Testing

@Suite struct IdentifierPropertyTests {
    private static let checksummed = IdentifierScheme.all.filter(\.isChecksummed)

    /// Values with one digit changed, of this many valid ones.
    private static func slips(of scheme: IdentifierScheme, in count: Int) -> [(value: String, slip: String)] {
        var random = SeededGenerator(7)
        return GeneratedIdentifiers.valid(scheme, count: count, &random).flatMap { value in
            let characters = Array(value)
            return characters.indices.filter { characters[$0].isASCII && characters[$0].isNumber }.flatMap { index in
                "0123456789".filter { $0 != characters[index] }.map { digit in
                    var changed = characters
                    changed[index] = digit
                    return (value, String(changed))
                }
            }
        }
    }

    @Test(arguments: checksummed.filter(\.findsEveryDigit))
    func everySingleWrongDigitIsFound(_ scheme: IdentifierScheme) {
        for (value, slip) in Self.slips(of: scheme, in: 6) {
            #expect(scheme.check(slip) != .valid, "\(scheme.name) \(value) \(slip)")
        }
    }

    @Test(arguments: checksummed.filter { !$0.findsEveryDigit && !["btc-address", "trx-address"].contains($0.name) })
    func mostWrongDigitsAreFoundWhereTheRuleCannotFindAll(_ scheme: IdentifierScheme) {
        let slips = Self.slips(of: scheme, in: 12)
        let missed = slips.count { scheme.check($0.slip) == .valid }
        #expect(missed * 2 < slips.count, "\(scheme.name): \(missed) of \(slips.count)")
    }

    @Test func schemesThatDoNotPromiseToFindEveryDigitMissSome() throws {
        for name in ["awb", "s10", "iso6346", "imo-ship", "imo-company", "cas", "curp"] {
            let scheme = try #require(IdentifierScheme.named(name))
            #expect(Self.slips(of: scheme, in: 60).contains { scheme.check($0.slip) == .valid }, "\(name)")
        }
    }

    @Test(arguments: checksummed.filter { $0.name.hasSuffix("address") == false })
    func theExpectedCheckDigitIsRight(_ scheme: IdentifierScheme) {
        var random = SeededGenerator(11)
        var mended = 0
        for _ in 0..<200 {
            let value = GeneratedIdentifiers.any(scheme, &random)
            guard case .checkCharacter(let found, let expected)? = scheme.examine(value).flaw else { continue }
            // The position of the check characters differs; one of the positions must be right.
            let places = value.indices.filter { value[$0...].hasPrefix(found) }
            let isMended = places.contains { place in
                let end = value.index(place, offsetBy: found.count)
                let mended = value[..<place] + expected + value[end...]
                // The organisation code within a USCC, and parts of a passport's zone, have check digits of their own.
                guard case .part? = scheme.examine(String(mended)).flaw else {
                    return scheme.check(String(mended)) == .valid
                }
                return true
            }
            #expect(isMended, "\(scheme.name) \(value)")
            mended += 1
        }
        #expect(mended > 0 || scheme.name == "mrz-td3")
    }

    /// Texts of what people and programs write in place of an identifier.
    private static func hostile(_ random: inout SeededGenerator) -> String {
        let pieces: [String] = [
            "0", "00", "1", "9", "A", "z", "IMO", "UN", "+", "N", "\u{303}", "ñ", " ", "\t", "\n", "\0", "-",
            "\u{2010}",
            "\u{FF0D}", "\u{FF11}", "\u{661}", "\u{1D7CE}", "²", "½", "ß", "ŉ", "ﬁ", "İ", "\u{200B}", "\u{FEFF}",
            "\u{202E}",
            "\u{E0001}", "无", "😀", "\u{1F3F4}\u{E0067}", "(", ")", ".", "/", "&", "<", "bc1", "BC1", "Σ", "\u{345}",
            "ΐ",
        ]
        return (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    @Test(arguments: IdentifierScheme.all) func makingTheNormalFormAgainChangesNothing(_ scheme: IdentifierScheme) {
        var random = SeededGenerator(3)
        for _ in 0..<150 {
            let text = Self.hostile(&random)
            let normal = scheme.normalForm(text)
            #expect(
                Array(scheme.normalForm(normal).unicodeScalars) == Array(normal.unicodeScalars),
                "\(scheme.name) \(text.unicodeScalars.map { $0.value })")
        }
    }

    @Test(arguments: IdentifierScheme.all) func aValueAndItsNormalFormAreJudgedAlike(_ scheme: IdentifierScheme) {
        var random = SeededGenerator(5)
        for _ in 0..<40 {
            let value = GeneratedIdentifiers.any(scheme, &random)
            #expect(scheme.check(value.lowercased()) == scheme.check(value) || scheme.name.hasSuffix("address"))
            #expect(scheme.check(" " + value + "\u{3000}") == scheme.check(value))
            #expect(scheme.check(scheme.writtenForm(value)) == scheme.check(value), "\(scheme.name) \(value)")
        }
    }

    @Test func textsWithoutMeasureAreRefusedAtOnce() {
        let long = String(repeating: "9", count: 10_000_000)
        let nuls = String(repeating: "\0", count: 1000)
        let clock = ContinuousClock()
        let taken = clock.measure {
            for scheme in IdentifierScheme.all {
                #expect(scheme.check(long) == .failed)
                #expect(scheme.check(nuls) == .failed)
            }
            #expect(IdentifierCandidate.candidates(for: long) == [])
        }
        // They are not examined: this takes milliseconds, and would take minutes otherwise.
        #expect(taken < .seconds(5))
    }

    @Test func theLikeliestSchemeComesFirst() {
        func names(_ value: String) -> [String] {
            IdentifierCandidate.candidates(for: value).filter { $0.fit != .nearly }.map(\.verdict.scheme.name)
        }
        #expect(names("CSQU3054383").first == "iso6346")
        #expect(names("9074729").first == "imo-ship")
        #expect(names("020-12345675").first == "awb")
        #expect(names("437-38-7").first == "cas")
        #expect(names("91310115MA1K41CK14").first == "uscc")
        #expect(names("LAX").contains("iata-airport"))
        #expect(names("+1 202 555 0143") == ["e164"])
        #expect(names("N/A") == [])
    }

    @Test func aSlipInTheCheckDigitIsToldAsNearlyRight() throws {
        let candidate = try #require(
            IdentifierCandidate.candidates(for: "CSQU3054384").first { $0.verdict.scheme.name == "iso6346" })
        #expect(candidate.fit == .nearly)
        #expect(candidate.verdict.flaw == .checkCharacter(found: "4", expected: "3"))
    }
}
