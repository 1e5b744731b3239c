internal import Glibc

/// A lock with a condition variable, on which threads wait for a change by other threads.
public final class ConditionVariable: @unchecked Sendable {
    // Sendable: it exists for sharing. Both objects need a fixed address.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    /// Creates an unlocked lock.
    public init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Runs a body while holding the lock, and then wakes all waiting threads.
    public func locked<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(condition)
            pthread_mutex_unlock(mutex)
        }
        return try body()
    }

    /// Releases the lock until another thread may have changed something; only call it inside `locked`.
    public func wait() { pthread_cond_wait(condition, mutex) }
}
