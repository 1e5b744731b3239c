package import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import StrictJSON
package import X509

/// Trusted time stamp authorities of a home.
extension Home {
    /// Trusts the time stamps of the authorities under a root from now on.
    ///
    /// - Parameter lists: the revocation lists of the authorities from the root down; without them its time stamps
    ///   prove nothing.
    /// - Throws: `Fault` `test-key-refused`, or of kind `.inputOutput`.
    package func trustTimestamps(
        of root: Certificate, _ lists: [CertificateRevocationList], by actor: LogActor
    ) throws(Fault) {
        try TestKeys.refuse([root])
        try writing { _ throws(Fault) in
            let folder = layout.timestampAuthorities
            try Paths.makeFolder(folder, mode: 0o700)
            let name = root.fingerprint.hex
            try AtomicFile.write(root.pem, to: Paths.join(folder, name + ".pem"), replacing: true)
            if !lists.isEmpty {
                try AtomicFile.write(
                    Array(lists.map(\.pem).joined()), to: Paths.join(folder, name + ".crl"), replacing: true)
            }
            var details = JSONObject()
            details["subject"] = .string(root.subject)
            try caseFile.record(.timestampAuthorityTrusted, of: name, by: actor, details)
        }
    }

    /// The roots of trusted time stamp authorities, and their revocation lists.
    func timestampAuthorities() throws(Fault) -> (anchors: [TrustAnchor], lists: [CertificateRevocationList]) {
        let folder = layout.timestampAuthorities
        guard Paths.isFolder(folder) else { return ([], []) }
        var anchors: [TrustAnchor] = []
        var lists: [CertificateRevocationList] = []
        for name in try Paths.names(in: folder) {
            let path = Paths.join(folder, name)
            switch Paths.fileExtension(of: name) {
            case "pem": anchors.append(TrustAnchor(root: try Certificate.load(path: path)))
            case "crl": lists += try CertificateRevocationList.all(path: path)
            default: break
            }
        }
        return (anchors, lists)
    }
}
