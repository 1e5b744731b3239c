internal import Findings
internal import StrictJSON

/// Whether the names of properties are ones: small letters, digits and underscores, 250 at most (STIX 2.1, section 11.1).
///
/// OASIS's schemas look at the first three characters only, and ours have the same verdicts; this is what they let pass.
enum PropertyNameChecks {
    static func findings(in object: STIXObject, _ pointer: String) -> [Finding] {
        var findings = findings(of: object.json, pointer)
        for (key, content) in object.json["extensions"]?.object?.members.map({ ($0.key, $0.value) }) ?? [] {
            guard let content = content.object else { continue }
            findings += Self.findings(of: content, "\(pointer)/extensions/\(JSONPointer.escape(key))")
        }
        if object.type == "language-content" {
            for (key, texts) in object.json["contents"]?.object?.members.map({ ($0.key, $0.value) }) ?? [] {
                guard let texts = texts.object else { continue }
                findings += Self.findings(of: texts, "\(pointer)/contents/\(JSONPointer.escape(key))")
            }
        }
        return findings
    }

    private static func findings(of members: JSONObject, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        for name in members.keys where !isName(name) {
            findings.append(
                Finding(
                    .propertyNameInvalid, at: Place(pointer: "\(pointer)/\(JSONPointer.escape(name))"), ["name": name]))
        }
        return findings
    }

    private static func isName(_ name: String) -> Bool {
        let bytes = name.utf8
        return (1...250).contains(bytes.count)
            && bytes.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_")
            }
    }
}
