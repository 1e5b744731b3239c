internal import COpenSSL

/// The scope of a revocation list: which certificates and reasons it covers (RFC 5280, section 5.2.5).
final class IssuingDistributionPoint {
    private let pointer: UnsafeMutablePointer<ISSUING_DIST_POINT>
    private let issuer: OpaquePointer?
    private lazy var name = DistributionPointName(pointer.pointee.distpoint, under: issuer, of: nil)

    /// - Parameters:
    ///   - pointer: the decoded extension; this object takes ownership.
    ///   - issuer: the list's issuer, an X509_NAME, which outlives this object.
    init(owning pointer: UnsafeMutablePointer<ISSUING_DIST_POINT>, issuer: OpaquePointer?) {
        self.pointer = pointer
        self.issuer = issuer
    }

    deinit { ISSUING_DIST_POINT_free(pointer) }

    /// Whether the list also covers certificates of other issuers.
    var isIndirect: Bool { pointer.pointee.indirectCRL > 0 }

    /// The DER encoding: lists with equal encodings have the same scope.
    var der: [UInt8] { derBytes { i2d_ISSUING_DIST_POINT(pointer, $0) } }

    /// The reasons covered.
    var reasons: RevocationReasons { RevocationReasons(pointer.pointee.onlysomereasons) }

    /// The reason why the list does not cover a certificate; `nil` when it does, as far as the point's names match.
    func exclusion(of certificate: Certificate) -> String? {
        if pointer.pointee.onlyattr > 0 { return "it covers only attribute certificates" }
        if pointer.pointee.onlyuser > 0, certificate.isAuthority {
            return "it covers only certificates that are no authority's"
        }
        if pointer.pointee.onlyCA > 0, !certificate.isAuthority { return "it covers only certificates of authorities" }
        return nil
    }

    /// Whether a distribution point of a certificate names this scope (RFC 5280, section 6.3.3, (b)(2)(i)).
    func isNamed(by point: DistributionPoint) -> Bool {
        guard let name else { return true }
        return (point.name ?? point.listIssuer)?.matches(name) ?? false
    }
}
