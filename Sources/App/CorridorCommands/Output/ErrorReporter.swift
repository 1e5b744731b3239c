internal import ArgumentParser
internal import Diagnostics

/// Turns errors into what a person reads and the exit status that a script reads.
enum ErrorReporter {
    /// Says what stopped a command and gives the status to end with.
    ///
    /// - Parameter command: the command, which knows the errors of ArgumentParser.
    static func end(_ error: any Error, of command: any ParsableCommand.Type) -> any Error {
        switch error {
        // What standard output did not take is said once, when everything else is done.
        case let fault as Fault where fault == StandardOutput.fault:
            return ExitCode.success
        case let fault as Fault:
            Console.say(fault)
            return ExitCode(ExitStatus(fault.kind).rawValue)
        case is ValidationError, is CleanExit:
            return error
        // What ArgumentParser throws by itself, such as a request for help, it also knows how to end.
        case _ where command.exitCode(for: error) != .failure:
            return error
        default:
            Console.say(Fault(.internalFault, kind: .ours, ["what": String(describing: error)]))
            return ExitCode(ExitStatus.ours.rawValue)
        }
    }
}
