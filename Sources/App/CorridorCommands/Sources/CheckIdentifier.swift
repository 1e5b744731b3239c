internal import ArgumentParser
internal import Identifiers
internal import ModelChecks
internal import StrictJSON

/// `corridor check-id`
struct CheckIdentifier: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-id",
        abstract: "Check identifiers by the rule of their scheme; without a scheme, list possible schemes.",
        discussion: """
            Exit status 1 if a value fails its check, or fits no scheme. The schemes, with rules and examples, are in \
            specs/identifiers.md. With a scheme, codes are also looked up in the code lists of the home (corridor \
            codes).
            """)

    @Argument(help: "The scheme, such as uscc, and values; or values only.")
    var arguments: [String] = []
    @Flag(help: "List the schemes.")
    var schemes = false
    @OptionGroup var codes: CodeListOptions
    @OptionGroup var output: FormatOption

    func validate() throws {
        guard schemes != !arguments.isEmpty else { throw ValidationError("Give values to check, or --schemes alone.") }
        guard arguments.count > 1, IdentifierScheme.named(arguments[0]) == nil else { return }
        let near = IdentifierScheme.all.map(\.name).filter { $0.split(separator: "-").contains(arguments[0][...]) }
        guard !near.isEmpty else { return }
        throw ValidationError("There is no scheme \(arguments[0]), but \(near.joined(separator: ", ")).")
    }

    func run() throws {
        guard !schemes else { return list() }
        if arguments.count > 1, let scheme = IdentifierScheme.named(arguments[0]) {
            try report(arguments.dropFirst().map { scheme.examine($0) }, try codes.lists())
        } else {
            try report(arguments.map { (value: $0, candidates: IdentifierCandidate.candidates(for: $0)) })
        }
    }

    /// Prints the results of a scheme's check.
    private func report(_ verdicts: [IdentifierVerdict], _ codes: PublishedLists) throws {
        let lookups = verdicts.map { CodeLookup.all($0, in: codes) }
        if output.format == .json {
            let results = zip(verdicts, lookups).map { verdict, lookups -> JSONValue in
                var object = Self.json(verdict)
                if !lookups.isEmpty { object["lists"] = .array(lookups.map(\.json)) }
                return .object(object)
            }
            Console.print(json: .array(results))
        } else {
            for (verdict, lookups) in zip(verdicts, lookups) {
                Console.print(
                    "\(Self.short(verdict.value)): \(verdict.scheme.name) (\(verdict.scheme.title)): \(verdict.words)")
                if verdict.check != .placeholder {
                    Console.print("  normal form \(Self.short(verdict.scheme.normalForm(verdict.value)))")
                }
                for lookup in lookups { Console.print("  \(lookup.words)") }
                if let advice = verdict.advice { Console.print("  → \(advice)") }
            }
        }
        if verdicts.contains(where: { $0.check == .failed }) { try ExitStatus.badData.end() }
    }

    /// Prints the schemes that values could belong to.
    private func report(_ values: [(value: String, candidates: [IdentifierCandidate])]) throws {
        if output.format == .json {
            let results = values.map { value -> JSONValue in
                var object = JSONObject()
                object["value"] = .string(value.value)
                object["candidates"] = .array(
                    value.candidates.map { candidate in
                        var json = Self.json(candidate.verdict)
                        json["fit"] = .string(String(describing: candidate.fit))
                        return .object(json)
                    })
                return .object(object)
            }
            Console.print(json: .array(results))
        } else {
            for value in values { print(value.value, value.candidates) }
        }
        let isUnknown = values.contains { value in !value.candidates.contains { $0.fit > .nearly } }
        if isUnknown { try ExitStatus.badData.end() }
    }

    private func print(_ value: String, _ candidates: [IdentifierCandidate]) {
        if Self.isPlaceholder(value) {
            Console.print("\(Self.short(value)): a placeholder, not an identifier")
            return
        }
        guard !candidates.isEmpty else {
            Console.print("\(Self.short(value)): fits no scheme that can be recognized by its form")
            return
        }
        Console.print("\(Self.short(value)) could be")
        var table = TextTable("  SCHEME", "WHAT IT IS", "WHY")
        for candidate in candidates {
            let scheme = candidate.verdict.scheme
            let why =
                switch candidate.fit {
                case .checked: "passes its check rule"
                case .form: scheme.isChecksummed ? candidate.verdict.words : "has its form; there is no check digit"
                case .nearly: "nearly: \(candidate.verdict.flaw?.words ?? "")"
                }
            table.add("  " + scheme.name, scheme.title, why)
        }
        Console.print(table)
    }

    private static func isPlaceholder(_ value: String) -> Bool {
        IdentifierScheme.named("trader-id")?.check(value) == .placeholder
    }

    private func list() {
        let all = IdentifierScheme.all
        if output.format == .json {
            Console.print(
                json: .array(
                    all.map { scheme in
                        [
                            "scheme": .string(scheme.name), "title": .string(scheme.title),
                            "subject": .string(scheme.subject.rawValue), "standard": .string(scheme.standard),
                            "rule": .string(scheme.rule), "example": .string(scheme.example),
                            "check_digit": .bool(scheme.isChecksummed),
                        ]
                    }))
            return
        }
        var table = TextTable("SCHEME", "IDENTIFIES", "WHAT IT IS", "EXAMPLE")
        for scheme in all { table.add(scheme.name, scheme.subject.rawValue, scheme.title, scheme.example) }
        Console.print(table)
    }

    private static func json(_ verdict: IdentifierVerdict) -> JSONObject {
        var object = JSONObject()
        object["value"] = .string(verdict.value)
        object["scheme"] = .string(verdict.scheme.name)
        object["title"] = .string(verdict.scheme.title)
        object["check"] = .string(verdict.check.rawValue)
        object["normal_form"] = .string(verdict.scheme.normalForm(verdict.value))
        object["written_form"] = .string(verdict.scheme.writtenForm(verdict.value))
        object["flaw"] = verdict.flaw.map { .string($0.words) }
        object["unique_with"] = verdict.scheme.context.map { .string($0.rawValue) }
        object["sentence"] = .string(verdict.words)
        object["advice"] = verdict.advice.map(JSONValue.string)
        return object
    }

    /// A value shortened to one line.
    private static func short(_ value: String) -> String {
        value.utf8.count > 300 ? String(value.prefix(60)) + "…" : value
    }
}
