internal import Diagnostics
internal import Identifiers
internal import StrictJSON
internal import TradeModel

/// Checks the language tags (RFC 5646) of an object, wherever STIX has one.
enum LanguageChecks {
    static func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        var named: [(pointer: String, tag: String)] = []
        if let tag = object.member("lang")?.string { named.append(("/lang", tag)) }
        for (index, marking) in (object.member("granular_markings")?.array ?? []).enumerated() {
            if let tag = marking["lang"]?.string { named.append(("/granular_markings/\(index)/lang", tag)) }
        }
        switch object.type {
        case "software":
            for (index, tag) in (object.member("languages")?.array ?? []).enumerated() {
                if let tag = tag.string { named.append(("/languages/\(index)", tag)) }
            }
        case "language-content":
            object.member("contents")?.forEachMember { key, _ in
                let tag = object.json.tape.string(key)
                named.append(("/contents/" + JSONPointer.escape(tag), tag))
            }
        default: break
        }
        return named.filter { !LanguageTag.isOne($0.tag) }.map {
            Finding(.languageTagInvalid, at: Place(pointer: pointer + $0.pointer), ["value": $0.tag])
        }
    }
}
