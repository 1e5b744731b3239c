import Testing
import TextNormalization

/// Names that can be confused at a glance have the same skeleton.
struct LookalikeNameTests {
    @Test(arguments: [
        ("Alice Carrier", "ALICE CARRIER"), ("Alice Carrier", "Alice  Carrier "),
        ("Alice Carrier", "Alice\u{A0}Carrier"),
        ("Alice Carrier", "Alice-Carrier"), ("Alice Carrier", "Al\u{200B}ice Carrier"),
        ("Alice Carrier", "Alíce Cärrier"),
        ("Alíce", "Ali\u{301}ce"), ("Alice Carrier", "Аlice Саrriеr"), ("Alice", "ΑLΙCΕ"), ("Alice", "AIice"),
        ("Alice", "A1ice"), ("Alice", "𝐀𝐥𝐢𝐜𝐞"), ("Alice", "Ａｌｉｃｅ"), ("Modern", "Modem"), ("Post", "Po5t"),
        ("Oslo", "0slo"),
        ("Alice Carrier", "Alice Carrier (bca229cd6e21…)"), ("Straße", "STRASSE"), ("Ørsted", "Orsted"), ("东方", "东方"),
    ])
    func theseLookAlike(_ one: String, _ other: String) { #expect(LookalikeName(one) == LookalikeName(other)) }

    @Test(arguments: [
        ("Alice Carrier", "Bob Agency"), ("Alice Carrier", "Alice Carriers"), ("Carrier 1", "Carrier 2"), ("东方", "西方"),
        ("(one)", "(two)"), ("★", "☆"), ("", "Alice"), ("Алексей", "Андрей"),
    ])
    func theseDoNot(_ one: String, _ other: String) { #expect(LookalikeName(one) != LookalikeName(other)) }
}
