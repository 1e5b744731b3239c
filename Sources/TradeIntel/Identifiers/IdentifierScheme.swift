/// A scheme of identifiers: its check rule and its normal form.
public struct IdentifierScheme: Sendable {
    /// The scheme's name in the model, such as `uscc`.
    public let name: String
    /// What it is, for people.
    public let title: String
    /// Whether a check digit tells right values from wrong ones.
    public let isChecksummed: Bool
    /// Whether a value belongs to one holder for good, so that two different valid values are two holders.
    public let isSingleHolder: Bool
    /// What kind of thing it identifies.
    public let subject: Subject
    private let rule: @Sendable ([UInt8]) -> Bool?
    private let placeholders: Set<String>
    /// The lengths of the groups when a value is written with dashes.
    private let groups: [Int]?

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

    init(
        _ name: String, _ title: String, _ subject: Subject, checksummed: Bool = false, singleHolder: Bool = false,
        placeholders: Set<String> = [], groups: [Int]? = nil, _ rule: @escaping @Sendable ([UInt8]) -> Bool?
    ) {
        self.name = name
        self.title = title
        self.subject = subject
        self.isChecksummed = checksummed
        self.isSingleHolder = singleHolder
        self.rule = rule
        self.placeholders = placeholders
        self.groups = groups
    }

    /// The scheme of this name, when the model knows it.
    public static func named(_ name: String) -> IdentifierScheme? { byName[name] }

    /// All schemes, by name.
    public static let all: [IdentifierScheme] = (documents + parties + goods + conveyances).sorted { $0.name < $1.name }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// Texts that stand for no value, whatever the scheme, in normal form.
    private static let emptyWords: Set<String> = [
        "", "0", "00", "000", "0000", "00000", "000000", "0000000", "00000000", "000000000", "0000000000", "NA", "NONE",
        "NIL", "NULL", "UNKNOWN", "NOTAVAILABLE", "NOTAPPLICABLE", "SAMEASABOVE", "PENDING", "TBA", "TBD", "SINNUMERO",
    ]

    /// What the check rule says of a value as stated.
    public func check(_ value: String) -> IdentifierCheck {
        let normal = normalForm(value)
        if Self.emptyWords.contains(normal) || placeholders.contains(normal) { return .placeholder }
        if let groups, value.contains("-") {
            let found = value.split(separator: "-", omittingEmptySubsequences: false).map { normalForm(String($0)) }
            guard found.map(\.count) == groups else { return .failed }
        }
        switch rule(Array(normal.utf8)) {
        case true?: return .valid
        case false?: return .failed
        case nil: return .unchecked
        }
    }

    /// The form for comparison: capitals, full-width characters made narrow, without blanks, dots, dashes and slashes.
    public func normalForm(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            // Full-width forms stand in one row, in the order of ASCII.
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value)
                ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            switch narrow {
            case " ", "\t", "\u{A0}", "\u{3000}", ".", "-", "/", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2212}":
                continue
            default: result.append(contentsOf: narrow.properties.uppercaseMapping.unicodeScalars)
            }
        }
        return String(result)
    }
}
