internal import COpenSSL

/// Which of an authority's certificates, and which reasons, a revocation list speaks of (RFC 5280, section 5.2.5).
final class IssuingDistributionPoint {
    private let pointer: UnsafeMutablePointer<ISSUING_DIST_POINT>
    private let issuer: OpaquePointer?
    private lazy var name = DistributionPointName(pointer.pointee.distpoint, under: issuer, of: nil)

    /// - Parameters:
    ///   - pointer: what becomes this object's own.
    ///   - issuer: the list's issuer, an X509_NAME, which outlives this object.
    init(owning pointer: UnsafeMutablePointer<ISSUING_DIST_POINT>, issuer: OpaquePointer?) {
        self.pointer = pointer
        self.issuer = issuer
    }

    deinit { ISSUING_DIST_POINT_free(pointer) }

    /// Whether it lists certificates of other issuers too.
    var isIndirect: Bool { pointer.pointee.indirectCRL > 0 }

    /// The encoding: lists with equal ones have one scope.
    var der: [UInt8] { derBytes { i2d_ISSUING_DIST_POINT(pointer, $0) } }

    /// The reasons that it covers.
    var reasons: RevocationReasons { RevocationReasons(pointer.pointee.onlysomereasons) }

    /// Why it does not speak of a certificate at all; `nil` when it does, as far as it is for the point's names.
    func exclusion(of certificate: Certificate) -> String? {
        if pointer.pointee.onlyattr > 0 { return "it covers only attribute certificates" }
        if pointer.pointee.onlyuser > 0, certificate.isAuthority {
            return "it covers only certificates that are no authority's"
        }
        if pointer.pointee.onlyCA > 0, !certificate.isAuthority { return "it covers only certificates of authorities" }
        return nil
    }

    /// Whether it is what a certificate's distribution point names (RFC 5280, section 6.3.3, (b)(2)(i)).
    func isNamed(by point: DistributionPoint) -> Bool {
        guard let name else { return true }
        return (point.name ?? point.listIssuer)?.matches(name) ?? false
    }
}
