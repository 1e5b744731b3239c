internal import Credentials
public import Files
public import Findings
public import Packages

/// Opens what this home can open, without storing anything.
public struct Opener: Sendable {
    private let home: PartyHome
    private let clock: Clock

    /// What opening a file gave.
    public struct Judgement: Sendable {
        /// The verdicts: of the envelope, where there is one, and of the package.
        public let authenticity: [Authenticity]
        /// Whatever else stood in the way.
        public let findings: [Finding]
        /// The package, when everything PASSED.
        public let package: VerifiedPackage?

        /// The worst answer.
        public var outcome: Findings.Outcome {
            let own: Findings.Outcome = findings.isEmpty ? .passed : .failed
            return Findings.Outcome.worst(authenticity.map(\.outcome) + [own])
        }
    }

    /// An opener for a home.
    public init(_ home: PartyHome, clock: Clock) {
        self.home = home
        self.clock = clock
    }

    /// Verifies and opens a file.
    ///
    /// - Parameter keys: asked for only when there is something to decrypt.
    public func open(
        _ path: String, keys: () throws(Fault) -> KeyRing
    ) throws(Fault) -> Judgement {
        let now = clock.now()
        let context = VerificationContext(trust: try home.trustStore(), time: now)
        switch try PackageReader.judge(try File(path: path), context) {
        case .package(let judgement):
            return Judgement(authenticity: [judgement.authenticity], findings: [], package: judgement.package)
        case .foreign(let authenticity), .detached(let authenticity), .unreadable(let authenticity):
            let findings = authenticity.outcome == .passed ? [Finding(.containerKindUnknown)] : []
            return Judgement(authenticity: [authenticity], findings: findings, package: nil)
        case .envelope(let outer):
            guard let envelope = outer.envelope else {
                return Judgement(authenticity: [outer.authenticity], findings: [], package: nil)
            }
            guard envelope.routing.recipients.contains(home.identity.party) else {
                let finding = Finding(.recipientNotNamed, ["layer": "envelope", "recipient": home.identity.name])
                return Judgement(authenticity: [outer.authenticity], findings: [finding], package: nil)
            }
            do throws(Fault) {
                let own = try home.decryption(of: envelope, try keys())
                let inner = try PackageReader.open(
                    envelope, key: own.key, certificate: own.certificate, spool: SpoolFile(in: home.layout.home),
                    context)
                return Judgement(
                    authenticity: [outer.authenticity, inner.authenticity], findings: [], package: inner.package)
            } catch {
                guard error.kind == .badData else { throw error }
                return Judgement(authenticity: [outer.authenticity], findings: [error.finding], package: nil)
            }
        }
    }

    /// Writes the bundles and attachments of a verified package into a folder, for the user only; a file that is there
    /// is not replaced.
    ///
    /// - Returns: the paths written.
    public static func extract(_ package: VerifiedPackage, to folder: String) throws(Fault) -> [String] {
        try Paths.makeFolder(folder, mode: 0o700)
        var paths: [String] = []
        for name in package.bundles + package.attachments {
            // Entry names were checked by the container's reader: relative, no dots, no absolute paths.
            let path = Paths.join(folder, name)
            try Paths.makeFolder(Paths.folder(of: path), mode: 0o700)
            let file = try AtomicFile(path: path, mode: 0o600)
            try package.copy(name, to: file)
            try file.commit()
            paths.append(path)
        }
        return paths
    }
}
