internal import BundleFormats
internal import Diagnostics
internal import Markings
internal import Packages
internal import Platform
internal import StrictJSON

/// When the objects of one bundle or disclosure must be validated again (`review_by` of their markings). The definitions
/// that it follows from are in the same bundle: an object whose marking is not defined there is not valid.
struct ReviewDates: Sendable {
    private let dates: [NamedMarkings: Timestamp]

    /// No dates.
    static let none = ReviewDates([:])

    private init(_ dates: [NamedMarkings: Timestamp]) { self.dates = dates }

    /// The dates of a bundle.
    init(of bundle: ValidatedBundle) throws(Fault) { self.init(try bundle.subjects().reviewDates) }

    /// The dates of what a disclosure shows.
    init(of objects: [DisclosedObject]) {
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
    func date(of object: JSONView) -> String? {
        guard !dates.isEmpty else { return nil }
        return dates[NamedMarkings(of: object)].map { Timestamp(milliseconds: $0.milliseconds).rfc3339 }
    }
}
