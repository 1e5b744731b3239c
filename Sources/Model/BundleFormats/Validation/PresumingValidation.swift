internal import Diagnostics
internal import ModelChecks
internal import StrictJSON

/// The first reading of a validation: objects are indexed and checked at once, with presumptions about those that are
/// still to come.
struct PresumingValidation {
    /// What was found in an object, and what is noted of it.
    struct Checked: Sendable {
        let entry: BundleIndex.Entry?
        fileprivate let found: BundleValidation.Checked
        fileprivate let presumptions: Presumptions
    }

    /// Checks objects on one thread.
    final class Worker {
        private let schemas = SchemasAtHand()
        private let recorder = PresumptionRecorder()
        private let checks: SemanticChecks
        private let isFull: Flag

        fileprivate init(_ checks: SemanticChecks, _ isFull: Flag) { (self.checks, self.isFull) = (checks, isFull) }

        /// Checks an object.
        func check(_ element: BundleElement) throws(Fault) -> Checked {
            let found = try BundleValidation.check(element, by: schemas, isFull: isFull.isSet) {
                checks.examine($0, at: element.position, presuming: recorder)
            }
            return Checked(
                entry: BundleIndex.Entry(element.document), found: found, presumptions: recorder.take())
        }
    }

    private let start: BundleValidation
    private var validation: BundleValidation
    private(set) var index: BundleIndex
    /// For each object, whether nothing was found in it.
    private var isClean: [Bool] = []
    private let isFull = Flag()

    /// The first reading of a validation that has not begun.
    init(_ validation: BundleValidation) {
        start = validation
        self.validation = validation
        index = BundleIndex(validation.checks)
    }

    func makeWorker() -> Worker { Worker(start.checks, isFull) }

    /// Takes what was found in the next object.
    mutating func take(_ checked: Checked) {
        index.add(checked.entry)
        index.take(checked.presumptions)
        isClean.append(checked.found.isEmpty)
        guard !checked.found.isEmpty else { return }
        validation.conclude(checked.found)
        if validation.report.isFull { isFull.set() }
    }

    /// What another reading can make use of, when all objects were read once.
    var knowledge: Knowledge { Knowledge(failed: index.checks.failedPresumptions, isClean: isClean) }

    /// What is known of objects after one reading, for another.
    struct Knowledge: Sendable {
        fileprivate let failed: FailedPresumptions
        fileprivate let isClean: [Bool]

        /// Whether nothing would be found in an object by the index either.
        func isClean(_ element: BundleElement) -> Bool {
            element.position < isClean.count && isClean[element.position]
                && element.document.withView { tape in
                    ObjectView(JSONView(tape, 0)).map { !failed.concern($0) } ?? false
                }
        }
    }

    /// The report when all objects were read; `nil` when another reading is needed.
    ///
    /// - Parameter frame: what the bundle has beside its objects; `nil` for one that is known to be right in that.
    func report(of frame: BundleFrame?) throws(Fault) -> ValidationReport? {
        guard index.checks.failedPresumptions.isEmpty else { return nil }
        var whole = start
        whole.take(index)
        if let frame { try whole.judge(frame) }
        // What is found in the bundle itself counts before what is found in its objects when not all can be listed.
        let count = whole.report.findings.count
        guard count == 0 || count + validation.report.findings.count <= ValidationReport.limit else { return nil }
        whole.report.append(validation.report)
        return whole.report
    }
}
