internal import Diagnostics
internal import Platform
internal import StrictJSON

extension JSONFields {
    /// A required time in its one form: UTC, with milliseconds. So one statement has one text.
    mutating func moment(_ name: String) throws(Fault) -> Timestamp {
        try parsed(name, expected: "a date-time in UTC with milliseconds") { text in
            Timestamp(text).flatMap { $0.rfc3339 == text && $0.finerDigits.isEmpty ? $0 : nil }
        }
    }
}
