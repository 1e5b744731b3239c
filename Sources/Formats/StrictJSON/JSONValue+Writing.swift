public import Diagnostics

/// Writing values as text and in canonical form.
extension JSONValue {
    /// The value as text, with members in their order and numbers as written; equal input gives equal text.
    ///
    /// - Parameter pretty: whether to indent by two spaces with a line for each member and element; no line feed at the
    ///   end.
    public func text(pretty: Bool = false) -> String {
        var writer = JSONTextWriter(isPretty: pretty)
        writer.write(self, indentation: 0)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Appends the value as text, as `text()` gives it.
    package func appendText(to bytes: inout [UInt8]) {
        var writer = JSONTextWriter(isPretty: false)
        swap(&writer.bytes, &bytes)
        writer.write(self, indentation: 0)
        swap(&writer.bytes, &bytes)
    }

    /// The canonical form by RFC 8785: members sorted by the UTF-16 code units of their keys, no white space, numbers
    /// as ECMAScript prints the nearest double.
    ///
    /// As the RFC requires, this rounds digits beyond a double's precision: exact quantities should be strings.
    ///
    /// - Throws: `Fault` `json-number-too-large` for a number beyond the largest double, which has no such form.
    public func canonicalForm() throws(Fault) -> [UInt8] {
        if let overflow { throw Fault(overflow, kind: .badData) }
        return canonical()
    }

    /// The canonical form of a value that the program made, or whose numbers were checked when it was read
    /// (`overflow`). A number beyond the largest double, which older case files may hold, is written as its exact
    /// decimal value in the same notation, so that different values never have the same form.
    package func canonical() -> [UInt8] {
        var writer = CanonicalWriter()
        writer.write(self)
        return writer.bytes
    }
}

/// Writes values in their original order.
private struct JSONTextWriter {
    let isPretty: Bool
    var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue, indentation: Int) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let number): bytes.append(contentsOf: number.text.utf8)
        case .string(let text): JSONStringWriter.append(text, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                separate(index, indentation + 1)
                write(element, indentation: indentation + 1)
            }
            close("]", isEmpty: elements.isEmpty, indentation)
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in object.members.enumerated() {
                separate(index, indentation + 1)
                JSONStringWriter.append(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                if isPretty { bytes.append(UInt8(ascii: " ")) }
                write(member.value, indentation: indentation + 1)
            }
            close("}", isEmpty: object.isEmpty, indentation)
        }
    }

    private mutating func separate(_ index: Int, _ indentation: Int) {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        newLine(indentation)
    }

    private mutating func close(_ bracket: Unicode.Scalar, isEmpty: Bool, _ indentation: Int) {
        if !isEmpty { newLine(indentation) }
        bytes.append(UInt8(ascii: bracket))
    }

    private mutating func newLine(_ indentation: Int) {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation * 2))
    }
}

/// Writes values in canonical order and form.
private struct CanonicalWriter {
    var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let number): bytes.append(contentsOf: number.canonicalText.utf8)
        case .string(let text): JSONStringWriter.append(text, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(element)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            let members = object.members.sorted { UTF16Order.precedes($0.key, $1.key) }
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONStringWriter.append(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                write(member.value)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}
