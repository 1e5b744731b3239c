internal import COpenSSL
public import Platform

/// A revoked certificate, with time and reason.
public struct Revocation: Sendable {
    /// The reason (RFC 5280, section 5.3.1).
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The key may have been compromised.
        case compromise
        /// The certificate was replaced by another one.
        case superseded
        /// The certificate is no longer needed.
        case ceased

        var code: Int {
            switch self {
            case .compromise: 1
            case .superseded: 4
            case .ceased: 5
            }
        }
    }

    /// The certificate.
    public let certificate: Certificate
    /// The time of revocation.
    public let time: Timestamp
    /// The earlier time since when the key may have been compromised, if known: signatures made since then are void
    /// too.
    public let since: Timestamp?
    /// The reason, if stated.
    public let reason: Reason?

    /// Creates a revocation.
    public init(_ certificate: Certificate, at time: Timestamp, since: Timestamp? = nil, _ reason: Reason? = nil) {
        self.certificate = certificate
        self.time = time
        self.since = since.flatMap { $0 < time ? $0 : nil }
        self.reason = reason
    }

    /// The entry of a list, owned by the caller.
    func entry() -> OpaquePointer? {
        let entry = X509_REVOKED_new()
        let serial = certificate.withPointer { X509_get_serialNumber($0) }
        guard X509_REVOKED_set_serialNumber(entry, serial) == 1,
            CertificateTime.with(time, { X509_REVOKED_set_revocationDate(entry, $0) }) == 1,
            addReason(to: entry), addDate(to: entry)
        else {
            X509_REVOKED_free(entry)
            return nil
        }
        return entry
    }

    private func addReason(to entry: OpaquePointer?) -> Bool {
        guard let reason else { return true }
        let value = ASN1_ENUMERATED_new()
        defer { ASN1_ENUMERATED_free(value) }
        return ASN1_ENUMERATED_set(value, reason.code) == 1
            && X509_REVOKED_add1_ext_i2d(entry, NID_crl_reason, value, 0, 0) == 1
    }

    private func addDate(to entry: OpaquePointer?) -> Bool {
        guard let since else { return true }
        let date = ASN1_GENERALIZEDTIME_set(nil, Int(since.milliseconds / 1000))
        defer { ASN1_GENERALIZEDTIME_free(date) }
        return X509_REVOKED_add1_ext_i2d(entry, NID_invalidity_date, date, 0, 0) == 1
    }
}
