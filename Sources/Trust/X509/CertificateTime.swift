internal import COpenSSL
internal import Glibc
internal import Platform

/// Times in certificates and revocation lists.
enum CertificateTime {
    /// Converts an OpenSSL time; the epoch when it cannot be parsed.
    static func read(_ time: UnsafePointer<ASN1_TIME>?) -> Timestamp {
        var parts = tm()
        guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else { return Timestamp(milliseconds: 0) }
        return Timestamp(seconds: Int64(timegm(&parts)))
    }

    /// Passes a time to OpenSSL, truncated to whole seconds.
    static func with<Result>(_ time: Timestamp, _ body: (UnsafeMutablePointer<ASN1_TIME>?) -> Result) -> Result {
        let made = ASN1_TIME_set(nil, time_t(time.milliseconds / 1000))
        defer { ASN1_TIME_free(made) }
        return body(made)
    }
}
