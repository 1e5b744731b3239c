internal import Diagnostics
internal import ZipArchive

/// One check of a verification, in the words of specs/package.md, "Order of the checks".
package enum VerificationStep: String, Hashable, Sendable, CaseIterable {
    /// The ZIP archive.
    case archive
    /// The names of the entries.
    case entries
    /// The container manifests.
    case containerManifest = "container-manifest"
    /// The digests of the entries.
    case digests
    /// The CMS structure of signatures, and their values.
    case signature
    /// The signers' certificates.
    case certificate
    /// The revocation of the certificates.
    case revocation
    /// Time stamps.
    case timestamps = "time-stamps"
    /// The document that says what the file is.
    case document
    /// The signers against the document.
    case signers
    /// The payload segments of an envelope.
    case segments
    /// The bundles of a package.
    case bundles
    /// The commitment of a package.
    case commitment
    /// The disclosure head of a package.
    case disclosureHead = "disclosure-head"
    /// The parts that are disclosed.
    case parts
    /// The packages of others in a package, and the disclosures.
    case enclosures

    /// What is checked.
    package var sentence: String {
        switch self {
        case .archive: "The file is a ZIP archive within the rules and limits."
        case .entries: "The entries have the names and the order that the format asks for."
        case .containerManifest: "Each container manifest is well formed and lists each entry once."
        case .digests: "Each entry has the digest that the container manifest lists."
        case .signature: "Each signature is CMS of the accepted form and holds over the bytes of its manifest."
        case .certificate: "The certificate of each signer leads to a trusted root and is valid for its use."
        case .revocation: "A fresh revocation list of each issuer clears the certificates."
        case .timestamps: "Each time stamp is over its signature, by a trusted authority."
        case .document: "The document is of a known version, with members that are known where they are critical."
        case .signers: "The signers are the parties that the document names, in the roles that it asks for."
        case .segments: "There are as many payload segments as the routing slip announces."
        case .bundles: "The bundles are there in their forms, and nothing that does not belong."
        case .commitment: "The commitment covers every part of the bundles."
        case .disclosureHead: "The disclosure head has the commitment, and the signature of the same certificate."
        case .parts: "Each disclosed part leads to the root of the commitment."
        case .enclosures:
            "Each enclosed package and each disclosure is the one that the manifest describes, and passes these checks."
        }
    }

    /// The steps for a file of a kind, in order.
    static func steps(of judgement: PackageReader.Judgement) -> [VerificationStep] {
        let container: [VerificationStep] = [.archive, .entries, .containerManifest, .digests]
        let signing: [VerificationStep] = [.signature, .certificate, .revocation, .timestamps]
        switch judgement {
        case .package:
            return container + signing
                + [.document, .signers, .bundles, .commitment, .disclosureHead, .enclosures]
        case .envelope: return container + signing + [.document, .signers, .segments]
        case .disclosure: return [.document] + signing + [.signers, .parts]
        case .foreign, .unreadable: return container + signing
        case .detached: return signing
        }
    }

    /// Whether nothing after the step can be checked when it fails.
    var endsVerification: Bool {
        switch self {
        case .archive, .entries, .containerManifest: true
        case .digests, .signature, .certificate, .revocation, .timestamps, .document, .signers, .segments, .bundles,
            .commitment, .disclosureHead, .parts, .enclosures:
            false
        }
    }

    /// Whether the step is taken only where none before it failed: content is unpacked and parsed only when its
    /// signature is good.
    var needsEverythingBefore: Bool {
        switch self {
        case .bundles, .commitment, .disclosureHead, .parts, .enclosures: true
        case .archive, .entries, .containerManifest, .digests, .signature, .certificate, .revocation, .timestamps,
            .document, .signers, .segments:
            false
        }
    }

    /// The step that a finding belongs to.
    init(_ finding: Finding) {
        let entry = finding.place.entry ?? ""
        if entry.contains("!") {
            self = .enclosures
        } else if let step = Self.byCode[finding.code] {
            self = step
        } else if finding.code.name.hasPrefix("zip-") {
            self = finding.code == .zipEntryMissing && entry == CommitmentTree.seedEntry ? .commitment : .archive
        } else if entry == DisclosureHead.entryName {
            self = .disclosureHead
        } else if entry.hasPrefix("META-INF/") {
            self = entry.hasSuffix(".p7s") ? .signature : .containerManifest
        } else if entry.hasPrefix("data/") {
            self = .bundles
        } else {
            // Flaws of JSON and of fields, in the document that says what the file is.
            self = .document
        }
    }
}
