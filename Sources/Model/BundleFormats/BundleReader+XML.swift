internal import Diagnostics
internal import Files
internal import Platform
internal import Synchronization

extension BundleReader {
    /// A batch of objects on its way through workers.
    private enum Batch<Made> {
        case read(XMLObjectBatch)
        /// What was made of the objects, and the error after them.
        case worked([Made], failure: Fault?)
    }

    /// Works on the objects of a bundle in XML: one thread reads the XML, the others parse the JSON that it builds, and
    /// work.
    static func forEachXMLElement<Worker, Made>(
        in source: any ByteSource, named name: String, objectLimit: Int, validity: XMLValidity?,
        makeWorker: () -> Worker, work: (Worker, BundleElement) throws(Fault) -> Made,
        consume: (Made) throws(Fault) -> Void
    ) throws(Fault) -> BundleFrame {
        let frame = Mutex<BundleFrame?>(nil)
        let readingWorker = makeWorker()
        func worked(_ batch: XMLObjectBatch, by worker: Worker) -> Batch<Made> {
            var made: [Made] = []
            do throws(Fault) {
                for object in batch.objects { made.append(try work(worker, try object.element())) }
                return .worked(made, failure: nil)
            } catch {
                return .worked(made, failure: error)
            }
        }
        do throws(Fault) {
            try Concurrent.inOrder(
                produce: { (put: (Batch<Made>) throws(Fault) -> Void) throws(Fault) in
                    let rest = try readXML(source, objectLimit: objectLimit, validity: validity) {
                        batch throws(Fault) in
                        // Several objects of the largest size at a time would take too much memory.
                        try put(batch.size < largeBatch ? .read(batch) : worked(batch, by: readingWorker))
                    }
                    frame.withLock { $0 = rest }
                },
                makeWorker: makeWorker,
                work: { (worker: Worker, batch: Batch<Made>) throws(Fault) -> Batch<Made> in
                    switch batch {
                    case .read(let objects): worked(objects, by: worker)
                    case .worked: batch
                    }
                },
                consume: { (batch: Batch<Made>) throws(Fault) in
                    guard case .worked(let made, let failure) = batch else { return }
                    for one in made { try consume(one) }
                    if let failure { throw failure }
                })
            guard let frame = frame.withLock({ $0 }) else { preconditionFailure("the producer came to its end") }
            try frame.requireCanonicalForm()
            return frame
        } catch {
            throw error.inside(name)
        }
    }

    /// Reads a bundle in XML, and passes on its objects in batches.
    private static func readXML(
        _ source: any ByteSource, objectLimit: Int, validity: XMLValidity?,
        _ put: (XMLObjectBatch) throws(Fault) -> Void
    ) throws(Fault) -> BundleFrame {
        var batch = XMLObjectBatch()
        let reader: XMLBundleReader
        do throws(Fault) {
            reader = try XMLBundleReader.read(source, objectLimit: objectLimit, validity: validity) {
                object throws(Fault) in
                batch.append(object)
                guard batch.isFull else { return }
                let full = batch
                batch = XMLObjectBatch()
                try put(full)
            }
        } catch {
            // What comes before an error is worked on.
            try put(batch)
            throw error
        }
        try put(batch)
        return BundleFrame(reader)
    }
}
