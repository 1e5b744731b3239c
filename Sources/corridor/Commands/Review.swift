internal import ArgumentParser
internal import CaseFile
internal import Exchange
internal import Files
internal import Findings
internal import Reporting

/// `corridor review`
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decide the pairs that wait, one after the other, at the terminal or on a page.",
        discussion: """
            The pair whose answer tells most comes first: the doubt about it, times the pairs of records that the answer \
            joins or parts. At the terminal one key is a decision: s same, d different, u unsure, k or space skip, z \
            undo, q quit, ? help; each is kept at once, as corridor decide keeps it. Where standard input is no terminal \
            the keys are read from it. With --html the pairs are written to one page that needs no network; the file \
            that it saves is taken in by corridor decide --from.

            Bundles can be reviewed without a home: their decisions are appended to the file of --decisions, which \
            corridor merge takes too.
            """)

    @Argument(help: "Bundles to review without a home.")
    var files: [String] = []
    @Option(help: ArgumentHelp("Where decisions about files are, and are appended to.", valueName: "jsonl"))
    var decisions: String?
    @Option(help: ArgumentHelp("The parameters to weigh files with; a home has its own.", valueName: "json"))
    var model: String?

    @Flag(help: "At the terminal; this is what is done when nothing else is said.")
    var terminal = false
    @Option(help: ArgumentHelp("Write a page to decide on.", valueName: "file"))
    var html: String?
    @Option(help: "Why; it stands beside each decision. At a terminal it is asked for when it is not given.")
    var reason: String?
    @Option(help: ArgumentHelp("How many pairs at most a page holds.", valueName: "n"))
    var limit = ReviewSheetDesk.limit
    @Flag(help: "Replace a page that is there.")
    var force = false
    @OptionGroup var home: HomeOptions

    func validate() throws {
        if terminal, html != nil { throw ValidationError("--terminal and --html are two ways to review; give one.") }
        if files.isEmpty, model != nil { throw ValidationError("A home is given its parameters by corridor merge.") }
        if files.isEmpty, decisions != nil { throw ValidationError("--decisions is for the review of files.") }
        if !files.isEmpty, decisions == nil, html == nil {
            throw ValidationError("Say with --decisions where decisions about files are to be kept.")
        }
        if limit < 1 { throw ValidationError("--limit is a number above 0.") }
    }

    func run() throws {
        let actor = self.home.acting(.system)
        guard files.isEmpty else { return try reviewFiles(actor) }
        let home = try self.home.open()
        if let html { return try write(html, home, actor) }
        var review = ReviewTerminal(try ReviewDesk(home, author: actor.name, clock: .system), reason: reason)
        try review.run()
    }

    private func write(_ path: String, _ home: PartyHome, _ actor: Actor) throws {
        let sheet = try ReviewSheetDesk.sheet(
            of: home, author: actor.name, reason: reason ?? ReviewTerminal.standardReason, made: actor.time,
            limit: limit)
        let file = try AtomicFile(path: path, replacing: force)
        try ReviewPage.write(sheet, to: file)
        try home.caseFile.record(.reported, of: Paths.name(of: path), by: actor)
        try file.commit()
        tell(sheet, path)
    }

    private func reviewFiles(_ actor: Actor) throws {
        let review = try FileReview(files, decisions: decisions, model: model)
        guard let html else {
            var terminal = ReviewTerminal(review.desk(author: actor.name), reason: reason)
            return try terminal.run()
        }
        let sheet = ReviewSheetDesk.sheet(
            of: review.merge, names: review.names, author: actor.name,
            reason: reason ?? ReviewTerminal.standardReason, following: decisions, made: actor.time, limit: limit)
        let file = try AtomicFile(path: html, replacing: force)
        try ReviewPage.write(sheet, to: file)
        try file.commit()
        tell(sheet, html)
    }

    private func tell(_ sheet: ReviewSheet, _ path: String) {
        if sheet.questions.isEmpty { Console.say(Finding(.reviewEmpty)) }
        let omitted = sheet.omitted > 0 ? ", \(sheet.omitted) left out" : ""
        Console.print("\(path): \(Console.count(sheet.questions.count, "pair"))\(omitted)")
        Console.say("Decide on the page, save decisions.jsonl, then: \(sheet.command)")
    }
}
