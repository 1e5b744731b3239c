internal import Diagnostics
internal import StrictJSON

/// Checks the names of properties: lower-case letters, digits and underscores, 250 at most (STIX 2.1, section 11.1).
///
/// OASIS's schemas check only the first three characters, and ours give the same verdicts; this finds the rest.
enum PropertyNameChecks {
    static func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        check(object.json, pointer, findings: &findings)
        check(parts: object.json["extensions"], pointer, "/extensions", findings: &findings)
        if object.type == "language-content" {
            check(parts: object.json["contents"], pointer, "/contents", findings: &findings)
        }
        return findings
    }

    /// The names in each member of an object.
    private static func check(
        parts: JSONView?, _ pointer: String, _ path: String, findings: inout [Finding]
    ) {
        parts?.forEachMember { key, part in
            guard part.isObject else { return }
            // Most names are good: a pointer is made for the others.
            check(part, "", findings: &findings) {
                "\(pointer)\(path)/\(JSONPointer.escape(part.tape.string(key)))"
            }
        }
    }

    private static func check(
        _ members: JSONView, _ pointer: String, findings: inout [Finding], inside: () -> String = { "" }
    ) {
        members.forEachMember { key, _ in
            guard !members.tape.withString(key, isName) else { return }
            let name = members.tape.string(key)
            findings.append(
                Finding(
                    .propertyNameInvalid, at: Place(pointer: "\(pointer)\(inside())/\(JSONPointer.escape(name))"),
                    ["name": name]))
        }
    }

    private static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 0, bytes.count <= 250 else { return false }
        for byte in bytes where !(97...122 ~= byte || 48...57 ~= byte || byte == UInt8(ascii: "_")) { return false }
        return true
    }
}
