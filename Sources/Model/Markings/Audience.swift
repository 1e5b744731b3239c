internal import Identifiers
package import StrictJSON

/// An audience of a policy: a country, a party, or a group of another scheme.
public struct Audience: Hashable, Sendable, Comparable {
    /// The scheme: `country`, `party-id`, or one that parties agreed on.
    public let scheme: String
    /// The value; the two-letter code of a country.
    public let value: String

    /// An audience. Schemes are compared in lower case; countries may have codes of two letters or three.
    public init(scheme: String, value: String) {
        self.scheme = scheme.lowercased()
        self.value = self.scheme == "country" ? CountryCodes.alpha2(value) : value
    }

    /// Reads `scheme:value`.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { return nil }
        let value = String(text[text.index(after: colon)...])
        guard !value.isEmpty else { return nil }
        self.init(scheme: String(text[..<colon]), value: value)
    }

    /// Reads the members `scheme` and `value` of an object.
    package init?(_ json: JSONValue) {
        guard let scheme = json["scheme"]?.string, let value = json["value"]?.string else { return nil }
        self.init(scheme: scheme, value: value)
    }

    /// The order of their text.
    public static func < (left: Audience, right: Audience) -> Bool {
        (left.scheme, left.value) < (right.scheme, right.value)
    }
}

extension Audience: CustomStringConvertible {
    /// `country:NL`
    public var description: String { "\(scheme):\(value)" }
}
