/// The flaw of a value, as specific as the rule of its scheme allows.
public enum IdentifierFlaw: Hashable, Sendable {
    /// A wrong number of characters, blanks and hyphens not counted, with the right number in words.
    case length(Int, expected: String)
    /// A wrong character at this position, counted from 1 without blanks and hyphens.
    case character(position: Int, found: String, expected: String)
    /// The check character does not match the others.
    case checkCharacter(found: String, expected: String)
    /// The characters violate the check rule, which points to none of them.
    case checksum
    /// An invalid part: its name, the text found and the one expected.
    case part(String, found: String, expected: String)
    /// Hyphens in the wrong positions; the example shows the right ones.
    case grouping(example: String)

    /// The flaw as a clause: `its check digit is 8, and the other characters ask for 9`.
    public var words: String {
        switch self {
        case .length(let found, let expected):
            "it has \(found) character\(found == 1 ? "" : "s"), where there must be \(expected)"
        case .character(let position, let found, let expected):
            "character \(position) is \(found), where \(expected) must stand"
        case .checkCharacter(let found, let expected):
            "its check digit is \(found), and the other characters ask for \(expected)"
        case .checksum: "its characters do not agree with each other by the check rule"
        case .part(let name, let found, let expected): "its \(name) is \(found), where \(expected) must stand"
        case .grouping(let example): "its hyphens stand in the wrong places; it is written like \(example)"
        }
    }

    /// What a person can do about it.
    public var advice: String {
        switch self {
        case .checkCharacter, .checksum:
            "Compare every character with the source: one of them is wrong, or two changed places. Do not put the "
                + "expected digit in: the slip is more often elsewhere."
        case .length: "Look for characters that were cut off, added, or run together with another field."
        case .character: "Look for letters and digits taken for each other (O and 0, I and 1), or for another scheme."
        case .part: "Compare this part with the source, or look for another scheme."
        case .grouping: "Look whether it is another kind of number."
        }
    }
}
