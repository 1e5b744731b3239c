import Diagnostics
import Files
import StrictJSON
import TestSupport
import Testing

@Suite struct CanonicalFormTests {
    @Test(
        .needsShared("vectors/jcs"),
        arguments: ["arrays", "french", "structures", "unicode", "values", "weird"])
    func `gives the published vectors of RFC 8785 byte for byte`(name: String) throws {
        let folder = try #require(SharedData.path("vectors/jcs/testdata"))
        let input = try File.bytes(at: Paths.join(folder, "input/\(name).json"))
        let output = try File.bytes(at: Paths.join(folder, "output/\(name).json"))
        let canonical = try JSONValue(parsing: input).canonical()
        #expect(canonical == output)
        #expect(try JSONValue(parsing: canonical).canonical() == canonical)
    }

    /// The samples of RFC 8785, appendix B, as the bits of doubles.
    @Test(
        arguments: [
            (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"), (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
            (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
            (0xc340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"), (0x44b5_2d02_c7e1_4af6, "1e+23"),
            (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"), (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
            (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"), (0x444b_1ae4_d6e2_ef50, "1e+21"),
            (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"), (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
            (0x41b3_de43_5555_5553, "333333333.3333332"), (0x41b3_de43_5555_5557, "333333333.33333343"),
            (0xbecb_f647_612f_3696, "-0.0000033333333333333333"), (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
        ] as [(UInt64, String)])
    func `prints doubles as ECMAScript does`(bits: UInt64, text: String) throws {
        let number = try #require(JSONNumber(Double(bitPattern: bits)))
        #expect(JSONValue.number(number).canonical() == Array(text.utf8))
    }

    @Test(arguments: [
        "1e400", "-1e400", "1E400", "-12.5e400", "1e309", "1.7976931348623159e308",
        "1" + String(repeating: "0", count: 309),
    ])
    func `a number past the largest double has no canonical form`(number: String) throws {
        for text in [number, "[0, {\"a/b\": [1, \(number)]}]"] {
            let value = try JSONValue(parsing: text)
            let fault = #expect(throws: Fault.self) { try value.canonicalForm() }
            #expect(fault?.code == .jsonNumberTooLarge && fault?.kind == .badData)
            #expect(fault?.finding.place.pointer == (text == number ? "" : "/1/a~1b/1"))
        }
        #expect(JSONNumber(number)?.isBeyondDouble == true)
    }

    @Test(arguments: [
        ("1e-400", "0"), ("-1e-400", "0"), ("1.7976931348623157e308", "1.7976931348623157e+308"), ("5e-324", "5e-324"),
        ("1" + String(repeating: "0", count: 308), "1e+308"), ("0e999", "0"), ("0.1e309", "1e+308"),
    ])
    func `a number below the largest double has its form, and one too small is zero`(number: String, form: String)
        throws
    {
        #expect(String(decoding: try JSONValue(parsing: number).canonicalForm(), as: UTF8.self) == form)
        #expect(JSONNumber(number)?.isBeyondDouble == false)
    }

    @Test func `what an older case file holds keeps its exact value`() throws {
        let canonical = try JSONValue(parsing: "[1e400, -12.5e400, 1e401]").canonical()
        #expect(String(decoding: canonical, as: UTF8.self) == "[1e+400,-1.25e+401,1e+401]")
    }
}
