package import TradeModel

/// Extracts the records to be resolved from objects of the trade model: parties, places, consignments and things.
///
/// A party of a consignment, or the contact of such a party, was declared by a shipper; everybody else counts as
/// listed, which is the careful side: a declared and a listed person are never merged without review.
package enum RecordExtraction {
    /// The records of the objects that are neither revoked nor merely the creator of others. References are followed
    /// among the given objects.
    package static func records(from objects: [STIXObject]) -> [Record] {
        records(from: objects.map { ExtractedObject($0, isSearched: false) })
    }

    /// The records of objects that were already read.
    package static func records(from objects: [ExtractedObject]) -> [Record] {
        var records: [Record] = []
        forEachRecord(from: objects) { records.append($0) }
        return records
    }

    /// Passes on the records of objects that were already read, one by one: those of a large case file need not be in
    /// memory together.
    package static func forEachRecord(from objects: [ExtractedObject], _ body: (Record) -> Void) {
        let context = ExtractionContext(objects)
        for object in objects {
            guard !object.isRevoked, !context.authors.contains(object.id), var record = object.record else { continue }
            record.standing = context.declared.contains(object.id) ? .declared : .listed
            if record.kind == .person || record.kind == .organisation {
                record.addresses = context.addresses(of: object)
            }
            for index in record.identifiers.indices where record.identifiers[index].scheme == "hawb" {
                record.identifiers[index].context = context.master(of: object)
            }
            body(record)
        }
    }
}
