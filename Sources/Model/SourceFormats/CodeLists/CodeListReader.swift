internal import DelimitedText
package import Diagnostics
internal import Digests
internal import Files
package import Identifiers
internal import ModelChecks
internal import StrictJSON

/// Reads a code list in the forms in which such lists are published (specs/interchange.md): UN/LOCODE from UNECE, with
/// or without a header; the Harmonized System as CSV or JSON of code and text; lists of airports; and CSV with
/// `code,name[,valid_from,valid_to]`.
///
/// Only the code, its name and its period of validity are read. A wrong row is rejected and reported; a file of unknown
/// form, or a damaged one, is refused as a whole.
package enum CodeListReader {
    /// The most bytes of a file.
    static let sizeLimit = 64 << 20
    /// The most rejected rows that are reported one by one.
    static let findingLimit = 100

    /// Reads a list, which may be in several files.
    ///
    /// - Parameters:
    ///   - scheme: the scheme of the codes, one of `PublishedLists.schemes`.
    ///   - edition: the edition as its publisher calls it.
    ///   - date: the day of the edition, `2026-11-24`.
    /// - Throws: `Fault` of kind `.badData`: `code-list-shape`, `code-list-empty`, `code-list-too-long`,
    ///   `file-too-large`, or one of the codes `csv-…` and `json-…`; of kind `.inputOutput` when a file cannot be read.
    package static func read(
        _ inputs: [SourceFile], of scheme: IdentifierScheme, edition: String, date: String
    ) throws(Fault) -> CodeListImport {
        var gathering = CodeListCollector(scheme)
        var sources: [PublishedList.Source] = []
        for input in inputs {
            let bytes = try input.source.bytes(limit: sizeLimit, named: input.name)
            guard let first = bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
                throw Fault(.fileEmpty, kind: .badData, ["path": input.name])
            }
            sources.append(PublishedList.Source(name: input.name, sha256: Digest.sha256(bytes).hex))
            if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
                try readJSON(bytes, name: input.name, gathering: &gathering)
            } else {
                try readRows(bytes, name: input.name, gathering: &gathering)
            }
        }
        guard gathering.hasCodes else {
            throw Fault(.codeListEmpty, kind: .badData, ["path": inputs.map(\.name).joined(separator: ", ")])
        }
        return gathering.result(edition: edition, date: date, sources: sources)
    }

    static func shape(_ path: String, _ reason: String) -> Fault {
        Fault(.codeListShape, kind: .badData, at: Place(entry: path), ["path": path, "reason": reason])
    }

    // MARK: Rows

    private static func readRows(
        _ bytes: [UInt8], name: String, gathering: inout CodeListCollector
    ) throws(Fault) {
        var options = DelimitedOptions()
        let isUNECE = gathering.scheme.name == "un-locode"
        // UNECE publishes in ISO 8859-1; copies by others are in UTF-8.
        if isUNECE, String(validating: bytes, as: UTF8.self) == nil { options.encoding = .windows1252 }
        var reader = try DelimitedReader(bytes, named: name, options: options)
        var columns = CodeListColumns(reader.columns, gathering.scheme)
        if columns == nil, isUNECE, CodeListColumns.isUNECE(reader.columns) {
            options.hasHeader = false
            options.columns = CodeListColumns.unece
            reader = try DelimitedReader(bytes, named: name, options: options)
            columns = CodeListColumns(reader.columns, gathering.scheme)
        }
        guard let columns else {
            throw shape(name, "its columns are \(reader.columns.prefix(12).joined(separator: ", "))")
        }
        while let row = try reader.next() {
            let place = Place(entry: name, line: row.line)
            guard row.count == reader.columns.count else {
                try gathering.reject("it has \(row.count) fields, not \(reader.columns.count)", at: place)
                continue
            }
            try gathering.add(
                code: columns.code.map { row[$0] ?? "" }.joined(),
                isPart: columns.code.contains { (row[$0] ?? "").isEmpty }, name: row[columns.name] ?? "",
                from: columns.from.flatMap { row[$0] },
                to: columns.to.flatMap { row[$0] }, at: place)
        }
    }

    // MARK: JSON

    private static func readJSON(
        _ bytes: [UInt8], name: String, gathering: inout CodeListCollector
    ) throws(Fault) {
        let document: JSONDocument
        do throws(Fault) { document = try JSONDocument.parse(bytes) } catch { throw error.inside(name) }
        var list = document.root
        // UN Comtrade has the rows inside an object.
        if document.kind(of: list) == .object, let results = document.member("results", of: list) { list = results }
        guard document.kind(of: list) == .array else { throw shape(name, "it is no list of objects") }
        for node in document.elements(of: list) {
            func text(_ names: [String]) -> String? {
                for name in names {
                    if let found = document.member(name, of: node).flatMap({ document.string(at: $0) }) { return found }
                }
                return nil
            }
            guard document.kind(of: node) == .object, let code = text(CodeListColumns.codes(gathering.scheme)),
                let words = text(CodeListColumns.names)
            else {
                try gathering.reject("it has no code and name", at: document.place(of: node).inside(name))
                continue
            }
            try gathering.add(
                code: code, isPart: code.isEmpty, name: words, from: text(["valid_from"]), to: text(["valid_to"]),
                at: document.place(of: node).inside(name))
        }
    }
}
