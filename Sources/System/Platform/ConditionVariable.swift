internal import Glibc

/// A lock with waiting: threads that need something of each other wait here until it is so.
public final class ConditionVariable: @unchecked Sendable {
    // Sendable: that is what it is for. The system wants both at a fixed address.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    /// A lock that nobody holds.
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

    /// Runs a body that nobody else runs under this lock meanwhile. What the body changes is seen by whoever waits.
    public func locked<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(condition)
            pthread_mutex_unlock(mutex)
        }
        return try body()
    }

    /// Gives the lock up until something may have changed; only inside `locked`.
    public func wait() { pthread_cond_wait(condition, mutex) }
}
