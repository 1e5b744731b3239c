public import Diagnostics
public import Files
internal import JSONSchema
public import ModelChecks
public import Platform

/// Validates bundles of STIX 2.1: as strict JSON or XML (the latter also by the schema of its form), by the schemas of
/// their objects' types, and by checks beyond schemas. Both forms pass the same checks of the model.
public enum BundleValidator {
    /// Errors that earlier versions did not detect and wrote themselves. Import, pack and seal report them as warnings,
    /// since only the creator of an object can correct it.
    public static let formerErrors: Set<FindingCode> = [.locationIncomplete]

    /// Errors of objects that stand apart from their bundle: what they refer to is not there.
    package static let errorsOfExcerpts: Set<FindingCode> = formerErrors.union([
        .referenceUnresolved, .markingUnknown, .bundleWithoutObjects,
    ])

    /// Errors of objects of which only parts are there: also what they require may be missing.
    package static let errorsOfParts: Set<FindingCode> = errorsOfExcerpts.union([
        .schemaRequired, .schemaDependentRequired, .schemaMinItems, .schemaMinProperties, .schemaAnyOf, .schemaOneOf,
        .schemaContains, .selectorUnresolved, .granularMarkingEmpty,
    ])

    /// Validates a bundle. All its flaws, damage included, are in the report.
    ///
    /// The bundle is read on all cores, a few batches of objects at a time: memory does not grow with the objects, only
    /// with their number, because fingerprints of their ids are kept, and with the findings. It is read once more if
    /// references do not resolve in it or several objects have one id.
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
        // The schema of the form and the model are checked in one reading.
        var found = ValidationReport()
        let schema = XMLValidity(by: try XMLBundleSchema.shared.get()) { found.add($0, named: name) }
        let model = try check(source, validation, besides: schema)
        var report = model.report
        if let fault = model.fault {
            // The same flaw is reported once.
            if let same = schema.fault, same.code == fault.code { return report }
            if fault.code == .xmlBundleUnexpected, !found.isValid { report = ValidationReport() }
        }
        if let fault = schema.fault { found.add(fault.finding, named: name) }
        report.merge(found.findings, counts: found.counts)
        return report
    }

    /// Validates a bundle, and reads its objects as policy sees them on the way.
    ///
    /// - Parameters:
    ///   - consented: the ids of the objects whose versions matter to policy, because consents name them.
    ///   - look: looks up what the home holds of some objects.
    /// - Returns: the report, and the objects; of a bundle that is not valid they mean nothing.
    /// - Throws: `Fault` of kind `.inputOutput` when the source cannot be read; errors of `look`.
    package static func validate(
        _ source: any ByteSource, named name: String, clock: Timestamp?, objectLimit: Int,
        tolerating tolerated: Set<FindingCode>, consented: Set<String> = [],
        holding look: ([BundleSubjects.Name]) throws(Fault) -> [String: BundleSubjects.Held]
    ) throws(Fault) -> (report: ValidationReport, subjects: BundleSubjects) {
        switch try BundleForm.of(source) {
        case .xml:
            let report = try validate(
                source, named: name, clock: clock, objectLimit: objectLimit, tolerating: tolerated)
            guard report.isValid else { return (report, BundleSubjects()) }
            return (
                report,
                try BundleSubjects(
                    of: source, named: name, objectLimit: objectLimit, consented: consented, holding: look)
            )
        case .json: break
        }
        var subjects = BundleSubjects()
        let validation = BundleValidation(
            name: name, checks: SemanticChecks(codes: .none, clock: clock), objectLimit: objectLimit,
            tolerated: tolerated, consented: consented)
        let report = try check(source, validation, isObserved: true) { subject throws(Fault) in
            try subjects.take(subject, named: name, holding: look)
        }.report
        try subjects.finish(named: name, holding: look)
        return (report, subjects)
    }

    /// Validates a bundle in JSON whose objects are noted already: it is read once.
    ///
    /// - Throws: `Fault` of kind `.inputOutput` when the source cannot be read.
    static func validate(
        _ source: any ByteSource, named name: String, indexed index: BundleIndex,
        knowing known: PresumingValidation.Knowledge? = nil
    ) throws(Fault) -> ValidationReport {
        let validation = BundleValidation(
            name: name, checks: index.checks, objectLimit: BundleReader.objectLimit, tolerated: [])
        return try Self.check(validation) { validation throws(Fault) in
            try validation.run(source, indexed: index, knowing: known)
        }.report
    }

    /// The findings of the model's checks, and the error that stopped reading.
    private struct ModelValidity: Sendable {
        var report = ValidationReport()
        var fault: Fault?
    }

    private static func check(
        _ source: any ByteSource, _ validation: BundleValidation, besides schema: XMLValidity? = nil,
        isObserved: Bool = false,
        observing observe: (BundleSubjects.Subject) throws(Fault) -> Void = { _ in }
    ) throws(Fault) -> ModelValidity {
        try check(validation) { validation throws(Fault) in
            try validation.run(source, besides: schema, isObserved: isObserved, observing: observe)
        }
    }

    private static func check(
        _ validation: BundleValidation, _ run: (inout BundleValidation) throws(Fault) -> ValidationReport
    ) throws(Fault) -> ModelValidity {
        var validation = validation
        do throws(Fault) {
            return ModelValidity(report: try run(&validation))
        } catch {
            guard error.kind == .badData else { throw error }
            var found = ModelValidity(fault: error)
            found.report.add(error.finding, named: validation.name)
            return found
        }
    }
}
