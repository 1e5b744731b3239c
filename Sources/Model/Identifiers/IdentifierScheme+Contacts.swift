// Contacts of a party.
extension IdentifierScheme {
    static let contacts: [IdentifierScheme] = [
        IdentifierScheme(
            "e164", title: "Telephone number", subject: .party, standard: "ITU-T E.164",
            rule:
                "+, the country, and the number: 7 to 15 digits, the first not 0. A number without its country cannot "
                + "be told from others; 00 before it is read as +.",
            example: "+1 202 555 0143", counterexample: "+0131887829",
            forms: [IdentifierForm(.one(of: "+"), .some(1, of: "123456789", "a digit other than 0"), .digits(6...14))],
            aliases: ["phone"],
            refinement: Refinement { text in
                let characters = Array(text.utf8).filter { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
                if characters.first == UInt8(ascii: "+") { return String(decoding: characters, as: UTF8.self) }
                let isDialled = characters.starts(with: "00".utf8)
                return "+" + String(decoding: isDialled ? characters[2...] : characters[...], as: UTF8.self)
            })
    ]
}
