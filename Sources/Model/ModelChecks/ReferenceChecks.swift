internal import Diagnostics
internal import Markings
internal import StrictJSON
internal import TradeModel

/// Checks that references resolve inside the bundle, or are declared external, and have allowed targets, each once.
struct ReferenceChecks {
    /// The ids of the bundle's objects.
    let known: FingerprintSet

    func findings(in object: STIXObject, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        var seen: Set<STIXObject.Reference> = []
        // Most objects need no declaration: it is read at the first reference that does not resolve.
        var external: Set<String>?
        for reference in object.references where !Self.isLocal(reference, in: object) {
            guard reference.property != "outside_refs" else { continue }
            let place = Place(pointer: pointer + reference.pointer)
            let isMarking = reference.property == "object_marking_refs" || reference.property == "marking_ref"
            var facts = ["property": reference.property, "target": reference.target, "marking": reference.target]
            findings += Self.repetition(reference, in: object, place: place, facts: facts, seen: &seen)
            if !known.contains(Fingerprint(reference.target)), TrafficLight(id: reference.target) == nil {
                // The meaning of another creator's property is unknown: it may only look like a reference.
                let severity: Severity? = reference.property.utf8.starts(with: "x_".utf8) ? .warning : nil
                let declared = external ?? Self.declared(by: object)
                external = declared
                let isDeclared = declared.contains(reference.target)
                // A marking must be present: without it nobody knows who may read what it marks.
                let code: FindingCode =
                    isMarking ? .markingUnknown : isDeclared ? .referenceExternal : .referenceUnresolved
                findings.append(Finding(code, at: place, severity: isDeclared ? nil : severity, facts))
                guard isDeclared else { continue }
            }
            let type = Self.type(of: reference.target)
            guard let targets = Self.targets(of: reference, in: object), !targets.accepts(type) else { continue }
            facts["found"] = type
            facts["expected"] = targets.description
            findings.append(Finding(.referenceType, at: place, facts))
        }
        return findings
    }

    private static func repetition(
        _ reference: STIXObject.Reference, in object: STIXObject, place: Place, facts: [String: String],
        seen: inout Set<STIXObject.Reference>
    ) -> [Finding] {
        if reference.target == object.id, reference.property != "object_refs" {
            return [Finding(.referenceToItself, at: place, facts)]
        }
        // Only lists at the top: those of parts may repeat a target of another part.
        guard reference.property.utf8.last == UInt8(ascii: "s"),
            reference.pointer.utf8.starts(with: "/\(reference.property)/".utf8)
        else { return [] }
        let anywhere = STIXObject.Reference(property: reference.property, pointer: "", target: reference.target)
        return seen.insert(anywhere).inserted ? [] : [Finding(.referenceRepeated, at: place, facts)]
    }

    private static func declared(by object: STIXObject) -> Set<String> {
        Set(object.property("outside_refs")?.array?.compactMap(\.string) ?? [])
    }

    /// Observed data in the form of STIX 2.0 refers to objects by local keys.
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
