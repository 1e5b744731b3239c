package import Diagnostics
internal import ModelChecks
internal import StrictJSON
internal import TradeModel

/// Several bundles of one export, each complete in itself.
extension SourceReadingResult {
    /// The same objects in parts of a number of objects each: what an object refers to is in every part that has the
    /// object. A part has the definitions that it uses, and the producer.
    ///
    /// Objects are in the order in which they were read; a part ends before the first that does not fit in any more.
    ///
    /// - Parameter limit: the most objects in a part.
    /// - Throws: `Fault` `bundle-objects-exceeded` when an object with all that it refers to has more;
    ///   `bundles-not-divisible` for bundles of other creators, which are taken over unchanged; of kind `.inputOutput`.
    package func parts(of limit: Int) throws(Fault) -> [SourceReadingResult] {
        guard bundles.isEmpty else { throw Fault(.bundlesNotDivisible, kind: .usage) }
        guard count > limit else { return [self] }
        var planner = try PartPlanner(self, room: room(in: limit), limit: limit)
        var parts = try planner.divide()
        var added = selection.added[...]
        let room = room(in: limit)
        while let first = added.first {
            let free = room - (parts.last?.positions.count ?? room) - (parts.last?.added.count ?? 0)
            if free <= 0 {
                parts.append(ObjectSelection(positions: [], adding: [first], revising: revision))
                added = added.dropFirst()
            } else {
                parts[parts.count - 1].added += Array(added.prefix(free))
                added = added.dropFirst(free)
            }
        }
        var made: [SourceReadingResult] = []
        for part in parts { made.append(try with(part)) }
        return made
    }

    /// The most objects of records in a part: without definitions, markings of reviews and the producer, and with room for
    /// a report for each summary for core STIX.
    private func room(in limit: Int) -> Int {
        let others = limit - DefinitionUse.all.definitions.count - read.reviews.count - 1
        return max(1, options.coreSTIX ? others / 2 : others)
    }

    private var revision: @Sendable (Int) throws(Fault) -> ObjectRevision? {
        let selection = selection
        return { position throws(Fault) in try selection.revision(at: position) }
    }

    /// Divides the objects into parts.
    private struct PartPlanner {
        private let result: SourceReadingResult
        private let room: Int
        private let limit: Int
        /// For each object that was read, the end of its references in `targets`.
        private var ends: [Int] = []
        /// The positions of the objects that are referred to.
        private var targets: [UInt32] = []
        /// For each object, the number of the last part that has it; zero before.
        private var parts: [UInt32]
        private var number: UInt32 = 1

        init(_ result: SourceReadingResult, room: Int, limit: Int) throws(Fault) {
            (self.result, self.room, self.limit) = (result, room, limit)
            parts = Array(repeating: 0, count: result.readCount)
            var isWritten = [Bool](repeating: false, count: result.readCount)
            for position in result.selection.positions { isWritten[position] = true }
            let read = result.read
            var (ends, targets): ([Int], [UInt32]) = ([], [])
            try result.forEachReadDocument(
                makeWorker: {},
                work: { (_: Void, document: JSONDocument, position: Int) throws(Fault) -> [UInt32] in
                    guard isWritten[position] else { return [] }
                    return document.referenceTargets.compactMap { read.position(of: $0) }
                        .filter { isWritten[$0] }.map { UInt32($0) }
                },
                consume: { (found: [UInt32]) throws(Fault) in
                    targets += found
                    ends.append(targets.count)
                })
            (self.ends, self.targets) = (ends, targets)
        }

        mutating func divide() throws(Fault) -> [ObjectSelection] {
            var made: [[Int]] = []
            var part: [Int] = []
            for position in result.selection.positions where parts[position] == 0 {
                var needed = reach(from: position)
                if part.count + needed.count > room, !part.isEmpty {
                    for one in needed { parts[one] = 0 }
                    made.append(part.sorted())
                    (part, number) = ([], number + 1)
                    needed = reach(from: position)
                }
                guard needed.count <= room else {
                    throw Fault(
                        .bundleObjectsExceeded, kind: .badData,
                        ["id": result.id(at: position), "count": "\(needed.count)", "limit": "\(limit)"])
                }
                part += needed
            }
            if !part.isEmpty { made.append(part.sorted()) }
            let revision = result.revision
            return made.map { ObjectSelection(positions: $0, revising: revision) }
        }

        /// The objects that are reached from one and not yet in this part, which they then are.
        private mutating func reach(from start: Int) -> [Int] {
            var reached = [start]
            parts[start] = number
            var next = 0
            while next < reached.count {
                let position = reached[next]
                for index in (position == 0 ? 0 : ends[position - 1])..<ends[position] {
                    let target = Int(targets[index])
                    guard parts[target] != number else { continue }
                    parts[target] = number
                    reached.append(target)
                }
                next += 1
            }
            return reached
        }
    }
}
