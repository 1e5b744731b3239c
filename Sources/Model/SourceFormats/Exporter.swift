public import Diagnostics
internal import Files
internal import SafeXML

/// Turns what a party already has into objects of one bundle.
///
/// In one home, or under one namespace, the same input gives the same objects in the same order.
public enum Exporter {
    /// The largest XML message that is read whole.
    private static let messageLimit = 64 << 20

    /// Exports files into one set of objects.
    ///
    /// - Parameter format: what the files are; recognised from the content of each when `nil`.
    /// - Throws: `Fault` for a file that cannot be judged: `file-empty`, `file-type-unknown`, `mapping-missing`, the
    ///   codes of the XML and delimited readers, `cargo-xml-incomplete`. Everything else is a finding.
    public static func export(
        inputs: [ExportInput], as format: ExportFormat? = nil, options: ExportOptions
    ) throws(Fault) -> ExportResult {
        let assembly = ExportAssembly(options)
        for original in inputs {
            guard original.source.count > 0 else {
                throw Fault(.fileEmpty, .badData, at: Place(entry: original.name), ["path": original.name])
            }
            let input = try InputText.inUTF8(original)
            let found: ExportFormat
            if let format {
                found = format
            } else {
                found = try FormatGuess.format(of: input, hasMapping: options.mapping != nil)
            }
            switch found {
            case .cargoXML:
                let bytes = try input.source.bytes(limit: messageLimit, named: input.name)
                let root = try tree(bytes, input.name)
                guard CargoXMLExporter.isRoot(root) else {
                    throw FormatGuess.unknown(input, expected: "an XFWB or XFZB message of IATA Cargo-XML")
                }
                try CargoXMLExporter(assembly: assembly).export(input, root: root)
            case .csv:
                guard let mapping = options.mapping else {
                    throw Fault(.mappingMissing, .usage, at: Place(entry: input.name), ["path": input.name])
                }
                try DelimitedExporter(mapping: mapping, assembly: assembly).export(input)
            case .ofacSDN:
                guard try FormatGuess.isSDN(input) else {
                    throw FormatGuess.unknown(input, expected: "OFAC's SDN.CSV")
                }
                try SDNExporter(assembly: assembly).export(input)
            case .unList:
                let bytes = try input.source.bytes(limit: UNListExporter.limits.bytes, named: input.name)
                let root = try tree(bytes, input.name, limits: UNListExporter.limits)
                guard UNListExporter.isRoot(root) else {
                    throw FormatGuess.unknown(input, expected: "the consolidated list of the United Nations in XML")
                }
                try UNListExporter(assembly: assembly).export(input, root: root)
            case .x12Manifest: try X12ManifestExporter(assembly: assembly).export(input)
            case .cargoIMP: try CargoIMPExporter(assembly: assembly).export(input)
            case .stix: try STIXTaker(assembly: assembly).take(input)
            case .followTheMoney: try FollowTheMoneyExporter(assembly: assembly).export(input)
            case .oneRecord: try OneRecordExporter(assembly: assembly).export(input)
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
