internal import ArgumentParser
internal import Diagnostics

/// Converts errors to messages and exit statuses.
enum ErrorReporter {
    /// Prints the error that stopped a command and returns the error with its exit status.
    ///
    /// - Parameter command: the command, which interprets errors of ArgumentParser.
    static func end(_ error: any Error, of command: any ParsableCommand.Type) -> any Error {
        switch error {
        // A failure of standard output is reported once, at the end.
        case let fault as Fault where fault == StandardOutput.fault:
            return ExitCode.success
        case let fault as Fault:
            Console.say(fault)
            return ExitCode(ExitStatus(fault.kind).rawValue)
        case is ValidationError, is CleanExit:
            return error
        // ArgumentParser's own errors, such as a request for help, are handled by it.
        case _ where command.exitCode(for: error) != .failure:
            return error
        default:
            Console.say(Fault(.internalFault, kind: .ours, ["what": String(describing: error)]))
            return ExitCode(ExitStatus.ours.rawValue)
        }
    }
}
