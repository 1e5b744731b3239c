internal import RecordLinkage
internal import TextNormalization

/// The agreement of two names of organisations.
struct OrganisationNameComparison {
    /// The level of agreement.
    let level: AgreementLevel
    /// The weight of the agreeing part, in bits.
    let bits: Double

    /// Compares two names; `places` are the cities of both, without spaces: many companies are named after one.
    init(_ left: OrganisationName, _ right: OrganisationName, places: [[UInt8]]) {
        (level, bits) = Self.compare(left, right: right, places: places)
    }

    private static func compare(
        _ left: OrganisationName, right: OrganisationName, places: [[UInt8]]
    ) -> (AgreementLevel, Double) {
        guard !left.joined.isEmpty, !right.joined.isEmpty else { return (.missing, 0) }
        if !left.numbers.isEmpty, !right.numbers.isEmpty, left.numbers != right.numbers { return (.different, 0) }
        let bits = min(NameRarity.organisation(left), NameRarity.organisation(right))
        if left.isBranch != right.isBranch {
            let (whole, branch) = left.isBranch ? (right, left) : (left, right)
            return starts(branch.joined, with: whole.joined) || contains(whole, in: branch)
                ? (.branch, bits) : (.different, 0)
        }
        let numbersAgree = left.numbers == right.numbers
        if left.joined == right.joined || numbersAgree && left.words.count > 1 && isReordered(left, right) {
            return (.same, bits)
        }
        for place in places where place.count > 2 {
            let (a, b) = (without(place, left.joined), without(place, right.joined))
            if a == b, a.count >= 5 { return (.withoutPlace, bits - Double(place.count) / 2) }
        }
        let tradesMeet = left.trade.isEmpty || right.trade.isEmpty || !left.trade.isDisjoint(with: right.trade)
        let tradesAgree = tradesMeet && left.trade.isEmpty == right.trade.isEmpty
        if numbersAgree, tradesAgree, isAlike(left, right) { return (.alike, max(2, bits - 3)) }
        let (short, long) = left.words.count <= right.words.count ? (left, right) : (right, left)
        if tradesMeet, contains(short, in: long) || isInside(short.distinct, long.distinct) {
            return (.partial, min(bits, 2 * Double(short.distinctLetters)) / 2)
        }
        return overlap(left, right) ? (.near, 0) : (.different, 0)
    }

    private static func isReordered(_ left: OrganisationName, _ right: OrganisationName) -> Bool {
        left.words.count == right.words.count
            && left.words.map(\.string).sorted() == right.words.map(\.string).sorted()
    }

    private static func isAlike(_ left: OrganisationName, _ right: OrganisationName) -> Bool {
        let shorter = min(left.distinct.count, right.distinct.count)
        guard shorter >= 5 else { return false }
        let limit = shorter >= 12 ? 2 : 1
        return StringSimilarity.isWithin(limit, left: left.distinct, right: right.distinct)
            && TextSimilarityKernel.jaroWinkler(left.distinct, right.distinct) >= 0.9
    }

    /// Whether the longer name has every word of the shorter, and these are not only trade words.
    private static func contains(_ short: OrganisationName, in long: OrganisationName) -> Bool {
        short.distinct.count >= 4 && short.words.allSatisfy { word in long.words.contains { $0.text == word.text } }
    }

    private static func isInside(_ short: [UInt8], _ long: [UInt8]) -> Bool {
        let (short, long) = short.count <= long.count ? (short, long) : (long, short)
        return short.count >= 7 && (starts(long, with: short) || long.suffix(short.count).elementsEqual(short))
    }

    private static func starts(_ text: [UInt8], with prefix: [UInt8]) -> Bool { text.starts(with: prefix) }

    private static func without(_ place: [UInt8], _ text: [UInt8]) -> [UInt8] {
        guard text.count > place.count else { return text }
        if text.starts(with: place) { return Array(text.dropFirst(place.count)) }
        return text.suffix(place.count).elementsEqual(place) ? Array(text.dropLast(place.count)) : text
    }

    private static func overlap(_ left: OrganisationName, _ right: OrganisationName) -> Bool {
        left.words.contains { word in
            word.text.count >= 5 && !left.trade.contains(word.string) && right.words.contains { $0.text == word.text }
        }
    }
}
