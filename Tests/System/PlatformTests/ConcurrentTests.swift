import DelimitedText
import Diagnostics
import Files
import Platform
import Synchronization
import Testing

/// Work divided among cores is done once, and its results are in order.
struct ConcurrentTests {
    @Test(arguments: [0, 1, 2, 3, 7, 1000], [1, 2, 3, 8])
    func everyNumberIsInOnePart(_ count: Int, _ workers: Int) {
        let seen = Mutex([Int](repeating: 0, count: count))
        Concurrent.withWorkers(workers) {
            Concurrent.forEachPart(of: count) { part in
                seen.withLock { seen in for number in part { seen[number] += 1 } }
            }
        }
        #expect(seen.withLock { $0 }.allSatisfy { $0 == 1 })
    }

    @Test(arguments: [1, 2, 3, 8]) func partsInsidePartsHaveAsManyWorkers(_ workers: Int) {
        let seen = Mutex<Set<Int>>([])
        Concurrent.withWorkers(workers) {
            Concurrent.forEachPart(of: 50) { _ in _ = seen.withLock { $0.insert(Concurrent.workers) } }
        }
        #expect(seen.withLock { $0 } == [workers])
    }

    @Test(arguments: [
        (1, 1, 1), (8, 16 << 20, 8), (64, 16 << 20, 64), (100, 16 << 20, 64), (8, 1 << 30, 2), (1, 1 << 40, 1),
    ])
    func workersThatHoldMuchAreFewer(_ cores: Int, bytes: Int, workers: Int) {
        #expect(Concurrent.withWorkers(cores) { Concurrent.workers(holding: bytes) } == workers)
    }

    @Test(arguments: [1, 2, 5])
    func theFirstPartThatFailsIsTold(_ workers: Int) {
        let done = Mutex<Set<Int>>([])
        #expect(throws: Fault.self) {
            try Concurrent.perform(20, workers: workers, makeWorker: {}) { (_: Void, part: Int) throws(Fault) in
                if part >= 5 { throw Fault(.fileEmpty, kind: .badData, ["path": "\(part)"]) }
                done.withLock { _ = $0.insert(part) }
            }
        }
        #expect(done.withLock { $0 } == Set(0..<5))
    }

    @Test(arguments: [1, 2, 3, 8]) func bothBodiesGiveWhatTheyMake(_ workers: Int) {
        for number in 0..<50 {
            let (one, other) = Concurrent.withWorkers(workers) {
                Concurrent.both({ "\(number)" }, { [number, number + 1] })
            }
            #expect(one == "\(number)" && other == [number, number + 1])
        }
    }

    @Test(arguments: [1, 2, 3, 8]) func turnsAreTakenInOrder(_ workers: Int) throws {
        let order = Mutex<[Int]>([])
        let turn = Concurrent.Turn()
        try Concurrent.perform(50, workers: workers, makeWorker: {}) { (_: Void, part: Int) throws(Fault) in
            try turn.take(part) { () throws(Fault) in order.withLock { $0.append(part) } }
        }
        #expect(order.withLock { $0 } == Array(0..<50))
    }

    @Test func afterATurnThatFailedNobodyWaits() {
        let turn = Concurrent.Turn()
        #expect(throws: Fault.self) {
            try Concurrent.perform(50, workers: 8, makeWorker: {}) { (_: Void, part: Int) throws(Fault) in
                try turn.take(part) { () throws(Fault) in
                    if part == 3 { throw Fault(.fileEmpty, kind: .badData, ["path": "\(part)"]) }
                }
            }
        }
    }

    /// The bytes that both bodies receive, in order.
    @Test(arguments: [1, 2, 3, 8], [0, 1000, 1 << 20, 5 << 20 | 17])
    func bothBodiesOfAWalkSeeAllBytesInOrder(_ workers: Int, _ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        var (one, other): ([UInt8], [UInt8]) = ([], [])
        try Concurrent.withWorkers(workers) {
            try bytes.forEachPiece(of: 0..<count, alongside: { other += $0 }) { piece throws(Fault) in one += piece }
        }
        #expect(one == bytes && other == bytes)
    }
}
