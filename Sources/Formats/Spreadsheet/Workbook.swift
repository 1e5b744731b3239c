package import Diagnostics
package import Files
internal import SafeXML
internal import ZipArchive

/// A spreadsheet in the format of ECMA-376 (XLSX): its sheets, and their rows with raw values.
///
/// Values are those that the file keeps and not those that a program would show: numbers in full, dates by the epoch of
/// the workbook, formulas by their last value. Nothing outside of the file is read, no DTD is accepted, and a file with
/// macros or a password is refused.
package struct Workbook {
    /// A sheet.
    package struct Sheet: Hashable, Sendable {
        /// Its name.
        package let name: String
        /// Whether a person who opens the file does not see it.
        package let isHidden: Bool
        let part: String
    }

    /// The sheets in their order.
    package let sheets: [Sheet]
    /// What is remarkable about the file as a whole.
    package let findings: [Finding]
    private let archive: ZipReader
    private let name: String
    private let limits: SpreadsheetLimits
    private let isFrom1904: Bool
    private let parts: [String: String]

    /// Whether bytes begin like a spreadsheet, in a format that is read or in one that is refused by name.
    package static func isSpreadsheet(_ source: any ByteSource) throws(Fault) -> Bool {
        let head = try source.bytes(0..<min(8, source.count))
        if head == oleMark { return true }
        guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]), let listing = try ZipListing(source) else { return false }
        return listing.mediaType?.contains("opendocument.spreadsheet") == true
            || listing.names.contains { $0.hasPrefix("xl/") || $0 == "[Content_Types].xml" }
    }

    /// Opens a spreadsheet.
    ///
    /// - Throws: `Fault` `spreadsheet-encrypted`, `spreadsheet-macros`, `spreadsheet-format`, `spreadsheet-damaged`, and
    ///   the codes of archives and XML.
    package init(_ source: any ByteSource, named name: String, limits: SpreadsheetLimits = .standard) throws(Fault) {
        self.name = name
        self.limits = limits
        try Self.refuseOthers(source, name)
        var zip = ZipLimits.standard
        zip.totalBytes = limits.partBytes * 4
        zip.ratio = limits.ratio
        do throws(Fault) { archive = try ZipReader(source: source, profile: .asicE, limits: zip) } catch {
            throw error.inside(name)
        }
        let names = archive.entries.map { $0.name.lowercased() }
        let types = try Self.text(of: "[Content_Types].xml", in: archive, name)
        if names.contains(where: { $0.hasSuffix("vbaproject.bin") }) || types.contains("macroEnabled") {
            throw Fault(.spreadsheetMacros, kind: .policy, at: Place(entry: name), ["path": name])
        }
        if names.contains(where: { $0.hasSuffix("workbook.bin") }) { throw Self.format("XLSB", name) }
        let root = try Self.relations(of: "", in: archive, name)
        guard let workbook = root.first(where: { $0.type.hasSuffix("/officeDocument") })?.target,
            archive.entry(named: workbook) != nil
        else { throw Self.damaged("it has no workbook", name) }
        let relations = try Self.relations(of: workbook, in: archive, name)
        let book = try Self.tree(of: workbook, in: archive, name)
        isFrom1904 = ["1", "true"].contains(book.first("workbookPr")?.attribute("date1904"))
        parts = Dictionary(
            relations.compactMap { relation in
                relation.type.split(separator: "/").last.map { (String($0), relation.target) }
            }, uniquingKeysWith: { first, _ in first })
        let targets = Dictionary(relations.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
        var sheets: [Sheet] = []
        for sheet in book.first("sheets")?.all("sheet") ?? [] {
            let id = sheet.attributes.first { $0.name.local == "id" && !$0.name.namespace.isEmpty }?.value
            guard let title = sheet.attribute("name"), let part = id.flatMap({ targets[$0] }) else {
                throw Self.damaged("a sheet has no name or no content", name)
            }
            sheets.append(
                Sheet(name: title, isHidden: (sheet.attribute("state") ?? "visible") != "visible", part: part))
        }
        guard !sheets.isEmpty else { throw Self.damaged("it has no sheet", name) }
        self.sheets = sheets
        findings =
            names.contains { $0.hasPrefix("xl/externallinks/") }
            ? [Finding(.spreadsheetExternalLinks, at: Place(entry: name), ["path": name])] : []
    }

    /// The sheet with a name, else the first visible one.
    ///
    /// - Throws: `Fault` `spreadsheet-sheet-missing`, which names all sheets.
    package func sheet(named wanted: String?) throws(Fault) -> Sheet {
        if let found = sheets.first(where: { wanted == nil ? !$0.isHidden : $0.name == wanted }) { return found }
        if wanted == nil, let first = sheets.first { return first }
        throw Fault(
            .spreadsheetSheetMissing, kind: .usage, at: Place(entry: name),
            ["path": name, "sheet": wanted ?? "", "sheets": sheets.map(\.name).joined(separator: ", ")])
    }

    /// Passes the rows of a sheet to `body`, without empty ones.
    ///
    /// - Returns: what is remarkable in it: hidden rows, formulas without a value, errors.
    package func forEachRow(
        of sheet: Sheet, _ body: @escaping (SheetRow) throws(Fault) -> Void
    ) throws(Fault) -> [Finding] {
        let strings = SharedStrings(limits: limits, named: name)
        if let part = parts["sharedStrings"] { try read(part, with: strings) }
        let styles = try parts["styles"].map { part throws(Fault) in
            CellStyles(try Self.tree(of: part, in: archive, name))
        }
        let reader = SheetReader(
            SheetReader.Context(
                strings: strings.strings, styles: styles ?? .none, isFrom1904: isFrom1904, limits: limits, name: name),
            body: body)
        try read(sheet.part, with: reader)
        var findings: [Finding] = []
        let place = Place(entry: name)
        if reader.hidden.count > 0 {
            findings.append(
                Finding(
                    .spreadsheetHiddenRows, at: place,
                    ["path": name, "count": "\(reader.hidden.count)", "line": "\(reader.hidden.first)"]))
        }
        for (code, found) in [
            (FindingCode.spreadsheetFormulaUnvalued, reader.unvalued), (.spreadsheetCellError, reader.errors),
        ] where found.count > 0 {
            findings.append(
                Finding(code, at: place, ["path": name, "count": "\(found.count)", "cell": found.first]))
        }
        return findings
    }

    // MARK: parts

    private func read(_ part: String, with handler: any XMLStreamHandler) throws(Fault) {
        do throws(Fault) {
            let bytes = try archive.bytes(of: part, limit: limits.partBytes)
            var xml = XMLStream.limits
            // A cell is counted when it has been read; its text and the white space around elements are as long here.
            xml.textBytes = max(limits.cellBytes, 1 << 16) + 1
            try XMLStream.read(bytes, limits: xml, handler: handler)
        } catch { throw Self.located(error, in: name) }
    }

    /// A fault about a part, which names the file too: several may be read at once.
    private static func located(_ error: Fault, in name: String) -> Fault {
        var finding = error.finding
        finding.place.entry = finding.place.entry.map { $0 == name ? name : name + "/" + $0 } ?? name
        return Fault(finding, kind: error.kind, underlying: error.underlying)
    }

    private static func tree(of part: String, in archive: ZipReader, _ name: String) throws(Fault) -> XMLElement {
        do throws(Fault) { return try XMLTree.parse(try archive.bytes(of: part, limit: 16 << 20)) } catch {
            throw located(error, in: name)
        }
    }

    private static func text(of part: String, in archive: ZipReader, _ name: String) throws(Fault) -> String {
        guard archive.entry(named: part) != nil else { throw damaged("it has no \(part)", name) }
        do throws(Fault) { return String(decoding: try archive.bytes(of: part, limit: 4 << 20), as: UTF8.self) } catch {
            throw located(error, in: name)
        }
    }

    /// The relations of a part to others in the file; those to places outside are left out.
    private static func relations(
        of part: String, in archive: ZipReader, _ name: String
    ) throws(Fault) -> [(id: String, type: String, target: String)] {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        let path = (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels"
        guard archive.entry(named: path) != nil else {
            if part.isEmpty { throw damaged("it has no \(path)", name) }
            return []
        }
        return try tree(of: path, in: archive, name).all("Relationship").compactMap { relation in
            guard relation.attribute("TargetMode") != "External", let id = relation.attribute("Id"),
                let type = relation.attribute("Type"), let target = relation.attribute("Target")
            else { return nil }
            return (id, type, resolved(target, in: folder))
        }
    }

    /// A target relative to a folder, as a name in the archive.
    private static func resolved(_ target: String, in folder: String) -> String {
        var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in target.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }

    // MARK: what is refused

    private static let oleMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private static func refuseOthers(_ source: any ByteSource, _ name: String) throws(Fault) {
        if try source.bytes(0..<min(8, source.count)) == oleMark {
            // An encrypted file of ECMA-376 is a stream of this name in an OLE container ([MS-OFFCRYPTO], 2.3.4).
            let mark: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
            let isEncrypted = try source.bytes(0..<min(source.count, 64 << 20)).firstRange(of: mark) != nil
            guard isEncrypted else { throw format("XLS, of before 2007", name) }
            throw Fault(.spreadsheetEncrypted, kind: .badData, at: Place(entry: name), ["path": name])
        }
        if try ZipListing(source)?.mediaType?.contains("opendocument") == true { throw format("OpenDocument", name) }
    }

    private static func format(_ format: String, _ name: String) -> Fault {
        Fault(.spreadsheetFormat, kind: .badData, at: Place(entry: name), ["path": name, "format": format])
    }

    static func damaged(_ reason: String, _ name: String) -> Fault {
        Fault(.spreadsheetDamaged, kind: .badData, at: Place(entry: name), ["path": name, "reason": reason])
    }

    static func limit(_ what: String, _ limit: Int, in name: String) -> Fault {
        Fault(
            .spreadsheetLimit, kind: .badData, at: Place(entry: name),
            ["path": name, "what": what, "limit": "\(limit)"])
    }
}
