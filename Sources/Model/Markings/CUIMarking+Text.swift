internal import Identifiers

// Banner lines and portion marks.
extension CUIMarking {
    /// Reads a banner line (`CUI//SP-SSI/LEI//NOFORN`) or a portion mark (`(CUI//LEI)`); `nil` for other texts, such as
    /// `(U)`, which marks uncontrolled portions.
    public init?(text: String) {
        var text = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }).joined(separator: " ")
        if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
        let blocks = Self.blocks(text)
        guard let control = blocks.first?.uppercased(), ["CUI", "CONTROLLED", "UNCLASSIFIED"].contains(control) else {
            return nil
        }
        // `UNCLASSIFIED//CUI…` is used in documents with classified parts too.
        let rest = control == "UNCLASSIFIED" ? blocks.dropFirst() : blocks[...]
        guard let own = rest.first?.uppercased(), own == "CUI" || own == "CONTROLLED" else { return nil }
        self.init()
        for block in rest.dropFirst() {
            let parts = block.split(separator: "/").map { part in
                String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
            let areLimits = parts.allSatisfy(Self.isLimit)
            for part in parts {
                if areLimits { add(limit: part) } else { add(category: part) }
            }
        }
    }

    private static func blocks(_ text: String) -> [String] {
        var blocks = [""]
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix("//") {
                blocks.append("")
                rest = rest.dropFirst(2)
            } else {
                blocks[blocks.count - 1].append(first)
                rest = rest.dropFirst()
            }
        }
        return blocks
    }

    private static func isLimit(_ text: String) -> Bool {
        let words = text.uppercased()
        return words == "NF" || known.contains(words) || words.hasPrefix("REL TO") || words.hasPrefix("DISPLAY ONLY")
    }

    /// The banner line: specified categories first, each kind in alphabetical order.
    public var banner: String { lines(isPortion: false) }

    /// The portion mark, in parentheses.
    public var portion: String { "(" + lines(isPortion: true) + ")" }

    private func lines(isPortion: Bool) -> String {
        let categories = specified.sorted().map { "SP-" + $0 } + basic.subtracting(specified).sorted()
        var limits = dissemination.sorted().map { isPortion ? Self.short[$0] ?? $0 : $0 }
        // With no release abroad, the countries need not be listed.
        if let releasableTo, !dissemination.contains("NOFORN") { limits.append(Self.list("REL TO", releasableTo)) }
        if let displayOnly, !dissemination.contains("NOFORN") { limits.append(Self.list("DISPLAY ONLY", displayOnly)) }
        var text = "CUI"
        if !categories.isEmpty { text += "//" + categories.joined(separator: "/") }
        if !limits.isEmpty { text += "//" + limits.joined(separator: "/") }
        return text
    }

    /// The USA come first, then the others in alphabetical order.
    private static func list(_ words: String, _ countries: Set<String>) -> String {
        let codes = countries.map { CodeList.countries.entry($0)?.facts["alpha_3"] ?? $0 }
        let ordered = codes.filter { $0 == "USA" } + codes.filter { $0 != "USA" }.sorted()
        return words + " " + (ordered.isEmpty ? "NONE" : ordered.joined(separator: ", "))
    }
}
