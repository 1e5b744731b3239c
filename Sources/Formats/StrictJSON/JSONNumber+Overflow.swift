package import Diagnostics

/// Numbers beyond the largest double. JSON's grammar allows them and the parser keeps them, but RFC 8785 has no form for
/// them (section 3.2.2.3): they have no place in what is signed or compared. What rounds to zero has a form.
extension JSONNumber {
    /// Whether the number is beyond the largest double, such as `1e400` and `-1e400`.
    public var isBeyondDouble: Bool { Self.isBeyondDouble(text.utf8) }

    /// Up to 308 digits without an exponent are below the largest double, so that most texts need no conversion.
    static func isBeyondDouble(_ text: some Collection<UInt8>) -> Bool {
        guard text.count > 308 || text.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return false }
        return Double(String(decoding: text, as: UTF8.self))?.isFinite != true
    }
}

extension JSONValue {
    /// The first number beyond the largest double, as an error with its JSON Pointer; `nil` when there is none.
    package var overflow: Finding? {
        switch self {
        case .null, .bool, .string: return nil
        case .number(let number):
            guard number.isBeyondDouble else { return nil }
            // Readers of the sentence need its size, not its digits.
            return Finding(.jsonNumberTooLarge, at: Place(pointer: ""), ["number": String(number.text.prefix(40))])
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                if let found = element.overflow { return Self.inside("\(index)", found) }
            }
            return nil
        case .object(let object):
            for member in object.members {
                if let found = member.value.overflow { return Self.inside(JSONPointer.escape(member.key), found) }
            }
            return nil
        }
    }

    private static func inside(_ token: String, _ finding: Finding) -> Finding {
        var finding = finding
        finding.place.pointer = "/" + token + (finding.place.pointer ?? "")
        return finding
    }
}

extension JSONDocument {
    /// The first number beyond the largest double, as an error with its JSON Pointer in this document; `nil` when there is
    /// none.
    package var overflow: Finding? {
        let isThere = withView { view in
            (0..<nodeCount).contains { view.isBeyondDouble($0) }
        }
        return isThere ? value.overflow : nil
    }
}

extension JSONView {
    /// The first number beyond the largest double, as an error with its JSON Pointer from here; `nil` when there is none.
    package var overflow: Finding? {
        (node..<tape.next(node)).contains { tape.isBeyondDouble($0) } ? value.overflow : nil
    }
}

extension TapeView {
    fileprivate func isBeyondDouble(_ node: Int) -> Bool {
        kind(node) == .number && JSONNumber.isBeyondDouble(text(node))
    }
}
