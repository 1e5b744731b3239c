package import Diagnostics
internal import ModelChecks
internal import Platform
package import StrictJSON
internal import TradeModel

/// The objects as parsed JSON, on all cores.
extension SourceReadingResult {
    /// Works on objects that were read, as they were read, and passes on in their order what was made of them.
    ///
    /// - Parameters:
    ///   - makeWorker: creates the state of a worker, such as buffers.
    ///   - work: receives an object and its position; runs on any thread.
    ///   - consume: runs on the calling thread.
    /// - Throws: errors of reading, of `work` and of `consume`.
    package func forEachReadDocument<Worker, Made>(
        makeWorker: () -> Worker, work: (Worker, JSONDocument, Int) throws(Fault) -> Made,
        consume: (Made) throws(Fault) -> Void
    ) throws(Fault) {
        try read.forEachDocument(at: Array(0..<read.count), makeWorker: makeWorker, work: work, consume: consume)
    }

    /// The positions of the objects that one refers to.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    package func references(at position: Int) throws(Fault) -> [Int] {
        try JSONDocument.parse(try read.text(at: position)).referenceTargets.compactMap(read.position)
    }

    /// Works on all objects as they are written, in the order of `forEachObject`, and passes on in this order what was
    /// made of them.
    ///
    /// - Parameters:
    ///   - makeWorker: creates the state of a worker, such as buffers.
    ///   - work: receives an object with its JSON; runs on any thread.
    ///   - consume: runs on the calling thread.
    /// - Throws: errors of reading, of `work` and of `consume`.
    package func forEachDocument<Worker, Made>(
        makeWorker: () -> Worker, work: (Worker, JSONDocument, [UInt8]) throws(Fault) -> Made,
        consume: (Made) throws(Fault) -> Void
    ) throws(Fault) {
        let serial = makeWorker()
        func pass(_ object: STIXObject) throws(Fault) {
            let text = Array(JSONValue.object(object.json).text().utf8)
            try consume(try work(serial, try JSONDocument.parse(text), text))
        }
        for object in head { try pass(object) }
        try forEachSelectedDocument(makeWorker: makeWorker, work: work, consume: consume)
        for object in reports { try pass(object) }
        for bundle in bundles { try bundle.forEachObject(pass) }
    }

    /// Works on the objects of the selection, of some types, as they are written, and passes on in their order what was
    /// made of them.
    func forEachSelectedDocument<Worker, Made>(
        where isAsked: (String) -> Bool = { _ in true }, makeWorker: () -> Worker,
        work: (Worker, JSONDocument, [UInt8]) throws(Fault) -> Made, consume: (Made) throws(Fault) -> Void
    ) throws(Fault) {
        var batches = ObjectBatches(selection.positions.filter { isAsked(read.type(at: $0)) }, in: read)
        let selection = selection
        try Concurrent.inOrder(
            makeWorker: makeWorker, next: { () throws(Fault) in try batches.next() },
            work: { (worker: Worker, batch: ObjectBatches.Batch) throws(Fault) -> [Made] in
                var made: [Made] = []
                for (position, text) in zip(batch.positions, batch.texts) {
                    var text = text
                    if let revision = try selection.revision(at: position) {
                        let object = revision.applied(to: try STIXObject(try JSONValue(parsing: text)))
                        text = Array(JSONValue.object(object.json).text().utf8)
                    }
                    made.append(try work(worker, try JSONDocument.parse(text), text))
                }
                return made
            },
            consume: { (made: [Made]) throws(Fault) in for one in made { try consume(one) } })
        let serial = makeWorker()
        for object in selection.added where isAsked(object.type) {
            let text = Array(JSONValue.object(object.json).text().utf8)
            try consume(try work(serial, try JSONDocument.parse(text), text))
        }
    }
}

extension ReadObjects {
    /// Works on some objects, on all cores, and passes on in their order what was made of them.
    ///
    /// - Parameters:
    ///   - makeWorker: creates the state of a worker, such as buffers.
    ///   - work: receives an object and its position; runs on any thread.
    ///   - consume: runs on the calling thread.
    /// - Throws: errors of reading, of `work` and of `consume`.
    func forEachDocument<Worker, Made>(
        at positions: [Int], makeWorker: () -> Worker, work: (Worker, JSONDocument, Int) throws(Fault) -> Made,
        consume: (Made) throws(Fault) -> Void
    ) throws(Fault) {
        var batches = ObjectBatches(positions, in: self)
        try Concurrent.inOrder(
            makeWorker: makeWorker, next: { () throws(Fault) in try batches.next() },
            work: { (worker: Worker, batch: ObjectBatches.Batch) throws(Fault) -> [Made] in
                var made: [Made] = []
                for (position, text) in zip(batch.positions, batch.texts) {
                    made.append(try work(worker, try JSONDocument.parse(text), position))
                }
                return made
            },
            consume: { (made: [Made]) throws(Fault) in for one in made { try consume(one) } })
    }
}

/// Objects that follow each other, some 256 KiB at a time.
struct ObjectBatches {
    /// Some objects.
    struct Batch: Sendable {
        let positions: ArraySlice<Int>
        let texts: [[UInt8]]
    }

    private let positions: [Int]
    private let read: ReadObjects
    private var place = 0

    /// The bytes from which a batch is full.
    private static let size = 1 << 18

    init(_ positions: [Int], in read: ReadObjects) {
        self.positions = positions
        self.read = read
    }

    /// The next batch; `nil` at the end.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    mutating func next() throws(Fault) -> Batch? {
        guard place < positions.count else { return nil }
        let start = place
        var size = 0
        while place < positions.count, size < Self.size {
            size += read.size(at: positions[place])
            place += 1
        }
        return Batch(positions: positions[start..<place], texts: try read.texts(at: positions[start..<place]))
    }
}
