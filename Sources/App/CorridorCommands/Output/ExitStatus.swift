internal import ArgumentParser
internal import Diagnostics

/// The exit statuses of all commands, as specified in docs/command-line.md.
enum ExitStatus: Int32 {
    /// Done, or PASSED.
    case done = 0
    /// The data is bad.
    case badData = 1
    /// Wrong usage.
    case usage = 2
    /// INDETERMINATE.
    case undecided = 3
    /// Refused by policy.
    case refused = 4
    /// Could not read or write.
    case inputOutput = 5
    /// An internal error.
    case ours = 70

    /// The status for an outcome.
    init(_ outcome: Outcome) {
        switch outcome {
        case .passed: self = .done
        case .indeterminate: self = .undecided
        case .failed: self = .badData
        }
    }

    /// The status for a kind of error.
    init(_ kind: Fault.Kind) {
        switch kind {
        case .badData: self = .badData
        case .usage: self = .usage
        case .undecided: self = .undecided
        case .policy: self = .refused
        case .inputOutput: self = .inputOutput
        case .ours: self = .ours
        }
    }

    /// The worst of several, in the order 70, 5, 1, 4, 3, 2, 0.
    static func worst(_ statuses: some Sequence<ExitStatus>) -> ExitStatus {
        let order: [ExitStatus] = [.ours, .inputOutput, .badData, .refused, .undecided, .usage]
        let found = Set(statuses)
        return order.first { found.contains($0) } ?? .done
    }

    /// Ends the command with this status; returns when it is `done`.
    func end() throws {
        if self != .done { throw ExitCode(rawValue) }
    }
}
