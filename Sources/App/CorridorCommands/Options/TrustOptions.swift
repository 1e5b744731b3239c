internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import X509

/// Options for trusted roots and revocation lists.
struct TrustOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A root certificate to trust (PEM); may be given several times.", valueName: "pem"))
    var trust: [String] = []
    @Option(
        help: ArgumentHelp(
            "A root certificate trusted for time stamps (PEM); may be given several times.", valueName: "pem"))
    var tsa: [String] = []
    @Option(
        help: ArgumentHelp(
            "A file of revocation lists (PEM or DER), all of which are used; may be given several times.",
            valueName: "file"))
    var crl: [String] = []

    /// The trust store: the named certificates, and those trusted by a home. A root of the test vectors is trusted only
    /// outside a home, with a warning.
    ///
    /// - Parameter isPassedOn: whether the verdict goes into a page that others rely on.
    /// - Throws: `Fault` `test-key-refused` when a home, or such a page, is to trust a root of the test vectors.
    func store(_ home: Home?, isPassedOn: Bool) throws(Fault) -> TrustStore {
        let own = try home?.trustStore()
        var anchors = own?.anchors ?? []
        var timestampAnchors = own?.timestampAnchors ?? []
        var lists = own?.revocationLists ?? []
        let refusing = home != nil || isPassedOn
        for path in trust { anchors.append(try anchor(path, refusing: refusing)) }
        for path in tsa { timestampAnchors.append(try anchor(path, refusing: refusing)) }
        for path in crl { lists += try CertificateRevocationList.all(path: path) }
        return TrustStore(anchors: anchors, timestampAnchors: timestampAnchors, revocationLists: lists)
    }

    private func anchor(_ path: String, refusing: Bool) throws(Fault) -> TrustAnchor {
        let root = try Certificate.load(path: path)
        if refusing { try TestKeys.refuse([root]) }
        if TestKeys.contains(root.publicKey) { Console.say(Finding(.testKey, ["subject": root.subject])) }
        return TrustAnchor(root: root)
    }
}
