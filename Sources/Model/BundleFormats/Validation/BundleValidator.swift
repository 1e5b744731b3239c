public import Diagnostics
public import Files
internal import JSONSchema
public import ModelChecks
public import Platform
internal import StrictJSON
internal import Synchronization
internal import TradeModel

/// Validates bundles of STIX 2.1: as strict JSON or XML (the latter also by the schema of its form), by the schemas of
/// their objects' types, and by checks beyond schemas. Both forms pass the same checks of the model.
public enum BundleValidator {
    /// Errors that earlier versions did not detect and wrote themselves. Import, pack and seal report them as warnings,
    /// since only the creator of an object can correct it.
    public static let formerErrors: Set<FindingCode> = [.locationIncomplete]

    /// Validates a bundle. All its flaws, damage included, are in the report.
    ///
    /// The bundle is read twice, an object at a time: memory does not grow with the objects, only with their number,
    /// because ids and fingerprints are kept, and with the findings.
    ///
    /// - Parameters:
    ///   - name: the file name in places.
    ///   - codes: the published lists that codes are looked up in.
    ///   - clock: the time that no version may be more than a day after; `nil` for no such check.
    ///   - objectLimit: the bytes of the largest object that is read.
    ///   - tolerated: errors that are reported as warnings.
    /// - Throws: `Fault` of kind `.inputOutput` when the source cannot be read.
    public static func validate(
        _ source: any ByteSource, named name: String, codes: PublishedLists = .none, clock: Timestamp? = nil,
        objectLimit: Int = BundleReader.objectLimit, tolerating tolerated: Set<FindingCode> = []
    ) throws(Fault) -> ValidationReport {
        let validation = BundleValidation(
            name: name, checks: SemanticChecks(codes: codes, clock: clock), objectLimit: objectLimit,
            tolerated: tolerated)
        switch try BundleForm.of(source) {
        case .json: return try check(source, validation).report
        case .xml: break
        }
        // The schema of the form and the model are checked in parallel.
        let results = Mutex<(schema: XMLValidity?, model: ModelValidity?)>((nil, nil))
        try Concurrent.perform(2, workers: Concurrent.workers, makeWorker: { () }) { (_, index) throws(Fault) in
            if index == 0 {
                let found = try XMLValidity(source, by: try XMLBundleSchema.shared.get(), named: name)
                results.withLock { $0.schema = found }
            } else {
                let found = try check(source, validation)
                results.withLock { $0.model = found }
            }
        }
        let (schema, model) = results.withLock { $0 }
        guard let schema, var report = model?.report else { return ValidationReport() }
        var found = schema.report
        if let fault = model?.fault {
            // The same flaw is reported once.
            if let same = schema.fault, same.code == fault.code { return report }
            if fault.code == .xmlBundleUnexpected, !found.isValid { report = ValidationReport() }
        }
        if let fault = schema.fault { found.add(fault.finding, named: name) }
        report.merge(found.findings, counts: found.counts)
        return report
    }

    /// The findings of the model's checks, and the error that stopped reading.
    private struct ModelValidity: Sendable {
        var report = ValidationReport()
        var fault: Fault?
    }

    private static func check(
        _ source: any ByteSource, _ validation: BundleValidation
    ) throws(Fault) -> ModelValidity {
        var validation = validation
        do throws(Fault) {
            return ModelValidity(report: try validation.run(source))
        } catch {
            guard error.kind == .badData else { throw error }
            var found = ModelValidity(fault: error)
            found.report.add(error.finding, named: validation.name)
            return found
        }
    }
}

/// The validation of one bundle.
private struct BundleValidation: Sendable {
    private let schemas = BundleSchemas.shared
    let name: String
    var report = ValidationReport()
    var checks: SemanticChecks

    /// The most findings of one object; more of them have one cause.
    private static let limit = 100

    private let objectLimit: Int
    private let tolerated: Set<FindingCode>

    init(name: String, checks: SemanticChecks, objectLimit: Int, tolerated: Set<FindingCode>) {
        self.name = name
        self.checks = checks
        self.objectLimit = objectLimit
        self.tolerated = tolerated
    }

    mutating func run(_ source: any ByteSource) throws(Fault) -> ValidationReport {
        var handling = HandlingNames()
        let frame = try BundleReader.forEachElement(
            in: source, named: name, objectLimit: objectLimit
        ) { element throws(Fault) in
            report.objectCount += 1
            let element = element.document
            func string(_ name: String) -> String? {
                element.member(name, of: element.root).flatMap { element.string(at: $0) }
            }
            guard let type = string("type"), let id = string("id") else { return }
            checks.index(
                id, identityClass: type == "identity" ? string("identity_class") : nil)
            report.countsByType[type, default: 0] += 1
            // Only objects that can affect markings are parsed here.
            let canMark = ["object_marking_refs", "granular_markings"].contains {
                element.member($0, of: element.root) != nil
            }
            if canMark || type == "marking-definition", let object = try? STIXObject(element.value) {
                handling.add(object)
            }
        }
        report.markings = handling.names
        for finding in frame.findings(by: try schemas.bundle(), limit: Self.limit) { add(finding) }
        for finding in frame.unknownMembers { add(finding) }
        if report.objectCount == 0 { add(Finding(.bundleWithoutObjects, at: frame.start)) }
        _ = try BundleReader.forEachElement(
            in: source, named: name, objectLimit: objectLimit
        ) { element throws(Fault) in
            try check(element)
        }
        return report
    }

    private mutating func add(_ finding: Finding) {
        guard tolerated.contains(finding.code) else { return report.add(finding, named: name) }
        report.add(
            Finding(finding.code, at: finding.place, severity: min(finding.severity, .warning), finding.facts),
            named: name)
    }

    private mutating func check(_ element: BundleElement) throws(Fault) {
        let document = element.document
        guard let object = try? STIXObject(document.value) else {
            add(Finding(.objectMalformed, at: element.place(of: "")))
            return
        }
        let semantic = checks.findings(in: object, at: element.position)
        // A reference of the wrong type and an id of the wrong type violate a pattern too, and a place without a
        // country the schema of its type: their specific sentences are clearer.
        let reported = Set(
            semantic.filter { [.referenceType, .idTypeMismatch, .locationIncomplete].contains($0.code) }
                .map(\.place.pointer))
        let schema = try schemas.schema(for: object.type)
        var unknown: Set<String?> = []
        if !schema.isValid(document) {
            for finding in schema.findings(in: document, limit: Self.limit).map(element.placed)
            where ![.schemaPattern, .schemaAnyOf].contains(finding.code) || !reported.contains(finding.place.pointer) {
                if finding.code == .schemaPropertyUnknown { unknown.insert(finding.place.pointer) }
                add(finding)
            }
        }
        for finding in semantic where finding.code != .propertyNameInvalid || !unknown.contains(finding.place.pointer) {
            var finding = finding
            let pointer = finding.place.pointer ?? ""
            finding.place = element.place(of: String(pointer.dropFirst("/objects/\(element.position)".count)))
            add(finding)
        }
    }
}
