public import Diagnostics

extension Concurrent {
    /// Passes the parts of a stream through parallel workers, and what they make on to `consume`, in the order of the
    /// parts: the same calls of `consume`, and the same error, as one worker alone would give.
    ///
    /// At most a few parts are held at a time. A stream of one part is worked on without further threads.
    ///
    /// - Parameters:
    ///   - makeWorker: creates the state of a worker, such as buffers, that it reuses for its parts.
    ///   - next: reads the next part, `nil` at the end; on any thread, one call at a time.
    ///   - work: works on a part, on any thread.
    ///   - consume: takes what was made of each part, in order, on the calling thread.
    /// - Throws: the first error in the order of the parts; what was made of the parts before was consumed.
    public static func inOrder<Worker, Part, Made>(
        makeWorker: () -> Worker, next: () throws(Fault) -> Part?, work: (Worker, Part) throws(Fault) -> Made,
        consume: (Made) throws(Fault) -> Void
    ) throws(Fault) {
        let number = workers
        guard number > 1 else {
            let worker = makeWorker()
            while let part = try next() { try consume(try work(worker, part)) }
            return
        }
        var failure: Fault?
        // The closures do not outlive this call: all threads have ended when it returns.
        withoutActuallyEscaping(next) { next in
            withoutActuallyEscaping(work) { work in
                let stream = OrderedStream(next: next, work: work, limit: 2 * number + 2)
                let states = SharedValue((0..<number).map { _ in makeWorker() })
                failure = stream.run(states, consume)
                stream.forget()
            }
        }
        if let failure { throw failure }
    }
}

extension Concurrent {
    /// Passes the parts that a producer makes through parallel workers, and what they make on to `consume`, in the order of
    /// the parts, as above. Use it where the parts come from calls back, such as those of a parser.
    ///
    /// - Parameters:
    ///   - produce: makes the parts and passes each to its argument, which throws when no more are wanted; on one thread,
    ///     which may be another one. It has ended when this returns.
    ///   - makeWorker: creates the state of a worker, such as buffers, that it reuses for its parts.
    ///   - work: works on a part, on any thread.
    ///   - consume: takes what was made of each part, in order, on the calling thread.
    /// - Throws: the first error in the order of the parts, that of the producer after all its parts.
    public static func inOrder<Worker, Part, Made>(
        produce: ((Part) throws(Fault) -> Void) throws(Fault) -> Void, makeWorker: () -> Worker,
        work: (Worker, Part) throws(Fault) -> Made, consume: (Made) throws(Fault) -> Void
    ) throws(Fault) {
        let number = workers
        if number > 1 {
            let isDone = try withoutActuallyEscaping(produce) { produce throws(Fault) in
                try passed(
                    from: produce, workers: number, makeWorker: makeWorker, work: work, consume: consume)
            }
            if isDone { return }
        }
        let worker = makeWorker()
        try withoutActuallyEscaping(work) { work throws(Fault) in
            try withoutActuallyEscaping(consume) { consume throws(Fault) in
                try produce { part throws(Fault) in try consume(try work(worker, part)) }
            }
        }
    }

    /// Runs the producer on a thread of its own; `false` when the system has no room for another one.
    private static func passed<Worker, Part, Made>(
        from produce: @escaping ((Part) throws(Fault) -> Void) throws(Fault) -> Void, workers number: Int,
        makeWorker: () -> Worker, work: (Worker, Part) throws(Fault) -> Made, consume: (Made) throws(Fault) -> Void
    ) throws(Fault) -> Bool {
        let channel = PartChannel<Part>()
        let shared = SharedValue(produce)
        let producer = WorkerThread {
            withSameWorkers(number) {
                do throws(Fault) {
                    try shared.value? { part throws(Fault) in try channel.put(part) }
                    channel.end(nil)
                } catch {
                    channel.end(error)
                }
            }
        }
        guard let producer else { return false }
        defer {
            channel.close()
            producer.join()
            shared.invalidate()
        }
        try inOrder(
            makeWorker: makeWorker, next: { () throws(Fault) in try channel.take() }, work: work, consume: consume)
        return true
    }
}

/// Parts on their way from a producer to a stream.
private final class PartChannel<Part>: @unchecked Sendable {
    // Sendable: everything is read and written only under the lock.
    private let condition = ConditionVariable()
    private var parts: [Part] = []
    private var end: Result<Void, Fault>?
    private var isClosed = false

    /// The most parts that wait.
    private static var limit: Int { 2 }

    /// - Throws: an error that nobody sees when no more parts are wanted.
    func put(_ part: Part) throws(Fault) {
        try condition.locked { () throws(Fault) in
            while parts.count >= Self.limit, !isClosed { condition.wait() }
            guard !isClosed else { throw Fault(.findingsLeftOut, kind: .ours) }
            parts.append(part)
        }
    }

    func end(_ fault: Fault?) { condition.locked { end = fault.map { .failure($0) } ?? .success(()) } }

    /// The next part; `nil` when there is none.
    func take() throws(Fault) -> Part? {
        try condition.locked { () throws(Fault) -> Part? in
            while parts.isEmpty, end == nil { condition.wait() }
            if !parts.isEmpty { return parts.removeFirst() }
            try end?.get()
            return nil
        }
    }

    /// Ends the producer, which then puts no more.
    func close() { condition.locked { isClosed = true } }
}

/// A stream of parts on its way through workers.
private final class OrderedStream<Worker, Part, Made>: @unchecked Sendable {
    // Sendable: everything that changes is read and written only under the lock, and `next` runs one call at a time.
    private let condition = ConditionVariable()
    private var next: (() throws(Fault) -> Part?)?
    private var work: ((Worker, Part) throws(Fault) -> Made)?
    /// The most parts that were read and not yet consumed.
    private let limit: Int
    private var made: [Int: Result<Made, Fault>] = [:]
    private var read = 0
    private var consumed = 0
    private var isReading = false
    private var isAtEnd = false

    init(
        next: @escaping () throws(Fault) -> Part?, work: @escaping (Worker, Part) throws(Fault) -> Made, limit: Int
    ) {
        self.next = next
        self.work = work
        self.limit = limit
    }

    func forget() {
        next = nil
        work = nil
    }

    /// Runs the stream to its end or its first error, which is returned.
    func run(
        _ states: Concurrent.SharedValue<[Worker]>, _ consume: (Made) throws(Fault) -> Void
    ) -> Fault? {
        guard let workers = states.value, let own = workers.first else { return nil }
        let count = workers.count
        var helpers: [WorkerThread] = []
        defer {
            condition.locked { isAtEnd = true }
            for helper in helpers { helper.join() }
        }
        while true {
            switch take() {
            case .made(.success(let result))?:
                do throws(Fault) { try consume(result) } catch { return error }
            case .made(.failure(let fault))?: return fault
            case .over?: return nil
            case nil:
                if advance(own) {
                    // Only a second part is worth a thread.
                    if helpers.isEmpty, isWorthHelp {
                        for place in workers.indices.dropFirst() {
                            let helper = WorkerThread { [self] in
                                guard let worker = states.value?[place] else { return }
                                Concurrent.withSameWorkers(count) { while help(worker) {} }
                            }
                            if let helper { helpers.append(helper) }
                        }
                    }
                } else {
                    waitForChange()
                }
            }
        }
    }

    private enum Taken {
        case made(Result<Made, Fault>)
        case over
    }

    private var isWorthHelp: Bool { condition.locked { read > 1 && !isAtEnd } }

    /// What was made of the next part in order; `nil` when it is not there yet.
    private func take() -> Taken? {
        condition.locked {
            if let result = made.removeValue(forKey: consumed) {
                consumed += 1
                return .made(result)
            }
            return isAtEnd && consumed == read && !isReading ? .over : nil
        }
    }

    private var mayRead: Bool { !isReading && !isAtEnd && read - consumed < limit }

    private func waitForChange() {
        condition.locked {
            while made[consumed] == nil, !mayRead, !(isAtEnd && consumed == read && !isReading) { condition.wait() }
        }
    }

    /// Reads a part and works on it, or waits until that is possible; `false` at the end.
    private func help(_ worker: Worker) -> Bool {
        if advance(worker) { return true }
        return condition.locked {
            while !isAtEnd, !mayRead { condition.wait() }
            return !isAtEnd
        }
    }

    /// Reads a part and works on it, unless none may be read now.
    private func advance(_ worker: Worker) -> Bool {
        let isMine = condition.locked {
            guard mayRead else { return false }
            isReading = true
            return true
        }
        guard isMine, let next, let work else { return false }
        let part: Result<Part?, Fault>
        do throws(Fault) { part = .success(try next()) } catch { part = .failure(error) }
        let number: Int? = condition.locked {
            isReading = false
            switch part {
            case .success(nil):
                isAtEnd = true
                return nil
            case .failure(let fault):
                isAtEnd = true
                made[read] = .failure(fault)
                read += 1
                return nil
            case .success(.some):
                read += 1
                return read - 1
            }
        }
        guard let number, case .success(let content?) = part else { return true }
        let result: Result<Made, Fault>
        do throws(Fault) { result = .success(try work(worker, content)) } catch { result = .failure(error) }
        condition.locked {
            made[number] = result
            if case .failure = result { isAtEnd = true }
        }
        return true
    }
}
