internal import FileMerging
internal import ArgumentParser
internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import Files
internal import PartyHome
internal import Platform

/// `corridor merge`
struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Merge records into one entity per real-world thing, in the case file or in files.",
        discussion: """
            Sources are never changed: an entity is a view over them. Without files the case file of the home is \
            merged; with files no home is needed: bundles in, a bundle out; delimited text with --map in, clusters \
            out. Under the profile intelligence persons are merged automatically only on strong identifiers, and pairs \
            without enough evidence are proposed; under linkage there is one threshold.

            Under intelligence parameters are fixed. --learn FILE proposes parameters learned from decisions and shows \
            what they would change; they are not used until --model FILE adopts them. A home keeps its adopted \
            parameters; --model standard returns to the standard ones.

            In a home a merge recomputes only records that changed since the previous merge, and their pairs. The \
            result is that of a full merge, which --full requests.
            """)

    @Argument(help: "Bundles, or delimited text.")
    var files: [String] = []
    @OptionGroup var options: MergeOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func validate() throws { try options.validate(files: files) }

    func run() throws {
        guard !files.isEmpty else { return try mergeCaseFile() }
        let decisions: DecisionFile? =
            if let path = options.inputs.decisions {
                try DecisionFile(try File(path: path), named: Paths.name(of: path))
            } else {
                nil
            }
        let inputs = try MergeInputs(files, options.inputs, decisions: decisions)
        try inputs.refuse(options)
        switch inputs.profile {
        case .linkage: try LinkageRun(inputs, options: options, format: output.format).run()
        case .intelligence: try FileMergeRun(inputs, options: options, format: output.format).run()
        }
    }

    private func mergeCaseFile() throws {
        let home = try self.home.open()
        if let path = options.learn { return try learn(home, to: path) }
        let actor = self.home.acting(.system)
        if let path = options.inputs.model {
            let parameters = try ParametersFile.read(path)
            let former = try home.adopt(parameters, by: actor)
            Console.say(
                former == parameters.version
                    ? "Parameters \(parameters.version) are in use already."
                    : "Adopted parameters \(parameters.version); before \(former.isEmpty ? "unreadable ones" : former)."
            )
        }
        let (view, changes) = try MergeWorkflow(home, actor: actor).merge(isWhole: options.full)
        for finding in try HiddenObjects.findings(in: home) { Console.say(finding) }
        switch output.format {
        case .text: print(view, changes)
        case .json: Console.print(json: EntityJSON.merge(view, changes))
        }
    }

    /// How much was recomputed; nothing for a first merge, which computes everything.
    private static func examined(_ view: CaseView) -> OutputLine? {
        let (records, pairs) = (view.examined.records, Console.count(view.examined.pairs, "pair"))
        guard let whole = view.whole else {
            return "Recomputed: \(Console.count(records, "record")) of \(view.examined.total), \(pairs)."
        }
        let all: OutputLine = "Recomputed: all \(Console.count(records, "record")), \(pairs)"
        switch whole {
        case .first: return nil
        case .asked: return all + "."
        case .parametersChanged: return all + "; the parameters changed."
        case .notRemembered: return all + "; there was no memory of the previous merge."
        }
    }

    private func learn(_ home: Home, to path: String) throws(Fault) {
        let view = try CaseView(home, isWhole: options.full)
        let preview = LearningPreview(view.resolved, inUse: try home.parameters(), view)
        try preview.write(to: path, replacing: options.force)
        switch output.format {
        case .text: preview.show(MergeOutput(options), file: path)
        case .json: Console.print(json: preview.json)
        }
    }

    private func print(_ view: CaseView, _ changes: MergeChanges?) {
        let result = view.result
        let joined = result.entities.several
        Console.print(
            "\(result.entities.count) entities from \(result.entities.recordCount) records; "
                + "\(joined.count) have several records; \(result.review.count) pairs wait for a decision "
                + "(parameters \(result.parametersVersion))")
        if let examined = Self.examined(view) { Console.print(examined) }
        Console.say(view.findings.filter { $0.severity >= .warning }, ofEach: nil)
        if let changes { MergeChangesText.print(changes, view) }
        if !joined.isEmpty {
            Console.print("\nMerged:")
            var table = TextTable("ENTITY", "KIND", "NAME", "RECORDS", "SOURCES")
            for entity in joined {
                let sources = Set(entity.members.flatMap(view.sources)).sorted()
                table.add(
                    EntityText.short(entity.id), entity.kind.rawValue, entity.displayName, "\(entity.members.count)",
                    sources.joined(separator: ", "))
            }
            Console.print(table)
        }
        if !result.review.isEmpty { printWaiting(result.review, view) }
        printGroups(result, view)
        if joined.contains(where: { $0.kind == .person }) {
            Console.say("A merged person is not a verified identity.")
        }
    }

    /// The groups of more than two entities: each is one question, and its pairs are listed above.
    private func printGroups(_ result: ResolutionResult, _ view: CaseView) {
        let groups = result.groups.filter { $0.members.count > 2 }
        guard !groups.isEmpty else { return }
        let bulk = result.groups.count { $0.tier == .bulk }
        Console.print(
            "\nThese are \(Console.count(result.groups.count, "group")), \(bulk) of the tier bulk "
                + "(corridor decide same|different --group ID; corridor decide same --bulk):")
        var table = TextTable("GROUP", "TIER", "KIND", "ENTITIES", "LIKELY", "WHO")
        for group in groups.prefix(40) {
            guard let pair = result.pairs(of: group).first else { continue }
            table.add(
                group.id, group.tier.rawValue, pair.explanation.kind.rawValue, "\(group.members.count)",
                EntityText.percent(group.weakest), EntityText.name(pair.left, view))
        }
        Console.print(table)
        if groups.count > 40 { Console.print("… and \(groups.count - 40) more") }
    }

    private func printWaiting(_ review: CandidateList, _ view: CaseView) {
        Console.print("\nWaiting for a decision (corridor explain A B, then corridor decide same|different A B):")
        var table = TextTable("A", "B", "KIND", "LIKELY", "WHO")
        for pair in review.prefix(40) {
            table.add(
                EntityText.short(pair.left), EntityText.short(pair.right), pair.explanation.kind.rawValue,
                EntityText.percent(pair.posterior),
                "\(EntityText.name(pair.left, view)) / \(EntityText.name(pair.right, view))")
        }
        Console.print(table)
        if review.count > 40 { Console.print("… and \(review.count - 40) more") }
    }
}
