/// A scheme of identifiers: what it identifies, its form, its check rule and its normal form.
///
/// A class, because a verdict on each identifier names its scheme: a copy would retain a dozen parts of it.
public final class IdentifierScheme: Sendable {
    /// The scheme's name in the model, such as `uscc`.
    public let name: String
    /// Its title for people.
    public let title: String
    /// The kind of thing it identifies.
    public let subject: Subject
    /// Its standard.
    public let standard: String
    /// The form and the check rule, in words.
    public let rule: String
    /// A fictional or published value that passes, as written.
    public let example: String
    /// A value that fails.
    public let counterexample: String
    /// Whether it has a check digit.
    public let isChecksummed: Bool
    /// Whether the check digit detects every single wrong digit, in any position.
    public let findsEveryDigit: Bool
    /// Whether a value belongs to one holder for good, so that two different valid values mean two holders.
    public let isSingleHolder: Bool
    /// The context within which a value is unique; `nil` if it is unique by itself.
    public let context: IdentifierContext?
    /// Whether only the form is known here, from the practice of trade and not from the text of a standard.
    public let isFormOnly: Bool
    /// Other names of the scheme in lists.
    package let aliases: [String]
    /// The forms of values.
    package let forms: [IdentifierForm]
    private let layout: IdentifierLayout?
    private let keepsCase: Bool
    private let refinement: Refinement?
    private let placeholders: Set<String>
    private let verify: (@Sendable ([UInt8]) -> Outcome)?

    /// What an identifier identifies.
    public enum Subject: String, Hashable, Sendable {
        /// A person, an organisation or either.
        case person, organisation, party
        /// A place.
        case place
        /// A consignment or another transport document.
        case consignment
        /// A ship, an aircraft or a vehicle.
        case conveyance
        /// A transport unit.
        case equipment
        /// A substance.
        case substance
        /// A class of goods.
        case goods
    }

    /// The normal form of a scheme beyond that of all schemes.
    package struct Refinement: Sendable {
        let apply: @Sendable (String) -> String

        init(_ apply: @escaping @Sendable (String) -> String) { self.apply = apply }
    }

    /// The result of a check rule on characters with the right form.
    package enum Outcome: Hashable {
        case passes
        case fails(IdentifierFlaw)
        case cannotTell

        /// The result of comparing a check character.
        static func check(_ found: UInt8, _ expected: UInt8) -> Outcome {
            found == expected
                ? .passes
                : .fails(
                    .checkCharacter(found: IdentifierText.text([found]), expected: IdentifierText.text([expected])))
        }

        /// The result of comparing a check digit.
        static func check(_ found: UInt8, digit expected: Int) -> Outcome { check(found, UInt8(48 + expected)) }
    }

    /// The longest value that is examined; identifiers are short, and a longer text is none.
    package static let longest = 256

    package init(
        _ name: String, title: String, subject: Subject, standard: String, rule: String, example: String,
        counterexample: String, forms: [IdentifierForm], layout: IdentifierLayout? = nil, findsEveryDigit: Bool = false,
        singleHolder: Bool = false, context: IdentifierContext? = nil, formOnly: Bool = false, aliases: [String] = [],
        keepsCase: Bool = false, placeholders: Set<String> = [], refinement: Refinement? = nil,
        checksummed: Bool? = nil,
        verify: (@Sendable ([UInt8]) -> Outcome)? = nil
    ) {
        self.name = name
        self.title = title
        self.subject = subject
        self.standard = standard
        self.rule = rule
        self.example = example
        self.counterexample = counterexample
        self.forms = forms
        self.layout = layout
        self.isChecksummed = checksummed ?? (verify != nil)
        self.findsEveryDigit = findsEveryDigit
        self.isSingleHolder = singleHolder
        self.context = context
        self.isFormOnly = formOnly
        self.aliases = aliases
        self.keepsCase = keepsCase
        self.placeholders = placeholders
        self.refinement = refinement
        self.verify = verify
    }

    /// The scheme with this name, if known.
    public static func named(_ name: String) -> IdentifierScheme? { byName[name] }

    /// All schemes, by name.
    public static let all: [IdentifierScheme] =
        (documents + companies + china + mexico + americas + persons + contacts + finance + goods + places
        + conveyances).sorted { $0.name < $1.name }

    private static let byName = Dictionary(
        uniqueKeysWithValues: all.flatMap { scheme in ([scheme.name] + scheme.aliases).map { ($0, scheme) } })

    /// The result of the check rule for a value as stated.
    public func check(_ value: String) -> IdentifierCheck { examine(value).check }

    /// The result of the check rule for a value as stated, with the reason.
    public func examine(_ value: String) -> IdentifierVerdict {
        func verdict(_ check: IdentifierCheck, _ flaw: IdentifierFlaw? = nil) -> IdentifierVerdict {
            IdentifierVerdict(scheme: self, value: value, check: check, flaw: flaw)
        }
        guard value.utf8.count <= Self.longest else {
            // The bytes are counted, because counting characters would mean reading them.
            return verdict(.failed, .length(value.utf8.count, expected: lengthWords))
        }
        let text = IdentifierText(normalForm(value))
        if Placeholders.isAlways(IdentifierNormalForm.of(value)) || placeholders.contains(text.normal) {
            return verdict(.placeholder)
        }
        let outcome = outcome(text, stated: value)
        switch outcome {
        case .cannotTell, .fails(.checkCharacter):
            if Placeholders.isUnlessChecked(value, text.normal) { return verdict(.placeholder) }
        case .passes, .fails: break
        }
        return switch outcome {
        case .passes: verdict(.valid)
        case .cannotTell: verdict(.unchecked)
        case .fails(let flaw): verdict(.failed, flaw)
        }
    }

    private func outcome(_ text: IdentifierText, stated: String) -> Outcome {
        let fitting = forms.filter { $0.lengths.contains(text.bytes.count) }
        guard !fitting.isEmpty else { return .fails(.length(text.bytes.count, expected: lengthWords)) }
        let flaws = fitting.map { $0.flaw(in: text) }
        if flaws.allSatisfy({ $0 != nil }), let flaw = flaws.compactMap(\.self).max(by: Self.isEarlier) {
            return .fails(flaw)
        }
        if let layout, !layout.agrees(with: stated, text.bytes.count) { return .fails(.grouping(example: example)) }
        return verify?(text.bytes) ?? .cannotTell
    }

    /// Of several forms the one that fits longest is assumed.
    private static func isEarlier(_ left: IdentifierFlaw, _ right: IdentifierFlaw) -> Bool {
        guard case .character(let one, _, _) = left, case .character(let other, _, _) = right else { return false }
        return one < other
    }

    private var lengthWords: String {
        let lengths = Set(forms.flatMap { [$0.lengths.lowerBound, $0.lengths.upperBound] }).sorted()
        guard forms.contains(where: { $0.lengths.count > 1 }) else {
            return lengths.map { String($0) }.joined(separator: " or ")
        }
        return "\(lengths[0]) to \(lengths[lengths.count - 1])"
    }

    /// The normal form for comparison: upper case, digits and full-width characters of every script as ASCII, without
    /// blanks, dots, dashes, slashes and invisible characters.
    public func normalForm(_ value: String) -> String {
        let form = IdentifierNormalForm.of(value, keepingCase: keepsCase)
        return refinement?.apply(form) ?? form
    }

    /// The written form of the standard, with its hyphens or dots; the normal form of a value that does not have the
    /// form of the scheme.
    public func writtenForm(_ value: String) -> String {
        let text = IdentifierText(normalForm(value))
        let fits = forms.contains { $0.lengths.contains(text.bytes.count) && $0.flaw(in: text) == nil }
        guard let layout, fits else { return text.normal }
        return layout.write(text.bytes)
    }

    /// The approximate share of texts of letters and digits of this length that pass: 1 is all.
    func openness(of value: String) -> Double {
        let text = IdentifierText(normalForm(value))
        let fitting = forms.filter { $0.lengths.contains(text.bytes.count) && $0.flaw(in: text) == nil }
        let form = fitting.map { $0.openness(length: text.bytes.count) }.min() ?? 1
        return isChecksummed ? form / 10 : form
    }
}

extension IdentifierScheme: Hashable {
    /// Whether both have the same name.
    public static func == (left: IdentifierScheme, right: IdentifierScheme) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
