internal import Glibc

/// How often a transfer is tried again after an error that may pass, and how long the pauses are.
package struct RetryRule: Sendable {
    /// The attempts, the first one included.
    package let attempts: Int
    /// The first pause in seconds; each further one is twice as long.
    package let firstPause: Int
    private let wait: @Sendable (Int) -> Void

    /// A rule.
    ///
    /// - Parameter wait: waits for a number of seconds; tests do not.
    package init(
        attempts: Int = 3, firstPause: Int = 1, wait: @escaping @Sendable (Int) -> Void = { sleep(UInt32($0)) }
    ) {
        self.attempts = max(1, attempts)
        self.firstPause = firstPause
        self.wait = wait
    }

    /// Pauses after a failed attempt.
    ///
    /// - Parameter attempt: the number of the attempt, from 1.
    /// - Returns: whether to try again.
    func pauses(after attempt: Int) -> Bool {
        guard attempt < attempts else { return false }
        wait(firstPause << min(attempt - 1, 10))
        return true
    }
}
