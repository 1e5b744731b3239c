internal import TextNormalization

/// A value of a column of a table: a fixed number of words, of which some are numbers of texts in the table's pool.
protocol TableElement: Sendable {
    /// The number of words.
    static var wordCount: Int { get }

    /// Reads words; `nil` when they are no value of a table with this number of texts.
    init?(_ words: UnsafePointer<UInt32>, texts: UInt32)

    /// Appends its words.
    func write(to words: inout [UInt32])

    /// The same value in another pool.
    ///
    /// - Parameter number: gives the number of a text in the other pool by its number in this one.
    func renumbered(_ number: (UInt32) -> UInt32) -> Self
}

/// The number of a text.
extension UInt32: TableElement {
    static var wordCount: Int { 1 }

    init?(_ words: UnsafePointer<UInt32>, texts: UInt32) {
        guard words[0] < texts else { return nil }
        self = words[0]
    }

    func write(to words: inout [UInt32]) { words.append(self) }

    func renumbered(_ number: (UInt32) -> UInt32) -> UInt32 { number(self) }
}

/// The number of a text that may be missing.
struct OptionalText: Hashable, TableElement {
    /// The number; `nil` for no text.
    let number: UInt32?

    init(_ number: UInt32?) { self.number = number }

    static var wordCount: Int { 1 }

    init?(_ words: UnsafePointer<UInt32>, texts: UInt32) {
        guard words[0] <= texts else { return nil }
        number = words[0] == 0 ? nil : words[0] - 1
    }

    func write(to words: inout [UInt32]) { words.append(number.map { $0 + 1 } ?? 0) }

    func renumbered(_ other: (UInt32) -> UInt32) -> OptionalText { OptionalText(number.map(other)) }
}

extension RecordTable.NameEntry: TableElement {
    static var wordCount: Int { 4 }

    init?(_ words: UnsafePointer<UInt32>, texts: UInt32) {
        guard max(words[0], words[1], words[2]) < texts,
            let kind = Record.Name.Kind.allCases[number: words[3]]
        else { return nil }
        self.init(text: words[0], given: words[1], family: words[2], kind: kind)
    }

    func write(to words: inout [UInt32]) {
        words += [text, given, family, Record.Name.Kind.allCases.number(of: kind)]
    }

    func renumbered(_ number: (UInt32) -> UInt32) -> Self {
        Self(text: number(text), given: number(given), family: number(family), kind: kind)
    }
}

extension RecordTable.IdentifierEntry: TableElement {
    static var wordCount: Int { 6 }

    init?(_ words: UnsafePointer<UInt32>, texts: UInt32) {
        guard max(words[0], words[1], words[2], words[3]) < texts, words[5] <= 1,
            let validity = Record.Identifier.Validity.allCases[number: words[4]]
        else { return nil }
        self.init(
            scheme: words[0], value: words[1], issuer: words[2], context: words[3], validity: validity,
            isExclusive: words[5] == 1)
    }

    func write(to words: inout [UInt32]) {
        words += [
            scheme, value, issuer, context, Record.Identifier.Validity.allCases.number(of: validity),
            isExclusive ? 1 : 0,
        ]
    }

    func renumbered(_ number: (UInt32) -> UInt32) -> Self {
        Self(
            scheme: number(scheme), value: number(value), issuer: number(issuer), context: number(context),
            validity: validity, isExclusive: isExclusive)
    }
}

extension RecordTable.AddressEntry: TableElement {
    static var wordCount: Int { 5 }

    init?(_ words: UnsafePointer<UInt32>, texts: UInt32) {
        guard max(words[0], words[1], words[2], words[3]) < texts, words[4] < texts else { return nil }
        self.init(street: words[0], city: words[1], region: words[2], postcode: words[3], country: words[4])
    }

    func write(to words: inout [UInt32]) { words += [street, city, region, postcode, country] }

    func renumbered(_ number: (UInt32) -> UInt32) -> Self {
        Self(
            street: number(street), city: number(city), region: number(region), postcode: number(postcode),
            country: number(country))
    }
}

extension PartialDate: TableElement {
    static var wordCount: Int { 3 }

    init?(_ words: UnsafePointer<UInt32>, texts: UInt32) {
        self.init(
            year: Int(words[0]), month: words[1] > 0 ? Int(words[1]) : nil, day: words[2] > 0 ? Int(words[2]) : nil)
    }

    func write(to words: inout [UInt32]) { words += [UInt32(year), UInt32(month ?? 0), UInt32(day ?? 0)] }

    func renumbered(_ number: (UInt32) -> UInt32) -> PartialDate { self }
}

extension Record.Position: TableElement {
    static var wordCount: Int { 4 }

    init?(_ words: UnsafePointer<UInt32>, texts: UInt32) {
        func degrees(_ place: Int) -> Double {
            Double(bitPattern: UInt64(words[place]) | UInt64(words[place + 1]) << 32)
        }
        self.init(latitude: degrees(0), longitude: degrees(2))
    }

    func write(to words: inout [UInt32]) {
        for bits in [latitude.bitPattern, longitude.bitPattern] {
            words.append(UInt32(truncatingIfNeeded: bits))
            words.append(UInt32(bits >> 32))
        }
    }

    func renumbered(_ number: (UInt32) -> UInt32) -> Record.Position { self }
}

extension Array where Element: Equatable {
    /// The case with a number; `nil` when there is none.
    subscript(number number: UInt32) -> Element? { number < count ? self[Int(number)] : nil }

    /// The number of a case.
    func number(of element: Element) -> UInt32 { UInt32(firstIndex(of: element) ?? 0) }
}
