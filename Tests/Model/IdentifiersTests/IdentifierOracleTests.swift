import Files
import Identifiers
import StrictJSON
import TestSupport
import Testing

/// Verdicts compared with those of python-stdnum, an independent implementation.
@Suite(.needsPythonModule("stdnum")) struct IdentifierOracleTests {
    /// Our schemes and the corresponding calls there.
    private static let calls = [
        "cas": "casrn.is_valid(v)", "bic": "bic.is_valid(v)", "btc-address": "bitcoin.is_valid(v)",
        "iban": "iban.is_valid(v)", "imo-ship": "imo.is_valid(v)", "isin": "isin.is_valid(v)", "lei": "lei.is_valid(v)",
        "iso6346": "iso6346.is_valid(v)", "ca-bn": "ca.bn.is_valid(v)", "cn-resident-id": "cn.ric.is_valid(v)",
        "uscc": "cn.uscc.is_valid(v)", "rfc": "mx.rfc.is_valid(v, validate_check_digits=True)",
        "curp": "mx.curp.is_valid(v)", "ein": "us.ein.is_valid(v)",
    ]

    private static let program = """
        import json, sys
        from stdnum import (bic, bitcoin, casrn, iban, imo, isin, iso6346, lei)
        import stdnum.ca.bn, stdnum.cn.ric, stdnum.cn.uscc, stdnum.mx.rfc, stdnum.mx.curp, stdnum.us.ein
        ca, cn, mx, us = stdnum.ca, stdnum.cn, stdnum.mx, stdnum.us
        calls = {\(calls.map { "'\($0.key)': lambda v: \($0.value)" }.joined(separator: ", "))}
        def verdict(s, v):
            try:
                return bool(calls[s](v))
            except KeyError:  # what stdnum 2.2 does with a province that has no county of this number
                return False
        print(json.dumps([verdict(s, v) for s, v in json.load(sys.stdin)]))
        """

    /// The verdicts of stdnum.
    private static func verdicts(_ values: [(scheme: String, value: String)]) throws -> [Bool] {
        let input = JSONValue.array(values.map { [.string($0.scheme), .string($0.value)] })
        let result = try Tool.run("python", ["-c", program], input: Array(input.text().utf8))
        try #require(result.status == 0, "\(result.errorText)")
        return try JSONValue(parsing: result.output).array?.compactMap(\.bool) ?? []
    }

    /// The reason for an intended difference.
    private static func reason(_ verdict: IdentifierVerdict, isRightThere: Bool) -> String? {
        let isRight = verdict.check == .valid || verdict.check == .unchecked
        if isRight == isRightThere { return "they do not differ" }
        if verdict.check == .placeholder { return "stdnum knows no placeholders" }
        if isRightThere {
            return switch (verdict.scheme.name, verdict.flaw) {
            case ("uscc", .part("organisation code's check digit", _, _)?):
                "GB 11714's check digit within is checked by us too"
            case ("rfc", .length(10, _)?): "stdnum takes numbers without the last three characters, as before 1997"
            case ("iso6346", .character(position: 4, _, _)?): "stdnum takes a category R, which ISO 6346 does not have"
            case ("bic", .part("country", _, _)?): "the country is checked by us too"
            case ("btc-address", .checksum?) where verdict.value.lowercased().hasPrefix("bc1"):
                "BIP 350: later versions have another code than version 0"
            default: nil
            }
        }
        return switch verdict.scheme.name {
        case "iban": "stdnum knows the accounts' forms of each country, and their own check digits"
        case "cn-resident-id": "stdnum has a list of counties; ours is one of provinces, for counties come and go"
        case "isin": "stdnum has a list of countries and prefixes; we check the digit"
        case "rfc", "curp":
            "stdnum refuses offensive words in the place of names; registries have given such numbers out"
        case "btc-address": "stdnum knows no addresses of BIP 350"
        default: nil
        }
    }

    private static func compare(_ values: [(scheme: String, value: String)]) throws -> Int {
        let theirs = try verdicts(values)
        try #require(theirs.count == values.count)
        var right = 0
        for (value, isRightThere) in zip(values, theirs) {
            let verdict = try #require(IdentifierScheme.named(value.scheme)).examine(value.value)
            if verdict.check == .valid || verdict.check == .unchecked { right += 1 }
            #expect(
                reason(verdict, isRightThere: isRightThere) != nil,
                "\(value.scheme) \(value.value): ours \(verdict.words), theirs \(isRightThere)")
        }
        return right
    }

    @Test func verdictsOnGeneratedValuesAgree() throws {
        var random = SeededGenerator(23)
        let values = Self.calls.keys.sorted().flatMap { name -> [(scheme: String, value: String)] in
            guard let scheme = IdentifierScheme.named(name) else { return [] }
            let all =
                GeneratedIdentifiers.valid(scheme, count: 30, &random)
                + (0..<200).map { _ in GeneratedIdentifiers.any(scheme, &random) }
            return all.map { (name, scheme.writtenForm($0)) }
        }
        #expect(try Self.compare(values) > 300)
    }

    /// The words before identifiers in the list's remarks.
    private static let words = [
        ("R.F.C. ", "rfc"), ("C.U.R.P. ", "curp"), ("Unified Social Credit Code (USCC) ", "uscc"),
        ("Vessel Registration Identification IMO ", "imo-ship"), ("Legal Entity Number ", "lei"),
        ("SWIFT/BIC ", "bic"), ("ISIN ", "isin"), ("US FEIN ", "ein"),
        ("Digital Currency Address - XBT ", "btc-address"),
    ]

    @Test(.needsShared("data/ofac-sdn")) func verdictsOnTheIdentifiersOfARealListAgree() throws {
        let folder = try #require(SharedData.path("data/ofac-sdn"))
        var values: Set<[String]> = []
        for name in try Paths.names(in: folder) where name.hasSuffix(".csv") {
            let bytes = try File.bytes(at: Paths.join(folder, name))
            for part in bytes.split(whereSeparator: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") }) {
                let trimmed = part.drop { $0 == 0x20 }
                for (words, scheme) in Self.words where trimmed.starts(with: words.utf8) {
                    let value = trimmed.dropFirst(words.utf8.count).prefix { $0 != UInt8(ascii: "(") }
                    let text = String(decoding: value, as: UTF8.self)
                    values.insert([scheme, String(text.prefix { $0 != " " && $0 != "." })])
                }
            }
        }
        let sorted = values.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { (scheme: $0[0], value: $0[1]) }
        #expect(sorted.count > 1000)
        #expect(try Self.compare(sorted) > 1000)
        let failures = Dictionary(
            grouping: sorted.filter { IdentifierScheme.named($0.scheme)?.check($0.value) == .failed }
        ) {
            $0.scheme
        }
        // Bad identifiers are normal on real lists.
        #expect((failures["rfc"]?.count ?? 0) >= 20 && (failures["curp"]?.count ?? 0) >= 4)
    }
}
