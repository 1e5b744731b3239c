package import EntityResolution
package import TradeModel

/// The display names of objects and their sources.
package protocol MergedLabels: Sendable {
    /// The display name of an object: its name, else its first identifier with the scheme.
    func label(of id: String) -> String?

    /// The names of the sources of an object, each once.
    func sources(of id: String) -> [String]

    /// The source record of an object, such as `item LZ000055018CN`; empty when unknown.
    func sourceRecord(of id: String) -> String
}

/// A merge of objects, with their display names.
package protocol MergedRecords: MergedLabels {
    /// The entities and the proposals.
    var result: ResolutionResult { get }
}

/// A merge of objects that includes the objects.
package protocol MergedObjects: MergedRecords {
    /// The object with this id.
    func object(_ id: String) -> STIXObject?

    /// All current objects, in a fixed order.
    var contents: [STIXObject] { get }
}

extension MergedObjects {
    /// The display name of an object: its name, else its first identifier with the scheme.
    package func label(of id: String) -> String? { object(id).flatMap { ExtractedObject.label(of: $0) } }

    /// The source record that the object names.
    package func sourceRecord(of id: String) -> String { object(id).map { ExtractedObject.sourceRecord(of: $0) } ?? "" }
}
