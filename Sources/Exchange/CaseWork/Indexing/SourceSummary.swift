internal import CaseFile
internal import Diagnostics
internal import EntityResolution
internal import Packages
internal import PartyHome
internal import StrictJSON

/// What a report says of all imported messages, also of those that it does not list.
struct SourceSummary: Sendable {
    /// The number of the last package and the number of purges that it includes.
    private(set) var (through, purges) = (0, 0)
    /// The number of bundles.
    private(set) var count = 0
    /// Their markings, each once, in order of first appearance.
    private(set) var markings: [String] = []
    /// Their number by the worse of their two verdicts.
    private(set) var outcomes: [Outcome: Int] = [:]

    init() {}

    /// The summary of a case file now.
    ///
    /// - Parameter former: an earlier summary; only what came since is read, unless something was purged.
    init(_ caseFile: CaseStore, _ state: CaseIndexState, after former: SourceSummary?) throws(Fault) {
        if let former, former.purges == state.purges, former.through <= state.packages { self = former }
        purges = state.purges
        // A batch at a time: the manifests and verdicts of a large case file need not be in memory together.
        while true {
            let packages = try caseFile.packages(.received, after: through, limit: 500)
            guard let last = packages.last else { break }
            for package in packages where package.kind == PackageKind.bundle.rawValue { try add(package) }
            through = last.number
        }
    }

    private mutating func add(_ package: StoredPackage) throws(Fault) {
        // Of a purged package nothing is known.
        guard let stored = package.manifest, let text = package.verdict else { return }
        count += 1
        let verdict = try JSONValue(parsing: Array(text.utf8))
        let parts = (verdict["authenticity"]?.array ?? []) + [verdict["admission"]].compactMap { $0 }
        outcomes[Self.worst(parts), default: 0] += 1
        // A report that lists the message says what is wrong with it; a merge goes on.
        guard let manifest = try? PackageManifest(parsing: stored) else { return }
        for marking in manifest.handling where !markings.contains(marking) {
            markings.append(marking)
        }
    }

    private static func worst(_ parts: [JSONValue]) -> Outcome {
        Outcome.worst(parts.compactMap { $0["outcome"]?.string.flatMap(Outcome.init) })
    }

    func write(to writer: inout MemoryWriter) {
        for number in [through, purges, count] { writer.write(number) }
        writer.write(markings)
        writer.write(Outcome.allCases.map(\.rawValue))
        writer.write(Outcome.allCases) { $0.write(outcomes[$1] ?? 0) }
    }

    init(from reader: inout MemoryReader) throws(MemoryReader.Malformed) {
        (through, purges, count) = (try reader.readNumber(), try reader.readNumber(), try reader.readNumber())
        markings = try reader.readTexts()
        let names = try reader.readTexts()
        let counts = try reader.readList { reader throws(MemoryReader.Malformed) in try reader.readNumber() }
        for (name, count) in zip(names, counts) where count > 0 {
            if let outcome = Outcome(rawValue: name) { outcomes[outcome] = count }
        }
    }
}
