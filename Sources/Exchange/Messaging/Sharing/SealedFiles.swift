internal import CaseFile
internal import Diagnostics
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

/// Opens the files that messages came in, each once.
final class SealedFiles {
    /// A message in a file of the home.
    enum Content {
        /// A whole message.
        case package(VerifiedPackage)
        /// Parts of a message that were passed on.
        case disclosure(VerifiedDisclosure)
    }

    private let home: Home
    private let keys: KeyRing
    private let time: Timestamp
    private var opened: [String: VerifiedPackage] = [:]

    init(_ home: Home, keys: KeyRing, at time: Timestamp) {
        self.home = home
        self.keys = keys
        self.time = time
    }

    /// The message of a row of the case file; `nil` when its file is gone or does not verify.
    ///
    /// - Throws: `Fault` for what stops the program: reading, keys.
    func content(of source: VersionSource) throws(Fault) -> Content? {
        guard !source.file.isEmpty, let outer = try package(in: source.file) else { return nil }
        guard source.isDisclosure else {
            return outer.all.first { $0.manifestDigest == source.manifestDigest }.map(Content.package)
        }
        for part in outer.all {
            for disclosure in part.disclosures
            where disclosure.root == source.manifestDigest && disclosure.originator.text == source.originator {
                return .disclosure(disclosure)
            }
        }
        return nil
    }

    /// The package in a file of the home. Its signatures are judged at the time when it was imported, as the case file
    /// proves it.
    private func package(in file: String) throws(Fault) -> VerifiedPackage? {
        if let package = opened[file] { return package }
        let path = Paths.join(home.layout.sealed, file)
        guard Paths.exists(path) else { return nil }
        let received = ReceivedFile(try File(path: path), path: path)
        let context = VerificationContext(
            trust: try home.trustStore(), time: time, seen: try home.recordedTime(of: received))
        let opening = try received.open(.envelopes, for: PackageRecipient(home), in: context) { slip throws(Fault) in
            try home.decryption(of: slip, keys)
        }
        guard let package = opening.opened?.package else { return nil }
        opened[file] = package
        return package
    }
}
