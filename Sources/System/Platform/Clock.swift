internal import Glibc

/// A source of the current time. Libraries receive it as a parameter; only the command line uses the system's clock.
public struct Clock: Sendable {
    private let read: @Sendable () -> Timestamp

    /// Creates a clock from a function.
    public init(_ read: @escaping @Sendable () -> Timestamp) { self.read = read }

    /// The time now.
    public func now() -> Timestamp { read() }

    /// The system's clock.
    public static let system = Clock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// A clock with a constant time.
    public static func fixed(_ time: Timestamp) -> Clock { Clock { time } }
}
