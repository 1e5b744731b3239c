package import CaseFile
package import SourceFormats

extension SourceFormat {
    /// The source whose exports the home remembers together: the one that the mapping names, or all files of a format
    /// whose objects share ids. `nil` for bundles of other creators, whose versions are theirs.
    package func exportSource(_ mapping: MappingFile?) -> ExportSource? {
        switch self {
        case .csv: ExportSource(family: "table", name: mapping?.sourceName ?? mapping?.name ?? rawValue)
        // Both name a consignment by its air waybill.
        case .cargoXML, .cargoIMP: ExportSource(family: "messages", name: "air-waybills")
        // The name that it had while manifests were all that was read of X12.
        case .x12: ExportSource(family: "messages", name: "x12-309")
        case .edifact, .wcoDeclaration: ExportSource(family: "messages", name: rawValue)
        case .ofacSDN, .unList, .euList, .ukList: ExportSource(family: "list", name: rawValue)
        case .followTheMoney, .oneRecord, .misp: ExportSource(family: "entities", name: rawValue)
        case .stix: nil
        }
    }

    /// The reason why a file of this format is never the whole of its source; `nil` if it can be.
    package func reasonAgainstCompleteness(_ mapping: MappingFile?) -> String? {
        switch self {
        case .ofacSDN, .unList, .euList, .ukList: return nil
        case .csv:
            guard let mapping, mapping.sourceName != nil else { return "the mapping has no source_name" }
            guard mapping.objects.allSatisfy({ $0.record != nil }) else {
                return "the mapping has no record column, so that rows have numbers instead of ids"
            }
            return nil
        case .cargoXML, .cargoIMP, .x12, .edifact, .wcoDeclaration: return "messages are about single consignments"
        case .followTheMoney, .oneRecord: return "the files do not name their source"
        case .misp: return "an event is one of many, and itself says what was deleted of it"
        case .stix: return "bundles of others are used unchanged"
        }
    }
}
