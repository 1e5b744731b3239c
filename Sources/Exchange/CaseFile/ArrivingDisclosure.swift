internal import Digests
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// The parts of one message on their way into the case file, with the package that passes them on.
struct ArrivingDisclosure: Sendable {
    /// The row of the parts: by their originator, in the file of the package that passes them on.
    let package: StoredPackage
    /// What is shown.
    let objects: [DisclosedObject]
}

extension ArrivingDisclosure {
    /// The parts of a disclosure.
    ///
    /// - Parameter outer: the package that passes them on. Its message and the disclosure's number in it are the place
    ///   of the row: one message may be passed on in parts by several parties, and again.
    init(_ disclosure: ValidatedDisclosure, in outer: StoredPackage) {
        objects = disclosure.objects
        package = StoredPackage(
            direction: .received, kind: CaseStore.disclosureKind, message: disclosure.messageID?.description ?? "",
            originator: disclosure.originator.text, recipient: outer.recipient, gateway: outer.gateway,
            stream: outer.message, sequence: disclosure.number + 1, manifestDigest: disclosure.root, manifest: [],
            file: outer.file, fileDigest: outer.fileDigest, handled: outer.handled, verdict: outer.verdict,
            evidence: disclosure.certificates.map { String(decoding: $0.pem, as: UTF8.self) }.joined())
    }
}

extension ArrivingDisclosure {
    /// What the log says of it.
    var logged: JSONValue {
        var object = JSONObject()
        object["originator"] = .string(package.originator)
        if !package.message.isEmpty { object["message"] = .string(package.message) }
        object["objects"] = .number(JSONNumber(objects.count))
        return .object(object)
    }
}
