package import Diagnostics
internal import Files
package import Markings
package import PartyHome
package import Platform
package import SourceFormats
internal import StrictJSON
package import TradeModel
internal import X509

/// Exports a party's source files, in the name of its home.
package struct HomeExport: Sendable {
    private let home: Home
    private let dated: Timestamp
    private let markings: [TrafficLight]
    private let coreSTIX: Bool

    /// An export.
    ///
    /// - Parameters:
    ///   - dated: the time of objects that have none of their own.
    ///   - coreSTIX: whether trade objects are summarised for readers that know core STIX only.
    package init(_ home: Home, dated: Timestamp, markings: [TrafficLight], coreSTIX: Bool = false) {
        self.home = home
        self.dated = dated
        self.markings = markings
        self.coreSTIX = coreSTIX
    }

    /// The identity of the party, which creates every object that it exports. Its id and times never change, so that
    /// two exports have the same identity.
    package var producer: STIXObject {
        var object = JSONObject()
        object["type"] = "identity"
        object["spec_version"] = "2.1"
        object["id"] = .string(
            IdentifierNamespace(home.identity.namespace).identifier(
                type: "identity", key: Array("party\u{1F}\(home.identity.party.text)".utf8)))
        object["created"] = "2020-01-01T00:00:00.000Z"
        object["modified"] = "2020-01-01T00:00:00.000Z"
        object["name"] = .string(home.identity.name)
        object["identity_class"] = "organization"
        return STIXObject(object)
    }

    /// Exports files.
    ///
    /// - Parameters:
    ///   - mapping: the path of a mapping file, for tables.
    ///   - rejections: the rows of tables to leave out; `nil` when an error of a row is one of the export.
    package func export(
        _ inputs: [String], as format: SourceFormat?, mapping: String?, rejections: [RowPlace: Finding]? = nil
    ) throws(Fault) -> SourceReadingResult {
        var options = SourceReadingOptions(
            namespace: IdentifierNamespace(home.identity.namespace), producer: producer, dated: dated,
            markings: markings.map(\.id), scheme: home.identity.scheme)
        options.rejections = rejections
        options.coreSTIX = coreSTIX
        options.formerRecords = try home.recordsAwaitingNewIDs()
        if let mapping {
            options.mapping = try MappingFile(
                parsing: File.bytes(at: mapping, limit: 1 << 20), named: Paths.name(of: mapping))
        }
        var files: [SourceFile] = []
        for path in inputs { files.append(try SourceFile(path: path)) }
        return try SourceReader.read(inputs: files, as: format, options: options)
    }
}
