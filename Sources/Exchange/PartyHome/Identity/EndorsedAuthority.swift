internal import Diagnostics
internal import Packages
internal import StrictJSON
package import X509

/// Another authority that issues, or issued, certificates for a party: a former root, or the authority of the
/// enterprise. One of the party's roots endorses it by a certificate.
package struct EndorsedAuthority: Sendable {
    /// The authority's certificate.
    package let certificate: Certificate
    /// The certificate by which one root endorses another authority: a former root endorses its successor, the party's
    /// root endorses an enterprise authority.
    package let statement: Certificate
    /// The authority's revocation list.
    package let revocationList: CertificateRevocationList

    /// An authority.
    package init(certificate: Certificate, statement: Certificate, revocationList: CertificateRevocationList) {
        self.certificate = certificate
        self.statement = statement
        self.revocationList = revocationList
    }

    init(reading value: JSONValue, in version: WireVersion, entry: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: entry, pointer: pointer)
        certificate = try Certificate(pem: Array(try fields.string("certificate").utf8))
        statement = try Certificate(pem: Array(try fields.string("statement").utf8))
        revocationList = try CertificateRevocationList(pem: Array(try fields.string("revocation_list").utf8))
        try version.finish(fields)
    }

    var json: JSONValue {
        [
            "certificate": .string(String(decoding: certificate.pem, as: UTF8.self)),
            "statement": .string(String(decoding: statement.pem, as: UTF8.self)),
            "revocation_list": .string(String(decoding: revocationList.pem, as: UTF8.self)),
        ]
    }
}
