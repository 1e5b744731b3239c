public import Platform

/// Certificates and revocation lists of any kind, good and forged, made by openssl in a folder of their own. They are
/// valid from the moment they are made.
public struct OpenSSLAuthority: Sendable {
    /// A certificate with its key: the names of their files without `.pem` and `.key`.
    public struct Identity: Sendable {
        fileprivate let base: String
        /// The certificate's file, PEM.
        public var certificate: String { base + ".pem" }
        /// The key's file, PEM, not encrypted.
        public var key: String { base + ".key" }
    }

    /// What a list says of a serial number.
    public struct Entry: Sendable {
        let serial: Int
        let time: Timestamp
        let reason: String

        /// An entry.
        ///
        /// - Parameter reason: as openssl's database has it: `keyCompromise`, `certificateHold`, `removeFromCRL` …
        public init(_ serial: Int, at time: Timestamp, reason: String = "keyCompromise") {
            self.serial = serial
            self.time = time
            self.reason = reason
        }
    }

    /// The extensions of an authority's certificate.
    public static let authority = """
        basicConstraints = critical,CA:TRUE
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid
        """
    /// The extensions of a signer's certificate.
    public static let signer = """
        basicConstraints = critical,CA:FALSE
        keyUsage = critical,digitalSignature
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid
        """

    /// Where everything is made.
    public let folder: TemporaryFolder

    /// A folder with nothing in it.
    public init() throws { folder = try TemporaryFolder() }

    /// Makes a key and a certificate for it.
    ///
    /// - Parameters:
    ///   - subject: its common name.
    ///   - file: the name of its files, which tells it from others with the same subject.
    ///   - issuer: who signs it; `nil` for itself.
    ///   - extensions: in openssl's notation, with sections of their own if need be.
    public func issue(
        _ subject: String, file: String? = nil, by issuer: Identity? = nil, serial: Int, extensions: String
    ) throws -> Identity {
        let identity = Identity(base: folder.file(file ?? subject.filter { $0 != " " }))
        try run(
            ["req", "-new", "-config", "/dev/null", "-subj", "/CN=\(subject)", "-newkey", "ec"]
                + ["-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", identity.key]
                + ["-out", identity.base + ".csr"])
        let signing = issuer.map { ["-CA", $0.certificate, "-CAkey", $0.key] } ?? ["-signkey", identity.key]
        try run(
            ["x509", "-req", "-in", identity.base + ".csr"] + signing
                + ["-set_serial", "\(serial)", "-days", "3650", "-sha256"]
                + ["-extfile", try folder.write(extensions + "\n", "extensions"), "-out", identity.certificate])
        return identity
    }

    /// Makes a revocation list.
    ///
    /// - Parameters:
    ///   - extensions: beyond number and key identifier, in openssl's notation, with sections of their own if need be.
    /// - Returns: the list's file, PEM.
    public func list(
        by issuer: Identity, number: Int, _ entries: [Entry] = [], from: Timestamp, until: Timestamp,
        extensions: String = "", digest: String = "sha256", file: String = "list"
    ) throws -> String {
        let config = try folder.write(
            """
            [ca]
            default_ca = ca_default
            [ca_default]
            database = \(folder.file("index"))
            crlnumber = \(folder.file("number"))
            default_md = \(digest)
            [list]
            authorityKeyIdentifier = keyid
            \(extensions)

            """, "list.cnf")
        let lines = entries.map {
            "R\t491231235959Z\t\(Self.digits($0.time).dropFirst(2))Z,\($0.reason)\t\(Self.hex($0.serial))\tunknown\t/CN=x\n"
        }
        _ = try folder.write(lines.joined(), "index")
        _ = try folder.write(Self.hex(number) + "\n", "number")
        let list = folder.file("\(file).crl.pem")
        try run(
            ["ca", "-config", config, "-gencrl", "-keyfile", issuer.key, "-cert", issuer.certificate]
                + ["-crlexts", "list", "-crl_lastupdate", Self.digits(from) + "Z"]
                + ["-crl_nextupdate", Self.digits(until) + "Z", "-out", list])
        return list
    }

    private static func digits(_ time: Timestamp) -> String { time.rfc3339.prefix(19).filter(\.isNumber) }

    private static func hex(_ number: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return digits.count.isMultiple(of: 2) ? digits : "0" + digits
    }

    private func run(_ arguments: [String]) throws {
        let result = try Tool.run("openssl", arguments)
        guard result.status == 0 else { throw Failure(text: result.errorText) }
    }

    /// What openssl said when it could not.
    public struct Failure: Error {
        let text: String
    }
}
