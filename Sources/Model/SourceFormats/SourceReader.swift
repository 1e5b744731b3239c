internal import DelimitedText
package import Diagnostics
internal import Files
internal import SafeXML

/// Reads files of all source formats into the objects of one bundle.
///
/// In one home, or under one namespace, the same input gives the same objects in the same order.
package enum SourceReader {
    /// The largest XML message that is read as a whole.
    private static let messageLimit = 64 << 20

    /// Reads files into one set of objects.
    ///
    /// - Parameter format: the format of the files; detected from the content of each when `nil`.
    /// - Throws: `Fault` for a file that cannot be judged: `file-empty`, `file-type-unknown`, `mapping-missing`, the
    ///   codes of the XML and delimited readers, `cargo-xml-incomplete`. Everything else is a finding.
    package static func read(
        inputs: [SourceFile], as format: SourceFormat? = nil, options: SourceReadingOptions
    ) throws(Fault) -> SourceReadingResult {
        let assembly = ObjectAssembly(options)
        try read(inputs, as: format, into: assembly)
        return try assembly.result()
    }

    /// Reads tables of which each row is one party, without making objects: what a merge of a large table needs.
    ///
    /// - Parameter sink: takes what each row states.
    /// - Returns: the rows and findings; `nil` when a file is no table, or when the mapping makes more of a row than a
    ///   `MappedParty` states, so that objects are needed.
    /// - Throws: as `read(inputs:as:options:)`.
    package static func readParties(
        inputs: [SourceFile], options: SourceReadingOptions, into sink: any MappedPartySink
    ) throws(Fault) -> (rows: [MappedRowObject], findings: [Finding])? {
        guard let mapping = options.mapping, mapping.yieldsParties(options) else { return nil }
        let assembly = ObjectAssembly(options)
        assembly.parties = sink
        for input in inputs where input.source.count > 0 {
            let format = try? FormatDetection.format(of: try InputText.inUTF8(input), hasMapping: true)
            guard format == .csv else { return nil }
        }
        try read(inputs, as: .csv, into: assembly)
        return (assembly.rows, assembly.findings.all)
    }

    private static func read(
        _ inputs: [SourceFile], as format: SourceFormat?, into assembly: ObjectAssembly
    ) throws(Fault) {
        let options = assembly.options
        var ofac: [SourceFile] = []
        for original in inputs {
            guard original.source.count > 0 else {
                throw Fault(.fileEmpty, kind: .badData, at: Place(entry: original.name), ["path": original.name])
            }
            var remarks: [Finding] = []
            let text = try InputText.inUTF8(original)
            let input = try SpreadsheetRows.text(
                of: text, sheet: options.mapping?.sheet, skip: options.mapping?.delimited.skippedRows ?? 0,
                findings: &remarks)
            assembly.findings += remarks
            let found: SourceFormat
            if input.convertedFrom == SpreadsheetRows.format {
                found = .csv
            } else if let format {
                found = format
            } else {
                found = try FormatDetection.format(of: input, hasMapping: options.mapping != nil)
            }
            try assembly.begin(found)
            switch found {
            case .cargoXML:
                let bytes = try input.source.bytes(limit: messageLimit, named: input.name)
                let root = try tree(bytes, input.name)
                guard CargoXMLReader.isRoot(root) else {
                    throw input.unknownFormat(
                        expected: "an XFWB, XFZB, XFFM or XFSU message of IATA Cargo-XML, or another file that is read")
                }
                try CargoXMLReader(assembly: assembly).read(input, root: root)
            case .csv:
                guard let mapping = options.mapping else {
                    throw Fault(.mappingMissing, kind: .usage, at: Place(entry: input.name), ["path": input.name])
                }
                try MappedTableReader(mapping: mapping, assembly: assembly).read(input)
            case .ofacSDN:
                switch try XMLRoot.name(of: input) {
                case "sdnList"?: try SDNXMLReader(assembly: assembly).read(input)
                case nil where try SDNFiles.content(of: input) != nil: ofac.append(input)
                default: throw input.unknownFormat(expected: "a list of OFAC: SDN.CSV, a file beside it, or sdn.xml")
                }
            case .euList: try EUListReader(assembly: assembly).read(input)
            case .ukList: try UKListReader(assembly: assembly).read(input)
            case .edifact: try EDIFACTReader(assembly: assembly).read(input)
            case .unList:
                let bytes = try input.source.bytes(limit: UNListReader.limits.bytes, named: input.name)
                let root = try tree(bytes, input.name, limits: UNListReader.limits)
                guard UNListReader.isRoot(root) else {
                    throw input.unknownFormat(expected: "the consolidated list of the United Nations in XML")
                }
                try UNListReader(assembly: assembly).read(input, root: root)
            case .wcoDeclaration:
                let bytes = try input.source.bytes(limit: messageLimit, named: input.name)
                let root = try tree(bytes, input.name)
                guard WCODeclarationReader.isRoot(root) else {
                    throw input.unknownFormat(expected: "a declaration of the WCO Data Model in XML")
                }
                try WCODeclarationReader(assembly: assembly).read(input, root: root)
            case .x12: try X12Reader(assembly: assembly).read(input)
            case .cargoIMP: try CargoIMPReader(assembly: assembly).read(input)
            case .stix: try STIXBundleReader(assembly: assembly).take(input)
            case .followTheMoney: try FollowTheMoneyReader(assembly: assembly).read(input)
            case .oneRecord: try OneRecordReader(assembly: assembly).read(input)
            case .misp: try MISPReader(assembly: assembly).read(input)
            }
            assembly.summary.files += 1
            try assembly.check()
        }
        if !ofac.isEmpty {
            var reader = SDNReader(assembly: assembly)
            try reader.read(ofac)
        }
    }

    private static func tree(
        _ bytes: [UInt8], _ name: String, limits: XMLLimits = .standard
    ) throws(Fault) -> XMLElement {
        do throws(Fault) { return try XMLTree.parse(bytes, limits: limits) } catch { throw error.inside(name) }
    }
}
