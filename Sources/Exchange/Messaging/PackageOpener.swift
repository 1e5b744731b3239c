package import Diagnostics
internal import Files
package import Packages
package import PartyHome
package import Platform

/// Opens what this home can open, without storing anything.
package struct PackageOpener: Sendable {
    private let home: Home
    private let clock: Clock

    /// What opening a file gave.
    package struct Judgement: Sendable {
        /// The verdicts: of the envelope, where there is one, and of the package.
        package let authenticity: [Authenticity]
        /// Whatever else stood in the way.
        package internal(set) var findings: [Finding]
        /// The package, when everything PASSED.
        package let package: VerifiedPackage?
        /// What was extracted, when a folder was named and everything PASSED.
        package internal(set) var extracted: [String] = []
        /// What was extracted although not everything PASSED, because that was asked for.
        package internal(set) var unverified: [String] = []

        /// The worst answer.
        package var outcome: Diagnostics.Outcome {
            let own: Diagnostics.Outcome = findings.isEmpty ? .passed : .failed
            return Diagnostics.Outcome.worst(authenticity.map(\.outcome) + [own])
        }
    }

    /// An opener for a home.
    package init(_ home: Home, clock: Clock) {
        self.home = home
        self.clock = clock
    }

    /// Verifies and opens a file.
    ///
    /// - Parameters:
    ///   - folder: where the bundles and attachments go when everything PASSED; `nil` to extract nothing.
    ///   - unverified: whether what did not pass is extracted too: into the folder of that name and `.unverified`, with
    ///     a note that says so.
    ///   - copying: whether the file is copied first, so that what is judged stays what it is whatever happens to the
    ///     file: for those who use the package afterwards.
    ///   - keys: asked for only when there is something to decrypt.
    package func open(
        _ path: String, extractingTo folder: String? = nil, unverified: Bool = false, copying: Bool = false,
        keys: () throws(Fault) -> KeyRing
    ) throws(Fault) -> Judgement {
        let extraction = folder.map(PackageExtraction.init)
        do throws(Fault) {
            let source = try source(path, copying: copying || unverified)
            var judgement = try judge(source, copies: extraction?.copies, keys: keys)
            if let package = judgement.package, let extraction {
                judgement.extracted = try extraction.finish(package)
            }
            if judgement.package == nil {
                extraction?.abandon()
                if unverified, let folder {
                    try extractUnverified(source, judgement: &judgement, to: folder, keys: keys)
                }
            }
            return judgement
        } catch {
            extraction?.abandon()
            throw error
        }
    }

    private func extractUnverified(
        _ source: any ByteSource, judgement: inout Judgement, to folder: String, keys: () throws(Fault) -> KeyRing
    ) throws(Fault) {
        let content: UnverifiedContent
        do throws(Fault) {
            content = try UnverifiedContent(of: source, spool: SpoolFile(in: home.layout.home)) {
                slip throws(Fault) in
                try home.decryption(of: slip, try keys())
            }
        } catch {
            guard error.kind == .badData else { throw error }
            if !judgement.authenticity.flatMap(\.findings).contains(error.finding) {
                judgement.findings.append(error.finding)
            }
            return
        }
        let extraction = PackageExtraction(
            folder.hasSuffix(Self.unverifiedSuffix) ? folder : folder + Self.unverifiedSuffix)
        do throws(Fault) {
            let reasons = judgement.authenticity.flatMap(\.findings) + judgement.findings
            let (paths, findings) = try extraction.writeUnverified(content, reasons)
            judgement.unverified = paths
            judgement.findings += findings.filter { !reasons.contains($0) }
        } catch {
            extraction.abandon()
            throw error
        }
    }

    /// What marks a folder of what did not pass.
    private static let unverifiedSuffix = ".unverified"

    private func source(_ path: String, copying: Bool) throws(Fault) -> any ByteSource {
        let file = try File(path: path)
        guard copying else { return file }
        let copy = try SpoolFile(in: home.layout.home)
        try copy.write(contentsOf: file)
        return copy
    }

    private func judge(
        _ source: any ByteSource, copies: ContentCollector?, keys: () throws(Fault) -> KeyRing
    ) throws(Fault) -> Judgement {
        let now = clock.now()
        let context = VerificationContext(trust: try home.trustStore(), time: now)
        switch try PackageReader.judge(source, context, deferringPayload: true, copies: copies) {
        case .package(let judgement):
            return Judgement(authenticity: [judgement.authenticity], findings: [], package: judgement.package)
        case .disclosure(let judgement):
            return Judgement(
                authenticity: [judgement.authenticity], findings: [Finding(.containerKindUnknown)], package: nil)
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
                let own = try home.decryption(of: envelope.routing, try keys())
                let inner = try PackageReader.open(
                    envelope, key: own.key, certificate: own.certificate, spool: SpoolFile(in: home.layout.home),
                    context, copies: copies)
                return Judgement(
                    authenticity: [outer.authenticity, inner.authenticity], findings: [], package: inner.package)
            } catch {
                guard error.kind == .badData else { throw error }
                // A segment that is not what was signed for is a matter of the envelope's authenticity.
                let whole = try PackageReader.judge(source, context).authenticity
                let findings = whole.outcome == .passed ? [error.finding] : []
                return Judgement(authenticity: [whole], findings: findings, package: nil)
            }
        }
    }
}
