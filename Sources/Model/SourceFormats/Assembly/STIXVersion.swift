internal import StrictJSON
internal import TradeModel

/// Which version of STIX an object is written in.
enum STIXVersion {
    /// What an object says of its version.
    enum Statement: Equatable {
        /// 2.1, or a cyber-observable object, which need not say it.
        case current
        /// It says none; STIX 2.1 (section 3.2) then takes it for 2.0.
        case missing
        /// Another.
        case other(String)
    }

    static func statement(of object: STIXObject) -> Statement {
        guard let version = object.json["spec_version"] else {
            return isObservable(object) ? .current : .missing
        }
        return version == "2.1" ? .current : .other(version.string ?? version.text())
    }

    /// The object, which says 2.1 where it said nothing.
    static func completed(_ object: STIXObject) -> STIXObject {
        guard statement(of: object) == .missing else { return object }
        var json = JSONObject()
        for member in object.json.members {
            json.appendUnique(member.key, member.value)
            if member.key == "type" { json.appendUnique("spec_version", "2.1") }
        }
        return STIXObject(json)
    }

    /// Cyber-observable objects have no creation time, whoever made their type.
    private static func isObservable(_ object: STIXObject) -> Bool {
        object.json["created"] == nil && object.type != "marking-definition"
    }
}
