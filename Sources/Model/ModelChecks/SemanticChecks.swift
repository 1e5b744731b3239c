public import Diagnostics
internal import Digests
public import Platform
internal import StrictJSON
public import TradeModel

/// Checks of a bundle beyond schemas: references resolve and have the right types, versions are consistent, identifiers
/// pass their check rules, markings have content, dates, quantities and codes are possible, accusations of persons
/// state their basis, and the requirements in the text of STIX 2.1 hold.
///
/// Objects are visited twice: first all are indexed by `index(_:)`, then each is checked: `examine(_:at:)` finds what
/// shows in one object alone, on any thread, and `conclude(_:)` adds, in the order of the objects, what follows from
/// those before it. Or once: each is examined with presumptions about the others, and indexed; what was found holds but
/// for the objects that `failedPresumptions` concern. Pointers of findings are those of a bundle, `/objects/N/…`.
public struct SemanticChecks: Sendable {
    private var index = ObjectIndex()
    private var presumed = PresumedObjects()
    private var history = VersionHistory()
    private var schemesReported: Set<String> = []
    private let identifierChecks: IdentifierChecks
    private let codes: PublishedLists
    private let clock: Timestamp?

    /// What was found in one object alone.
    package struct Examination: Sendable {
        /// The findings, in their order.
        package private(set) var findings: [Finding]
        /// What the other versions of the object have to agree with; `nil` when it has no others.
        var version: VersionHistory.Version?
        /// Where findings on versions stand among the others.
        let place: Int

        init(findings: [Finding], version: VersionHistory.Version?, place: Int) {
            self.findings = findings
            self.version = version
            self.place = place
        }

        /// Whether nothing was found, and nothing follows from the objects before.
        package var isEmpty: Bool { findings.isEmpty && version == nil }

        /// Replaces the places of findings, also of those that are still to be made.
        package mutating func mapPlaces(where isWanted: (Finding) -> Bool, _ body: (Place) -> Place) {
            for index in findings.indices where isWanted(findings[index]) {
                findings[index].place = body(findings[index].place)
            }
            if let place = version?.place { version?.place = body(place) }
        }
    }

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
        for object in objects {
            let isIdentity = object.type == "identity"
            checks.index(
                Fingerprint(utf8: object.id),
                isPerson: isIdentity && object.json["identity_class"]?.string == "individual")
        }
        var findings: [Finding] = []
        for (position, object) in objects.enumerated() {
            let text = Array(JSONValue.object(object.json).text().utf8)
            guard let document = try? JSONDocument.parse(text) else { continue }
            let found = document.withView { tape in
                ObjectView(JSONView(tape, 0)).map { checks.examine($0, at: position) }
            }
            if let found { findings += checks.conclude(found) }
        }
        return findings
    }

    /// Indexes an object by its id, so that references to it resolve and its versions are distinguished.
    package mutating func index(_ id: Fingerprint, isPerson: Bool) { index.add(id, isPerson: isPerson) }

    /// Takes what was presumed about the bundle when objects were examined.
    package mutating func take(_ presumptions: Presumptions) { presumed.add(presumptions, before: index) }

    /// What was presumed and is not so, when all objects are indexed.
    package var failedPresumptions: FailedPresumptions { presumed.failed(in: index) }

    /// What shows in the object at `position` of its bundle, counted from 0, when all objects are indexed.
    package func examine(_ object: ObjectView, at position: Int) -> Examination {
        examine(object, at: position, among: .indexed(index))
    }

    /// What shows in the object at `position` of its bundle, counted from 0, whatever is indexed: the recorder notes
    /// what is presumed about the other objects.
    package func examine(
        _ object: ObjectView, at position: Int, presuming recorder: PresumptionRecorder
    ) -> Examination {
        examine(object, at: position, among: .presumed(recorder))
    }

    private func examine(_ object: ObjectView, at position: Int, among others: OtherObjects) -> Examination {
        let pointer = "/objects/\(position)"
        var findings = identity(object, pointer) + times(object, pointer)
        let place = findings.count
        findings += NumberChecks.findings(in: object, pointer)
        findings += ReferenceChecks(others: others).findings(in: object, pointer)
        findings += identifierChecks.findings(in: object, pointer)
        findings += MarkingChecks.findings(in: object, pointer)
        findings += DateChecks.findings(in: object, pointer)
        let values = ModelVisitor.values(of: object)
        findings += QuantityChecks.findings(in: object, values, pointer)
        findings += CodeChecks(codes: codes).findings(in: object, values, pointer)
        findings += PlaceholderChecks.findings(in: object, pointer)
        findings += PersonChecks(others: others).findings(in: object, pointer)
        findings += Self.gaps(in: object, pointer)
        findings += PatternChecks.findings(in: object, pointer) + LanguageChecks.findings(in: object, pointer)
        findings += ObservableChecks.findings(in: object, pointer) + PropertyNameChecks.findings(in: object, pointer)
        let isVersioned = others.haveVersions(of: object)
        return Examination(
            findings: findings, version: isVersioned ? VersionHistory.Version(object, at: position) : nil,
            place: place)
    }

    /// The findings in an object, with those that follow from the objects before it.
    package mutating func conclude(_ examination: Examination) -> [Finding] {
        var findings = examination.findings
        if let version = examination.version {
            findings.insert(contentsOf: history.findings(adding: version), at: examination.place)
        }
        guard findings.contains(where: { $0.code == .identifierSchemeUnknown }) else { return findings }
        return findings.filter {
            $0.code != .identifierSchemeUnknown || schemesReported.insert($0.facts["scheme"] ?? "").inserted
        }
    }

    /// The findings about missing properties that are optional but recommended.
    private static func gaps(in object: ObjectView, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        if object.type == "location", object.member("country") == nil, object.member("region") == nil,
            object.member("latitude") == nil || object.member("longitude") == nil
        {
            findings.append(Finding(.locationIncomplete, at: Place(pointer: pointer)))
        }
        if object.type == "consignment" {
            let kind = object.member("consignment_kind")?.string ?? ""
            let hasMaster = object.member("master_ref") != nil
            let place = Place(pointer: pointer + "/consignment_kind")
            if kind == "house", !hasMaster { findings.append(Finding(.houseWithoutMaster, at: place)) }
            if hasMaster, kind == "master" || kind == "simple" {
                findings.append(Finding(.masterWithinMaster, at: place, ["kind": kind]))
            }
        }
        return findings
    }

    private func identity(_ object: ObjectView, _ pointer: String) -> [Finding] {
        guard !Self.isIDOfType(object) else { return [] }
        return [
            Finding(
                .idTypeMismatch, at: Place(pointer: pointer + "/id"), ["id": object.id, "type": object.type])
        ]
    }

    /// Whether an id begins with the type and two hyphens.
    private static func isIDOfType(_ object: ObjectView) -> Bool {
        object.json.tape.withString(object.idView.node) { id in
            var type = object.type
            return type.withUTF8 { type in
                id.count >= type.count + 2 && id[type.count] == UInt8(ascii: "-")
                    && id[type.count + 1] == UInt8(ascii: "-")
                    && TapeView.areEqual(UnsafeBufferPointer(rebasing: id[..<type.count]), type)
            }
        }
    }

    private func times(_ object: ObjectView, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        if let created = object.created, let modified = object.modified, modified < created {
            findings.append(
                Finding(
                    .modifiedBeforeCreated, at: Place(pointer: pointer + "/modified"),
                    ["modified": modified.rfc3339, "created": created.rfc3339]))
        }
        if let clock, let finding = DateChecks.ahead(object, of: clock, pointer) { findings.append(finding) }
        return findings
    }
}
