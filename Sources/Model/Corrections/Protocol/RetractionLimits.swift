/// How many objects of a party may be retracted in a day without a person: a stolen key, or an error, would take back
/// everything at once.
package struct RetractionLimits: Hashable, Sendable {
    /// The largest share of the party's objects that are here, in percent.
    package let percent: Int
    /// The largest number.
    package let number: Int
    /// The number that is always permitted: one, or the share of a few objects would be none.
    package let always: Int

    /// Five percent, and at most a hundred; one always.
    package static let standard = RetractionLimits(percent: 5, number: 100, always: 1)

    /// Limits.
    package init(percent: Int, number: Int, always: Int) {
        self.percent = percent
        self.number = number
        self.always = always
    }

    /// Whether this number of objects may be retracted in a day, out of all that are here.
    func permit(_ count: Int, of total: Int) -> Bool {
        count <= always || (count <= number && count * 100 <= total * percent)
    }
}
