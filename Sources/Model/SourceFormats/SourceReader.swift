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
        for original in inputs {
            guard original.source.count > 0 else {
                throw Fault(.fileEmpty, kind: .badData, at: Place(entry: original.name), ["path": original.name])
            }
            var remarks: [Finding] = []
            let text = try InputText.inUTF8(original)
            let input = try SpreadsheetRows.text(of: text, sheet: options.mapping?.sheet, findings: &remarks)
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
                    throw input.unknownFormat(expected: "an XFWB or XFZB message of IATA Cargo-XML")
                }
                try CargoXMLReader(assembly: assembly).read(input, root: root)
            case .csv:
                guard let mapping = options.mapping else {
                    throw Fault(.mappingMissing, kind: .usage, at: Place(entry: input.name), ["path": input.name])
                }
                try MappedTableReader(mapping: mapping, assembly: assembly).read(input)
            case .ofacSDN:
                guard try FormatDetection.isSDN(input) else {
                    throw input.unknownFormat(expected: "OFAC's SDN.CSV")
                }
                try SDNReader(assembly: assembly).read(input)
            case .unList:
                let bytes = try input.source.bytes(limit: UNListReader.limits.bytes, named: input.name)
                let root = try tree(bytes, input.name, limits: UNListReader.limits)
                guard UNListReader.isRoot(root) else {
                    throw input.unknownFormat(expected: "the consolidated list of the United Nations in XML")
                }
                try UNListReader(assembly: assembly).read(input, root: root)
            case .x12Manifest: try X12ManifestReader(assembly: assembly).read(input)
            case .cargoIMP: try CargoIMPReader(assembly: assembly).read(input)
            case .stix: try STIXBundleReader(assembly: assembly).take(input)
            case .followTheMoney: try FollowTheMoneyReader(assembly: assembly).read(input)
            case .oneRecord: try OneRecordReader(assembly: assembly).read(input)
            }
            assembly.summary.files += 1
        }
        return assembly.result()
    }

    private static func tree(
        _ bytes: [UInt8], _ name: String, limits: XMLLimits = .standard
    ) throws(Fault) -> XMLElement {
        do throws(Fault) { return try XMLTree.parse(bytes, limits: limits) } catch { throw error.inside(name) }
    }
}
