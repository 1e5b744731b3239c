package import Markings
package import Platform

/// Records that must be validated again.
extension BundleSubjects {
    /// When objects that name some markings must be validated again (`review_by`), for those that must. Most bundles have
    /// none.
    package var reviewDates: [NamedMarkings: Timestamp] {
        guard definitions.asksForReview else { return [:] }
        var dates: [NamedMarkings: Timestamp] = [:]
        for key in groups.keys where dates[key.named] == nil {
            dates[key.named] = definitions.marking(of: key.named).reviewBy
        }
        return dates
    }
}
