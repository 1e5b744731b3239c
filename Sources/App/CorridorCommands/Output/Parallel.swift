internal import Diagnostics
internal import Platform
internal import Synchronization

/// Concurrent processing on all cores.
enum Parallel {
    /// The results, in the order of the inputs.
    static func map<Thing: Sendable, Result: Sendable>(
        _ things: [Thing], _ body: @Sendable (Thing) -> Result
    ) -> [Result] {
        let results = Mutex<[Int: Result]>([:])
        try? Concurrent.perform(things.count, workers: Concurrent.workers, makeWorker: {}) {
            (_: Void, index: Int) throws(Fault) in
            let result = body(things[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { results in things.indices.compactMap { results[$0] } }
    }
}
