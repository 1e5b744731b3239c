public import Findings
internal import Digests
internal import Files
internal import StrictJSON

/// What schemas cannot say of a bundle: that references resolve and name the right types, that versions agree, that
/// identifiers pass their check rules, that dates can be.
///
/// It goes over the objects twice: first all are made known by `index(_:)`, then each is checked by
/// `findings(in:at:)`. Pointers of findings are those of a bundle, `/objects/N/…`.
public struct SemanticChecks {
    private var known: Set<Fingerprint> = []
    /// The versions made known, and those of them that were made known more than once.
    private var versions: Set<Fingerprint> = []
    private var repeated: Set<Fingerprint> = []
    /// The content of versions that are there more than once, and where the first one stands.
    private var contents: [Fingerprint: (digest: Digest, position: Int)] = [:]
    private var schemesReported: Set<String> = []

    /// Begins with no objects.
    public init() {}

    /// All findings in the objects of a bundle.
    public static func findings(in objects: [STIXObject]) -> [Finding] {
        var checks = SemanticChecks()
        for object in objects { checks.index(object) }
        var findings: [Finding] = []
        for (position, object) in objects.enumerated() { findings += checks.findings(in: object, at: position) }
        return findings
    }

    /// Makes an object known, so that references to it resolve and its versions are told apart.
    public mutating func index(_ object: STIXObject) { index(object.id, modified: object.json["modified"]?.string) }

    /// Makes an object known by its id and the time of its version, when it has one.
    public mutating func index(_ id: String, modified: String?) {
        known.insert(Fingerprint(id))
        let version = Self.version(id, modified)
        if !versions.insert(version).inserted { repeated.insert(version) }
    }

    /// What is wrong with an object, the `position`th of its bundle, counted from 0.
    public mutating func findings(in object: STIXObject, at position: Int) -> [Finding] {
        let pointer = "/objects/\(position)"
        var findings = identity(object, pointer) + version(object, position, pointer)
        findings += ReferenceChecks(known: known).findings(in: object, pointer)
        findings += identifiers(object, pointer)
        findings += DateChecks.findings(in: object, pointer)
        findings += Self.gaps(in: object, pointer)
        return findings
    }

    /// What is allowed to be absent and should not be.
    private static func gaps(in object: STIXObject, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        if object.type == "location", object.json["country"] == nil, object.json["region"] == nil,
            object.json["latitude"] == nil || object.json["longitude"] == nil
        {
            findings.append(Finding(.locationIncomplete, at: Place(pointer: pointer)))
        }
        for property in ModelTable.type(named: object.type)?.properties ?? [] {
            guard case .quantity(let unit) = property.kind, let quantity = object.json[property.name],
                let value = quantity["value"]?.string, quantity[unit] == nil
            else { continue }
            findings.append(
                Finding(
                    .unitMissing, at: Place(pointer: pointer + "/" + property.name),
                    ["property": property.name, "value": value]))
        }
        if object.type == "goods-item", let code = object.json["hs_code"]?.string, object.json["hs_edition"] == nil {
            findings.append(Finding(.hsEditionMissing, at: Place(pointer: pointer + "/hs_code"), ["value": code]))
        }
        return findings
    }

    private func identity(_ object: STIXObject, _ pointer: String) -> [Finding] {
        guard !object.id.utf8.starts(with: (object.type + "--").utf8) else { return [] }
        return [
            Finding(
                .idTypeMismatch, at: Place(pointer: pointer + "/id"), ["id": object.id, "type": object.type])
        ]
    }

    // MARK: Versions

    /// One version of one object. An object that has no versions is told apart by its id alone.
    private static func version(_ id: String, _ modified: String?) -> Fingerprint {
        Fingerprint(id, withoutTrailingZeros(modified ?? ""))
    }

    private mutating func version(_ object: STIXObject, _ position: Int, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        if let created = object.created, let modified = object.modified, modified < created {
            findings.append(
                Finding(
                    .modifiedBeforeCreated, at: Place(pointer: pointer + "/modified"),
                    ["modified": modified.rfc3339, "created": created.rfc3339]))
        }
        let written = object.json["modified"]?.string ?? ""
        let version = Self.version(object.id, written)
        guard repeated.contains(version) else { return findings }
        let digest = Digest.sha256(JSONValue.object(object.json).canonical())
        guard let first = contents[version] else {
            contents[version] = (digest, position)
            return findings
        }
        let place = Place(pointer: pointer + "/id")
        let facts = ["id": object.id, "modified": written, "path": "/objects/\(first.position)"]
        findings.append(Finding(first.digest == digest ? .objectDuplicate : .versionConflict, at: place, facts))
        return findings
    }

    /// A time with its fraction as short as it can be: `…:00Z` and `…:00.000Z` are one time.
    private static func withoutTrailingZeros(_ time: String) -> String {
        guard time.utf8.contains(UInt8(ascii: ".")), time.hasSuffix("Z") else { return time }
        var text = time.dropLast()
        while text.hasSuffix("0") { text = text.dropLast() }
        if text.hasSuffix(".") { text = text.dropLast() }
        return text + "Z"
    }

    // MARK: Identifiers

    private mutating func identifiers(_ object: STIXObject, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        for (path, list) in object.identifierLists {
            for (index, entry) in list.enumerated() {
                guard let name = entry["scheme"]?.string, let value = entry["value"]?.string else { continue }
                let facts = ["scheme": name, "value": value]
                let place = "\(pointer)\(path)/\(index)"
                guard let scheme = IdentifierScheme.named(name) else {
                    if schemesReported.insert(name).inserted {
                        findings.append(
                            Finding(.identifierSchemeUnknown, at: Place(pointer: place + "/scheme"), facts))
                    }
                    continue
                }
                switch scheme.check(value) {
                case .failed:
                    findings.append(Finding(.identifierCheckFailed, at: Place(pointer: place + "/value"), facts))
                case .placeholder:
                    findings.append(Finding(.identifierPlaceholder, at: Place(pointer: place + "/value"), facts))
                case .valid, .unchecked: continue
                }
            }
        }
        return findings
    }
}

extension STIXObject {
    /// The lists of identifiers, at the top and in our extensions, with their pointers.
    var identifierLists: [(pointer: String, entries: [JSONValue])] {
        var lists: [(String, [JSONValue])] = []
        if let list = json["identifiers"]?.array { lists.append(("/identifiers", list)) }
        for id in ExtensionDefinition.propertyExtensions.map(\.id) {
            guard let list = json["extensions"]?[id]?["identifiers"]?.array else { continue }
            lists.append(("/extensions/\(id)/identifiers", list))
        }
        return lists
    }
}
