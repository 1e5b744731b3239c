package import Diagnostics
internal import ModelChecks
internal import Platform
package import StrictJSON
internal import TradeModel

/// An object as it is written.
package struct WrittenDocument: Sendable {
    /// Its index in the order of `SourceReadingResult.forEachObject`.
    package let number: Int
    package let document: JSONDocument
    /// Its JSON.
    package let text: [UInt8]
}

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
        makeWorker: () -> Worker, work: (Worker, WrittenDocument) throws(Fault) -> Made,
        consume: (Made) throws(Fault) -> Void
    ) throws(Fault) {
        let serial = makeWorker()
        var number = 0
        func pass(_ object: STIXObject) throws(Fault) {
            try consume(try work(serial, try Self.document(object, number: number)))
            number += 1
        }
        for object in head { try pass(object) }
        try forEachSelectedDocument(from: number, makeWorker: makeWorker, work: work, consume: consume)
        number += selection.positions.count + selection.added.count
        for object in reports { try pass(object) }
        for bundle in bundles { try bundle.forEachObject(pass) }
    }

    private static func document(_ object: STIXObject, number: Int) throws(Fault) -> WrittenDocument {
        let text = Array(JSONValue.object(object.json).text().utf8)
        return WrittenDocument(number: number, document: try JSONDocument.parse(text), text: text)
    }

    /// Works on the objects of the selection, of some types, as they are written, and passes on in their order what was
    /// made of them.
    ///
    /// - Parameter first: the number of the first one.
    func forEachSelectedDocument<Worker, Made>(
        from first: Int = 0, where isAsked: (String) -> Bool = { _ in true }, makeWorker: () -> Worker,
        work: (Worker, WrittenDocument) throws(Fault) -> Made, consume: (Made) throws(Fault) -> Void
    ) throws(Fault) {
        let positions = selection.positions.filter { isAsked(read.type(at: $0)) }
        var batches = ObjectBatches(positions, in: read)
        let selection = selection
        try Concurrent.inOrder(
            makeWorker: makeWorker, next: { () throws(Fault) in try batches.next() },
            work: { (worker: Worker, batch: ObjectBatches.Batch) throws(Fault) -> [Made] in
                var made: [Made] = []
                for (index, text) in zip(batch.positions.indices, batch.texts) {
                    var text = text
                    if let revision = try selection.revision(at: batch.positions[index]) {
                        let object = revision.applied(to: try STIXObject(try JSONValue(parsing: text)))
                        text = Array(JSONValue.object(object.json).text().utf8)
                    }
                    made.append(
                        try work(
                            worker,
                            WrittenDocument(
                                number: first + index, document: try JSONDocument.parse(text), text: text)))
                }
                return made
            },
            consume: { (made: [Made]) throws(Fault) in for one in made { try consume(one) } })
        let serial = makeWorker()
        let added = selection.added.filter { isAsked($0.type) }
        for (index, object) in added.enumerated() {
            try consume(try work(serial, try Self.document(object, number: first + positions.count + index)))
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
