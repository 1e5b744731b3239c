package import Diagnostics
package import StrictJSON

/// A version of the documents that travel: manifests, routing slips, receipts, profiles and disclosures
/// (specs/conventions.md, "Versions").
public enum WireVersion: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Refuses members and kinds that it does not know.
    case v1 = "1"
    /// Ignores members that it does not know, unless they are critical.
    case v2 = "2"

    /// Earlier versions are smaller.
    public static func < (left: WireVersion, right: WireVersion) -> Bool { left.rawValue < right.rawValue }

    /// Ends the reading of an object in a document of this version, after all known members were read.
    ///
    /// - Throws: `Fault` `field-unknown` when version 1 has another member.
    package func finish(_ fields: JSONFields) throws(Fault) {
        switch self {
        case .v1: try fields.finish()
        case .v2: break
        }
    }
}

/// The parts of the wire formats that a party reads, as its profile states them.
public struct WireCapabilities: Hashable, Sendable {
    /// The versions of the documents.
    public let versions: Set<WireVersion>
    /// The kinds of packages, known to this program or not.
    public let kinds: [String]
    /// The suites: the `profile` of a manifest.
    public let suites: [String]

    /// What a party reads whose profile is of version 1.
    package static let version1 = WireCapabilities(
        versions: [.v1], kinds: PackageKind.version1.map(\.rawValue), suites: [FormatIdentification.suite])
    /// What this program reads.
    package static let own = WireCapabilities(
        versions: Set(WireVersion.allCases), kinds: PackageKind.known.map(\.rawValue),
        suites: [FormatIdentification.suite])

    private init(versions: Set<WireVersion>, kinds: [String], suites: [String]) {
        self.versions = versions
        self.kinds = kinds
        self.suites = suites
    }

    /// Reads the member `reads` of a profile of version 2. Versions that this program does not know are left out.
    package init(_ value: JSONValue, entry: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: entry, pointer: pointer)
        versions = Set(
            try fields.strings("versions", expected: "versions") { $0 }.compactMap(WireVersion.init(rawValue:)))
        kinds = try fields.strings("kinds", expected: "kinds of packages") { $0 }
        suites = try fields.strings("suites", expected: "suites") { $0 }
        guard !versions.isEmpty else { throw fields.invalid("versions", "at least one version that is known") }
    }

    /// The member `reads`.
    package var json: JSONValue {
        [
            "versions": .array(versions.sorted().map { .string($0.rawValue) }),
            "kinds": .array(kinds.map(JSONValue.string)), "suites": .array(suites.map(JSONValue.string)),
        ]
    }

    /// The version in which a message to parties is written: the highest that all of them read, and the highest of all
    /// for nobody in particular.
    package static func version(readBy parties: [WireCapabilities]) -> WireVersion {
        let common = parties.reduce(Set(WireVersion.allCases)) { $0.intersection($1.versions) }
        return common.max() ?? .v1
    }
}
