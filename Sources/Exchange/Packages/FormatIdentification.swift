internal import Diagnostics
internal import StrictJSON

/// The fields that identify the format of a JSON file of ours.
enum FormatIdentification {
    static func write(_ object: inout JSONObject, format: String, version: String, profile: String? = nil) {
        object["format"] = .string(format)
        object["version"] = .string(version)
        object["profile"] = profile.map(JSONValue.string)
    }

    /// - Throws: `Fault` `format-version-unknown` when the file is of another format, version or profile.
    static func check(
        _ fields: inout JSONFields, format: String, version: String, profile: String? = nil
    ) throws(Fault) {
        let found = [try fields.string("format"), try fields.string("version")]
        let foundProfile = try fields.optionalString("profile")
        guard found == [format, version], foundProfile == profile else {
            throw Fault(
                .formatVersionUnknown, kind: .badData,
                [
                    "found": (found + [foundProfile].compactMap { $0 }).joined(separator: " "),
                    "expected": [format, version, profile].compactMap { $0 }.joined(separator: " "),
                ])
        }
    }
}
