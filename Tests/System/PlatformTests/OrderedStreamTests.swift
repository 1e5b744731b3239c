import Diagnostics
import Files
import Platform
import Testing

/// A stream that several workers work on gives what one worker alone would give.
struct OrderedStreamTests {
    private static func fault(_ number: Int) -> Fault { Fault(.fileEmpty, kind: .badData, ["path": "\(number)"]) }

    /// What is consumed of the numbers below `count`, and the error at the end.
    private func consumed(
        _ count: Int, workers: Int, readFails: Int = .max, workFails: Int = .max, consumeFails: Int = .max
    ) -> (numbers: [Int], fault: Fault?) {
        var (read, numbers) = (0, [Int]())
        var failure: Fault?
        Concurrent.withWorkers(workers) {
            do throws(Fault) {
                try Concurrent.inOrder(
                    makeWorker: {},
                    next: { () throws(Fault) -> Int? in
                        if read == readFails { throw Self.fault(read) }
                        guard read < count else { return nil }
                        read += 1
                        return read - 1
                    },
                    work: { (_: Void, number: Int) throws(Fault) -> Int in
                        if number >= workFails { throw Self.fault(number) }
                        // Later parts are quicker, so that they overtake.
                        var sum = number
                        for _ in 0..<(count - number) * 50 { sum = (sum &* 31 &+ 7) % 1009 }
                        return sum < 0 ? -1 : number
                    },
                    consume: { (number: Int) throws(Fault) in
                        if number == consumeFails { throw Self.fault(number) }
                        numbers.append(number)
                    })
            } catch {
                failure = error
            }
        }
        return (numbers, failure)
    }

    @Test(arguments: [0, 1, 2, 3, 300], [1, 2, 3, 8]) func partsAreConsumedInOrder(_ count: Int, _ workers: Int) {
        let (numbers, fault) = consumed(count, workers: workers)
        #expect(numbers == Array(0..<count) && fault == nil)
    }

    @Test(arguments: [1, 2, 8]) func theFirstErrorInOrderIsThrownAfterWhatStandsBeforeIt(_ workers: Int) {
        for failing in [0, 1, 7, 50] {
            for (numbers, fault) in [
                consumed(60, workers: workers, readFails: failing),
                consumed(60, workers: workers, workFails: failing),
                consumed(60, workers: workers, consumeFails: failing),
                consumed(60, workers: workers, readFails: failing + 3, workFails: failing),
                consumed(60, workers: workers, readFails: failing, workFails: failing + 3),
            ] {
                #expect(numbers == Array(0..<failing))
                #expect(fault == Self.fault(failing))
            }
        }
    }

    // MARK: parts that a producer makes

    /// What is consumed of the numbers that a producer makes, the error at the end, and how many it made.
    private func produced(
        _ count: Int, workers: Int, produceFails: Int = .max, workFails: Int = .max, consumeFails: Int = .max
    ) -> (numbers: [Int], fault: Fault?, made: Int) {
        var (made, numbers) = (0, [Int]())
        var failure: Fault?
        Concurrent.withWorkers(workers) {
            do throws(Fault) {
                try Concurrent.inOrder(
                    produce: { (put: (Int) throws(Fault) -> Void) throws(Fault) in
                        for number in 0..<count {
                            if number == produceFails { throw Self.fault(number) }
                            try put(number)
                            made += 1
                        }
                    },
                    makeWorker: {},
                    work: { (_: Void, number: Int) throws(Fault) -> Int in
                        if number >= workFails { throw Self.fault(number) }
                        return number
                    },
                    consume: { (number: Int) throws(Fault) in
                        if number == consumeFails { throw Self.fault(number) }
                        numbers.append(number)
                    })
            } catch {
                failure = error
            }
        }
        return (numbers, failure, made)
    }

    @Test(arguments: [0, 1, 2, 3, 300], [1, 2, 3, 8]) func whatIsProducedIsConsumedInOrder(
        _ count: Int, _ workers: Int
    ) {
        let (numbers, fault, made) = produced(count, workers: workers)
        #expect(numbers == Array(0..<count) && fault == nil && made == count)
    }

    @Test(arguments: [1, 2, 8]) func theFirstErrorInOrderEndsTheProducer(_ workers: Int) {
        for failing in [0, 1, 7, 50] {
            for (numbers, fault, made) in [
                produced(6000, workers: workers, produceFails: failing),
                produced(6000, workers: workers, workFails: failing),
                produced(6000, workers: workers, consumeFails: failing),
                produced(6000, workers: workers, produceFails: failing + 3, workFails: failing),
                produced(6000, workers: workers, produceFails: failing, workFails: failing + 3),
            ] {
                #expect(numbers == Array(0..<failing))
                #expect(fault == Self.fault(failing))
                #expect(made < 6000)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 8]) func workersHaveAsManyWorkers(_ workers: Int) throws {
        var (left, seen) = (100, Set<Int>())
        try Concurrent.withWorkers(workers) {
            try Concurrent.inOrder(
                makeWorker: {},
                next: { () throws(Fault) -> Int? in
                    left -= 1
                    return left > 0 ? left : nil
                },
                work: { (_: Void, _: Int) throws(Fault) -> Int in Concurrent.workers },
                consume: { (number: Int) throws(Fault) in seen.insert(number) })
        }
        #expect(seen == [workers])
    }
}
