internal import ArgumentParser
internal import Diagnostics
internal import Digests
internal import Files
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
internal import Reporting
internal import ReportValues
internal import StrictJSON
internal import X509

/// `corridor verify`
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify who signed a file, its integrity, and the signer's certificate.",
        discussion: """
            Needs no home and no key: name the roots to trust with --trust and their revocation lists with --crl. In a \
            home, its partners are trusted too, and imported files are judged at the time of their import. Whether a \
            message is for this home, new and allowed is checked by import instead. Changes nothing.

            PASSED requires one signer who covers every entry; --explain shows which signatures cover which entries, and \
            the checks one by one.
            """)

    @Argument(
        help:
            "Packages, envelopes, receipts, disclosures, other ASiC-E containers, signatures (.p7s); - for standard input."
    )
    var files: [String]
    @OptionGroup var trust: TrustOptions
    @Option(help: ArgumentHelp("The signed content of a signature (.p7s).", valueName: "file"))
    var content: String?
    @Option(
        help: ArgumentHelp(
            "The time at which trust is judged, unless a time stamp proves an earlier one (default: now).",
            valueName: "time"))
    var at: Timestamp?
    @Flag(help: "Show every signature, every reference, and every check in the order of specs/package.md.")
    var explain = false
    @Flag(help: "Show the contents of a disclosure.")
    var disclosed = false
    @Option(
        help: ArgumentHelp(
            "Also write a certificate of verification: one HTML page to pass on; - for standard output.",
            valueName: "file"))
    var certificate: String?
    @Flag(help: "Replace a certificate that is there.")
    var force = false
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let now = Clock.system.now()
        let home = try self.home.openIfPresent()
        let store = try trust.store(home, isPassedOn: certificate != nil)
        let content = try content.map { path throws(Fault) in try File(path: path) }
        var (statuses, results, records): ([ExitStatus], [JSONValue], [VerificationRecord]) = ([], [], [])
        for file in files {
            do throws(Fault) {
                let source = try StandardStreams.open(file)
                let digest = certificate == nil ? nil : try Digest.of(source).hex
                let seen = try home?.recordedTime(of: ReceivedFile(source, path: file))
                let context = VerificationContext(
                    trust: store, time: at ?? now, now: now, seen: seen, objectLimit: objects.bytes)
                let judgement = try PackageReader.judge(source, context, content: content)
                statuses.append(ExitStatus(judgement.authenticity.outcome))
                switch output.format {
                case .text: if certificate != "-" { print(judgement, file) }
                case .json: results.append(Self.json(judgement, file))
                }
                if certificate != nil {
                    records.append(VerificationRecord(judgement, file: file, digest: digest ?? "", size: source.count))
                }
            } catch {
                Console.say(error)
                statuses.append(ExitStatus(error.kind))
            }
        }
        if output.format == .json { Console.print(json: JSONValue.array(results)) }
        if let certificate {
            try StandardStreams.write(to: certificate, replacing: force) { sink throws(Fault) in
                try VerificationPage.write(records, made: now, to: sink)
            }
        }
        try ExitStatus.worst(statuses).end()
    }

    private static func json(_ judgement: PackageReader.Judgement, _ file: String) -> JSONValue {
        var result = JSONObject()
        result["file"] = .string(file)
        result["kind"] = .string(judgement.kindText)
        result["authenticity"] = judgement.authenticity.json
        result["checks"] = VerificationTrace(judgement).json
        if case .package(let package) = judgement, !package.enclosed.isEmpty {
            result["enclosed"] = .array(package.enclosed.map(\.json))
        }
        return .object(result)
    }

    private func print(_ judgement: PackageReader.Judgement, _ file: String) {
        Console.print("\(file): \(judgement.kindText)")
        switch judgement {
        case .package(let package):
            if let manifest = package.manifest {
                Console.print(
                    "  \(manifest.kind.rawValue) by a party that claims to be \(manifest.originatorName), made \(manifest.created)"
                )
                Console.print("  message      \(manifest.messageID)")
                Console.print("  manifest     \(package.package?.manifestDigest ?? "not verified")")
                for enclosed in package.enclosed { VerdictText.print(enclosed, depth: 1) }
            }
        case .envelope(let envelope):
            if let routing = envelope.routing {
                Console.print("  message      \(routing.messageID), \(Console.count(routing.segments, "segment"))")
                Console.print("  for          \(routing.recipients.map(\.short).joined(separator: ", "))")
            }
        case .disclosure(let judgement):
            if let manifest = judgement.manifest {
                Console.print(
                    "  part of message \(manifest.messageID) of \(manifest.originatorName), made \(manifest.created)")
            }
            for part in judgement.disclosure?.parts ?? [] where disclosed {
                let name = part.place.name.map { " \($0)" } ?? ""
                Console.print("  \(part.place.entry), object \(part.place.index)\(name): \(part.value.text())")
            }
        case .foreign, .detached, .unreadable: break
        }
        VerdictText.print(judgement.authenticity, "authenticity", explain: explain)
        if explain { for line in VerificationTrace(judgement).lines { Console.print(line) } }
    }
}
