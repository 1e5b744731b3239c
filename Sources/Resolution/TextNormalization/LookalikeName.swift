/// The visual skeleton of a name: two names with the same skeleton can be confused and must not belong to two parties.
///
/// A reduced form of the skeleton of UTS #39 (Unicode Security Mechanisms, section 4): compatibility decomposition, no
/// marks, no invisible characters, no blanks or punctuation, no case, and each letter of the common scripts replaced by
/// the Latin letter that it looks like. It errs on the side of too many matches: a match leads to a question, never to
/// a final refusal.
package struct LookalikeName: Hashable, Sendable {
    private let skeleton: String

    /// The skeleton of a name.
    package init(_ name: String) {
        let plain = Self.withoutBrackets(Transliteration.decomposed(name))
        var letters = ""
        for scalar in plain.unicodeScalars {
            if let look = Self.looks[scalar] {
                letters += look
                continue
            }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark, .control, .format, .spaceSeparator, .lineSeparator,
                .paragraphSeparator, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
                .initialPunctuation, .finalPunctuation, .otherPunctuation, .modifierLetter, .modifierSymbol,
                .unassigned, .privateUse, .surrogate:
                continue
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .letterNumber,
                .otherNumber, .mathSymbol, .currencySymbol, .otherSymbol:
                letters += scalar.properties.lowercaseMapping
            @unknown default: letters.unicodeScalars.append(scalar)
            }
        }
        var skeleton = ""
        for scalar in letters.unicodeScalars { skeleton += Self.alike[scalar] ?? String(scalar) }
        for (pair, letter) in [("rn", "m"), ("vv", "w"), ("cl", "d")] {
            skeleton = skeleton.split(separator: pair, omittingEmptySubsequences: false).joined(separator: letter)
        }
        // A name of symbols only resembles itself.
        self.skeleton = skeleton.isEmpty ? plain : skeleton
    }

    /// The name without a bracketed part at its end, unless nothing else is left: the brackets contain the beginning of
    /// a party id where two parties have the same name.
    private static func withoutBrackets(_ name: String) -> String {
        guard let last = name.last(where: { !$0.isWhitespace }), ")]}>".contains(last),
            let open = name.firstIndex(where: { "([{<".contains($0) })
        else { return name }
        let rest = name[..<open]
        return rest.contains { $0.isLetter || $0.isNumber } ? String(rest) : name
    }

    /// Letters and digits that look the same, after case folding.
    private static let alike: [Unicode.Scalar: String] = ["0": "o", "1": "l", "i": "l", "|": "l", "5": "s", "8": "b"]

    /// Letters of other scripts, and of Latin, that look like Latin ones.
    private static let looks: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for (letter, others) in groups {
            for scalar in others.unicodeScalars { table[scalar] = letter }
        }
        return table
    }()

    // Cyrillic, Greek, Armenian, Cherokee and Latin beyond ASCII; letters with a decomposition are not listed.
    private static let groups: [(String, String)] = [
        ("a", "АаΑαɑᎪ"), ("b", "ВвΒβЬьᏴ"), ("c", "СсϹϲᏟᴄ"), ("d", "ԁԀᎠđĐðÐɗ"), ("e", "ЕеΕεЄєᎬəɛ"), ("f", "ϜſƒҒғ"),
        ("g", "ԌԍցɡᏀ"), ("h", "НнΗһҺհᎻħĦ"), ("i", "ІіΙιıɩᎥ"), ("j", "ЈјɈɉᎫյ"), ("k", "КкΚκᏦĸҚқ"), ("l", "ӀӏłŁᏞʟǀ"),
        ("m", "МмΜᎷᴍ"), ("n", "ΝηПпոռŋŊ"), ("o", "ОоΟοσՕօØøӨө"), ("p", "РрΡρᏢþÞƿ"), ("q", "ԚԛզʠϘ"), ("r", "ГгᎡᏒʀɼ"),
        ("s", "ЅѕՏᏚꜱʂ"), ("t", "ТтΤτᎢŧŦ"), ("u", "υՍսμцʋ"), ("v", "νѴѵᏙᴠ"), ("w", "ԜԝωᎳɯшШ"), ("x", "ХхΧχҲҳ"),
        ("y", "УуΥγҮүʏ"), ("z", "ΖᏃᴢʐ"), ("ss", "ßẞ"), ("ae", "ÆæӔӕ"), ("oe", "Œœ"), ("3", "Ззʒ"),
    ]
}
