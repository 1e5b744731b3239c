public import Diagnostics
internal import Dispatch
internal import Synchronization

/// Parallel work on all cores: on pieces of a stream or on independent parts.
///
/// Results never depend on the number of cores.
public enum Concurrent {
    /// An override of the number of workers.
    @TaskLocal private static var chosen: Int?

    /// The number of workers of a step: one for each core available to this process.
    public static var workers: Int { chosen ?? ProcessorCount.available }

    /// The number of workers of a step in which each worker holds `bytes` bytes: one for each core, but at most two if
    /// more would hold over a gibibyte in total.
    public static func workers(holding bytes: Int) -> Int {
        max(min(workers, 2), min(workers, (1 << 30) / max(bytes, 1)))
    }

    /// Runs a body as if there were `number` cores, so that tests can compare results.
    public static func withWorkers<Result>(_ number: Int, _ body: () throws -> Result) rethrows -> Result {
        try $chosen.withValue(max(1, number), operation: body)
    }

    /// Runs a body on a thread of its own as the thread that started it would run it.
    static func withSameWorkers(_ number: Int, _ body: () -> Void) { $chosen.withValue(number, operation: body) }

    /// Passes a value that is not `Sendable` to other threads, until it is invalidated. The caller ensures that they use
    /// it without conflicts.
    package final class SharedValue<Value>: @unchecked Sendable {
        package private(set) var value: Value?

        package init(_ value: Value) { self.value = value }

        package func invalidate() { value = nil }
    }

    /// Runs a body for each part, several at a time. Each worker has state, such as buffers, that it reuses for its
    /// parts.
    ///
    /// - Parameters:
    ///   - count: the number of parts.
    ///   - workers: the maximum number of parallel workers, at least one.
    ///   - makeWorker: creates the state of a worker.
    /// - Throws: the error of the first part that failed; no further part is started after a failure.
    public static func perform<Worker>(
        _ count: Int, workers: Int, makeWorker: () -> Worker, _ body: (Worker, Int) throws(Fault) -> Void
    ) throws(Fault) {
        let number = max(1, min(count, workers))
        guard number > 1 else {
            let worker = makeWorker()
            for index in 0..<count { try body(worker, index) }
            return
        }
        let states = SharedValue((0..<number).map { _ in makeWorker() })
        let next = Atomic<Int>(0)
        let failure = Mutex<(index: Int, fault: Fault)?>(nil)
        let chosen = chosen
        withoutActuallyEscaping(body) { body in
            let shared = SharedValue(body)
            DispatchQueue.concurrentPerform(iterations: number) { place in
                guard let worker = states.value?[place], let body = shared.value else { return }
                // Nested parallel work uses the same number of workers.
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
            shared.invalidate()
        }
        if let failure = failure.withLock({ $0 }) { throw failure.fault }
    }

    /// The results of two bodies that run in parallel.
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

    /// Splits the range from 0 to `count` into parts of about equal size, one for each worker.
    public static func forEachPart(of count: Int, _ body: (Range<Int>) -> Void) {
        let size = max(1, (count + workers - 1) / workers)
        try? perform((count + size - 1) / size, workers: workers, makeWorker: {}) {
            (_: Void, part: Int) throws(Fault) in
            body(part * size..<min(count, (part + 1) * size))
        }
    }

    /// Lets parallel parts do something in their order.
    public final class Turn: Sendable {
        private let state = Mutex<(next: Int, isOver: Bool)>((0, false))
        private let condition = ConditionVariable()

        /// Starts with the turn of part 0.
        public init() {}

        /// Waits for the turn of a part and runs a body; does not run it if an earlier body threw.
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

        /// Ends all waiting because a part will not come.
        public func end() { condition.locked { state.withLock { $0.isOver = true } } }
    }
}
