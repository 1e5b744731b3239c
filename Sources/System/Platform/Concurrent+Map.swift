internal import Synchronization
public import Diagnostics

extension Concurrent {
    /// What a body makes of each thing, several at a time, in the order of the things.
    ///
    /// - Throws: the error of the first thing, in their order, at which the body failed.
    public static func map<Thing: Sendable, Made: Sendable>(
        _ things: [Thing], _ body: @Sendable (Thing) throws(Fault) -> Made
    ) throws(Fault) -> [Made] {
        let made = Mutex<[Made?]>(Array(repeating: nil, count: things.count))
        try perform(things.count, workers: workers, makeWorker: {}) { (_: Void, index: Int) throws(Fault) in
            let result = try body(things[index])
            made.withLock { $0[index] = result }
        }
        return made.withLock { $0.compactMap(\.self) }
    }
}
