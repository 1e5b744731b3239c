internal import Files

/// A time stamp authority (RFC 3161) run by openssl: a root, a certificate for time stamps alone and a revocation list,
/// made in a folder of its own. Its time stamps state the time of the machine.
public struct TimestampAuthority: Sendable {
    private let folder: TemporaryFolder

    /// The root certificate's file, PEM.
    public var root: String { folder.file("root.pem") }
    /// The revocation list's file, PEM.
    public var list: String { folder.file("list.pem") }

    /// Makes an authority.
    ///
    /// - Parameter usage: the extended key usage of its certificate, in OpenSSL's notation.
    public init(usage: String = "critical,timeStamping") throws {
        folder = try TemporaryFolder()
        _ = try folder.write(
            """
            [ca]
            default_ca = ca_default
            [ca_default]
            database = \(folder.file("index"))
            crlnumber = \(folder.file("crlnumber"))
            default_md = sha256
            default_crl_days = 3650
            [root_ext]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign,cRLSign
            subjectKeyIdentifier = hash
            [tsa_ext]
            basicConstraints = critical,CA:FALSE
            keyUsage = critical,digitalSignature
            extendedKeyUsage = \(usage)
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid:always
            [tsa]
            default_tsa = tsa_default
            [tsa_default]
            serial = \(folder.file("serial"))
            default_policy = 1.3.6.1.4.1.99999.1
            signer_digest = sha256
            digests = sha256, sha384, sha512
            accuracy = secs:1
            ess_cert_id_alg = sha256
            """, "openssl.cnf")
        _ = try folder.write("", "index")
        _ = try folder.write("01\n", "crlnumber")
        _ = try folder.write("01\n", "serial")
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        try run(
            [
                "req", "-x509", "-config", config, "-extensions", "root_ext", "-days", "7300", "-subj",
                "/CN=Example TSA root",
            ]
                + key + ["-keyout", folder.file("root.key"), "-out", root])
        try run(
            ["req", "-new", "-config", config, "-subj", "/CN=Example TSA"] + key
                + ["-keyout", folder.file("tsa.key"), "-out", folder.file("tsa.csr")])
        try run([
            "x509", "-req", "-in", folder.file("tsa.csr"), "-CA", root, "-CAkey", folder.file("root.key"),
            "-set_serial",
            "7", "-days", "7000", "-extfile", config, "-extensions", "tsa_ext", "-out", folder.file("tsa.pem"),
        ])
        try run([
            "ca", "-config", config, "-gencrl", "-keyfile", folder.file("root.key"), "-cert", root, "-out", list,
        ])
    }

    /// The authority's reply to a query, DER.
    public func reply(to query: [UInt8]) throws -> [UInt8] {
        let file = try folder.write(query, "query")
        try run([
            "ts", "-reply", "-config", config, "-queryfile", file, "-signer", folder.file("tsa.pem"), "-inkey",
            folder.file("tsa.key"), "-out", folder.file("reply"),
        ])
        return try File.bytes(at: folder.file("reply"))
    }

    /// A token over what the authority is made to say, signed as CMS without the checks of a time stamp service.
    public func sign(info: [UInt8], _ options: [String] = ["-cades"]) throws -> [UInt8] {
        let file = try folder.write(info, "info")
        try run(
            [
                "cms", "-sign", "-binary", "-nodetach", "-econtent_type", "1.2.840.113549.1.9.16.1.4", "-outform",
                "DER",
                "-in", file, "-signer", folder.file("tsa.pem"), "-inkey", folder.file("tsa.key"), "-nosmimecap", "-out",
                folder.file("token"), "-md", "sha256",
            ] + options)
        return try File.bytes(at: folder.file("token"))
    }

    /// What a reply states: its TSTInfo, DER.
    public func info(in reply: [UInt8]) throws -> [UInt8] {
        let file = try folder.write(reply, "in")
        try run(["ts", "-reply", "-in", file, "-token_out", "-out", folder.file("token")])
        try run([
            "cms", "-verify", "-noverify", "-inform", "DER", "-in", folder.file("token"), "-binary", "-out",
            folder.file("info"),
        ])
        return try File.bytes(at: folder.file("info"))
    }

    private var config: String { folder.file("openssl.cnf") }

    private func run(_ arguments: [String]) throws {
        let result = try Tool.run("openssl", arguments)
        guard result.status == 0 else { throw Failure(text: result.errorText) }
    }

    /// What openssl said when it could not.
    public struct Failure: Error {
        let text: String
    }
}
