/// Language tags (RFC 5646), checked by their form and, for two letters, by the registered codes of ISO 639-1.
package enum LanguageTag {
    /// Whether a text is a tag: `en`, `es-419`, `zh-Hant-TW`. Scripts, regions and variants are not looked up.
    package static func isOne(_ text: String) -> Bool {
        let small = text.lowercased()
        guard text.utf8.count <= 255, !grandfathered.contains(small) else { return text.utf8.count <= 255 }
        var parts = small.split(separator: "-", omittingEmptySubsequences: false)[...]
        guard parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) }) else {
            return false
        }
        guard parts.first != "x" else { return parts.count > 1 }
        guard let language = parts.popFirst(), isLanguage(language) else { return false }
        if language.utf8.count < 4 { take(&parts, most: 3) { $0.utf8.count == 3 && isLetters($0) } }
        take(&parts, most: 1) { $0.utf8.count == 4 && isLetters($0) }
        take(&parts, most: 1) { $0.utf8.count == 2 && isLetters($0) || $0.utf8.count == 3 && isDigits($0) }
        let variants = take(&parts, most: .max) {
            $0.utf8.count >= 5 || $0.utf8.count == 4 && isDigits($0.prefix(1))
        }
        return Set(variants).count == variants.count && areExtensions(parts)
    }

    /// Extensions after their singletons, each once, and private use after `x`.
    private static func areExtensions(_ all: ArraySlice<Substring>) -> Bool {
        var parts = all
        var seen: Set<Substring> = []
        while let singleton = parts.popFirst() {
            guard singleton.utf8.count == 1, seen.insert(singleton).inserted else { return false }
            if singleton == "x" { return !parts.isEmpty }
            guard !take(&parts, most: .max, where: { $0.utf8.count > 1 }).isEmpty else { return false }
        }
        return true
    }

    /// A language of two or three letters; longer ones are reserved, or were never registered.
    private static func isLanguage(_ part: Substring) -> Bool {
        guard isLetters(part) else { return false }
        return part.utf8.count == 2 ? languages.contains(String(part)) : part.utf8.count == 3
    }

    @discardableResult private static func take(
        _ parts: inout ArraySlice<Substring>, most: Int, where accepts: (Substring) -> Bool
    ) -> ArraySlice<Substring> {
        let taken = parts.prefix(most).prefix(while: accepts)
        parts = parts.dropFirst(taken.count)
        return taken
    }

    private static func isLetters(_ part: Substring) -> Bool { part.utf8.allSatisfy { (97...122).contains($0) } }

    private static func isDigits(_ part: Substring) -> Bool { part.utf8.allSatisfy { (48...57).contains($0) } }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte)
    }

    /// The grandfathered tags, older than RFC 4646 (RFC 5646, section 2.2.8).
    private static let grandfathered: Set<String> = [
        "art-lojban", "cel-gaulish", "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon",
        "i-lux", "i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "no-bok", "no-nyn", "sgn-be-fr",
        "sgn-be-nl", "sgn-ch-de", "zh-guoyu", "zh-hakka", "zh-min", "zh-min-nan", "zh-xiang",
    ]

    /// The two-letter languages in the registry of language subtags, replaced ones included.
    private static let languages = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
        en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it \
        iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo \
        mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh \
        si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh \
        yi yo za zh zu
        """.split(separator: " ").map(String.init))
}
