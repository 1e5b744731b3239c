internal import Platform

/// How long copies of what was sent are kept at most, for sending them again. A copy goes earlier when its message is
/// acknowledged.
enum KeptCopies {
    /// The days that a copy of a bundle is kept where no agreement says another period.
    static let days = 30
    /// The days that a copy of a receipt or a request is kept: nothing acknowledges them.
    static let daysOfAnswers = 7

    /// When the copy of a message goes at the latest.
    ///
    /// - Parameter retention: the days that the agreement with the partner says; `nil` where none does.
    static func end(ofMessageMade time: Timestamp, retention: Int? = nil) -> Timestamp {
        time.adding(seconds: Int64(min(retention ?? days, days)) * 86_400)
    }

    /// When the copy of a receipt or a request goes at the latest.
    static func end(ofAnswerMade time: Timestamp) -> Timestamp {
        time.adding(seconds: Int64(daysOfAnswers) * 86_400)
    }
}
