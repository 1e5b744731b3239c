internal import Platform

/// The date and time of a message, with an offset from UTC or as local time.
struct CargoTime {
    /// The point in time; local time is read as if it were UTC, because the message states no offset.
    let time: Timestamp
    /// Whether the message states no offset.
    let isLocal: Bool

    init?(_ text: String) {
        if let time = Timestamp(text) {
            self.time = time
            isLocal = !text.contains("T")
        } else if let time = Timestamp(text + "Z") {
            self.time = time
            isLocal = true
        } else {
            return nil
        }
    }
}
