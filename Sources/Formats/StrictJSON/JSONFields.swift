public import Diagnostics

/// Reads the fields of a JSON object with a fixed schema, each by name and type, and finally checks that no other
/// fields are left.
///
/// Every error is a `Fault` `field-missing`, `field-invalid` or `field-unknown` of kind `.badData` with the entry and
/// JSON Pointer of the field.
public struct JSONFields {
    private let object: JSONObject
    private let entry: String
    private let pointer: String
    private var known: Set<String> = []

    /// Starts reading `value`, which must be an object.
    public init(_ value: JSONValue, entry: String, pointer: String = "") throws(Fault) {
        guard let object = value.object else {
            throw Fault(
                .fieldInvalid, kind: .badData, at: Place(entry: entry, pointer: pointer),
                ["field": pointer.isEmpty ? "the document" : pointer, "expected": "an object"])
        }
        self.object = object
        self.entry = entry
        self.pointer = pointer
    }

    /// Reads the fields `format` and `version`, which identify the document.
    ///
    /// - Throws: `Fault` `format-version-unknown` when they differ.
    public mutating func require(format: String, version: String) throws(Fault) {
        let found = [try string("format"), try string("version")]
        guard found == [format, version] else {
            throw Fault(
                .formatVersionUnknown, kind: .badData, at: Place(entry: entry),
                ["found": found.joined(separator: " "), "expected": "\(format) \(version)"])
        }
    }

    /// A required value.
    public mutating func value(_ name: String) throws(Fault) -> JSONValue {
        guard let value = optionalValue(name) else {
            throw Fault(.fieldMissing, kind: .badData, at: place(of: name), ["field": name])
        }
        return value
    }

    /// An optional value.
    public mutating func optionalValue(_ name: String) -> JSONValue? {
        known.insert(name)
        return object[name]
    }

    /// A required string.
    public mutating func string(_ name: String) throws(Fault) -> String {
        guard let text = try value(name).string else { throw invalid(name, "a string") }
        return text
    }

    /// An optional string.
    public mutating func optionalString(_ name: String) throws(Fault) -> String? {
        guard optionalValue(name) != nil else { return nil }
        return try string(name)
    }

    /// A required string that `parse` must accept.
    public mutating func parsed<Value>(
        _ name: String, expected: String, parse: (String) -> Value?
    ) throws(Fault) -> Value {
        guard let value = parse(try string(name)) else { throw invalid(name, expected) }
        return value
    }

    /// An optional string that `parse` must accept.
    public mutating func optionalParsed<Value>(
        _ name: String, expected: String, parse: (String) -> Value?
    ) throws(Fault) -> Value? {
        guard optionalValue(name) != nil else { return nil }
        return try parsed(name, expected: expected, parse: parse)
    }

    /// A required integer in `range`.
    public mutating func integer(_ name: String, in range: ClosedRange<Int>) throws(Fault) -> Int {
        guard let number = try value(name).number, let value = Int(number.text), range.contains(value) else {
            throw invalid(name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// A required array; `parse` converts each element and receives its pointer.
    public mutating func array<Element>(
        _ name: String, _ parse: (JSONValue, String) throws(Fault) -> Element
    ) throws(Fault) -> [Element] {
        guard let elements = try value(name).array else { throw invalid(name, "an array") }
        var result: [Element] = []
        for (index, element) in elements.enumerated() {
            result.append(try parse(element, "\(pointer)/\(name)/\(index)"))
        }
        return result
    }

    /// A required array of strings, each of which `parse` must accept.
    public mutating func strings<Element>(
        _ name: String, expected: String, parse: (String) -> Element?
    ) throws(Fault) -> [Element] {
        guard let elements = try value(name).array else { throw invalid(name, "an array") }
        var result: [Element] = []
        for element in elements {
            guard let text = element.string, let value = parse(text) else {
                throw invalid(name, "an array of \(expected)")
            }
            result.append(value)
        }
        return result
    }

    /// Throws an error if there are fields that have not been read.
    public func finish() throws(Fault) {
        if let unknown = object.keys.first(where: { !known.contains($0) }) {
            throw Fault(.fieldUnknown, kind: .badData, at: place(of: unknown), ["field": unknown])
        }
    }

    /// An error about the value of a field.
    public func invalid(_ name: String, _ expected: String) -> Fault {
        Fault(.fieldInvalid, kind: .badData, at: place(of: name), ["field": name, "expected": expected])
    }

    /// The place of a field.
    public func place(of name: String) -> Place {
        Place(entry: entry, pointer: "\(pointer)/\(JSONPointer.escape(name))")
    }
}
