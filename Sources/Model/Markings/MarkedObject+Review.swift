package import Platform

extension MarkedObject {
    /// When it must be validated again: the earliest time that a marking of the object or of a part of it says; `nil` for
    /// none.
    package var reviewBy: Timestamp? {
        ([whole] + parts.map(\.marking)).compactMap(\.policy.reviewBy).min()
    }
}
