internal import Diagnostics
internal import Markings
internal import StrictJSON
internal import TradeModel

/// Checks that references resolve inside the bundle, or are declared external, and have allowed targets, each once.
struct ReferenceChecks {
    /// The objects of the bundle.
    let others: OtherObjects

    func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        var seen: Set<Fingerprint> = []
        // Most objects need no declaration: it is read at the first reference that does not resolve.
        var external: Set<String>?
        let mayBeLocal = object.type == "observed-data"
        let allowed = Self.byType[object.type] ?? Self.ofEveryType
        ReferenceWalk.visit(object.json) { reference in
            // Observed data in the form of STIX 2.0 refers to objects by local keys.
            guard !mayBeLocal || !reference.isInside("objects"), !reference.isProperty("outside_refs") else { return }
            if let finding = Self.repetition(reference, in: object, pointer: pointer, seen: &seen) {
                findings.append(finding)
            }
            let isKnown = reference.target.withString { others.have(Fingerprint(utf8: $0)) } ?? false
            if !isKnown, TrafficLight(id: reference.target.string ?? "") == nil {
                let target = reference.target.string ?? ""
                let property = reference.property
                // The meaning of another creator's property is unknown: it may only look like a reference.
                let severity: Severity? = property.utf8.starts(with: "x_".utf8) ? .warning : nil
                let declared = external ?? Self.declared(by: object)
                external = declared
                let isDeclared = declared.contains(target)
                // A marking must be present: without it nobody knows who may read what it marks.
                let isMarking = ["object_marking_refs", "marking_ref"].contains(property)
                let code: FindingCode =
                    isMarking ? .markingUnknown : isDeclared ? .referenceExternal : .referenceUnresolved
                findings.append(
                    Finding(
                        code, at: Self.place(reference, pointer), severity: isDeclared ? nil : severity,
                        Self.facts(reference)))
                guard isDeclared else { return }
            }
            guard let targets = allowed.targets(of: reference), !targets.accepts(reference.target) else { return }
            var facts = Self.facts(reference)
            facts["found"] = reference.target.typeOfID
            facts["expected"] = targets.words
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
    ) -> Finding? {
        if reference.target.isSameString(as: object.idView), !reference.isProperty("object_refs") {
            return Finding(.referenceToItself, at: place(reference, pointer), facts(reference))
        }
        // Only lists at the top: those of parts may repeat a target of another part.
        guard !reference.isAloneAtTop, reference.withProperty({ $0.last }) == UInt8(ascii: "s"),
            reference.isInsideItsOwn
        else { return nil }
        // Only entries of lists at the top come this far, each under the name of its list.
        let both = reference.withProperty { property in
            reference.target.withString { Fingerprint(utf8: property, $0) }
        }
        guard let both else { return nil }
        return seen.insert(both).inserted
            ? nil : Finding(.referenceRepeated, at: place(reference, pointer), facts(reference))
    }

    private static func declared(by object: ObjectView) -> Set<String> {
        Set(object.property("outside_refs")?.array?.compactMap(\.string) ?? [])
    }

    /// The targets of the references of each type: searching the table takes longer than all other checks of a reference.
    private static let byType = Dictionary(
        ModelTable.types.map { ($0.name, AllowedTargets($0.referenceTargets)) }, uniquingKeysWith: { first, _ in first }
    )
    private static let ofEveryType = AllowedTargets([:])
}

/// The targets of the references of a type, by the UTF-8 of their names.
private struct AllowedTargets {
    /// The targets of one reference.
    final class Targets: Sendable {
        let words: String
        private let types: [[UInt8]]
        /// Whether the types are those that are not allowed.
        private let areExceptions: Bool

        init(_ targets: ReferenceTargets) {
            words = targets.description
            switch targets {
            case .types(let types): (self.types, areExceptions) = (types.map { Array($0.utf8) }, false)
            case .anyExcept(let types): (self.types, areExceptions) = (types.map { Array($0.utf8) }, true)
            }
        }

        /// Whether the object with this id is an allowed target.
        func accepts(_ id: JSONView) -> Bool {
            let isNamed = id.withTypeOfID { type in
                types.contains { $0.withUnsafeBufferPointer { TapeView.areEqual($0, type) } }
            }
            return (isNamed ?? false) != areExceptions
        }
    }

    private let named: [(name: [UInt8], targets: Targets)]

    /// - Parameter own: those of the type alone.
    init(_ own: [String: ReferenceTargets]) {
        let markings = ReferenceTargets.types(["marking-definition"])
        let common = [
            ("created_by_ref", ReferenceTargets.types(["identity"])), ("object_marking_refs", markings),
            ("marking_ref", markings),
        ]
        // The first of a name counts.
        named = (common + own.sorted { $0.key < $1.key }).map { (Array($0.0.utf8), Targets($0.1)) }
    }

    /// The targets that a reference may have; `nil` where any will do.
    func targets(of reference: ReferenceWalk.Found) -> Targets? {
        reference.withProperty { property in
            for (name, targets) in named where name.count == property.count {
                if name.withUnsafeBufferPointer({ TapeView.areEqual($0, property) }) { return targets }
            }
            return nil
        }
    }
}

extension JSONView {
    /// The text of an id before its first two hyphens, the whole without them.
    fileprivate var typeOfID: String { withTypeOfID { String(decoding: $0, as: UTF8.self) } ?? "" }

    fileprivate func withTypeOfID<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        withString { id in
            var length = id.count
            for index in id.indices.dropFirst() where id[index] == UInt8(ascii: "-") && id[index - 1] == id[index] {
                length = index - 1
                break
            }
            return body(UnsafeBufferPointer(rebasing: id[..<length]))
        }
    }
}
