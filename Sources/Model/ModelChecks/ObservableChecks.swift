internal import Diagnostics
internal import StrictJSON
internal import TradeModel

/// Requirements of STIX 2.1 on cyber-observable objects beyond its schemas: the UUIDs of their ids (section 2.9), and
/// names of character sets.
enum ObservableChecks {
    static func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        identifier(object, pointer) + characterSet(object, pointer)
    }

    // MARK: Ids

    /// The properties that contribute to an id, for types in which none of them is required; a process has none.
    private static let contributing: [String: [StaticString]] = [
        "artifact": ["hashes", "payload_bin"], "email-message": ["from_ref", "subject", "body"], "process": [],
        "user-account": ["account_type", "user_id", "account_login"], "windows-registry-key": ["key", "values"],
        "x509-certificate": ["hashes", "serial_number"],
    ]

    private static func identifier(_ object: ObjectView, _ pointer: String) -> [Finding] {
        guard let properties = contributing[object.type], !properties.contains(where: { object.member($0) != nil }),
            let version = version(of: object.id), version != "4"
        else { return [] }
        return [
            Finding(
                .uuidVersionWrong, at: Place(pointer: pointer + "/id"),
                ["id": object.id, "version": version, "type": object.type])
        ]
    }

    /// The version of the UUID in an id: its thirteenth digit.
    private static func version(of id: String) -> String? {
        let uuid = id.utf8.suffix(36)
        return uuid.count == 36 ? uuid.dropFirst(14).first.map { String(UnicodeScalar($0)) } : nil
    }

    // MARK: Character sets

    /// The names of IANA's registry have 40 characters at most, and begin with a letter or digit (RFC 2978, section
    /// 2.3).
    private static func characterSet(_ object: ObjectView, _ pointer: String) -> [Finding] {
        let property: StaticString
        switch object.type {
        case "file": property = "name_enc"
        case "directory": property = "path_enc"
        default: return []
        }
        guard let name = object.member(property)?.string else { return [] }
        let isName = name.utf8.count <= 40 && name.utf8.first.map { isLetterOrDigit($0) } ?? false
        return isName
            ? [] : [Finding(.characterSetInvalid, at: Place(pointer: "\(pointer)/\(property)"), ["value": name])]
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte | 0x20)
    }
}
