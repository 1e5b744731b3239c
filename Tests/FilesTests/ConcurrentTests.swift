import Files
import Findings
import Synchronization
import Testing

/// Work that is divided among cores is done once, and told in its order.
struct ConcurrentTests {
    @Test(arguments: [0, 1, 2, 3, 7, 1000])
    func everyNumberIsInOnePart(_ count: Int) {
        let seen = Mutex([Int](repeating: 0, count: count))
        Concurrent.forEachPart(of: count) { part in
            seen.withLock { seen in for number in part { seen[number] += 1 } }
        }
        #expect(seen.withLock { $0 }.allSatisfy { $0 == 1 })
    }

    @Test(arguments: [1, 2, 5])
    func theFirstPartThatFailsIsTold(_ workers: Int) {
        let done = Mutex<Set<Int>>([])
        #expect(throws: Fault.self) {
            try Concurrent.perform(20, workers: workers, {}) { (_: Void, part: Int) throws(Fault) in
                if part >= 5 { throw Fault(.fileEmpty, .badData, ["path": "\(part)"]) }
                done.withLock { _ = $0.insert(part) }
            }
        }
        #expect(done.withLock { $0 } == Set(0..<5))
    }

    @Test func bothBodiesGiveWhatTheyMake() {
        for number in 0..<50 {
            let (one, other) = Concurrent.both({ "\(number)" }, { [number, number + 1] })
            #expect(one == "\(number)" && other == [number, number + 1])
        }
    }

    @Test func turnsAreTakenInOrder() throws {
        let order = Mutex<[Int]>([])
        let turn = Concurrent.Turn()
        try Concurrent.perform(50, workers: 2, {}) { (_: Void, part: Int) throws(Fault) in
            try turn.take(part) { () throws(Fault) in order.withLock { $0.append(part) } }
        }
        #expect(order.withLock { $0 } == Array(0..<50))
    }
}
