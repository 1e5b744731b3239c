public import Diagnostics
internal import Digests
public import Platform
internal import StrictJSON
public import TradeModel

/// Checks of a bundle beyond schemas: references resolve and have the right types, versions are consistent, identifiers
/// pass their check rules, markings have content, dates, quantities and codes are possible, accusations of persons
/// state their basis, and the requirements in the text of STIX 2.1 hold.
///
/// Objects are visited twice: first all are indexed by `index(_:)`, then each is checked by `findings(in:at:)`.
/// Pointers of findings are those of a bundle, `/objects/N/…`.
public struct SemanticChecks: Sendable {
    private var known = FingerprintSet()
    /// The content of each version that was indexed more than once, with the position of the first.
    private var contents: [Fingerprint: (digest: Digest, position: Int)] = [:]
    /// The objects that are persons.
    private var persons = FingerprintSet()
    /// The ids that were indexed more than once, with the creator and creation time of the first.
    private var versioned = FingerprintSet()
    private var origins: [Fingerprint: (created: String, creator: String, position: Int)] = [:]
    private var identifierChecks: IdentifierChecks
    private let codes: PublishedLists
    private let clock: Timestamp?

    /// An index without objects.
    ///
    /// - Parameters:
    ///   - codes: the published lists that codes are looked up in.
    ///   - clock: the time that no version may be more than a day after; `nil` for no such check.
    public init(codes: PublishedLists = .none, clock: Timestamp? = nil) {
        self.codes = codes
        self.clock = clock
        identifierChecks = IdentifierChecks(codes: codes)
    }

    /// All findings in the objects of a bundle.
    public static func findings(
        in objects: [STIXObject], codes: PublishedLists = .none, clock: Timestamp? = nil
    ) -> [Finding] {
        var checks = SemanticChecks(codes: codes, clock: clock)
        for object in objects { checks.index(object) }
        var findings: [Finding] = []
        for (position, object) in objects.enumerated() { findings += checks.findings(in: object, at: position) }
        return findings
    }

    /// Indexes an object, so that references to it resolve and its versions are distinguished.
    public mutating func index(_ object: STIXObject) {
        index(
            object.id, identityClass: object.type == "identity" ? object.json["identity_class"]?.string : nil)
    }

    /// Indexes an object by its id and, for an identity, its class.
    public mutating func index(_ id: String, identityClass: String? = nil) {
        let fingerprint = Fingerprint(id)
        if !known.insert(fingerprint) { versioned.insert(fingerprint) }
        if identityClass == "individual" { persons.insert(fingerprint) }
    }

    /// The findings in the object at `position` of its bundle, counted from 0.
    public mutating func findings(in object: STIXObject, at position: Int) -> [Finding] {
        let pointer = "/objects/\(position)"
        var findings = identity(object, pointer) + version(object, position: position, pointer: pointer)
        findings += NumberChecks.findings(in: object, pointer)
        findings += ReferenceChecks(known: known).findings(in: object, pointer)
        findings += identifierChecks.findings(in: object, pointer)
        findings += MarkingChecks.findings(in: object, pointer)
        findings += DateChecks.findings(in: object, pointer)
        let values = ModelVisitor.values(of: object)
        findings += QuantityChecks.findings(in: object, values, pointer)
        findings += CodeChecks(codes: codes).findings(in: object, values, pointer)
        findings += PlaceholderChecks.findings(in: object, pointer)
        findings += PersonChecks(persons: persons).findings(in: object, pointer)
        findings += Self.gaps(in: object, pointer)
        findings += PatternChecks.findings(in: object, pointer) + LanguageChecks.findings(in: object, pointer)
        findings += ObservableChecks.findings(in: object, pointer) + PropertyNameChecks.findings(in: object, pointer)
        return findings
    }

    /// The findings about missing properties that are optional but recommended.
    private static func gaps(in object: STIXObject, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        if object.type == "location", object.json["country"] == nil, object.json["region"] == nil,
            object.json["latitude"] == nil || object.json["longitude"] == nil
        {
            findings.append(Finding(.locationIncomplete, at: Place(pointer: pointer)))
        }
        if object.type == "consignment" {
            let kind = object.json["consignment_kind"]?.string ?? ""
            let hasMaster = object.json["master_ref"] != nil
            let place = Place(pointer: pointer + "/consignment_kind")
            if kind == "house", !hasMaster { findings.append(Finding(.houseWithoutMaster, at: place)) }
            if hasMaster, kind == "master" || kind == "simple" {
                findings.append(Finding(.masterWithinMaster, at: place, ["kind": kind]))
            }
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

    /// The key of one version of an object. An object without versions is identified by its id alone.
    private static func version(_ id: String, _ modified: String?) -> Fingerprint {
        Fingerprint(id, inOneForm(modified ?? ""))
    }

    private mutating func version(_ object: STIXObject, position: Int, pointer: String) -> [Finding] {
        var findings: [Finding] = []
        if let created = object.created, let modified = object.modified, modified < created {
            findings.append(
                Finding(
                    .modifiedBeforeCreated, at: Place(pointer: pointer + "/modified"),
                    ["modified": modified.rfc3339, "created": created.rfc3339]))
        }
        if let clock, let finding = DateChecks.ahead(object, of: clock, pointer) { findings.append(finding) }
        findings += origin(object, position: position, pointer: pointer)
        guard versioned.contains(Fingerprint(object.id)) else { return findings }
        let written = object.json["modified"]?.string ?? ""
        let version = Self.version(object.id, written)
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

    /// All versions of an object have the same creator and creation time (STIX 2.1, section 3.6).
    private mutating func origin(_ object: STIXObject, position: Int, pointer: String) -> [Finding] {
        let id = Fingerprint(object.id)
        guard versioned.contains(id) else { return [] }
        let created = Self.inOneForm(object.json["created"]?.string ?? "")
        let creator = object.createdByRef ?? "nobody"
        guard let first = origins[id] else {
            origins[id] = (created, creator, position)
            return []
        }
        guard first.created != created || first.creator != creator else { return [] }
        return [
            Finding(
                .originDiffers, at: Place(pointer: pointer + "/id"),
                ["id": object.id, "created": created, "creator": creator, "path": "/objects/\(first.position)"])
        ]
    }

    /// A time in canonical form: `…:00Z` and `…:00.000Z` are equal. Text that is no time stays unchanged.
    private static func inOneForm(_ time: String) -> String { Timestamp(time)?.rfc3339 ?? time }
}
