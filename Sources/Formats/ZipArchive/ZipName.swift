internal import Diagnostics

/// The rules for entry names: unambiguous on every file system, and never outside the target folder.
enum ZipName {
    /// The maximum length of a name, in bytes of UTF-8.
    static let longest = 512

    private static let reserved: Set<String> = {
        var names: Set = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
        for digit in "123456789¹²³" { names.formUnion(["COM\(digit)", "LPT\(digit)"]) }
        return names
    }()

    /// Validates the name of an entry.
    ///
    /// - Throws: `Fault` `zip-name-not-utf8` or `zip-name-unsafe`.
    static func check(_ bytes: some Collection<UInt8>) throws(Fault) -> String {
        guard let name = String(validating: bytes, as: UTF8.self) else { throw Fault(.zipNameNotUTF8, kind: .badData) }
        if let reason = problem(name) {
            throw Fault(.zipNameUnsafe, kind: .badData, ["name": String(name.prefix(200)), "reason": reason])
        }
        return name
    }

    private static func problem(_ name: String) -> String? {
        if name.isEmpty { return "it is empty" }
        if name.utf8.count > longest { return "it is longer than \(longest) bytes" }
        if name.utf8.first == UInt8(ascii: "/") { return "it begins at the root of the file system" }
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\\": return "it has a backslash"
            case ":": return "it has a colon, which names a drive or a stream"
            case "<", ">", "\"", "|", "?", "*": return "it has a character that file systems reserve"
            case "\u{200C}", "\u{200D}": continue
            default: break
            }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: return "it has an invisible character"
            default: break
            }
        }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count > 32 { return "it has more than 32 parts" }
        for part in parts {
            if part.isEmpty { return "it is a folder or has an empty part" }
            if part == "." || part == ".." { return "it leads to another folder" }
            if part.utf8.last == UInt8(ascii: ".") || part.utf8.last == UInt8(ascii: " ") {
                return "a part of it ends in a full stop or a space, which some file systems drop"
            }
            if part.utf8.first == UInt8(ascii: " ") { return "a part of it begins with a space" }
            let stem = part.prefix { $0 != "." }.uppercased()
            if reserved.contains(stem.split(separator: " ").first.map(String.init) ?? stem) {
                return "it names a device of Windows"
            }
        }
        return nil
    }

    /// The name as seen by file systems that fold case and normalise Unicode; compare with `==`, which uses canonical
    /// equivalence.
    static func folded(_ name: String) -> String { name.uppercased().lowercased() }
}

/// The names of an archive so far, to detect those that a file system may treat as equal.
struct ZipNameTable {
    private var names: [String: String] = [:]
    private var files: [String: String] = [:]
    private var folders: [String: String] = [:]

    /// Adds a name.
    ///
    /// - Throws: `Fault` `zip-duplicate-entry` when it already exists, or when one name is both a file and a folder.
    mutating func add(_ name: String) throws(Fault) {
        let folded = ZipName.folded(name)
        // Folding does not preserve canonical equivalence: both the name and its folded form must be new.
        if let other = names.updateValue(name, forKey: name) { throw Self.duplicate(name, other) }
        if let other = files[folded] ?? folders[folded] { throw Self.duplicate(name, other) }
        files[folded] = name
        var end = folded.startIndex
        while let slash = folded[end...].firstIndex(of: "/") {
            let folder = String(folded[..<slash])
            if let other = files[folder] { throw Self.duplicate(name, other) }
            folders[folder] = name
            end = folded.index(after: slash)
        }
    }

    private static func duplicate(_ name: String, _ other: String) -> Fault {
        Fault(.zipDuplicateEntry, kind: .badData, ["name": name, "other": other])
    }
}
