internal import Digests
internal import StrictJSON

/// The place of a committed value: an object of a bundle, or a value in it.
package struct CommittedPlace: Hashable, Sendable {
    /// One step into a value.
    package enum Step: Hashable, Sendable {
        /// To a member of an object.
        case member(String)
        /// To an entry of a list, from 0.
        case element(Int)

        init?(_ value: JSONValue) {
            if let name = value.string {
                self = .member(name)
            } else if let number = value.number, let index = Int(number.text), index >= 0 {
                self = .element(index)
            } else {
                return nil
            }
        }

        var json: JSONValue {
            switch self {
            case .member(let name): .string(name)
            case .element(let number): .number(JSONNumber(number))
            }
        }

        /// The step as people name it.
        var token: String {
            switch self {
            case .member(let name): name
            case .element(let number): "\(number)"
            }
        }
    }

    /// The bundle's entry.
    package let entry: String
    /// The number of the object in the bundle, from 0.
    package let index: Int
    /// The way from the object to the value; empty for the object itself.
    package let steps: [Step]

    /// The value in the bundle, by a JSON Pointer (RFC 6901).
    package var pointer: String { "/objects/\(index)" + steps.map { "/" + JSONPointer.escape($0.token) }.joined() }

    /// The value as people name it: its property, or a JSON Pointer into the object; `nil` for the object itself.
    package var name: String? { steps.isEmpty ? nil : DisclosureSelection.words(steps.map(\.token)) }

    /// The property that the value is, or is in; `nil` for the object itself.
    var property: String? {
        switch steps.first {
        case .member(let name): name
        case .element, nil: nil
        }
    }

    /// The digest of the place in version 2. Each step is hashed onto the one before it, so that deep values cost no
    /// more than others.
    var digest: [UInt8] { steps.reduce(Self.digest(entry: entry, index: index)) { Self.digest($0, $1) } }

    /// The digest of the place of an object.
    static func digest(entry: String, index: Int) -> [UInt8] {
        Digest.sha256(JSONValue.array([.string(entry), .number(JSONNumber(index))]).canonical()).bytes
    }

    /// The digest of a place inside another.
    static func digest(_ outer: [UInt8], _ step: Step) -> [UInt8] {
        Digest.sha256(outer + step.json.canonical()).bytes
    }

    /// The digest of the place of a bundle that is one leaf.
    static func digest(wholeEntry entry: String) -> [UInt8] {
        Digest.sha256(JSONValue.array([.string(entry)]).canonical()).bytes
    }

    /// Version 1: `[entry, index, property]`.
    var version1JSON: [JSONValue] {
        [.string(entry), .number(JSONNumber(index)), property.map(JSONValue.string) ?? .null]
    }
}
