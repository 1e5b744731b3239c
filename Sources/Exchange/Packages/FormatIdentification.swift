package import Diagnostics
package import StrictJSON

/// The members that identify a document that travels: `format`, `version`, `profile` and `critical`.
package enum FormatIdentification {
    /// The one suite: CAdES signatures in ASiC-E containers, CMS AuthEnvelopedData.
    package static let suite = "corridor-cades-1"

    /// Writes the members.
    ///
    /// - Parameter critical: the members of the document that a reader must understand.
    package static func write(
        _ object: inout JSONObject, format: String, version: WireVersion, profile: String? = nil,
        critical: [String] = []
    ) {
        object["format"] = .string(format)
        object["version"] = .string(version.rawValue)
        object["profile"] = profile.map(JSONValue.string)
        if !critical.isEmpty { object["critical"] = .array(critical.map(JSONValue.string)) }
    }

    /// Reads the members.
    ///
    /// - Parameters:
    ///   - versions: the versions in which there is such a document.
    ///   - understood: the members of the document that may be critical.
    /// - Throws: `Fault` `format-version-unknown` when the document is of another format, version or profile,
    ///   `critical-unknown` when a member is critical that this program does not know.
    package static func read(
        _ fields: inout JSONFields, format: String, versions: [WireVersion] = WireVersion.allCases,
        profile: String? = nil, understanding understood: Set<String> = []
    ) throws(Fault) -> WireVersion {
        let found = [try fields.string("format"), try fields.string("version")]
        let foundProfile = try fields.optionalString("profile")
        guard found[0] == format, let version = versions.first(where: { $0.rawValue == found[1] }),
            foundProfile == profile
        else {
            let expected = versions.map(\.rawValue).joined(separator: " or ")
            throw Fault(
                .formatVersionUnknown, kind: .badData,
                [
                    "found": (found + [foundProfile].compactMap { $0 }).joined(separator: " "),
                    "expected": [format, expected, profile].compactMap { $0 }.joined(separator: " "),
                ])
        }
        switch version {
        case .v1: break
        case .v2: try readCritical(&fields, understood: understood)
        }
        return version
    }

    private static func readCritical(_ fields: inout JSONFields, understood: Set<String>) throws(Fault) {
        guard fields.optionalValue("critical") != nil else { return }
        let names = try fields.strings("critical", expected: "names of members") { $0 }
        guard !names.isEmpty, Set(names).count == names.count else {
            throw fields.invalid("critical", "names of members, at least one, each once")
        }
        guard let first = names.first(where: { !understood.contains($0) }) else { return }
        throw Fault(.criticalUnknown, kind: .badData, at: fields.place(of: "critical"), ["field": first])
    }
}
