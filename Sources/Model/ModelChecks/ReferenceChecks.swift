internal import Diagnostics
internal import Markings
internal import StrictJSON
internal import TradeModel

/// Checks that references resolve inside the bundle, or are declared external, and have allowed targets, each once.
struct ReferenceChecks {
    /// The ids of the bundle's objects.
    let known: FingerprintSet

    func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        var seen: Set<Fingerprint> = []
        // Most objects need no declaration: it is read at the first reference that does not resolve.
        var external: Set<String>?
        let mayBeLocal = object.type == "observed-data"
        ReferenceWalk.visit(object.json) { reference in
            // Observed data in the form of STIX 2.0 refers to objects by local keys.
            guard !mayBeLocal || !reference.isInside("objects"),
                reference.property != "outside_refs"
            else { return }
            findings += Self.repetition(reference, in: object, pointer: pointer, seen: &seen)
            let isKnown = reference.target.withString { known.contains(Fingerprint(utf8: $0)) } ?? false
            if !isKnown, TrafficLight(id: reference.target.string ?? "") == nil {
                let target = reference.target.string ?? ""
                // The meaning of another creator's property is unknown: it may only look like a reference.
                let severity: Severity? = reference.property.utf8.starts(with: "x_".utf8) ? .warning : nil
                let declared = external ?? Self.declared(by: object)
                external = declared
                let isDeclared = declared.contains(target)
                // A marking must be present: without it nobody knows who may read what it marks.
                let isMarking = ["object_marking_refs", "marking_ref"].contains(reference.property)
                let code: FindingCode =
                    isMarking ? .markingUnknown : isDeclared ? .referenceExternal : .referenceUnresolved
                findings.append(
                    Finding(
                        code, at: Self.place(reference, pointer), severity: isDeclared ? nil : severity,
                        Self.facts(reference)))
                guard isDeclared else { return }
            }
            guard let targets = Self.targets(of: reference.property, in: object) else { return }
            let type = Self.type(of: reference.target)
            guard !targets.accepts(type) else { return }
            var facts = Self.facts(reference)
            facts["found"] = type
            facts["expected"] = targets.description
            findings.append(Finding(.referenceType, at: Self.place(reference, pointer), facts))
        }
        return findings
    }

    private static func place(_ reference: ReferenceWalk.Found, _ pointer: String) -> Place {
        Place(pointer: pointer + reference.pointer)
    }

    private static func facts(_ reference: ReferenceWalk.Found) -> [String: String] {
        let target = reference.target.string ?? ""
        return ["property": reference.property, "target": target, "marking": target]
    }

    private static func repetition(
        _ reference: ReferenceWalk.Found, in object: ObjectView, pointer: String, seen: inout Set<Fingerprint>
    ) -> [Finding] {
        if reference.property != "object_refs", reference.target.isString(object.id) {
            return [Finding(.referenceToItself, at: place(reference, pointer), facts(reference))]
        }
        // Only lists at the top: those of parts may repeat a target of another part.
        guard reference.property.utf8.last == UInt8(ascii: "s"),
            reference.isInside(reference.property)
        else { return [] }
        let both = Fingerprint(reference.property, reference.target.string ?? "")
        return seen.insert(both).inserted
            ? [] : [Finding(.referenceRepeated, at: place(reference, pointer), facts(reference))]
    }

    private static func declared(by object: ObjectView) -> Set<String> {
        Set(object.property("outside_refs")?.array?.compactMap(\.string) ?? [])
    }

    /// The text of an id before its first two hyphens, the whole without them.
    private static func type(of target: JSONView) -> String {
        target.withString { id in
            var length = id.count
            for index in id.indices.dropFirst() where id[index] == UInt8(ascii: "-") && id[index - 1] == id[index] {
                length = index - 1
                break
            }
            return String(decoding: id[..<length], as: UTF8.self)
        } ?? ""
    }

    private static func targets(of property: String, in object: ObjectView) -> ReferenceTargets? {
        switch property {
        case "created_by_ref": identities
        case "object_marking_refs", "marking_ref": markings
        default: byType[object.type]?[property]
        }
    }

    private static let identities = ReferenceTargets.types(["identity"])
    private static let markings = ReferenceTargets.types(["marking-definition"])
    /// The targets of the references of each type: searching the table takes longer than all other checks of a reference.
    private static let byType = Dictionary(
        ModelTable.types.map { ($0.name, $0.referenceTargets) }, uniquingKeysWith: { first, _ in first })
}
