public import Diagnostics
internal import Dispatch
internal import Synchronization

/// Work on all cores: on pieces of one stream, or on parts that do not depend on each other.
///
/// What comes out never depends on how many there are.
public enum Concurrent {
    /// The number of workers that a body is run with instead of one for each core.
    @TaskLocal private static var chosen: Int?

    /// How many workers a step has: one for each core that this process may use.
    public static var workers: Int { chosen ?? ProcessorCount.available }

    /// How many workers a step has of which each holds so many bytes: one for each core, but no more than two where more
    /// would hold over a gibibyte together.
    public static func workers(holding bytes: Int) -> Int {
        max(min(workers, 2), min(workers, (1 << 30) / max(bytes, 1)))
    }

    /// Runs a body as if there were so many cores, so that tests can compare what comes out.
    public static func withWorkers<Result>(_ number: Int, _ body: () throws -> Result) rethrows -> Result {
        try $chosen.withValue(max(1, number), operation: body)
    }

    /// Passes a value that nobody else touches meanwhile to other threads, and takes it back from them.
    package final class Handed<Value>: @unchecked Sendable {
        package private(set) var value: Value?

        package init(_ value: Value) { self.value = value }

        package func takeBack() { value = nil }
    }

    /// Runs a body for each of some parts, a few at a time, each with a worker of its own: a worker has the buffers that
    /// its parts use one after the other.
    ///
    /// - Parameters:
    ///   - count: the number of parts.
    ///   - workers: the most that run at a time, at least one.
    ///   - makeWorker: makes what a worker uses.
    /// - Throws: what the body threw for the first part that failed; no further part is begun after a failure.
    public static func perform<Worker>(
        _ count: Int, workers: Int, makeWorker: () -> Worker, _ body: (Worker, Int) throws(Fault) -> Void
    ) throws(Fault) {
        let number = max(1, min(count, workers))
        guard number > 1 else {
            let worker = makeWorker()
            for index in 0..<count { try body(worker, index) }
            return
        }
        let made = Handed((0..<number).map { _ in makeWorker() })
        let next = Atomic<Int>(0)
        let failure = Mutex<(index: Int, fault: Fault)?>(nil)
        let chosen = chosen
        withoutActuallyEscaping(body) { body in
            let handed = Handed(body)
            DispatchQueue.concurrentPerform(iterations: number) { place in
                guard let worker = made.value?[place], let body = handed.value else { return }
                // What is parallel inside a part is told the same.
                $chosen.withValue(chosen) {
                    while failure.withLock({ $0 == nil }) {
                        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                        guard index < count else { return }
                        do throws(Fault) {
                            try body(worker, index)
                        } catch {
                            failure.withLock { first in
                                if first.map({ index < $0.index }) ?? true { first = (index, error) }
                            }
                        }
                    }
                }
            }
            handed.takeBack()
        }
        if let failure = failure.withLock({ $0 }) { throw failure.fault }
    }

    /// What two bodies make, each on a core of its own.
    public static func both<First: Sendable, Second: Sendable>(
        _ first: () -> First, _ second: () -> Second
    ) -> (First, Second) {
        let made = Mutex<(First?, Second?)>((nil, nil))
        try? perform(2, workers: workers, makeWorker: {}) { (_: Void, turn: Int) throws(Fault) in
            if turn == 0 {
                let one = first()
                made.withLock { $0.0 = one }
            } else {
                let other = second()
                made.withLock { $0.1 = other }
            }
        }
        guard case (let one?, let other?) = made.withLock({ $0 }) else { preconditionFailure("neither body fails") }
        return (one, other)
    }

    /// Hands the numbers below some number to a body, about as many to each of the workers.
    public static func forEachPart(of count: Int, _ body: (Range<Int>) -> Void) {
        let size = max(1, (count + workers - 1) / workers)
        try? perform((count + size - 1) / size, workers: workers, makeWorker: {}) {
            (_: Void, part: Int) throws(Fault) in
            body(part * size..<min(count, (part + 1) * size))
        }
    }

    /// Lets parts that are worked on at the same time do something in their order.
    public final class Turn: Sendable {
        private let state = Mutex<(next: Int, isOver: Bool)>((0, false))
        private let condition = ConditionVariable()

        /// The first turn is that of part 0.
        public init() {}

        /// Runs a body when it is the turn of a part; not at all after a body threw.
        public func take(_ index: Int, _ body: () throws(Fault) -> Void) throws(Fault) {
            let isOver = condition.locked {
                while true {
                    let (next, isOver) = state.withLock { $0 }
                    if isOver || next == index { return isOver }
                    condition.wait()
                }
            }
            if isOver { return }
            do throws(Fault) {
                try body()
            } catch {
                end()
                throw error
            }
            condition.locked { state.withLock { $0.next += 1 } }
        }

        /// Lets nobody wait any more: a part will not come.
        public func end() { condition.locked { state.withLock { $0.isOver = true } } }
    }
}
