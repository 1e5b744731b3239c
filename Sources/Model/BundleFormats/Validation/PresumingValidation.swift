internal import Diagnostics
internal import ModelChecks
internal import StrictJSON

/// The first reading of a validation: objects are indexed and checked at once, with presumptions about those that are
/// still to come.
struct PresumingValidation {
    /// What was found in an object, and what is noted of it.
    struct Checked: Sendable {
        let entry: BundleIndex.Entry?
        /// `nil` when it was not checked, because all are checked in another reading.
        fileprivate let found: BundleValidation.Checked?
        fileprivate let presumptions: Presumptions
    }

    /// Checks objects on one thread.
    final class Worker {
        private let schemas = SchemasAtHand()
        private let recorder = PresumptionRecorder()
        private let checks: SemanticChecks
        private let isOver: Flag

        fileprivate init(_ checks: SemanticChecks, _ isOver: Flag) { (self.checks, self.isOver) = (checks, isOver) }

        /// Checks an object.
        func check(_ element: BundleElement) throws(Fault) -> Checked {
            let entry = BundleIndex.Entry(element.document)
            guard !isOver.isSet else { return Checked(entry: entry, found: nil, presumptions: Presumptions()) }
            let found = try BundleValidation.check(element, by: schemas, isFull: false) {
                checks.examine($0, at: element.position, presuming: recorder)
            }
            return Checked(entry: entry, found: found, presumptions: recorder.take())
        }
    }

    private let start: BundleValidation
    private var validation: BundleValidation
    private(set) var index: BundleIndex
    /// What was found in objects, by their indexes: only of those in which anything was.
    private var found: [Int: BundleValidation.Checked] = [:]
    /// Whether the checks have to be made anew: so much is wrong that not all of it is listed.
    private let isOver = Flag()

    /// The first reading of a validation that has not begun.
    init(_ validation: BundleValidation) {
        start = validation
        self.validation = validation
        index = BundleIndex(validation.checks)
    }

    func makeWorker() -> Worker { Worker(start.checks, isOver) }

    /// Takes what was found in the next object.
    mutating func take(_ checked: Checked) {
        index.add(checked.entry)
        guard let found = checked.found else { return }
        index.take(checked.presumptions)
        if found.isEmpty { return }
        self.found[index.objectCount - 1] = found
        validation.conclude(found)
        guard validation.report.isFull else { return }
        isOver.set()
        self.found = [:]
    }

    /// What another reading can make use of, when all objects were read once; `nil` when that is nothing.
    var knowledge: Knowledge? {
        isOver.isSet ? nil : Knowledge(failed: index.checks.failedPresumptions, found: found)
    }

    /// What was found in one reading, for another.
    struct Knowledge: Sendable {
        private let failed: FailedPresumptions
        private let found: [Int: BundleValidation.Checked]

        fileprivate init(failed: FailedPresumptions, found: [Int: BundleValidation.Checked]) {
            (self.failed, self.found) = (failed, found)
        }

        /// What was found in an object; `nil` when it has to be checked by the index.
        func found(in element: BundleElement) -> BundleValidation.Checked? {
            let isConcerned = element.document.withView { tape in
                ObjectView(JSONView(tape, 0)).map(failed.concern) ?? false
            }
            return isConcerned ? nil : found[element.position] ?? BundleValidation.Checked()
        }
    }

    /// The report when all objects were read; `nil` when another reading is needed.
    ///
    /// - Parameter frame: what the bundle has beside its objects; `nil` for one that is known to be right in that.
    func report(of frame: BundleFrame?) throws(Fault) -> ValidationReport? {
        guard !isOver.isSet, index.checks.failedPresumptions.isEmpty else { return nil }
        var whole = start
        whole.take(index)
        if let frame { try whole.judge(frame) }
        guard whole.report.findings.count + validation.report.findings.count <= ValidationReport.limit else {
            return nil
        }
        whole.report.append(validation.report)
        return whole.report
    }
}
