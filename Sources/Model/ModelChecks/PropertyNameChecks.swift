internal import Diagnostics
internal import StrictJSON
internal import TradeModel

/// Checks the names of properties: lower-case letters, digits and underscores, 250 at most (STIX 2.1, section 11.1).
///
/// OASIS's schemas check only the first three characters, and ours give the same verdicts; this finds the rest.
enum PropertyNameChecks {
    static func findings(in object: STIXObject, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        check(object.json, pointer: pointer, findings: &findings)
        check(parts: object.json["extensions"], pointer + "/extensions", &findings)
        if object.type == "language-content" { check(parts: object.json["contents"], pointer + "/contents", &findings) }
        return findings
    }

    /// The names in each member of an object.
    private static func check(parts: JSONValue?, _ pointer: String, _ findings: inout [Finding]) {
        guard let parts = parts?.object else { return }
        for member in parts.members {
            guard let part = member.value.object else { continue }
            check(part, pointer: "\(pointer)/\(JSONPointer.escape(member.key))", findings: &findings)
        }
    }

    private static func check(_ members: JSONObject, pointer: String, findings: inout [Finding]) {
        for member in members.members where !isName(member.key) {
            findings.append(
                Finding(
                    .propertyNameInvalid, at: Place(pointer: "\(pointer)/\(JSONPointer.escape(member.key))"),
                    ["name": member.key]))
        }
    }

    private static func isName(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            guard bytes.count > 0, bytes.count <= 250 else { return false }
            for byte in bytes where !(97...122 ~= byte || 48...57 ~= byte || byte == UInt8(ascii: "_")) { return false }
            return true
        }
    }
}
