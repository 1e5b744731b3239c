internal import Glibc

/// Waits for another process in short intervals, up to a time limit.
public struct Backoff: Sendable {
    private let waiting: FileLock.Waiting
    private let begin = Self.now()
    private var isAnnounced = false
    private var moment: Int64 = 10

    /// Starts waiting.
    public init(_ waiting: FileLock.Waiting) { self.waiting = waiting }

    /// Waits for one interval.
    ///
    /// - Parameter holder: the current holder of the lock.
    /// - Returns: whether to try again; false when the time limit is reached.
    public mutating func waits(for holder: () -> FileLock.Holder?) -> Bool {
        let passed = Self.now() - begin
        guard passed < Int64(waiting.limit) * 1000 else { return false }
        if passed >= 1000, !isAnnounced {
            isAnnounced = true
            waiting.announce(FileLock.words(holder()))
        }
        usleep(UInt32(moment * 1000))
        moment = min(moment * 2, 200)
        return true
    }

    /// Milliseconds of the monotonic clock.
    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
