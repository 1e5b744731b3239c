import Foundation

/// A thread with a large stack, for what goes deep: the threads that tests run on have half a megabyte, and sanitizers
/// make every call many times as large.
public enum LargeStack {
    private final class Box<Value>: @unchecked Sendable {
        // Sendable: written by the thread before the semaphore is signalled, read after it.
        var result: Result<Value, any Error>?
    }

    /// What `body` gives, run on 256 MiB.
    public static func run<Value>(_ body: @escaping @Sendable () throws -> Value) throws -> Value {
        let box = Box<Value>()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            box.result = Result { try body() }
            done.signal()
        }
        thread.stackSize = 256 << 20
        thread.start()
        done.wait()
        guard let result = box.result else { throw CocoaError(.featureUnsupported) }
        return try result.get()
    }
}
