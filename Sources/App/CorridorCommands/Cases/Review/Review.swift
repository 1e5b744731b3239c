internal import ReportValues
internal import ArgumentParser
internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import Files
internal import Platform
internal import Reporting

/// `corridor review`
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Decide the proposed pairs one by one, at the terminal or on a page.",
        discussion: """
            The most informative pair comes first: its uncertainty, times the pairs of records that the answer joins \
            or separates. At the terminal one key is a decision: s same, d different, u unsure, k or space skip, z \
            undo, q quit, ? help; S, D and U answer the whole group of proposals that the pair belongs to. Each is \
            stored at once, as by corridor decide. If standard input is not a terminal, \
            the keys are read from it. With --html the pairs are written to one page that needs no network; the file \
            that it saves is imported by corridor decide --from.

            Bundles, and delimited text with --map, are reviewed without a home, merged as by corridor merge. Their \
            decisions are appended to the file of --decisions, which corridor merge reads too.
            """)

    /// The default reason of a decision.
    static let standardReason = "reviewed side by side"

    @Argument(help: "Bundles, or delimited text, to review without a home.")
    var files: [String] = []
    @OptionGroup var inputs: MergeInputOptions

    @Flag(help: "Review at the terminal (default).")
    var terminal = false
    @Option(help: ArgumentHelp("Write a page to decide on.", valueName: "file"))
    var html: String?
    @Option(help: "The reason, stored with each decision. At a terminal it is asked for when not given.")
    var reason: String?
    @Option(help: ArgumentHelp("The maximum number of pairs on a page.", valueName: "n"))
    var limit = ReviewSheetBuilder.limit
    @Flag(help: "Replace a page that is there.")
    var force = false
    @OptionGroup var home: HomeOptions

    func validate() throws {
        if terminal, html != nil { throw ValidationError("--terminal and --html are two ways to review; give one.") }
        if files.isEmpty, inputs.model != nil {
            throw ValidationError("The parameters of a home are set by corridor merge.")
        }
        if files.isEmpty, inputs.isForFiles {
            throw ValidationError("Give the files to review; these options are for files.")
        }
        if !files.isEmpty, inputs.decisions == nil, html == nil {
            throw ValidationError("Name the file for the decisions with --decisions.")
        }
        if files.contains("-"), html == nil {
            throw ValidationError("Standard input is used for the keys; name the files.")
        }
        if limit < 1 { throw ValidationError("--limit is a number above 0.") }
    }

    func run() throws {
        guard !files.isEmpty else { return try review(HomeReview(try home.open())) }
        let files = try ReviewedFiles(files, inputs)
        switch files.inputs.profile {
        case .intelligence: try review(ObjectReview(files, model: inputs.model))
        case .linkage: try review(TableReview(files))
        }
    }

    private func review(_ subject: some ReviewSubject) throws {
        let actor = home.acting(.system)
        Console.say(subject.findings.filter { $0.severity >= .warning }, ofEach: nil)
        guard let html else {
            var terminal = try ReviewTerminal(subject, author: actor.name, reason: reason)
            return try terminal.run()
        }
        let sheet = try subject.sheet(
            author: actor.name, reason: reason ?? Self.standardReason, made: actor.time, limit: limit)
        let file = try AtomicFile(path: html, replacing: force)
        try ReviewPage.write(sheet, to: file)
        try subject.record(page: Paths.name(of: html), by: actor)
        try file.commit()
        report(sheet, html)
    }

    private func report(_ sheet: ReviewSheet, _ path: String) {
        if sheet.questions.isEmpty { Console.say(Finding(.reviewEmpty)) }
        let omitted = sheet.omitted > 0 ? ", \(sheet.omitted) left out" : ""
        Console.print("\(path): \(Console.count(sheet.questions.count, "pair"))\(omitted)")
        if !sheet.questions.isEmpty {
            Console.say("Decide on the page, save decisions.jsonl, then: \(sheet.command)")
        }
    }
}
