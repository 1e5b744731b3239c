internal import COpenSSL

/// The names of a distribution point (RFC 5280, sections 4.2.1.13 and 5.2.5).
struct DistributionPointName {
    /// The full names: GENERAL_NAMES.
    private let full: OpaquePointer?
    /// The relative name: an X509_NAME of the issuer's name and the relative part.
    private let relative: OpaquePointer?
    // Keeps the memory of the pointers alive; `nil` where the holder of this value does so.
    private let owner: AnyObject?

    /// The names in a DistributionPointName.
    ///
    /// - Parameter issuer: the X509_NAME that a relative name is appended to.
    init?(_ name: UnsafeMutablePointer<DIST_POINT_NAME>?, under issuer: OpaquePointer?, of owner: AnyObject?) {
        guard let name else { return nil }
        full = corridor_point_full_name(name)
        relative = full == nil && DIST_POINT_set_dpname(name, issuer) == 1 ? name.pointee.dpname : nil
        self.owner = owner
    }

    /// Creates full names from GENERAL_NAMES.
    init(full names: OpaquePointer, of owner: AnyObject) {
        full = names
        relative = nil
        self.owner = owner
    }

    /// Creates a single directory name from an X509_NAME.
    init(directory name: OpaquePointer?, of owner: AnyObject) {
        full = nil
        relative = name
        self.owner = owner
    }

    /// Whether the two have a name in common.
    func matches(_ other: DistributionPointName) -> Bool {
        switch (relative, other.relative) {
        case (let own?, let others?): X509_NAME_cmp(own, others) == 0
        case (let own?, nil): other.hasDirectoryName(own)
        case (nil, let others?): hasDirectoryName(others)
        case (nil, nil):
            names.contains { own in other.names.contains { GENERAL_NAME_cmp(own, $0) == 0 } }
        }
    }

    /// Whether an X509_NAME is one of these names.
    func hasDirectoryName(_ name: OpaquePointer) -> Bool {
        names.contains { corridor_directory_name($0).map { X509_NAME_cmp($0, name) == 0 } ?? false }
    }

    private var names: [UnsafeMutablePointer<GENERAL_NAME>] {
        guard let full else { return [] }
        return (0..<max(0, corridor_names_count(full))).compactMap { corridor_names_at(full, $0) }
    }
}

/// A distribution point of a certificate (RFC 5280, section 4.2.1.13). Nothing is fetched from it: it only selects the
/// lists that apply to the certificate.
struct DistributionPoint {
    /// Its names.
    let name: DistributionPointName?
    /// The reasons covered by its lists.
    let reasons: RevocationReasons
    /// The issuer of the lists, if it is not the certificate's issuer.
    let listIssuer: DistributionPointName?

    /// The distribution points of a certificate, and the one that is assumed for every certificate: lists of its issuer
    /// (RFC 5280, section 6.3.3, at its end).
    static func all(of certificate: Certificate) -> [DistributionPoint] {
        certificate.withPointer { pointer in
            let issuer = X509_get_issuer_name(pointer)
            let assumed = DistributionPoint(
                name: DistributionPointName(directory: issuer, of: certificate), reasons: .all, listIssuer: nil)
            guard let raw = X509_get_ext_d2i(pointer, NID_crl_distribution_points, nil, nil) else {
                ERR_clear_error()
                return [assumed]
            }
            let owner = Owner(OpaquePointer(raw))
            let named = (0..<max(0, corridor_points_count(owner.points))).compactMap { index in
                corridor_points_at(owner.points, index).map { DistributionPoint($0, issuer: issuer, owner: owner) }
            }
            return named + [assumed]
        }
    }

    private init(_ point: UnsafeMutablePointer<DIST_POINT>, issuer: OpaquePointer?, owner: AnyObject) {
        let others = point.pointee.CRLissuer
        let other = (0..<max(0, corridor_names_count(others))).lazy
            .compactMap { corridor_directory_name(corridor_names_at(others, $0)) }.first
        name = DistributionPointName(point.pointee.distpoint, under: other ?? issuer, of: owner)
        reasons = RevocationReasons(point.pointee.reasons)
        listIssuer = others.map { DistributionPointName(full: $0, of: owner) }
    }

    private init(name: DistributionPointName?, reasons: RevocationReasons, listIssuer: DistributionPointName?) {
        self.name = name
        self.reasons = reasons
        self.listIssuer = listIssuer
    }

    /// Frees the points with the last reference.
    private final class Owner {
        let points: OpaquePointer

        init(_ points: OpaquePointer) { self.points = points }

        deinit { CRL_DIST_POINTS_free(points) }
    }
}
