internal import StrictJSON
internal import TradeModel

/// The STIX version of an object.
enum STIXVersion {
    /// The version that an object states.
    enum Statement: Equatable {
        /// 2.1, or a cyber-observable object, which need not state it.
        case current
        /// None; STIX 2.1 (section 3.2) then defaults to 2.0.
        case missing
        /// Another version.
        case other(String)
    }

    static func statement(of object: STIXObject) -> Statement {
        guard let version = object.json["spec_version"] else {
            return isObservable(object) ? .current : .missing
        }
        return version == "2.1" ? .current : .other(version.string ?? version.text())
    }

    /// The object, with version 2.1 added if it states none.
    static func completed(_ object: STIXObject) -> STIXObject {
        guard statement(of: object) == .missing else { return object }
        var json = JSONObject()
        for member in object.json.members {
            json.appendUnique(member.key, member.value)
            if member.key == "type" { json.appendUnique("spec_version", "2.1") }
        }
        return STIXObject(json)
    }

    /// Cyber-observable objects have no creation time, those of custom types included.
    private static func isObservable(_ object: STIXObject) -> Bool {
        object.json["created"] == nil && object.type != "marking-definition"
    }
}
