internal import StrictJSON

extension JSONValue {
    /// A real number, in the shortest form that reads back as the same.
    static func real(_ value: Double) -> JSONValue { .number(JSONNumber(unchecked: "\(value)")) }
}
