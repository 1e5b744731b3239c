package import TradeModel

/// Takes the records to be resolved out of objects of the trade model: parties, places, consignments and things.
///
/// Who stands on a consignment as a party, or is such a party's contact, was declared by a shipper; everybody else is
/// taken as listed, which is the careful side: a declared and a listed person are never merged unreviewed.
package enum RecordExtraction {
    /// The records of the objects that are not revoked and not merely the author of others. References are followed
    /// among the objects given.
    package static func records(from objects: [STIXObject]) -> [Record] {
        records(from: objects.map(ExtractedObject.init))
    }

    /// The same, of objects that were read before.
    package static func records(from objects: [ExtractedObject]) -> [Record] {
        let context = ExtractionContext(objects)
        return objects.compactMap { object in
            guard !object.isRevoked, !context.authors.contains(object.id), var record = object.record else {
                return nil
            }
            record.standing = context.declared.contains(object.id) ? .declared : .listed
            if record.kind == .person || record.kind == .organisation {
                record.addresses = context.addresses(of: object)
            }
            for index in record.identifiers.indices where record.identifiers[index].scheme == "hawb" {
                record.identifiers[index].context = context.master(of: object)
            }
            return record
        }
    }
}
