internal import Glibc

/// A thread of this process with a stack of the size that the first thread has, so that what recurses, such as the
/// evaluation of schemas, reaches its limits at the same depth on every thread.
final class WorkerThread {
    private static let stackSize = 8 << 20

    /// What the thread runs, kept alive until it has begun.
    private final class Body {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private var thread = pthread_t()

    /// Starts a thread; `nil` when the system has no room for another one.
    init?(_ run: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return nil }
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, Self.stackSize)
        let body = Unmanaged.passRetained(Body(run))
        let status = pthread_create(
            &thread, &attributes,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, body.toOpaque())
        guard status == 0 else {
            body.release()
            return nil
        }
    }

    /// Waits for its end.
    func join() { pthread_join(thread, nil) }
}
