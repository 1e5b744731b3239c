package import Diagnostics

/// What is found about records that must be validated again, with words.
extension FindingCode {
    /// Records are left out of views because they were not validated again in time.
    package static let recordsOverdue = FindingCode(
        "records-overdue", severity: .note,
        sentence:
            "{count} records are left out, because they had to be validated again by a time that has passed (review_by).",
        advice: "Validate those that still hold.")

    /// Records that were not validated in time are shown all the same: nothing can be written.
    package static let recordsOverdueShown = FindingCode(
        "records-overdue-shown", severity: .warning,
        sentence:
            "{count} records had to be validated again by a time that has passed, and are shown all the same: the home "
            + "{path} is on a read-only disk.",
        advice: "Do not rely on them.")

    /// An object does not have to be validated again.
    package static let recordNotDue = FindingCode(
        "record-not-due", severity: .error,
        sentence: "No record of {object} that is here has a time by which it must be validated again.",
        advice: "List those that have one.")

    /// A validation is until a time that is not later than now.
    package static let validationInPast = FindingCode(
        "validation-in-past", severity: .error,
        sentence: "A validation until {until} would be over already.",
        advice: "Give a later time; 28 CFR 23.20(h) allows five years at most.")

    /// A validation is for longer than permitted.
    package static let validationTooLong = FindingCode(
        "validation-too-long", severity: .error,
        sentence: "A validation until {until} would hold for more than five years.",
        advice: "Give a time within five years: longer than that nothing holds without being looked at again.")
}
