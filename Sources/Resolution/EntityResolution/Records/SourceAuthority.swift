/// On whose word a record's subject stands there: what a shipper claims weighs differently from what an agency lists.
package enum SourceAuthority: String, Hashable, Sendable, CaseIterable {
    /// Declared by a shipper on a waybill or customs form; the identity may be stolen.
    case declared
    /// Kept by an agency as the subject of a list, a case or an assessment.
    case listed
    /// Kept in a party's own books.
    case recorded
}
