public import Diagnostics
internal import Digests
public import Platform
internal import StrictJSON
public import TradeModel

/// What schemas cannot say of a bundle: that references resolve and name the right types, that versions agree, that
/// identifiers pass their check rules, that markings say something, that dates, quantities and codes can be, that what is
/// said against a person says what it rests on, and what STIX 2.1 asks for in words.
///
/// It goes over the objects twice: first all are made known by `index(_:)`, then each is checked by
/// `findings(in:at:)`. Pointers of findings are those of a bundle, `/objects/N/…`.
public struct SemanticChecks: Sendable {
    private var known = FingerprintSet()
    /// The content of each version of what was made known more than once, and where the first one stands.
    private var contents: [Fingerprint: (digest: Digest, position: Int)] = [:]
    /// Those of the objects that are persons.
    private var persons = FingerprintSet()
    /// The ids that were made known more than once, and who made the first one and when.
    private var versioned = FingerprintSet()
    private var origins: [Fingerprint: (created: String, creator: String, position: Int)] = [:]
    private var identifierChecks: IdentifierChecks
    private let codes: PublishedLists
    private let clock: Timestamp?

    /// Begins with no objects.
    ///
    /// - Parameters:
    ///   - codes: the published lists that codes are looked up in.
    ///   - clock: the time that no version may be more than a day after; `nil` when none is asked.
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

    /// Makes an object known, so that references to it resolve and its versions are told apart.
    public mutating func index(_ object: STIXObject) {
        index(
            object.id, identityClass: object.type == "identity" ? object.json["identity_class"]?.string : nil)
    }

    /// Makes an object known by its id and, of an identity, its class.
    public mutating func index(_ id: String, identityClass: String? = nil) {
        let fingerprint = Fingerprint(id)
        if !known.insert(fingerprint) { versioned.insert(fingerprint) }
        if identityClass == "individual" { persons.insert(fingerprint) }
    }

    /// What is wrong with an object, the `position`th of its bundle, counted from 0.
    public mutating func findings(in object: STIXObject, at position: Int) -> [Finding] {
        let pointer = "/objects/\(position)"
        var findings = identity(object, pointer) + version(object, position: position, pointer: pointer)
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

    /// What is allowed to be absent and should not be.
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

    /// One version of one object. An object that has no versions is told apart by its id alone.
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

    /// All versions of an object have one creator and one time of creation (STIX 2.1, section 3.6).
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

    /// A time in the one form that all its forms have: `…:00Z` and `…:00.000Z` are one time. What is none stays as it is.
    private static func inOneForm(_ time: String) -> String { Timestamp(time)?.rfc3339 ?? time }
}
