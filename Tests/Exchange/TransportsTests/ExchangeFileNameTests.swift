import Testing
import Transports

/// Which names enter a file system or a server.
@Suite struct ExchangeFileNameTests {
    @Test(arguments: [
        ("a.asice", ExchangeFileName.Kind.envelope), ("0f-9_x.y.asice", .envelope), ("a.parts", .partsList),
        ("a.part-0001", .part(1)), ("a.part-9999", .part(9999)),
        (String(repeating: "a", count: 101) + ".asice", .envelope),
    ]) func anAllowedNameIsRead(_ text: String, kind: ExchangeFileName.Kind) throws {
        let name = try #require(ExchangeFileName(text))
        #expect(name.text == text)
        #expect(name.kind == kind)
        #expect(ExchangeFileName(stem: name.stem, kind: kind) == name)
    }

    @Test(arguments: [
        "", ".asice", "a", "A.asice", "-a.asice", ".a.asice", "a b.asice", "a/b.asice", "../a.asice", "a.asice\n",
        "a\u{0}.asice", "ä.asice", "a*.asice", "a\".asice", "a.ASICE", "a.part-1", "a.part-00001", "a.part-0000",
        "a.part-00x1", "a.parts ", "a;rm.asice", String(repeating: "a", count: 102) + ".asice",
    ]) func anyOtherNameIsRefused(_ text: String) { #expect(ExchangeFileName(text) == nil) }
}
