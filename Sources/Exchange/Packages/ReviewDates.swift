internal import BundleFormats
package import Diagnostics
internal import Markings
internal import Platform
package import StrictJSON

/// When the objects of one bundle or disclosure must be validated again (`review_by` of their markings). The definitions
/// that it follows from are in the same bundle: an object whose marking is not defined there is not valid.
package struct ReviewDates: Sendable {
    private let dates: [NamedMarkings: Timestamp]

    private init(_ dates: [NamedMarkings: Timestamp]) { self.dates = dates }

    /// The dates of a bundle.
    package init(of bundle: ValidatedBundle) throws(Fault) { self.init(try bundle.subjects().reviewDates) }

    /// The dates of what a disclosure shows.
    package init(of objects: [DisclosedObject]) {
        var index = MarkingIndex()
        for object in objects { index.add(object.object) }
        var dates: [NamedMarkings: Timestamp] = [:]
        for object in objects where index.asksForReview {
            let named = NamedMarkings(of: object.object)
            dates[named] = index.marking(of: named).reviewBy
        }
        self.init(dates)
    }

    /// The date of an object, as text in UTC with milliseconds; `nil` for none.
    package func date(of object: JSONView) -> String? {
        guard !dates.isEmpty else { return nil }
        return dates[NamedMarkings(of: object)].map { Timestamp(milliseconds: $0.milliseconds).rfc3339 }
    }
}
