/// The stable name of one kind of finding, in kebab-case, such as `json-duplicate-key`, with its severity and its words.
///
/// Codes are part of the product's contract: scripts and partners match on them, so a code never changes its meaning.
/// Each is declared once, in the file `FindingCode+….swift` of the module that raises it first.
public struct FindingCode: Hashable, Sendable, CustomStringConvertible {
    /// What all copies of a code share, so that a finding is small.
    private final class Definition: Sendable {
        let name: String
        let severity: Severity
        let sentence: String
        let advice: String

        init(name: String, severity: Severity, sentence: String, advice: String) {
            self.name = name
            self.severity = severity
            self.sentence = sentence
            self.advice = advice
        }
    }

    private let definition: Definition

    /// Declares a code.
    ///
    /// - Parameters:
    ///   - name: the code as it is printed, in kebab-case; no two codes have one name.
    ///   - severity: the severity of a finding that names no other.
    ///   - sentence: the finding as an English sentence, with `{placeholders}` for its facts.
    ///   - advice: what to do about it, with the same placeholders. It names no command and no option:
    ///     ``FindingMessages`` of a user interface does.
    public init(_ name: StaticString, severity: Severity, sentence: String, advice: String) {
        definition = Definition(name: name.description, severity: severity, sentence: sentence, advice: advice)
    }

    /// The code as it is printed.
    public var name: String { definition.name }

    /// The severity of a finding that names no other.
    public var severity: Severity { definition.severity }

    /// The template of the English sentence.
    public var sentence: String { definition.sentence }

    /// The template of the English advice.
    public var advice: String { definition.advice }

    /// The code as it is printed.
    public var description: String { name }

    /// Whether two codes have one name.
    public static func == (left: FindingCode, right: FindingCode) -> Bool {
        left.definition === right.definition || left.name == right.name
    }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
