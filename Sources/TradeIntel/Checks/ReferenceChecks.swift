internal import Findings
internal import StrictJSON

/// Whether references resolve inside the bundle and name objects of the types that they may name.
struct ReferenceChecks {
    /// The ids of the bundle's objects.
    let known: Set<Fingerprint>

    func findings(in object: STIXObject, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        for reference in object.references where !Self.isLocal(reference, in: object) {
            let place = Place(pointer: pointer + reference.pointer)
            let isMarking = reference.property == "object_marking_refs" || reference.property == "marking_ref"
            var facts = ["property": reference.property, "target": reference.target, "marking": reference.target]
            if !known.contains(Fingerprint(reference.target)), TrafficLight(id: reference.target) == nil {
                // What another maker's property means is not known here: it may look like a reference and be none.
                let severity: Severity? = reference.property.utf8.starts(with: "x_".utf8) ? .warning : nil
                findings.append(
                    Finding(isMarking ? .markingUnknown : .referenceUnresolved, at: place, severity: severity, facts))
                continue
            }
            let type = Self.type(of: reference.target)
            guard let targets = Self.targets(of: reference, in: object), !targets.accepts(type) else { continue }
            facts["found"] = type
            facts["expected"] = targets.description
            findings.append(Finding(.referenceType, at: place, facts))
        }
        return findings
    }

    /// Observed data in the form of STIX 2.0 names objects by keys of its own.
    private static func isLocal(_ reference: STIXObject.Reference, in object: STIXObject) -> Bool {
        object.type == "observed-data" && reference.pointer.utf8.starts(with: "/objects/".utf8)
    }

    private static func type(of id: String) -> String {
        var last: UInt8 = 0
        let dashes = id.utf8.firstIndex { byte in
            defer { last = byte }
            return byte == UInt8(ascii: "-") && last == byte
        }
        return dashes.map { String(id[..<id.utf8.index(before: $0)]) } ?? id
    }

    private static func targets(of reference: STIXObject.Reference, in object: STIXObject) -> ReferenceTargets? {
        switch reference.property {
        case "created_by_ref": .types(["identity"])
        case "object_marking_refs", "marking_ref": .types(["marking-definition"])
        default: ModelTable.type(named: object.type)?.targets(of: reference.property)
        }
    }
}
