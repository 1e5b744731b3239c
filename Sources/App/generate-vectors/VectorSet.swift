internal import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// Everything in `specs/vectors`, with the rows of its index.
struct VectorSet {
    /// What must come out of a file: a row of `vectors.json`.
    struct Expectation {
        var file: String
        var what: String
        var outcome = "PASSED"
        /// The codes of all errors and warnings, in alphabetical order.
        var codes: [String] = []
        /// The codes of what is only noted.
        var notes: [String] = []
        /// The signed content, of a detached signature.
        var content: String?
        /// Another time than that of the index.
        var time: String?
        /// The roots and lists to give instead of those of the index.
        var trust: [String]?
        var lists: [String]?
        var manifestDigest: String?
        var opening: Opening?
    }

    /// What must come out when an envelope is opened.
    struct Opening {
        /// The recipient whose key opens it.
        var recipient: String
        var outcome = "PASSED"
        var codes: [String] = []
        var manifestDigest: String?
    }

    let carrier: VectorParty
    let agency: VectorParty
    let customs: VectorParty
    let stranger: VectorParty
    let authority: VectorAuthority
    let signatures: SignatureMaker
    let agreement: KeyAgreementExample
    let keyList: [VectorKey]

    private(set) var files: [(path: String, bytes: [UInt8])] = []
    private(set) var expectations: [Expectation] = []
    private(set) var documents: [(path: String, what: String)] = []

    init(keys: [VectorKey], frozen: FrozenValues) throws {
        keyList = keys
        authority = VectorAuthority(
            keys: Dictionary(uniqueKeysWithValues: keys.map { ($0.name, $0) }), frozen: frozen)
        carrier = try authority.party(
            "carrier", title: "Vector Carrier", country: "NL", seed: 1_000, extras: VectorAuthority.Extra.allCases)
        agency = try authority.party("agency", title: "Vector Agency", country: "US", seed: 2_000)
        customs = try authority.party("customs", title: "Vector Customs", country: "MX", seed: 3_000)
        stranger = try authority.party("stranger", title: "Vector Stranger", country: "CA", seed: 4_000)
        signatures = SignatureMaker(frozen: frozen)
        agreement = KeyAgreementExample(
            frozen: frozen,
            ephemeral: [.p256: try authority.key("ephemeral-p256"), .p384: try authority.key("ephemeral-p384")])
        try addCertificates()
        try addMessages()
        try addExamples()
        try addDocuments()
        try addShares()
        try addLogs()
        try addBadContainers()
        try addBadManifests()
        try addBadPackages()
        try addBadSignatures()
        try addBadEnvelopes()
        try addBadDisclosures()
        try addBadShares()
    }

    /// The parties whose roots are trusted.
    var trusted: [VectorParty] { [carrier, agency, customs] }

    /// Adds a file that nothing is expected of but that it is there.
    mutating func add(_ path: String, _ bytes: [UInt8], what: String) {
        files.append((path, bytes))
        documents.append((path, what))
    }

    /// Adds a document in JSON.
    mutating func add(_ path: String, _ value: JSONValue, what: String) {
        add(path, Array((value.text(pretty: true) + "\n").utf8), what: what)
    }

    /// Adds a file that must verify.
    mutating func good(_ path: String, _ bytes: [UInt8], what: String, digest: String? = nil) {
        files.append((path, bytes))
        expectations.append(Expectation(file: path, what: what, manifestDigest: digest))
    }

    /// Adds a file that must verify and open.
    mutating func envelope(
        _ path: String, _ bytes: [UInt8], what: String, for recipient: VectorParty, package: PackageDraft.Made
    ) {
        good(path, bytes, what: what)
        expectations[expectations.count - 1].opening = Opening(
            recipient: recipient.name, manifestDigest: package.manifestDigest)
    }

    /// Adds a file that must be refused.
    mutating func bad(
        _ name: String, _ bytes: [UInt8], what: String, codes: String..., outcome: String = "FAILED"
    ) {
        let path = "bad/" + name
        files.append((path, bytes))
        expectations.append(Expectation(file: path, what: what, outcome: outcome, codes: codes.sorted()))
    }

    /// Adds an envelope that verifies, and must be refused when it is opened.
    mutating func badInside(
        _ name: String, _ bytes: [UInt8], what: String, for recipient: VectorParty, codes: String...
    ) {
        let path = "bad/" + name
        files.append((path, bytes))
        expectations.append(
            Expectation(
                file: path, what: what,
                opening: Opening(recipient: recipient.name, outcome: "FAILED", codes: codes.sorted())))
    }

    /// Says that the file that was added last is a signature over another.
    mutating func detached(_ content: String) { expectations[expectations.count - 1].content = content }

    /// Says that the file that was added last is judged by other roots and lists.
    mutating func trusting(_ roots: [String], _ lists: [String]) {
        expectations[expectations.count - 1].trust = roots
        expectations[expectations.count - 1].lists = lists
    }

    /// Adds a row for a file that is new, or that is there and judged otherwise.
    mutating func row(_ expectation: Expectation, _ bytes: [UInt8]? = nil) {
        if let bytes { files.append((expectation.file, bytes)) }
        expectations.append(expectation)
    }

    private mutating func addCertificates() throws {
        for party in trusted + [stranger] {
            for role in CertificateRole.allCases {
                guard let certificate = party.certificates[role] else { continue }
                add(
                    "certificates/\(party.name)-\(role.rawValue).pem", certificate.pem,
                    what: "certificate of \(party.title), \(role.rawValue)")
            }
            add(
                "certificates/\(party.name).crl.pem", party.revocationList.pem,
                what: "revocation list of \(party.title)")
        }
        for (name, certificate) in carrier.others.sorted(by: { $0.key < $1.key }) {
            add("certificates/carrier-originator-\(name).pem", certificate.pem, what: "certificate that is \(name)")
        }
    }
}
