internal import ArgumentParser
internal import Findings
internal import TradeIntel

/// `corridor check-id`
struct CheckIdentifier: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-id",
        abstract: "Check identifiers by the rule of their scheme; without a scheme, say what they could be.")

    @Argument(help: "The scheme, such as uscc, and values; or values only.")
    var arguments: [String]

    func run() throws {
        var failed = false
        if arguments.count > 1, let scheme = IdentifierScheme.named(arguments[0]) {
            for value in arguments.dropFirst() {
                let check = scheme.check(value)
                failed = failed || check == .failed
                Console.print("\(value): \(Self.word(check)) (\(scheme.title)), normal form \(scheme.normalForm(value))")
            }
        } else {
            for value in arguments {
                let fitting = IdentifierScheme.all.filter { $0.isChecksummed && $0.check(value) == .valid }
                if fitting.isEmpty {
                    Console.print("\(value): fits no scheme that has a check rule")
                    failed = true
                }
                for scheme in fitting { Console.print("\(value): could be \(scheme.name), \(scheme.title)") }
            }
        }
        if failed { try ExitStatus.badData.end() }
    }

    private static func word(_ check: IdentifierCheck) -> String {
        switch check {
        case .valid: "valid"
        case .failed: "fails its check"
        case .unchecked: "has the right form; the scheme has no check digit"
        case .placeholder: "a placeholder, no identifier"
        }
    }
}
