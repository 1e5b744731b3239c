import Files
import ZipArchive

/// A spreadsheet that a test makes.
struct MadeSpreadsheet {
    /// A sheet by its name, the XML between `<sheetData>` and its end, and its state.
    struct Sheet {
        var name = "Sheet1"
        var data: String
        var state = "visible"
    }

    var sheets: [Sheet]
    var strings: [String] = []
    /// Number formats by id, and the formats of the styles in order.
    var formats: [Int: String] = [:]
    var styles: [Int] = [0]
    var isFrom1904 = false
    var types = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    /// Further parts.
    var extra: [String: String] = [:]

    init(_ data: String) { sheets = [Sheet(data: data)] }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    func bytes() throws -> [UInt8] {
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
            try writer.add(name, Array(text.utf8), method: .deflated)
        }
        try writer.finish()
        return sink.bytes
    }

    private var parts: [String: String] {
        var parts = extra
        parts["[Content_Types].xml"] =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types)\"/></Types>"
        parts["_rels/.rels"] =
            "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"rId1\" Type=\"\(Self.relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        var links = ""
        var list = ""
        for (index, sheet) in sheets.enumerated() {
            links +=
                "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.relations)/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
            list +=
                "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
            parts["xl/worksheets/sheet\(index + 1).xml"] =
                "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet.data)</sheetData></worksheet>"
        }
        links += "<Relationship Id=\"rIdS\" Type=\"\(Self.relations)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        links += "<Relationship Id=\"rIdT\" Type=\"\(Self.relations)/styles\" Target=\"/xl/styles.xml\"/>"
        links +=
            "<Relationship Id=\"rIdX\" Type=\"\(Self.relations)/externalLink\" Target=\"http://example.com/x\" TargetMode=\"External\"/>"
        parts["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"\(Self.package)\">\(links)</Relationships>"
        parts["xl/workbook.xml"] =
            "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\"><workbookPr date1904=\"\(isFrom1904 ? 1 : 0)\"/><sheets>\(list)</sheets></workbook>"
        parts["xl/sharedStrings.xml"] =
            "<sst xmlns=\"\(Self.main)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>"
        let custom = formats.map { "<numFmt numFmtId=\"\($0.key)\" formatCode=\"\($0.value)\"/>" }.joined()
        let used = styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        parts["xl/styles.xml"] =
            "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(custom)</numFmts><cellXfs>\(used)</cellXfs></styleSheet>"
        for (name, text) in extra { parts[name] = text }
        return parts
    }
}
