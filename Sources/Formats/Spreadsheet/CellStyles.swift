internal import SafeXML

/// The styles of cells, as far as they say that a number is a date (ECMA-376, part 1, 18.8.30).
struct CellStyles {
    private let areDates: [Bool]

    static let none = CellStyles(areDates: [])

    private init(areDates: [Bool]) { self.areDates = areDates }

    init(_ root: XMLElement) {
        var codes: [Int: String] = [:]
        for format in root.first("numFmts")?.all("numFmt") ?? [] {
            guard let id = format.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
            codes[id] = format.attribute("formatCode")
        }
        areDates = (root.first("cellXfs")?.all("xf") ?? []).map { style in
            let id = style.attribute("numFmtId").flatMap { Int($0) } ?? 0
            return codes[id].map(Self.isDate) ?? Self.builtIn.contains { $0.contains(id) }
        }
    }

    /// Whether numbers in this style are dates or times.
    func isDate(_ style: Int?) -> Bool { style.map { areDates.indices.contains($0) && areDates[$0] } ?? false }

    /// The formats that every file has: dates and times, and those of East Asian calendars.
    private static let builtIn = [14...22, 27...36, 45...47, 50...58]

    /// Whether a format shows a part of a date, outside of quoted text, colours and conditions.
    static func isDate(_ code: String) -> Bool {
        var rest = code.prefix { $0 != ";" }
        while let character = rest.first {
            rest = rest.dropFirst()
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let word = rest.prefix { $0 != "]" }.lowercased()
                // Elapsed hours, minutes, seconds are times too.
                if !word.isEmpty, word.allSatisfy({ "hms".contains($0) }) { return true }
                rest = rest.drop { $0 != "]" }.dropFirst()
            case "G", "g": if rest.lowercased().hasPrefix("eneral") { rest = rest.dropFirst(6) }
            case "y", "Y", "d", "D", "m", "M", "h", "H", "s", "S": return true
            default: continue
            }
        }
        return false
    }
}
