package import Diagnostics
package import Files
internal import ModelChecks
package import Platform
package import StrictJSON

/// Validates a bundle in JSON while it is written: its objects are parsed once for both. The verdict is that of
/// `BundleValidator`; places in the file are not stated.
package struct WritingValidation {
    /// What was found in an object.
    package struct Checked: Sendable {
        fileprivate let checked: PresumingValidation.Checked
    }

    /// Checks objects on one thread.
    package final class Worker {
        private let worker: PresumingValidation.Worker

        fileprivate init(_ worker: PresumingValidation.Worker) { self.worker = worker }

        /// Checks an object, by its index among the objects of the bundle.
        package func check(_ document: JSONDocument, at position: Int) throws(Fault) -> Checked {
            // The object was parsed on its own: its positions in the file are not known.
            let element = BundleElement(document: document, position: position, marks: XMLValuePositions())
            return Checked(checked: try worker.check(element))
        }
    }

    private var presuming: PresumingValidation

    /// A validation of no objects.
    ///
    /// - Parameter clock: the time that no version may be more than a day after; `nil` for no such check.
    package init(clock: Timestamp?) {
        presuming = PresumingValidation(
            BundleValidation(
                name: "", checks: SemanticChecks(clock: clock), objectLimit: BundleReader.objectLimit, tolerated: []))
    }

    /// Creates the worker of a thread.
    package func makeWorker() -> Worker { Worker(presuming.makeWorker()) }

    /// Takes what was found in the next object.
    package mutating func take(_ checked: Checked) { presuming.take(checked.checked) }

    /// The report on the bundle when it is written. It is read only where what was presumed about it does not hold.
    ///
    /// - Throws: `Fault` of kind `.inputOutput` when it cannot be read.
    package func report(on written: any ByteSource) throws(Fault) -> ValidationReport {
        if presuming.index.objectCount > 0, let report = try presuming.report(of: nil) { return report }
        return try BundleValidator.validate(
            written, named: "", indexed: presuming.index, knowing: presuming.knowledge)
    }
}
