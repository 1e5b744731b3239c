internal import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import StrictJSON
internal import X509

/// The private keys of the roots: in the home, or in a folder on a medium.
extension KeyManager {
    /// The folder that was named.
    ///
    /// - Throws: `Fault` `root-key-elsewhere` when none was, and those of opening it.
    func rootFolder() throws(Fault) -> RootFolder {
        guard let path = access.rootFolder else { throw try elsewhere() }
        return try RootFolder(opening: path, of: home.identity.party)
    }

    /// The error when the key of the root is not in the home: it was moved to a medium, or somebody took the file out.
    private func elsewhere() throws(Fault) -> Fault {
        guard let entry = try home.caseFile.lastLogEntry(of: .rootMoved) else {
            return Fault(.keyFileMissing, kind: .inputOutput, ["path": layout.key(.root)])
        }
        let place = try? JSONValue(parsing: Array(entry.details.utf8))["folder"]?.string
        return Fault(.rootKeyElsewhere, kind: .usage, ["folder": place ?? "a medium"])
    }

    /// The private key of a root.
    ///
    /// - Parameter path: where it is when it is in the home.
    /// - Throws: `Fault` `root-key-elsewhere`, `key-certificate-other`, or of the folder or the keys.
    func rootKey(of certificate: Certificate, in path: String) throws(Fault) -> PrivateKey {
        let file = Paths.exists(path) ? path : try rootFolder().keyFile(of: certificate)
        let key = try keys.key(at: file)
        // A key in the home that is not the certificate's is reported where its signatures are checked.
        guard file == path || key.publicKey.der == certificate.publicKey.der else {
            throw Fault(
                .keyCertificateOther, kind: .inputOutput,
                ["path": file, "role": CertificateRole.root.rawValue])
        }
        return key
    }

    /// Has a use of the root signed by the persons that the home asks for.
    ///
    /// - Returns: the member `approval` of the log entry.
    func approval(on subject: String, reason: String) throws(Fault) -> JSONValue? {
        try approving(home, subject, reason, actor)
    }

    /// The roots with the paths of their keys in the home, the one in use first.
    private func roots() throws(Fault) -> [(certificate: Certificate, path: String)] {
        [(try home.certificate(.root), layout.key(.root))]
            + (try home.formerRoots()).map { former in
                let name = HomeLayout.name(of: former.certificate)
                return (former.certificate, layout.retiredKey(.root, name))
            }
    }

    /// Moves the private keys of the roots, former ones too, to a medium: they are written there and read back, the key
    /// set goes on without them, and the former set, which had them, is destroyed.
    ///
    /// Stopped before the new key set is in use, the keys are in both places; said again, it ends.
    ///
    /// - Parameter medium: a folder on the medium.
    /// - Returns: the folder with the keys, which every use of the root has to name.
    /// - Throws: `Fault` `root-key-elsewhere`, `root-medium-inside`, `root-copy-differs`, those of the approver or of the
    ///   keys, or of kind `.inputOutput`.
    package func moveRoot(to medium: String) throws(Fault) -> String {
        let inside = Paths.join(Paths.real(home.layout.folder), "")
        guard !Paths.join(Paths.real(medium), "").hasPrefix(inside) else {
            throw Fault(.rootMediumInside, kind: .usage, ["path": medium])
        }
        return try exchanging(writingProfile: false) { next, log throws(Fault) in
            let root = try next.home.certificate(.root)
            guard Paths.exists(next.layout.key(.root)) else { throw try next.elsewhere() }
            let approval = try next.approval(on: root.fingerprint.hex, reason: "moved to a medium")
            let folder = try RootFolder.make(on: medium, of: home.identity.party, named: home.identity.name)
            for (certificate, path) in try next.roots() where Paths.exists(path) {
                let key = try next.keys.key(at: path)
                guard key.publicKey.der == certificate.publicKey.der else {
                    throw Fault(
                        .keyCertificateOther, kind: .inputOutput,
                        ["path": path, "role": CertificateRole.root.rawValue])
                }
                try folder.write(File.bytes(at: path, limit: 1 << 16), of: certificate)
                try Paths.wipeFile(path)
                try Paths.removeFileLastingly(path)
            }
            var details = JSONObject()
            details["approval"] = approval
            details["folder"] = .string(folder.path)
            log = next.entry(.rootMoved, of: root.fingerprint.hex, details)
            return folder.path
        }
    }

    /// Moves the private keys of the roots back from the medium, where they are destroyed then.
    ///
    /// - Returns: a finding when they could not be destroyed on the medium.
    /// - Throws: `Fault` of the folder, of the approver or of the keys, or of kind `.inputOutput`.
    package func returnRoot() throws(Fault) -> Finding? {
        let folder = try rootFolder()
        let isHere = Paths.exists(layout.key(.root))
        if !isHere {
            try exchanging(writingProfile: false) { next, log throws(Fault) in
                let root = try next.home.certificate(.root)
                let approval = try next.approval(on: root.fingerprint.hex, reason: "moved back from a medium")
                for (certificate, path) in try next.roots() where !Paths.exists(path) {
                    let file = folder.keyFile(of: certificate)
                    guard Paths.exists(file) || certificate == root else { continue }
                    _ = try next.rootKey(of: certificate, in: path)
                    try AtomicFile.write(File.bytes(at: file, limit: 1 << 16), to: path, mode: 0o600)
                }
                var details = JSONObject()
                details["approval"] = approval
                details["folder"] = .string(folder.path)
                log = next.entry(.rootReturned, of: root.fingerprint.hex, details)
            }
        } else {
            // An interrupted run brought them back and did not destroy them there.
            for (certificate, path) in try roots() where Paths.exists(folder.keyFile(of: certificate)) {
                guard try keys.key(at: path).publicKey.der == certificate.publicKey.der else {
                    throw Fault(
                        .keyCertificateOther, kind: .inputOutput,
                        ["path": path, "role": CertificateRole.root.rawValue])
                }
            }
        }
        do throws(Fault) {
            try folder.destroy()
            return nil
        } catch {
            return Finding(.rootMediumLeft, ["path": folder.path, "reason": error.finding.sentence])
        }
    }
}
