internal import RecordLinkage
internal import TextNormalization

/// The distinct names of organisations and things of a table, encoded as numbers: a pair of names is compared without
/// allocation.
struct OrganisationNameColumn: Sendable {
    /// One distinct name; texts are numbers in `texts`.
    private struct Form: BitwiseCopyable {
        /// The ranges of its words, and of the trade words among them.
        let start: UInt32
        let count: UInt32
        let tradeStart: UInt32
        let tradeCount: UInt32
        let joined: UInt32
        let distinct: UInt32
        let distinctCount: UInt32
        /// All numbers in it, and all its words in alphabetical order.
        let numbers: UInt32
        let sorted: UInt32
        let trade: UInt32
        let bits: Float
        let isBranch: Bool
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private var texts = TextDictionary()
    private var forms: [Form] = []
    /// The words, name after name, and then the trade words.
    private var words: [UInt32] = []

    /// The number of names.
    var count: Int { forms.count }

    /// Appends a name.
    mutating func append(_ name: OrganisationName) {
        let start = words.count
        for word in name.words { words.append(texts.number(of: word.text)) }
        let tradeStart = words.count
        let trade = name.trade.sorted()
        for word in trade { words.append(texts.number(of: word)) }
        forms.append(
            Form(
                start: UInt32(start), count: UInt32(name.words.count), tradeStart: UInt32(tradeStart),
                tradeCount: UInt32(trade.count), joined: texts.number(of: name.joined),
                distinct: texts.number(of: name.distinct), distinctCount: UInt32(name.distinct.count),
                numbers: texts.number(of: name.numbers.sorted().joined(separator: "\n")),
                sorted: texts.number(of: name.words.map(\.string).sorted().joined(separator: "\n")),
                trade: texts.number(of: trade.joined(separator: "\n")), bits: Float(NameRarity.organisation(name)),
                isBranch: name.isBranch))
    }

    /// Makes a text, such as the name of a city without spaces, known for `compare`.
    mutating func number(ofPlace place: [UInt8]) -> UInt32 { texts.number(of: place) }

    /// The number of a name's spelling without spaces; 0 for a name without words.
    func joined(_ name: Int) -> UInt32 { forms[name].joined }

    /// The text of a name's spelling without spaces.
    func joinedText(_ name: Int) -> ArraySlice<UInt8> { texts.text(Int(forms[name].joined)) }

    /// The hash of a name's spelling without spaces.
    func joinedHash(_ name: Int) -> UInt64 { texts.hashes[Int(forms[name].joined)] }

    /// The words that are neither trade words nor numbers, without spaces.
    func distinctText(_ name: Int) -> ArraySlice<UInt8> { texts.text(Int(forms[name].distinct)) }

    /// The words of a name that are neither trade words nor single letters, by number; `limit` of them at most.
    func keyWords(_ name: Int, limit: Int) -> [UInt32] {
        let form = forms[name]
        let trade = words[Int(form.tradeStart)..<Int(form.tradeStart + form.tradeCount)]
        return Array(
            words[Int(form.start)..<Int(form.start + form.count)].lazy.filter {
                !trade.contains($0) && self.texts.range(Int($0)).count > 1
            }.prefix(limit))
    }

    /// The hashes of two words, the word that comes first in the alphabet first.
    func orderedHashes(_ one: UInt32, _ other: UInt32) -> (UInt64, UInt64) {
        let hashes = (texts.hashes[Int(one)], texts.hashes[Int(other)])
        let isOrdered = !texts.text(Int(other)).lexicographicallyPrecedes(texts.text(Int(one)))
        return isOrdered ? hashes : (hashes.1, hashes.0)
    }

    /// The most bits that an agreement on a name can weigh.
    func mostBits(_ name: Int) -> Double { Double(forms[name].bits) }

    // MARK: Comparison

    /// The level of agreement of two names, and the weight of the agreeing part in bits.
    ///
    /// - Parameter places: the cities of each of them, by number: many companies are named after one.
    func compare(
        _ left: Int, _ right: Int, places: (ArraySlice<UInt32>, ArraySlice<UInt32>)
    ) -> (level: AgreementLevel, bits: Double) {
        texts.bytes.withUnsafeBufferPointer { bytes in
            compare(forms[left], right: forms[right], bytes: bytes, places: places)
        }
    }

    private func text(_ number: UInt32, in bytes: Bytes) -> Bytes { Bytes(rebasing: bytes[texts.range(Int(number))]) }

    private func compare(
        _ left: Form, right: Form, bytes: Bytes, places: (ArraySlice<UInt32>, ArraySlice<UInt32>)
    ) -> (level: AgreementLevel, bits: Double) {
        guard left.joined != 0, right.joined != 0 else { return (.missing, 0) }
        if left.numbers != 0, right.numbers != 0, left.numbers != right.numbers { return (.different, 0) }
        let bits = Double(min(left.bits, right.bits))
        if left.isBranch != right.isBranch {
            let (whole, branch) = left.isBranch ? (right, left) : (left, right)
            let begins = text(branch.joined, in: bytes).starts(with: text(whole.joined, in: bytes))
            return begins || contains(whole, in: branch) ? (.branch, bits) : (.different, 0)
        }
        let numbersAgree = left.numbers == right.numbers
        if left.joined == right.joined || numbersAgree && left.count > 1 && left.sorted == right.sorted {
            return (.same, bits)
        }
        let (one, other) = (text(left.joined, in: bytes), text(right.joined, in: bytes))
        if let place = commonPlace(one, other, bytes: bytes, places: places) {
            return (.withoutPlace, bits - Double(place.count) / 2)
        }
        let tradesMeet = left.tradeCount == 0 || right.tradeCount == 0 || haveTradeInCommon(left, right)
        let tradesAgree = tradesMeet && (left.tradeCount == 0) == (right.tradeCount == 0)
        let (core, otherCore) = (text(left.distinct, in: bytes), text(right.distinct, in: bytes))
        if numbersAgree, tradesAgree, Self.isAlike(core, otherCore) { return (.alike, max(2, bits - 3)) }
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        if tradesMeet, contains(short, in: long) || Self.isInside(core, otherCore) {
            return (.partial, min(bits, 2 * Double(short.distinctCount)) / 2)
        }
        return overlap(left, right) ? (.near, 0) : (.different, 0)
    }

    /// The first place without which both names are the same.
    private func commonPlace(
        _ one: Bytes, _ other: Bytes, bytes: Bytes, places: (ArraySlice<UInt32>, ArraySlice<UInt32>)
    ) -> Bytes? {
        for side in 0..<2 {
            for number in side == 0 ? places.0 : places.1 {
                let place = text(number, in: bytes)
                guard place.count > 2 else { continue }
                let (a, b) = (Self.without(place, one), Self.without(place, other))
                if a.count >= 5, a.count == b.count, a.elementsEqual(b) { return place }
            }
        }
        return nil
    }

    private func range(_ form: Form) -> Range<Int> { Int(form.start)..<Int(form.start + form.count) }

    private func trade(_ form: Form) -> Range<Int> { Int(form.tradeStart)..<Int(form.tradeStart + form.tradeCount) }

    private func haveTradeInCommon(_ left: Form, _ right: Form) -> Bool {
        if left.trade == right.trade { return true }
        for one in trade(left) { for other in trade(right) where words[one] == words[other] { return true } }
        return false
    }

    private static func isAlike(_ left: Bytes, _ right: Bytes) -> Bool {
        let shorter = min(left.count, right.count)
        guard shorter >= 5, TextSimilarityKernel.isWithin(shorter >= 12 ? 2 : 1, left: left, right: right) else {
            return false
        }
        return TextSimilarityKernel.jaroWinkler(Array(left), Array(right)) >= 0.9
    }

    /// Whether the longer name has every word of the shorter, and these are not only trade words.
    private func contains(_ short: Form, in long: Form) -> Bool {
        guard short.distinctCount >= 4 else { return false }
        for place in range(short) where !range(long).contains(where: { words[$0] == words[place] }) { return false }
        return true
    }

    private static func isInside(_ left: Bytes, _ right: Bytes) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard short.count >= 7 else { return false }
        return long.starts(with: short) || Bytes(rebasing: long[(long.count - short.count)...]).elementsEqual(short)
    }

    private static func without(_ place: Bytes, _ text: Bytes) -> Bytes {
        guard text.count > place.count else { return text }
        if text.starts(with: place) { return Bytes(rebasing: text[place.count...]) }
        let rest = text.count - place.count
        return Bytes(rebasing: text[rest...]).elementsEqual(place) ? Bytes(rebasing: text[..<rest]) : text
    }

    private func overlap(_ left: Form, _ right: Form) -> Bool {
        for place in range(left) {
            let word = words[place]
            guard texts.range(Int(word)).count >= 5, !trade(left).contains(where: { words[$0] == word }) else {
                continue
            }
            if range(right).contains(where: { words[$0] == word }) { return true }
        }
        return false
    }
}
