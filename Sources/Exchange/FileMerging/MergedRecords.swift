package import EntityResolution
package import TradeModel

/// A merge of objects, and by what people know each of them.
package protocol MergedRecords: Sendable {
    /// The entities and what waits for review.
    var result: ResolutionResult { get }

    /// How people are told of an object: its name, or else its first identifier with the scheme.
    func label(of id: String) -> String?

    /// The names of those whom an object is from, each once.
    func sources(of id: String) -> [String]

    /// The record of its source that an object was made of, such as `item LZ000055018CN`; empty when that is not known.
    func sourceRecord(of id: String) -> String
}

/// A merge of objects that has the objects too.
package protocol MergedObjects: MergedRecords {
    /// The object with this id.
    func object(_ id: String) -> STIXObject?

    /// All objects that hold, always in the same order.
    var contents: [STIXObject] { get }
}

extension MergedObjects {
    /// How people are told of an object: its name, or else its first identifier with the scheme.
    package func label(of id: String) -> String? { object(id).flatMap { ExtractedObject.label(of: $0) } }

    /// The record that the object names as the one it was made of.
    package func sourceRecord(of id: String) -> String { object(id).map { ExtractedObject.sourceRecord(of: $0) } ?? "" }
}
