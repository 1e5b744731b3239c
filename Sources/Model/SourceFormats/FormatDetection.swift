internal import BundleFormats
internal import DelimitedText
internal import Diagnostics
internal import Files
internal import StrictJSON

/// Detects the format of a file by its content.
enum FormatDetection {
    /// The format of a file.
    ///
    /// - Throws: `Fault` `file-type-unknown`.
    static func format(of input: SourceFile, hasMapping: Bool) throws(Fault) -> SourceFormat {
        var head = try input.source.bytes(0..<min(input.source.count, 4096))[...]
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        head = head.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || (0x01...0x03).contains($0) }
        if head.first == UInt8(ascii: "<") { return try formatOfXML(head, input) }
        let isBinary = head.contains {
            $0 < 0x20 && ![0x01, 0x02, 0x03, 0x09, 0x0A, 0x0D, 0x0C, 0x1A, 0x1C, 0x1D, 0x1E, 0x1F, 0x15].contains($0)
        }
        let isOther = head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: Array("%PDF".utf8))
        if !isBinary, !isOther {
            let isJSON = head.first == UInt8(ascii: "{") || head.first == UInt8(ascii: "[")
            if isJSON, let format = try formatOfJSON(input) { return format }
            if EDIFACTInterchange.isInterchange(Array(head)) { return .edifact }
            if X12Interchange.isInterchange(Array(head)) { return .x12 }
            if CargoIMPText.isMessage(Array(head)) { return .cargoIMP }
            if hasMapping { return .csv }
            if try EUListReader.isTable(input) { return .euList }
            if try UKListReader.isTable(input) { return .ukList }
            if try SDNFiles.content(of: input) != nil { return .ofacSDN }
            if !isJSON {
                throw Fault(.mappingMissing, kind: .usage, at: Place(entry: input.name), ["path": input.name])
            }
        }
        // The reader of tables says what is wrong with it, and where.
        if hasMapping, !isOther { return .csv }
        throw input.unknownFormat(
            expected:
                "a file that can be exported: Cargo-XML, Cargo-IMP, CBP's air manifest, EDIFACT, X12, the lists of OFAC, the UN, the EU and the UK, declarations of the WCO Data Model, STIX, ONE Record, FollowTheMoney, events of MISP, delimited text with a mapping"
        )
    }

    /// The format of an XML document by the name of its root.
    ///
    /// - Throws: `Fault` `message-type-unmapped` for a document that is known and that no reader takes.
    private static func formatOfXML(_ head: ArraySlice<UInt8>, _ input: SourceFile) throws(Fault) -> SourceFormat {
        let root = XMLRoot.name(head) ?? ""
        switch root {
        case "CONSOLIDATED_LIST": return .unList
        case "sdnList": return .ofacSDN
        case "export" where String(decoding: head, as: UTF8.self).contains("fpi/fsd/export"): return .euList
        case "ArrayOfFinancialSanctionsTarget", "Designations": return .ukList
        case "MetaData", "Declaration": return .wcoDeclaration
        default:
            guard let kind = UnmappedMessage.xml(root: root) else { return .cargoXML }
            throw UnmappedMessage.fault(kind, in: input.name)
        }
    }

    /// The format of a JSON text: a bundle; entities, by the first line alone; otherwise by the whole text.
    private static func formatOfJSON(_ input: SourceFile) throws(Fault) -> SourceFormat? {
        if try BundleReader.isBundle(input.source) { return .stix }
        if try isEntity(input) { return .followTheMoney }
        guard input.source.count <= OneRecordReader.limit else { return nil }
        let bytes = try input.source.bytes(0..<input.source.count)
        let document: JSONDocument
        do throws(Fault) { document = try JSONDocument.parse(bytes) } catch { throw error.inside(input.name) }
        if OneRecordReader.isLinkedData(document) { return .oneRecord }
        if MISPReader.isEvents(document) { return .misp }
        // A STIX object without its bundle: its reader reports that.
        let root = document.root
        guard document.kind(of: root) == .object else { return nil }
        return document.member("type", of: root) != nil && document.member("id", of: root) != nil ? .stix : nil
    }

    /// Whether the first line alone is a FollowTheMoney entity.
    private static func isEntity(_ input: SourceFile) throws(Fault) -> Bool {
        var lines = try TextLines(input.source, named: input.name)
        do throws(Fault) {
            while let line = try lines.next() {
                guard line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
                let object = (try? JSONValue(parsing: line.bytes))?.object
                return object?["schema"]?.string != nil && object?["id"] != nil
            }
        } catch {
            // A line longer than any entity.
            guard error.code == .textLineTooLong else { throw error }
        }
        return false
    }
}
