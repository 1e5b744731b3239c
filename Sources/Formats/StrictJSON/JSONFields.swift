public import Diagnostics

/// Reads the fields of one JSON object of a fixed form: each by name and type, and at the end none left over.
///
/// Every mistake is a `Fault` `field-missing`, `field-invalid` or `field-unknown` of kind `.badData`, its place the
/// entry and JSON Pointer of the field.
public struct JSONFields {
    private let object: JSONObject
    private let entry: String
    private let pointer: String
    private var known: Set<String> = []

    /// Begins to read `value`, which must be an object.
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

    /// Reads the fields `format` and `version`, which say what the document is.
    ///
    /// - Throws: `Fault` `format-version-unknown` when it is another one.
    public mutating func require(format: String, version: String) throws(Fault) {
        let found = [try string("format"), try string("version")]
        guard found == [format, version] else {
            throw Fault(
                .formatVersionUnknown, kind: .badData, at: Place(entry: entry),
                ["found": found.joined(separator: " "), "expected": "\(format) \(version)"])
        }
    }

    /// A value that must be there.
    public mutating func value(_ name: String) throws(Fault) -> JSONValue {
        guard let value = optionalValue(name) else {
            throw Fault(.fieldMissing, kind: .badData, at: place(name), ["field": name])
        }
        return value
    }

    /// A value that may be there.
    public mutating func optionalValue(_ name: String) -> JSONValue? {
        known.insert(name)
        return object[name]
    }

    /// A string that must be there.
    public mutating func string(_ name: String) throws(Fault) -> String {
        guard let text = try value(name).string else { throw invalid(name, "a string") }
        return text
    }

    /// A string that may be there.
    public mutating func optionalString(_ name: String) throws(Fault) -> String? {
        guard optionalValue(name) != nil else { return nil }
        return try string(name)
    }

    /// A string that must be there and that `parse` understands.
    public mutating func parsed<Value>(
        _ name: String, expected: String, parse: (String) -> Value?
    ) throws(Fault) -> Value {
        guard let value = parse(try string(name)) else { throw invalid(name, expected) }
        return value
    }

    /// A string that may be there and that `parse` understands.
    public mutating func optionalParsed<Value>(
        _ name: String, expected: String, parse: (String) -> Value?
    ) throws(Fault) -> Value? {
        guard optionalValue(name) != nil else { return nil }
        return try parsed(name, expected: expected, parse: parse)
    }

    /// A whole number in `range` that must be there.
    public mutating func integer(_ name: String, in range: ClosedRange<Int>) throws(Fault) -> Int {
        guard let number = try value(name).number, let value = Int(number.text), range.contains(value) else {
            throw invalid(name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// An array that must be there, each element made by `parse`, which is handed the element and its pointer.
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

    /// An array of strings that must be there, each understood by `parse`.
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

    /// Refuses the fields that nobody asked for.
    public func finish() throws(Fault) {
        if let unknown = object.keys.first(where: { !known.contains($0) }) {
            throw Fault(.fieldUnknown, kind: .badData, at: place(unknown), ["field": unknown])
        }
    }

    /// A fault about a field's value.
    public func invalid(_ name: String, _ expected: String) -> Fault {
        Fault(.fieldInvalid, kind: .badData, at: place(name), ["field": name, "expected": expected])
    }

    private func place(_ name: String) -> Place {
        let escaped = name.reduce(into: "") { text, character in
            text += character == "~" ? "~0" : character == "/" ? "~1" : String(character)
        }
        return Place(entry: entry, pointer: "\(pointer)/\(escaped)")
    }
}
