public import Resolution
internal import StrictJSON
public import TradeIntel

/// A merge of objects, and what is to be known of each object beside what it says.
public protocol MergedRecords: Sendable {
    /// The entities and what waits for review.
    var result: ResolutionResult { get }

    /// The object with this id.
    func object(_ id: String) -> STIXObject?

    /// The names of those whom an object is from, each once.
    func sources(of id: String) -> [String]

    /// The record of its source that an object was made of; empty when that is not known.
    func sourceRecord(of id: String) -> String
}

extension MergedRecords {
    /// The record that the object names as the one it was made of, such as `item LZ000055018CN`.
    public func sourceRecord(of id: String) -> String {
        guard let reference = object(id)?.externalReferences.first else { return "" }
        return reference["external_id"]?.string ?? ""
    }
}
