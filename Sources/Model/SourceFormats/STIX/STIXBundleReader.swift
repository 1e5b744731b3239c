internal import BundleFormats
internal import Diagnostics
internal import ModelChecks
internal import StrictJSON
internal import TradeModel

/// Checks a STIX 2.1 bundle of another creator before it is taken over: whether it is one, and whether its objects
/// agree with those already read.
struct STIXBundleReader {
    let assembly: ObjectAssembly

    func take(_ input: SourceFile) throws(Fault) {
        var reader = JSONElementReader(input.source, member: "objects")
        var position = 0
        var repeated: Set<Int> = []
        while let element = try next(&reader, input) {
            if check(element, input) { repeated.insert(position) }
            position += 1
        }
        try checkFrame(reader, input)
        if position == 0 {
            assembly.findings.append(Finding(.bundleWithoutObjects, at: reader.start.inside(input.name)))
        }
        assembly.summary.recordsRead += position
        if !assembly.options.markings.isEmpty || assembly.options.reviewBy != nil, position > 0 {
            assembly.findings.append(
                Finding(.stixMarkingNotApplied, at: Place(entry: input.name), ["path": input.name]))
        }
        assembly.add(STIXSourceBundle(input: input, repeated: repeated))
    }

    private func next(_ reader: inout JSONElementReader, _ input: SourceFile) throws(Fault) -> JSONDocument? {
        do throws(Fault) { return try reader.next() } catch {
            guard error.code == .jsonUnexpectedKind else { throw error.inside(input.name) }
            throw malformed(error.finding.place, reason: "it is no JSON object", input: input)
        }
    }

    /// Checks one object; returns whether an identical one was read before.
    private func check(_ element: JSONDocument, _ input: SourceFile) -> Bool {
        let place = element.place(of: element.root).inside(input.name)
        guard let object = try? STIXObject(element.value) else {
            assembly.findings.append(Finding(.objectMalformed, at: place))
            return false
        }
        if let finding = element.overflow {
            assembly.findings.append(
                Finding(
                    finding.code, at: element.place(of: finding.place.pointer ?? "").inside(input.name), finding.facts))
            return false
        }
        switch STIXVersion.statement(of: object) {
        case .current: break
        case .missing:
            assembly.findings.append(Finding(.stixSpecVersionAdded, at: place, ["id": object.id]))
        case .other(let version):
            assembly.findings.append(
                Finding(.stixVersionUnsupported, at: place, ["what": object.id, "version": version]))
            return false
        }
        let completed = STIXVersion.completed(object)
        switch assembly.versions.note(completed) {
        case .new:
            assembly.summary.objectsByType[object.type, default: 0] += 1
            return false
        case .same: return true
        case .different:
            assembly.findings.append(
                Finding(
                    .versionConflict, at: place,
                    ["id": object.id, "path": input.name, "modified": object.json["modified"]?.string ?? "none"]))
            return false
        }
    }

    private func checkFrame(_ reader: JSONElementReader, _ input: SourceFile) throws(Fault) {
        for (key, document) in reader.otherMembers {
            let place = document.place(of: document.root)
            switch key {
            case "type":
                guard document.value == "bundle" else {
                    let isObject = reader.otherMembers.contains { $0.key == "id" } && !reader.hasArray
                    let reason =
                        isObject ? "it is a single object; put it into a bundle" : "its type is not “bundle”"
                    throw malformed(place, reason: reason, input: input)
                }
            case "id": continue
            case "objects": throw malformed(place, reason: "its objects are no list", input: input)
            case "spec_version":
                guard document.value == "2.1" else {
                    throw Fault(
                        .stixVersionUnsupported, kind: .badData, at: place.inside(input.name),
                        ["what": "the bundle", "version": document.value.string ?? document.value.text()])
                }
            default:
                assembly.findings.append(
                    Finding(.stixBundleMemberDropped, at: place.inside(input.name), ["path": input.name, "name": key]))
            }
        }
        guard reader.otherMembers.contains(where: { $0.key == "type" }) else {
            throw malformed(reader.start, reason: "it has no type", input: input)
        }
    }

    private func malformed(_ place: Place, reason: String, input: SourceFile) -> Fault {
        Fault(.bundleMalformed, kind: .badData, at: place.inside(input.name), ["reason": reason])
    }
}
