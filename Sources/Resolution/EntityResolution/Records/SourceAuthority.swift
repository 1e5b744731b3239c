/// The authority behind a record: a shipper's claim weighs differently from an agency's list.
package enum SourceAuthority: String, Hashable, Sendable, CaseIterable {
    /// Declared by a shipper on a waybill or customs form; the identity may be stolen.
    case declared
    /// Listed by an agency as the subject of a list, a case or an assessment.
    case listed
    /// From a party's own records.
    case recorded
}
