internal import Glibc

/// Waits that SIGTERM and SIGINT end: the signals are held back from the process while it works, so that a file is
/// exported to its end.
struct StopSignals {
    private var signals = sigset_t()

    /// Holds the signals back from now on, in this thread and those that it starts.
    init() {
        sigemptyset(&signals)
        sigaddset(&signals, SIGTERM)
        sigaddset(&signals, SIGINT)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// Waits.
    ///
    /// - Returns: whether a signal asks the process to stop.
    func wait(seconds: Int) -> Bool {
        var signals = signals
        var time = timespec(tv_sec: seconds, tv_nsec: 0)
        // Another signal, such as one that goes on after a pause, ends the wait too early: the next look comes sooner.
        return sigtimedwait(&signals, nil, &time) > 0
    }
}
