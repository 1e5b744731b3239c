package import Diagnostics
internal import Files
package import X509

/// The key that signs checkpoints.
extension Home {
    /// Whether the key set has a certificate of a role. One that an earlier version made has none for checkpoints.
    func has(_ role: CertificateRole) throws(Fault) -> Bool {
        role != .log || Paths.exists(layout.certificate(.log))
    }

    /// The certificate that signs checkpoints; `nil` when there is none yet.
    package func logCertificate() throws(Fault) -> Certificate? { try has(.log) ? try certificate(.log) : nil }

    /// All certificates that signed checkpoints of this home, the current one first.
    package func logCertificates() throws(Fault) -> [Certificate] {
        try [logCertificate()].compactMap(\.self) + retired(.log).map(\.certificate)
    }
}
