public import Diagnostics
public import Files
internal import Platform
package import StrictJSON
public import TradeModel

/// Reads bundles of STIX 2.1 (section 8) in either form, JSON or XML, which the first byte decides.
public enum BundleReader {
    /// The bytes of the largest object that is read, unless another limit is given: 16 MiB, as in
    /// `JSONLimits.elementSize`. One object at a time is in memory.
    public static let objectLimit = JSONLimits.standard.elementSize

    /// Whether a file is meant to be a bundle: its top-level object has `"type": "bundle"`. Other damage is found by
    /// `BundleValidator`.
    public static func isBundle(_ source: any ByteSource) throws(Fault) -> Bool {
        switch try BundleForm.of(source) {
        case .xml: return XMLRootName.isBundle(source)
        case .json: break
        }
        var scan = TopLevelScan()
        var offset = 0
        while offset < source.count {
            let piece = try source.bytes(offset..<min(offset + 1 << 16, source.count))
            for byte in piece {
                scan.take(byte)
                if scan.answer != .open { return scan.answer == .yes }
            }
            offset += piece.count
        }
        return false
    }

    /// Passes the objects of a bundle to `body` in order, in memory bounded by the largest.
    ///
    /// Flaws of the bundle as a whole may come after its objects, so an error can be thrown after `body` has received
    /// all of them: a caller that must not act on a broken bundle waits for the return.
    ///
    /// - Parameter objectLimit: the bytes of the largest object that is read (`json-element-limit`).
    /// - Throws: `Fault` of kind `.badData` with one of the `json-…` codes, `bundle-malformed` or `object-malformed`,
    ///   its place inside `name`; errors of the source; errors of `body`.
    public static func forEachObject(
        in source: any ByteSource, named name: String, objectLimit: Int = BundleReader.objectLimit,
        _ body: (STIXObject) throws(Fault) -> Void
    ) throws(Fault) {
        _ = try forEachElement(
            in: source, named: name, objectLimit: objectLimit, makeWorker: {},
            work: { (_: Void, element: BundleElement) throws(Fault) -> STIXObject in try object(element, named: name) },
            consume: body)
    }

    /// Works on the objects of a bundle where they stand, those of one in JSON on all cores, and passes on in their order
    /// what was made of them. Each is an object with a type and an id, and has a canonical form.
    ///
    /// - Parameters:
    ///   - makeWorker: creates the state of a worker, such as buffers.
    ///   - work: receives an object and its index; runs on any thread.
    ///   - consume: runs on the calling thread.
    /// - Throws: `Fault` as `forEachObject`.
    package static func forEachDocument<Worker, Made>(
        in source: any ByteSource, named name: String, objectLimit: Int = BundleReader.objectLimit,
        makeWorker: () -> Worker, work: (Worker, JSONDocument, Int) throws(Fault) -> Made,
        consume: (Made) throws(Fault) -> Void
    ) throws(Fault) {
        _ = try forEachElement(
            in: source, named: name, objectLimit: objectLimit, makeWorker: makeWorker,
            work: { (worker: Worker, element: BundleElement) throws(Fault) -> Made in
                do throws(Fault) { try element.requireCanonicalForm() } catch { throw error.inside(name) }
                let isObject = element.document.withView { tape in
                    let object = JSONView(tape, 0)
                    return object["type"]?.isString == true && object["id"]?.isString == true
                }
                guard isObject else {
                    throw Fault(.objectMalformed, kind: .badData, at: element.place(of: "").inside(name))
                }
                return try work(worker, element.document, element.position)
            }, consume: consume)
    }

    /// The id of a bundle, before its objects are read, if possible; whatever its value.
    static func id(
        of source: any ByteSource, named name: String, objectLimit: Int
    ) throws(Fault) -> JSONDocument? {
        switch try BundleForm.of(source) {
        case .xml: return try XMLRootName.id(of: source, objectLimit: objectLimit)
        case .json: break
        }
        var reader = JSONElementReader(source, member: "objects", limits: JSONLimits(elementSize: objectLimit))
        do throws(Fault) {
            _ = try reader.next()
        } catch {
            guard error.kind == .badData else { throw error }
            // Flaws are reported when the whole is read.
            return nil
        }
        if let id = reader.otherMembers.first(where: { $0.key == "id" }) { return id.document }
        return try forEachElement(in: source, named: name, objectLimit: objectLimit) { _ in }.id
    }

    /// Passes the elements of `objects` to `body`; returns the rest of the bundle.
    static func forEachElement(
        in source: any ByteSource, named name: String, objectLimit: Int,
        _ body: (BundleElement) throws(Fault) -> Void
    ) throws(Fault) -> BundleFrame {
        try forEachElement(
            in: source, named: name, objectLimit: objectLimit, makeWorker: {},
            work: { (_: Void, element: BundleElement) throws(Fault) -> BundleElement in element }, consume: body)
    }

    /// Works on the elements of `objects` on all cores, and passes on in their order what was made of them; returns the
    /// rest of the bundle.
    ///
    /// - Parameters:
    ///   - validity: validates a bundle in XML on the way, whatever becomes of its elements.
    ///   - work: runs on any thread.
    ///   - consume: runs on the calling thread.
    static func forEachElement<Worker, Made>(
        in source: any ByteSource, named name: String, objectLimit: Int, validity: XMLValidity? = nil,
        makeWorker: () -> Worker,
        work: (Worker, BundleElement) throws(Fault) -> Made, consume: (Made) throws(Fault) -> Void
    ) throws(Fault) -> BundleFrame {
        switch try BundleForm.of(source) {
        case .json:
            try forEachJSONElement(
                in: source, named: name, objectLimit: objectLimit, makeWorker: makeWorker, work: work,
                consume: consume)
        case .xml:
            try forEachXMLElement(
                in: source, named: name, objectLimit: objectLimit, validity: validity, makeWorker: makeWorker,
                work: work, consume: consume)
        }
    }

    /// A batch of elements on its way through workers.
    private enum Batch<Made> {
        case read(JSONElementBatch)
        /// What was made of the elements, and the error after them.
        case worked([Made], failure: Fault?)
    }

    /// The size in bytes from which a batch is worked on before the next one is read: several objects of the largest size
    /// at a time would take too much memory.
    static let largeBatch = 2 << 20

    private static func forEachJSONElement<Worker, Made>(
        in source: any ByteSource, named name: String, objectLimit: Int, makeWorker: () -> Worker,
        work: (Worker, BundleElement) throws(Fault) -> Made, consume: (Made) throws(Fault) -> Void
    ) throws(Fault) -> BundleFrame {
        var reader = JSONElementReader(source, member: "objects", limits: JSONLimits(elementSize: objectLimit))
        let readingWorker = makeWorker()
        func worked(_ elements: JSONElementBatch, by worker: Worker) -> Batch<Made> {
            var made: [Made] = []
            var own: Fault?
            do throws(Fault) {
                try elements.forEach { document, position throws(Fault) in
                    let element = BundleElement(document: document, position: position, marks: nil)
                    do throws(Fault) { made.append(try work(worker, element)) } catch {
                        own = error
                        throw error
                    }
                }
                return .worked(made, failure: nil)
            } catch {
                return .worked(made, failure: own ?? placed(error, in: name))
            }
        }
        try Concurrent.inOrder(
            makeWorker: makeWorker,
            next: { () throws(Fault) -> Batch<Made>? in
                let elements: JSONElementBatch?
                do throws(Fault) { elements = try reader.nextBatch() } catch { throw placed(error, in: name) }
                guard let elements else { return nil }
                return elements.size < largeBatch ? .read(elements) : worked(elements, by: readingWorker)
            },
            work: { (worker: Worker, batch: Batch<Made>) throws(Fault) -> Batch<Made> in
                switch batch {
                case .read(let elements): worked(elements, by: worker)
                case .worked: batch
                }
            },
            consume: { (batch: Batch<Made>) throws(Fault) in
                guard case .worked(let made, let failure) = batch else { return }
                for one in made { try consume(one) }
                if let failure { throw failure }
            })
        let frame = BundleFrame(reader)
        do throws(Fault) {
            try frame.check()
            try frame.requireCanonicalForm()
        } catch { throw error.inside(name) }
        return frame
    }

    /// An error of the reader in terms of bundles.
    private static func placed(_ error: Fault, in name: String) -> Fault {
        guard error.code == .jsonUnexpectedKind else { return error.inside(name) }
        return Fault(
            .bundleMalformed, kind: .badData, at: error.finding.place.inside(name), ["reason": "it is no JSON object"])
    }

    /// One object.
    private static func object(_ element: BundleElement, named name: String) throws(Fault) -> STIXObject {
        do throws(Fault) { try element.requireCanonicalForm() } catch { throw error.inside(name) }
        do throws(Fault) {
            return try STIXObject(element.document.value)
        } catch {
            throw Fault(error.code, kind: error.kind, at: element.place(of: "").inside(name), error.finding.facts)
        }
    }
}
