internal import COpenSSL
internal import Glibc
internal import Platform

/// Times as certificates and revocation lists hold them.
enum CertificateTime {
    /// A time of OpenSSL's; the epoch when it cannot be read.
    static func read(_ time: UnsafePointer<ASN1_TIME>?) -> Timestamp {
        var parts = tm()
        guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else { return Timestamp(milliseconds: 0) }
        return Timestamp(seconds: Int64(timegm(&parts)))
    }

    /// Hands a time to OpenSSL, cut to whole seconds.
    static func with<Result>(_ time: Timestamp, _ body: (UnsafeMutablePointer<ASN1_TIME>?) -> Result) -> Result {
        let made = ASN1_TIME_set(nil, time_t(time.milliseconds / 1000))
        defer { ASN1_TIME_free(made) }
        return body(made)
    }
}
