internal import ArgumentParser
internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import Files
internal import PartyHome
internal import Platform
internal import ReportValues
internal import Reporting

/// `corridor report`
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write a report as one self-contained page: sources, entities, evidence, routes of the goods.",
        discussion: """
            A page of any case has a bounded size. It shows the messages that came last, the entities that several \
            originators or records speak of, and the likeliest pairs; it says how many it does not show, and which \
            command lists them. It is made fastest right after corridor merge.
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The HTML file to write.", valueName: "file"))
    var output: String
    @Option(help: "The title of the page.")
    var title: String?
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let actor = self.home.acting(.system)
        let report = try CaseReportBuilder(home).report(title: title, made: actor.time)
        Console.say(report.findings.first { $0.code == .mergeOutdated })
        Console.say(report.findings.first { $0.code == .objectsLeftOut })
        let file = try AtomicFile(path: output, replacing: force)
        try HTMLReport.write(report, to: file, messages: .commandLine)
        Console.say(try home.record(page: Paths.name(of: output), by: actor))
        try file.commit()
        Console.print(
            "\(output): \(report.entityCount) entities from \(report.sourceCount) sources, "
                + "\(report.proposalCount) proposals, \(report.routeCount) routes")
    }
}
