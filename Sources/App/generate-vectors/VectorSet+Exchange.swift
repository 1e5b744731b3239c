internal import Digests
internal import ExchangeProtocol
internal import Packages
internal import Platform
internal import StrictJSON

/// What parties exchange besides messages: a receipt that says why, a request, and an envelope in parts
/// (specs/exchange.md).
extension VectorSet {
    mutating func addExchange() throws {
        let message = try message().make(signatures)
        try addRejection(of: message)
        try addRequest(for: message)
        try addReport(on: message)
        try addParts(of: message)
        try addRelease(after: message)
    }

    /// A message whose originator says on what ground it gives what its own markings refuse.
    private mutating func addRelease(after first: PackageDraft.Made) throws {
        var draft = message(2, previous: first.manifestDigest, seed: 303)
        draft.release = "Example ground: agreed with the agency by telephone, case 12"
        let made = try draft.make(signatures)
        good(
            "exchange/release.package.asice", made.bytes, what: "package: message with a ground of release",
            digest: made.manifestDigest)
        let sealed = try EnvelopeDraft(made, from: carrier, to: [agency], seed: 544).make(signatures, agreement)
        envelope(
            "exchange/release.envelope.asice", sealed.bytes, what: "envelope: message with a ground of release",
            for: agency, package: made)
    }

    private mutating func addRejection(of message: PackageDraft.Made) throws {
        var draft = answer(.receipt, seed: 301)
        let receipt = ReceiptDocument(
            version: .v2, messageID: message.manifest.messageID, manifestDigest: message.manifestDigest,
            state: .rejected, reason: .notValid, time: VectorAuthority.made)
        draft.attachments = [
            PackageDraft.Entry(name: "data/receipt.json", bytes: receipt.bytes, mediaType: "application/json")
        ]
        try add(draft, named: "receipt-rejected", what: "receipt that says rejected, and why", seed: 541)
    }

    private mutating func addRequest(for message: PackageDraft.Made) throws {
        guard let stream = message.manifest.positions.first?.stream.description else { return }
        var draft = answer(.request, seed: 302)
        let text =
            #"{"format":"corridor-request","numbers":[[2,3],[7,7]],"parts":[{"message":"\#(message.manifest.messageID)","#
            + #""parts":[2]}],"stream":"\#(stream)","time":"\#(VectorAuthority.made.rfc3339)","version":"2"}"#
        draft.attachments = [
            PackageDraft.Entry(name: "data/request.json", bytes: Array(text.utf8), mediaType: "application/json")
        ]
        try add(draft, named: "request", what: "request for messages 2, 3 and 7, and for a part", seed: 542)
    }

    /// A request that asks for nothing, and says which envelope could not be opened.
    private mutating func addReport(on message: PackageDraft.Made) throws {
        guard let place = message.manifest.positions.first else { return }
        var draft = answer(.request, seed: 304)
        let digest = Digest.sha256(Array("example envelope".utf8)).hex
        let request = RequestDocument(
            stream: place.stream, numbers: [], parts: [:],
            unreadable: [
                RequestDocument.Unreadable(
                    message: message.manifest.messageID, number: place.sequence, digest: digest, reason: .notReadable)
            ], time: VectorAuthority.made)
        draft.attachments = [
            PackageDraft.Entry(name: "data/request.json", bytes: request.bytes, mediaType: "application/json")
        ]
        try add(
            draft, named: "request-unreadable", what: "request that says which envelope could not be opened",
            seed: 545)
    }

    private mutating func addParts(of message: PackageDraft.Made) throws {
        let sealed = try EnvelopeDraft(message, from: carrier, to: [agency], seed: 543).make(signatures, agreement)
        envelope(
            "exchange/whole.asice", sealed.bytes, what: "envelope that goes in parts", for: agency, package: message)
        let size = 4096
        let parts = stride(from: 0, to: sealed.bytes.count, by: size).map {
            Array(sealed.bytes[$0..<min($0 + size, sealed.bytes.count)])
        }
        let listed = parts.map { #"{"sha256":"\#(Digest.sha256($0).hex)","size":\#($0.count)}"# }
        let stream = message.manifest.positions.first?.stream.description ?? ""
        let text =
            #"{"format":"corridor-parts","message_id":"\#(message.manifest.messageID)","parts":["#
            + listed.joined(separator: ",") + #"],"sha256":"\#(Digest.sha256(sealed.bytes).hex)","#
            + #""size":\#(sealed.bytes.count),"stream":"\#(stream)","version":"2"}"#
        add("exchange/whole.parts", Array(text.utf8), what: "list of the parts of whole.asice")
        for (index, part) in parts.enumerated() {
            let number = String(index + 1)
            let digits = String(repeating: "0", count: 4 - number.count) + number
            add("exchange/whole.part-\(digits)", part, what: "part \(number) of whole.asice")
        }
    }

    private func answer(_ kind: PackageKind, seed: UInt64) -> PackageDraft {
        var draft = PackageDraft(agency, seed: seed)
        draft.kind = kind
        draft.recipients = [carrier]
        return draft
    }

    private mutating func add(_ draft: PackageDraft, named name: String, what: String, seed: UInt64) throws {
        let made = try draft.make(signatures)
        good("exchange/\(name).package.asice", made.bytes, what: "package: " + what, digest: made.manifestDigest)
        let sealed = try EnvelopeDraft(made, from: agency, to: [carrier], seed: seed).make(signatures, agreement)
        envelope(
            "exchange/\(name).envelope.asice", sealed.bytes, what: "envelope: " + what, for: carrier, package: made)
    }
}
