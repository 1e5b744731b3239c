internal import Diagnostics
internal import Files
internal import JSONSchema
internal import ModelChecks
internal import StrictJSON
internal import Synchronization
internal import TradeModel

/// The validation of one bundle.
///
/// Its objects are indexed and checked in one reading, each with presumptions about the others (`Presumptions`). Of nearly
/// every bundle they hold; where one does not, the bundle is read again, and the objects that it concerns are checked by
/// the index, as well as those in which anything was found.
struct BundleValidation: Sendable {
    let name: String
    var report = ValidationReport()
    private(set) var checks: SemanticChecks

    /// The most findings of one object; more of them have one cause.
    private static let limit = 100

    private let objectLimit: Int
    private let tolerated: Set<FindingCode>
    /// The ids of the objects whose versions matter to policy.
    private let consented: Set<String>

    init(
        name: String, checks: SemanticChecks, objectLimit: Int, tolerated: Set<FindingCode>,
        consented: Set<String> = []
    ) {
        self.consented = consented
        self.name = name
        self.checks = checks
        self.objectLimit = objectLimit
        self.tolerated = tolerated
    }

    /// Validates a bundle.
    ///
    /// - Parameters:
    ///   - schema: validates a bundle in XML by the schema of its form on the way.
    ///   - isObserved: whether its objects are passed on to policy as they are read first.
    ///   - observe: takes them, in their order, those included that turn out not to be valid.
    mutating func run(
        _ source: any ByteSource, besides schema: XMLValidity? = nil, isObserved: Bool = false,
        observing observe: (BundleSubjects.Subject) throws(Fault) -> Void = { _ in }
    ) throws(Fault) -> ValidationReport {
        var presuming = PresumingValidation(self)
        let consented = consented
        let worker = { presuming.makeWorker() }
        let frame = try BundleReader.forEachElement(
            in: source, named: name, objectLimit: objectLimit, validity: schema, makeWorker: worker,
            work: { (worker: PresumingValidation.Worker, element: BundleElement) throws(Fault) -> Presumed in
                let checked = try worker.check(element)
                let isAsked = isObserved && checked.entry != nil
                return Presumed(
                    checked: checked,
                    subject: isAsked
                        ? BundleSubjects.Subject(element.document, at: element.position, consented: consented) : nil)
            },
            consume: { (made: Presumed) throws(Fault) in
                if let subject = made.subject { try observe(subject) }
                presuming.take(made.checked)
            })
        if let report = try presuming.report(of: frame) { return report }
        take(presuming.index)
        try judge(frame)
        _ = try check(source, knowing: presuming.knowledge)
        return report
    }

    /// What is made of an object when it is read first.
    private struct Presumed: Sendable {
        let checked: PresumingValidation.Checked
        /// The object as policy sees it, if that is asked for.
        let subject: BundleSubjects.Subject?
    }

    /// Validates a bundle whose objects are noted already.
    ///
    /// - Parameter known: what is known of them from another reading.
    mutating func run(
        _ source: any ByteSource, indexed index: BundleIndex, knowing known: PresumingValidation.Knowledge? = nil
    ) throws(Fault) -> ValidationReport {
        take(index)
        try judge(check(source, knowing: known))
        return report
    }

    /// Reports what is wrong with a bundle beside its objects.
    mutating func judge(_ frame: BundleFrame) throws(Fault) {
        for finding in frame.findings(by: try BundleSchemas.shared.bundle(), limit: Self.limit) { add(finding) }
        for finding in frame.unknownMembers { add(finding) }
        if report.objectCount == 0 { add(Finding(.bundleWithoutObjects, at: frame.start)) }
    }

    private mutating func add(_ finding: Finding) {
        guard tolerated.contains(finding.code) else { return report.add(finding, named: name) }
        report.add(
            Finding(finding.code, at: finding.place, severity: min(finding.severity, .warning), finding.facts),
            named: name)
    }

    mutating func take(_ index: BundleIndex) {
        checks = index.checks
        report.objectCount = index.objectCount
        report.countsByType = index.countsByType
        report.markings = index.markings
    }

    // MARK: The checks

    /// What was found in an object.
    struct Checked: Sendable {
        /// Violations of the schema.
        var schema: [Finding] = []
        /// What else shows in the object alone; `nil` when it is no object with a type and an id.
        var semantic: SemanticChecks.Examination?
        /// Names of properties that the schema objects to already.
        var unknown: Set<String?> = []
        /// The place of the object, when it is none.
        var malformed: Place?

        /// Whether nothing was found, and nothing follows from the objects before.
        var isEmpty: Bool { schema.isEmpty && malformed == nil && semantic?.isEmpty ?? true }
    }

    /// - Parameter known: what is known of the objects from another reading.
    private mutating func check(
        _ source: any ByteSource, knowing known: PresumingValidation.Knowledge?
    ) throws(Fault) -> BundleFrame {
        let (checks, isFull) = (self.checks, Flag())
        return try BundleReader.forEachElement(
            in: source, named: name, objectLimit: objectLimit, makeWorker: SchemasAtHand.init,
            work: { (schemas: SchemasAtHand, element: BundleElement) throws(Fault) -> Checked in
                if known?.isClean(element) == true { return Checked() }
                return try Self.check(element, by: schemas, isFull: isFull.isSet) {
                    checks.examine($0, at: element.position)
                }
            },
            consume: { (checked: Checked) throws(Fault) in
                conclude(checked)
                if report.isFull { isFull.set() }
            })
    }

    /// Checks an object.
    ///
    /// - Parameters:
    ///   - isFull: whether only errors are still listed: what is not needs no place.
    ///   - examine: makes the checks beyond schemas.
    static func check(
        _ element: BundleElement, by schemas: SchemasAtHand, isFull: Bool,
        _ examine: (ObjectView) -> SemanticChecks.Examination
    ) throws(Fault) -> Checked {
        let document = element.document
        var checked = Checked()
        let examined = document.withView { tape in
            ObjectView(JSONView(tape, 0)).map { (type: $0.type, found: examine($0)) }
        }
        guard let examined else {
            checked.malformed = element.place(of: "")
            return checked
        }
        var semantic = examined.found
        let schema = try schemas.schema(for: examined.type)
        // One evaluation of what is valid: what is not is evaluated again.
        let violations = schema.findings(in: document, limit: limit)
        if !violations.isEmpty {
            // A reference of the wrong type and an id of the wrong type violate a pattern too, and a place without a
            // country the schema of its type: their specific sentences are clearer.
            let reported = Set(
                semantic.findings.filter {
                    [.referenceType, .idTypeMismatch, .locationIncomplete].contains($0.code)
                }.map(\.place.pointer))
            for finding in violations.map(element.placed)
            where ![.schemaPattern, .schemaAnyOf].contains(finding.code) || !reported.contains(finding.place.pointer) {
                if finding.code == .schemaPropertyUnknown { checked.unknown.insert(finding.place.pointer) }
                checked.schema.append(finding)
            }
        }
        guard !semantic.isEmpty else { return checked }
        let prefix = "/objects/\(element.position)".utf8.count
        semantic.mapPlaces(where: { !isFull || $0.severity == .error }) {
            element.place(of: String(($0.pointer ?? "").utf8.dropFirst(prefix)) ?? "")
        }
        checked.semantic = semantic
        return checked
    }

    /// Reports what was found in the next object.
    mutating func conclude(_ checked: Checked) {
        if let place = checked.malformed { add(Finding(.objectMalformed, at: place)) }
        for finding in checked.schema { add(finding) }
        guard let semantic = checked.semantic else { return }
        for finding in checks.conclude(semantic)
        where finding.code != .propertyNameInvalid || !checked.unknown.contains(finding.place.pointer) {
            add(finding)
        }
    }
}

/// Whether something has happened, for other threads.
final class Flag: Sendable {
    private let value = Atomic<Bool>(false)

    var isSet: Bool { value.load(ordering: .relaxed) }

    func set() { value.store(true, ordering: .relaxed) }
}

/// The schemas that one worker has used: the shared ones are behind a lock.
final class SchemasAtHand {
    private let schemas = BundleSchemas.shared
    private var known: [String: CompiledSchema] = [:]

    func schema(for type: String) throws(Fault) -> CompiledSchema {
        if let schema = known[type] { return schema }
        let schema = try schemas.schema(for: type)
        // An attacker's types are as many as objects; they share one schema.
        if known.count < 256 { known[type] = schema }
        return schema
    }
}
