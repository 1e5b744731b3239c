internal import ArgumentParser
internal import Credentials
internal import Exchange
internal import Files
internal import Findings
internal import Packages
internal import StrictJSON

/// `corridor verify`
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Who made a file, is it whole, and was the signer's certificate good?",
        discussion: """
            Needs no home and no key: name the roots to trust with --trust and their revocation lists with --crl. In a \
            home, its partners are trusted too. Changes nothing.
            """)

    @Argument(help: "Packages, envelopes or other ASiC-E containers; - for standard input.")
    var files: [String]
    @Option(help: ArgumentHelp("A root certificate to trust (PEM); may be given several times.", valueName: "pem"))
    var trust: [String] = []
    @Option(help: ArgumentHelp("A revocation list (PEM or DER); may be given several times.", valueName: "file"))
    var crl: [String] = []
    @Option(help: ArgumentHelp("The time that trust is judged at (default: now).", valueName: "time"))
    var at: Timestamp?
    @Flag(help: "Show every signature and every reference.")
    var explain = false
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let time = at ?? Clock.system.now()
        let context = VerificationContext(trust: try trustStore(), time: time)
        var statuses: [ExitStatus] = []
        var results: [JSONValue] = []
        for file in files {
            do throws(Fault) {
                let judgement = try PackageReader.judge(try StandardStreams.open(file), context)
                statuses.append(ExitStatus(judgement.authenticity.outcome))
                switch output.format {
                case .text: print(judgement, file)
                case .json:
                    results.append([
                        "file": .string(file), "kind": .string(Self.kind(judgement)),
                        "authenticity": judgement.authenticity.json,
                    ])
                }
            } catch {
                Console.say(error)
                statuses.append(ExitStatus(error.kind))
            }
        }
        if output.format == .json { Console.print(json: JSONValue.array(results)) }
        try ExitStatus.worst(statuses).end()
    }

    private func trustStore() throws -> TrustStore {
        var anchors: [TrustAnchor] = []
        var lists: [CertificateRevocationList] = []
        if let home = try home.openIfPresent() {
            let store = try home.trustStore()
            anchors = store.anchors
            lists = store.revocationLists
        }
        for path in trust { anchors.append(try TrustAnchor(root: Certificate.load(path: path))) }
        for path in crl { lists.append(try CertificateRevocationList.load(path: path)) }
        return TrustStore(anchors: anchors, revocationLists: lists)
    }

    private func print(_ judgement: PackageReader.Judgement, _ file: String) {
        Console.print("\(file): \(Self.kind(judgement))")
        switch judgement {
        case .package(let package):
            if let manifest = package.manifest {
                Console.print(
                    "  \(manifest.kind.rawValue) by a party that calls itself \(manifest.originatorName), made \(manifest.created)"
                )
                Console.print("  message      \(manifest.messageID)")
                Console.print("  manifest     \(package.package?.manifestDigest ?? "not verified")")
            }
        case .envelope(let envelope):
            if let routing = envelope.routing {
                Console.print("  message      \(routing.messageID), \(routing.segments) segments")
                Console.print("  for          \(routing.recipients.map(\.short).joined(separator: ", "))")
            }
        case .foreign, .unreadable: break
        }
        VerdictText.print(judgement.authenticity, "authenticity", explain: explain)
    }

    private static func kind(_ judgement: PackageReader.Judgement) -> String {
        switch judgement {
        case .package: "package"
        case .envelope: "envelope"
        case .foreign: "container by another maker"
        case .unreadable: "no container that can be read"
        }
    }
}
