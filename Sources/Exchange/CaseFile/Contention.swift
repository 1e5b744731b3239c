internal import Files
internal import Synchronization

/// How to wait while another process uses the case file.
final class Contention: Sendable {
    /// The path of the write lock of the home; it contains the name of its holder.
    let lock: String
    let waiting: FileLock.Waiting
    private let state = Mutex<(patience: Backoff, isPatient: Bool)?>(nil)

    init(_ lock: String, _ waiting: FileLock.Waiting) {
        self.lock = lock
        self.waiting = waiting
    }

    /// Waits a moment; false when it is not worth trying again.
    func waits(attempt: Int) -> Bool {
        state.withLock { state in
            if state?.isPatient == false { return false }
            if attempt == 0 || state == nil { state = (Backoff(waiting), true) }
            return state?.patience.waits(for: { FileLock.holder(of: self.lock) }) ?? false
        }
    }

    /// Runs a body that can be postponed: it does not wait for other processes.
    func withoutWaiting<Value>(_ body: () throws -> Value) rethrows -> Value {
        let before = state.withLock { state in
            defer { state = (Backoff(waiting), false) }
            return state
        }
        defer { state.withLock { $0 = before } }
        return try body()
    }
}
