internal import Glibc

/// Where the time comes from. Libraries are handed one; only the command line makes the system's.
public struct Clock: Sendable {
    private let read: @Sendable () -> Timestamp

    /// A clock that asks `read`.
    public init(_ read: @escaping @Sendable () -> Timestamp) { self.read = read }

    /// The time now.
    public func now() -> Timestamp { read() }

    /// The clock of the machine.
    public static let system = Clock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// A clock that stands still.
    public static func fixed(_ time: Timestamp) -> Clock { Clock { time } }
}
