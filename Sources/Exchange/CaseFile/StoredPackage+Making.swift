internal import Diagnostics
internal import Digests
internal import Packages
internal import Platform
internal import X509

/// A package on its way into the case file: its row, and what it carries. Only the case file makes one, from a
/// `ValidatedPackage`.
struct ArrivingPackage: Sendable {
    /// The row.
    let package: StoredPackage
    /// Its bundles.
    let bundles: [ValidatedBundle]
    /// Its attachments.
    let attachments: [StoredAttachment]
    /// The parts of messages of others that it passes on.
    let disclosures: [ArrivingDisclosure]

    /// The number of its objects.
    var objectCount: Int {
        bundles.reduce(0) { $0 + $1.objectCount } + disclosures.reduce(0) { $0 + $1.objects.count }
    }

    init(
        _ package: StoredPackage, bundles: [ValidatedBundle], attachments: [StoredAttachment],
        disclosures: [ArrivingDisclosure] = []
    ) {
        self.disclosures = disclosures
        self.package = package
        self.bundles = bundles
        self.attachments = attachments
    }

    private init(_ package: StoredPackage, _ contents: ValidatedContents) {
        self.init(
            package, bundles: contents.bundles,
            attachments: contents.attachments.map {
                StoredAttachment(name: $0.name, digest: $0.digest, size: $0.size)
            }, disclosures: contents.disclosures.map { ArrivingDisclosure($0, in: package) })
    }

    /// An imported package.
    ///
    /// - Throws: `Fault` of kind `.inputOutput` when its file cannot be read.
    init(_ validated: ValidatedPackage, contents: ValidatedContents, recording record: ImportRecord) throws(Fault) {
        self.init(try StoredPackage(received: validated, recording: record), contents)
    }

    /// A package that came enclosed in another: it has a place of its own, in its originator's stream to its own
    /// recipient.
    init(_ enclosure: ValidatedEnclosure, in outer: StoredPackage, recording record: ImportRecord) {
        let package = enclosure.package
        self.init(
            StoredPackage(
                direction: .received, kind: package.manifest.kind.rawValue,
                message: package.manifest.messageID.description, originator: package.manifest.originator.text,
                recipient: enclosure.place.recipient, gateway: outer.gateway, stream: enclosure.place.stream,
                sequence: enclosure.place.sequence, manifestDigest: package.manifestDigest,
                manifest: package.manifest.bytes, file: outer.file, fileDigest: outer.fileDigest,
                handled: outer.handled, verdict: outer.verdict, evidence: record.evidence(for: package),
                previous: enclosure.place.previous), enclosure.contents)
    }
}

extension StoredPackage {
    /// The row of an imported package.
    init(received validated: ValidatedPackage, recording record: ImportRecord) throws(Fault) {
        let (admitted, package) = (validated.admitted, validated.package)
        let authenticity = admitted.opened.authenticity
        let digest = try admitted.opened.file.digest()
        self.init(
            direction: .received, kind: package.manifest.kind.rawValue,
            message: package.manifest.messageID.description, originator: package.manifest.originator.text,
            recipient: admitted.position.recipient.text, gateway: admitted.gateway.text,
            stream: admitted.position.stream.description, sequence: admitted.position.sequence,
            manifestDigest: package.manifestDigest, manifest: package.manifest.bytes,
            file: CaseStore.sealedFileName(fileDigest: digest), fileDigest: digest, handled: record.handled.rfc3339,
            verdict: VerdictJSON.text(
                authenticity, admission: admitted.admission, findings: [],
                outcome: Outcome.worst(authenticity.map(\.outcome)), messages: record.messages),
            evidence: record.evidence(for: package), receipt: record.receipt?.sealed?.content,
            receiptFile: record.receipt?.sealed?.file, previous: admitted.position.previous)
    }

    /// The row of a package that was made here and sent to one recipient.
    init(sent package: SentPackage) {
        let (manifest, position) = (package.manifest, package.position)
        self.init(
            direction: .sent, kind: manifest.kind.rawValue, message: manifest.messageID.description,
            originator: manifest.originator.text, recipient: position.recipient.text, gateway: package.gateway.text,
            stream: position.stream.description, sequence: position.sequence, manifestDigest: package.manifestDigest,
            manifest: manifest.bytes, file: package.file, fileDigest: package.fileDigest,
            handled: manifest.created.rfc3339, verdict: "{}", evidence: "")
    }
}
