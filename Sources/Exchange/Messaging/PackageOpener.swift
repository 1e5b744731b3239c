internal import BundleFormats
internal import CaseFile
package import Diagnostics
internal import Files
package import Packages
package import PartyHome
package import Platform

/// Opens files for a home without storing anything: the stages up to `OpenedPackage` (docs/architecture.md).
package struct PackageOpener: Sendable {
    private let home: Home
    private let clock: Clock
    private let objectLimit: Int

    /// The result of opening a file.
    package struct Judgement: Sendable {
        /// The verdicts on the envelope, where there is one, and on the package.
        package let authenticity: [Authenticity]
        /// Everything else that was found.
        package internal(set) var findings: [Finding]
        /// The package, when everything PASSED.
        package let opened: OpenedPackage?
        /// What was extracted, when a folder was named and everything PASSED.
        package internal(set) var extracted: [String] = []
        /// What was extracted although not everything PASSED, because the caller asked for it.
        package internal(set) var unverified: [String] = []

        /// The verified package, when everything PASSED.
        package var package: VerifiedPackage? { opened?.package }

        /// The worst answer.
        package var outcome: Diagnostics.Outcome {
            let own: Diagnostics.Outcome = findings.isEmpty ? .passed : .failed
            return Diagnostics.Outcome.worst(authenticity.map(\.outcome) + [own])
        }
    }

    /// An opener for a home.
    ///
    /// - Parameter objectLimit: the bytes of the largest object of a bundle that is read.
    package init(_ home: Home, clock: Clock, objectLimit: Int = BundleReader.objectLimit) {
        self.home = home
        self.clock = clock
        self.objectLimit = objectLimit
    }

    /// Verifies and opens a file.
    ///
    /// - Parameters:
    ///   - folder: where the bundles and attachments go when everything PASSED; `nil` to extract nothing.
    ///   - unverified: whether content that did not pass is extracted too: into the folder of that name and
    ///     `.unverified`, with a note of the reasons.
    ///   - copying: whether the file is copied first, so that a later change of the file has no effect: for callers
    ///     that use the package afterwards.
    ///   - ground: the ground on which a person extracts or writes what its originator retracted.
    ///   - isGivenOut: whether the caller gives the package out.
    ///   - keys: called only when there is something to decrypt.
    package func open(
        _ path: String, extractingTo folder: String? = nil, unverified: Bool = false, copying: Bool = false,
        retractedOn ground: RetractedGround? = nil, isGivenOut: Bool = false,
        keys: () throws(Fault) -> KeyRing
    ) throws(Fault) -> Judgement {
        let extraction = folder.map(PackageExtraction.init)
        do throws(Fault) {
            let file = try receive(path, copying: copying || unverified)
            var judgement = try judge(file, copies: extraction?.copies, keys: keys)
            if let package = judgement.package, extraction != nil || isGivenOut {
                try RetractedContent(home).require(package, on: ground)
            }
            if let package = judgement.package, let extraction {
                judgement.extracted = try extraction.finish(package)
            }
            if judgement.package == nil {
                extraction?.abandon()
                if unverified, let folder {
                    try extractUnverified(file.source, judgement: &judgement, to: folder, keys: keys)
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

    /// The end of the name of a folder for content that did not pass.
    private static let unverifiedSuffix = ".unverified"

    private func receive(_ path: String, copying: Bool) throws(Fault) -> ReceivedFile {
        let file = try File(path: path)
        guard copying else { return ReceivedFile(file, path: path) }
        return try ReceivedFile(copying: file, path: path, to: SpoolFile(in: home.layout.home))
    }

    /// What was imported here is judged as of its import, which this home's own record proves.
    private func judge(
        _ file: ReceivedFile, copies: ContentCollector?, keys: () throws(Fault) -> KeyRing
    ) throws(Fault) -> Judgement {
        let opening = try file.open(
            .envelopesAndPackages, for: PackageRecipient(home),
            in: VerificationContext(
                trust: try home.trustStore(), time: clock.now(), seen: try home.recordedTime(of: file),
                objectLimit: objectLimit),
            copies: copies
        ) { slip throws(Fault) in try home.decryption(of: slip, try keys()) }
        return Judgement(
            authenticity: opening.authenticity, findings: opening.findings, opened: opening.opened)
    }
}

extension PackageRecipient {
    /// The party of a home.
    init(_ home: Home) {
        self.init(party: home.identity.party, name: home.identity.name, workFolder: home.layout.home)
    }
}

extension Home {
    /// When this home's own record proves a file to have been there: when it was imported, or, of a package without its
    /// seal, when the message was. A package with further signatures is not the one that was recorded.
    package func recordedTime(of file: ReceivedFile) throws(Fault) -> Timestamp? {
        if let time = try importTime(ofFile: try file.digest()) { return time }
        return try file.soleManifestDigest.flatMap { digest throws(Fault) in
            try caseFile.importTime(manifestDigest: digest).flatMap(Timestamp.init)
        }
    }
}
