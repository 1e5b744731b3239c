internal import COpenSSL
public import Platform

/// A certificate that is revoked, from when on and why.
public struct Revocation: Sendable {
    /// Why (RFC 5280, section 5.3.1).
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Its key may be in wrong hands.
        case compromise
        /// Another certificate took its place.
        case superseded
        /// What it was for is done no more.
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
    /// When it was revoked.
    public let time: Timestamp
    /// Since when its key may have been in wrong hands, when that is earlier: what was signed since is void too.
    public let since: Timestamp?
    /// Why, when it is said.
    public let reason: Reason?

    /// A revocation.
    public init(_ certificate: Certificate, at time: Timestamp, since: Timestamp? = nil, _ reason: Reason? = nil) {
        self.certificate = certificate
        self.time = time
        self.since = since.flatMap { $0 < time ? $0 : nil }
        self.reason = reason
    }

    /// The entry of a list, which the caller owns.
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
