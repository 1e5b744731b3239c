internal import CaseFile
internal import Diagnostics
internal import Messaging
internal import StrictJSON

/// What `send` and `receive` print, and the status that they end with.
final class ExchangeReporter {
    private let format: OutputFormat
    private let isWatching: Bool
    private var statuses: [ExitStatus] = []
    private var sent: [SendingReport] = []
    private var received: [ReceivingReport] = []
    private var imported: [JSONValue] = []
    private var isEmpty = true
    /// What was said in this look and in the one before: it is not said at every look.
    private var said: Set<String> = []
    private var saidBefore: Set<String> = []

    /// The output of one command.
    ///
    /// - Parameter isWatching: whether only what is new is printed.
    init(_ format: OutputFormat, isWatching: Bool = false) {
        self.format = format
        self.isWatching = isWatching
    }

    /// Prints what a body sent.
    func sending(_ body: () throws(Fault) -> SendingReport) {
        do throws(Fault) {
            let report = try body()
            sent.append(report)
            if format == .text { ExchangeText.print(report) }
            if !report.sent.isEmpty { isEmpty = false }
            say(report.findings.filter { finding in !report.refusals.contains { $0.finding == finding } })
            for fault in report.refusals { say(fault) }
            if let fault = report.fault { say(fault) }
        } catch {
            say(error)
        }
    }

    /// Prints which newer versions were sealed.
    func sealed(_ result: NewerVersionsResult) {
        if format == .text {
            for (_, message) in result.sealed {
                Console.print(
                    "\(message.name): newer versions of \(Console.count(message.objects, "object")), message "
                        + "\(message.message)")
            }
        }
        if !result.sealed.isEmpty { isEmpty = false }
        say(result.findings)
        for fault in result.faults { say(fault) }
    }

    /// Prints what a body received.
    func receiving(_ body: () throws(Fault) -> [ReceivingReport]) -> [ReceivingReport] {
        do throws(Fault) {
            let reports = try body()
            received += reports
            for report in reports {
                if format == .text { ExchangeText.print(report) }
                if !report.taken.isEmpty || !report.refused.isEmpty || report.known > 0 { isEmpty = false }
                statuses.append(ExitStatus(report.outcome))
                say(report.findings)
                if let fault = report.fault { say(fault) }
            }
            return reports
        } catch {
            say(error)
            return []
        }
    }

    /// Prints what became of a file of the inbox.
    func imported(_ result: Result<Importer.Outcome, Fault>) {
        isEmpty = false
        switch result {
        case .success(let outcome):
            statuses.append(ExitStatus(outcome.outcome))
            imported.append(outcome.json)
            if format == .text { ImportOutcomeText.print(outcome) }
        case .failure(let fault): say(fault)
        }
    }

    /// Says what stopped something.
    func say(_ fault: Fault) {
        isEmpty = false
        statuses.append(ExitStatus(fault.kind))
        if isNew("\(fault)") { Console.say(fault) }
    }

    private func say(_ findings: [Finding]) {
        if !findings.isEmpty { isEmpty = false }
        for finding in findings where isNew("\(finding)") { Console.say(finding) }
        if findings.contains(where: { $0.severity == .error }) { statuses.append(.badData) }
    }

    private func isNew(_ text: String) -> Bool {
        guard isWatching else { return true }
        return said.insert(text).inserted && !saidBefore.contains(text)
    }

    /// Ends a look of a command that watches.
    ///
    /// - Returns: its status.
    func nextLook() -> ExitStatus {
        defer { (statuses, sent, received, imported, saidBefore, said) = ([], [], [], [], said, []) }
        return ExitStatus.worst(statuses)
    }

    /// Prints JSON where that is asked for, and ends the command.
    func end(isSending: Bool) throws {
        switch format {
        case .json where isSending: Console.print(json: .array(sent.map(\.json)))
        case .json:
            let value: JSONValue = [
                "folders": .array(received.map(\.json)), "imported": .array(imported),
                "answers": .array(sent.map(\.json)),
            ]
            Console.print(json: value)
        case .text where isEmpty:
            Console.say(isSending ? "Nothing waits to be sent." : "There is nothing to receive.")
        case .text: break
        }
        try ExitStatus.worst(statuses).end()
    }
}
