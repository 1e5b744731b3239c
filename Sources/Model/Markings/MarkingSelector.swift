package import StrictJSON

/// The selector of a granular marking: a path of property names and list positions (STIX 2.1, section 7.2.3.1), such as
/// `extensions.extension-definition--….phones.[0]`.
package struct MarkingSelector: Hashable, Sendable {
    /// A step of the path.
    package enum Step: Hashable, Sendable {
        case key(String)
        case index(Int)
    }

    /// The steps, from the object down.
    var steps: [Step]

    package init(_ steps: [Step]) { self.steps = steps }

    /// Reads a selector; `nil` for other text.
    package init?(_ text: String) {
        var steps: [Step] = []
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            if part.utf8.first == UInt8(ascii: "[") {
                let digits = part.dropFirst().dropLast()
                guard part.utf8.last == UInt8(ascii: "]"), digits.utf8.allSatisfy({ (48...57).contains($0) }),
                    let index = Int(digits), !steps.isEmpty
                else { return nil }
                steps.append(.index(index))
            } else {
                guard !part.isEmpty else { return nil }
                steps.append(.key(String(part)))
            }
        }
        guard !steps.isEmpty else { return nil }
        self.steps = steps
    }

    /// The selector as text.
    package var text: String {
        steps.map { step in
            switch step {
            case .key(let key): key
            case .index(let index): "[\(index)]"
            }
        }.joined(separator: ".")
    }

    /// The JSON Pointer of the selected value.
    package var pointer: String {
        steps.map { step in
            switch step {
            case .key(let key): "/" + JSONPointer.escape(key)
            case .index(let index): "/\(index)"
            }
        }.joined()
    }

    /// Whether it selects the other's value, or something that contains it.
    func covers(_ other: MarkingSelector) -> Bool { other.steps.starts(with: steps) }

    /// Whether the selected value exists.
    package func resolves(in object: JSONObject) -> Bool {
        var value = JSONValue.object(object)
        for step in steps {
            switch step {
            case .key(let key):
                guard let next = value.object?[key] else { return false }
                value = next
            case .index(let index):
                guard let list = value.array, index < list.count else { return false }
                value = list[index]
            }
        }
        return true
    }

    /// Whether the selected value exists in an object that was parsed and not copied.
    package func resolves(in object: JSONView) -> Bool {
        var value = object
        for step in steps {
            switch step {
            case .key(let key):
                guard let next = value[key] else { return false }
                value = next
            case .index(let index):
                guard let list = value.array, index < list.count else { return false }
                value = list[index]
            }
        }
        return true
    }
}
