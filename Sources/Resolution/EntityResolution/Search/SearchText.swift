internal import StrictJSON
internal import TextNormalization
internal import TradeModel

/// The words of an object, folded as names are for comparison: letters of any script as lower-case Latin without marks,
/// digits, one space for everything between, a line for each value.
enum SearchText {
    /// The separator of values.
    static let lineEnd = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    /// The most bytes of one object's folded text that are searched.
    static let limit = 64 << 10

    /// A text, folded: words of `a…z` and `0…9`, one space between them.
    static func fold(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        for byte in Transliteration.latin(LongText.bounded(text)).utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): folded.append(byte)
            // As in names: O'Neill is one word.
            case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
            default: if let last = folded.last, last != space { folded.append(space) }
            }
        }
        if folded.last == space { folded.removeLast() }
        return folded
    }

    /// All text in an object that people wrote: names, numbers, addresses and free text; nothing that only programs
    /// read.
    static func text(of object: STIXObject) -> [UInt8] {
        guard !isSummary(object) else { return [] }
        var text: [UInt8] = []
        collect(.object(object.json), into: &text)
        return text
    }

    private static func collect(_ value: JSONValue, into text: inout [UInt8]) {
        guard text.count < limit else { return }
        switch value {
        case .string(let string):
            let folded = fold(string)
            guard !folded.isEmpty else { return }
            text += folded
            text.append(lineEnd)
        case .array(let list): for element in list { collect(element, into: &text) }
        case .object(let object):
            for member in object.members where !isForPrograms(member.key) { collect(member.value, into: &text) }
        case .null, .bool, .number: return
        }
    }

    private static func isForPrograms(_ key: String) -> Bool {
        programKeys.contains(key) || key.hasSuffix("_ref") || key.hasSuffix("_refs") || key.hasSuffix("_at")
    }

    private static let programKeys: Set<String> = [
        "id", "type", "spec_version", "created", "modified", "extension_type", "granular_markings", "source_name",
        "hashes", "schema", "scheme", "identity_class", "relationship_type", "basis", "kind", "script", "unit_code",
    ]

    /// Whether a note only repeats a trade object for readers of core STIX. Otherwise objects found by references to
    /// them would be found twice, together with all others that the note names.
    private static func isSummary(_ object: STIXObject) -> Bool {
        guard object.type == "note", let abstract = object.json["abstract"]?.string,
            let content = object.json["content"]?.string, let space = abstract.firstIndex(of: " ")
        else { return false }
        let first = content.prefix { $0 != "\n" }
        return first == abstract[..<space] + ": " + abstract[abstract.index(after: space)...]
    }
}
