package import BundleFormats
package import Diagnostics
internal import Files
package import StrictJSON

/// A bundle of a package, found valid. Its objects are read from the package when they are needed, so that a bundle of
/// any size takes no memory.
package struct ValidatedBundle: Sendable {
    /// Its entry in the package.
    package let entry: String
    /// The number of its objects.
    package let objectCount: Int
    private let source: any ByteSource
    private let objectLimit: Int
    private let read: BundleSubjects?

    init(
        entry: String, objectCount: Int, source: any ByteSource, objectLimit: Int = BundleReader.objectLimit,
        subjects: BundleSubjects? = nil
    ) {
        read = subjects
        self.entry = entry
        self.objectCount = objectCount
        self.source = source
        self.objectLimit = objectLimit
    }

    /// Works on its objects where they stand, on all cores, and passes on in their order what was made of them.
    ///
    /// - Parameters:
    ///   - makeWorker: creates the state of a worker, such as buffers.
    ///   - work: receives an object and its index in the bundle; runs on any thread.
    ///   - consume: runs on the calling thread.
    /// - Throws: `Fault` of kind `.inputOutput` when the package cannot be read; what the closures throw.
    package func forEachObject<Worker, Made>(
        makeWorker: () -> Worker, work: (Worker, JSONDocument, Int) throws(Fault) -> Made,
        consume: (Made) throws(Fault) -> Void
    ) throws(Fault) {
        try BundleReader.forEachDocument(
            in: source, named: entry, objectLimit: objectLimit, makeWorker: makeWorker, work: work, consume: consume)
    }

    /// Its objects as far as policy is concerned, read again because consents name some of them.
    ///
    /// - Throws: errors of `BundleSubjects`.
    package func subjects(
        consented: Set<String>, holding look: ([BundleSubjects.Name]) throws(Fault) -> [String: BundleSubjects.Held]
    ) throws(Fault) -> BundleSubjects {
        try BundleSubjects(of: source, named: entry, objectLimit: objectLimit, consented: consented, holding: look)
    }

    /// Its objects as far as policy is concerned, as they were read when it was validated.
    ///
    /// - Throws: errors of `BundleSubjects`.
    package func subjects() throws(Fault) -> BundleSubjects {
        if let read { return read }
        return try BundleSubjects(of: source, named: entry, objectLimit: objectLimit)
    }
}
