internal import CaseFile
internal import Diagnostics
internal import Digests
internal import ExchangeProtocol
internal import Files
internal import Packages
internal import PartyHome
internal import Transports
internal import X509

/// Putting a message into the folder of a partner, whole or in parts.
extension Sender {
    /// Transmits the copy of a message, and notes it.
    ///
    /// - Returns: what follows from it; `nil` when the work for the partner stops.
    func transmit(
        _ id: String, isAgain: Bool, parts: [Int]?, _ work: inout SendingWork
    ) throws(Fault) -> ExchangeStep? {
        guard let message = try home.caseFile.outgoing(message: id, to: work.party.text),
            !answersOnly || message.isAnswer
        else { return nil }
        guard let path = home.copy(of: message) else { return try lose(message, &work) }
        if try isRetracted(message) { return try apply(.copyEnded(message: id, .retracted), &work) }
        do throws(Fault) {
            try SendPermission(home, at: actor.time).require(message, to: work.party)
            // Sealed anew it comes back as another transmission.
            if let step = try renewBeforeSending(message, at: path, &work) { return step }
        } catch {
            guard error.isOfOneRecipient else { throw error }
            work.refuse(error)
            return nil
        }
        do throws(Fault) {
            try put(message, at: path, parts: parts, work)
        } catch {
            guard error.isOfFolder else { throw error }
            return try fail(message, by: error, in: &work)
        }
        let (actor, place) = (actor, work.report.place)
        let step = try home.writing { home throws(Fault) in
            let step = try home.caseFile.noteTransmitted(
                message, parts: parts, to: place, own: home.identity.stream.description, by: actor)
            try home.keep(message)
            return step
        }
        work.report.sent.append(SendingReport.Sent(message: message, isAgain: message.transmissions > 0, parts: parts))
        return step
    }

    /// Whether something in a message was retracted since it was sealed: it does not go, and its copy is destroyed.
    func isRetracted(_ message: OutgoingMessage) throws(Fault) -> Bool {
        guard message.kind == PackageKind.bundle.rawValue else { return false }
        return try home.caseFile.isRetracted(
            message: message.message, to: message.party, own: home.identity.party.text)
    }

    /// A message whose copy is gone: a person took it out of the outbox, or the process that sealed it was stopped.
    private func lose(_ message: OutgoingMessage, _ work: inout SendingWork) throws(Fault) -> ExchangeStep {
        work.add([Finding(.copyGone, ["number": "\(message.sequence)", "name": work.report.partner])])
        return try apply(.copyEnded(message: message.message, .missing), &work)
    }

    /// A transmission that failed: the next call tries it again. An error of the folder stops the work for the partner.
    private func fail(
        _ message: OutgoingMessage, by fault: Fault, in work: inout SendingWork
    ) throws(Fault) -> ExchangeStep? {
        let step = try apply(.transmissionEnded(message: message.message, .failed), &work)
        switch fault.code {
        case .exchangeFileOther: work.add([fault.finding])
        default: work.report.fault = fault
        }
        return step
    }

    private func put(
        _ message: OutgoingMessage, at path: String, parts: [Int]?, _ work: SendingWork
    ) throws(Fault) {
        let size = self.parts.bytes(for: message.size, maximumParts: PartsList.maximumParts)
        guard let name = ExchangeFileName(stem: message.fileDigest, kind: .envelope) else { return }
        guard message.size > size else {
            return try retrying { () throws(Fault) in
                try work.folder.put(path, as: name, digest: message.fileDigest, into: work.relation)
            }
        }
        let source = try File(path: path)
        let list = try PartsList(of: source, message, partSize: size)
        for number in 1...list.parts.count where parts?.contains(number) ?? true {
            guard let part = name.sibling(.part(number)) else { continue }
            try put(
                PartOfSource(source, list.range(of: number)), digest: list.parts[number - 1].digest, as: part, work)
        }
        // The list comes last: what it names is there by then.
        guard let listName = name.sibling(.partsList) else { return }
        let bytes = list.bytes
        try put(bytes, digest: Digest.sha256(bytes).hex, as: listName, work)
    }

    /// Puts bytes by way of a file of their own.
    private func put(
        _ source: any ByteSource, digest: String, as name: ExchangeFileName, _ work: SendingWork
    ) throws(Fault) {
        try Paths.makeFolder(home.layout.transfers, mode: 0o700)
        let path = Paths.join(home.layout.transfers, "out-" + digest.prefix(32))
        let file = try AtomicFile(path: path, mode: 0o600, replacing: true)
        try file.write(contentsOf: source)
        try file.commit()
        defer { try? Paths.removeFile(path) }
        try retrying { () throws(Fault) in try work.folder.put(path, as: name, digest: digest, into: work.relation) }
    }

    private func retrying(_ body: () throws(Fault) -> Void) throws(Fault) {
        var attempt = 1
        while true {
            do throws(Fault) { return try body() } catch {
                guard error.code.isTransient, retry.pauses(after: attempt) else { throw error }
                attempt += 1
            }
        }
    }
}

extension PartsList {
    /// The list of the parts of an envelope.
    init(of source: any ByteSource, _ message: OutgoingMessage, partSize: Int) throws(Fault) {
        var parts: [Part] = []
        var start = 0
        while start < source.count {
            let end = min(start + partSize, source.count)
            let digest = try Digest.of(PartOfSource(source, start..<end)).hex
            parts.append(Part(size: end - start, digest: digest))
            start = end
        }
        guard let id = UUID(message.message), let stream = UUID(message.stream) else {
            throw Fault(.sealedContentDamaged, kind: .inputOutput, ["what": "message \(message.message)"])
        }
        self.init(messageID: id, stream: stream, size: source.count, digest: message.fileDigest, parts: parts)
    }
}

extension OutgoingMessage {
    /// Whether it is a receipt or a request.
    var isAnswer: Bool { kind == PackageKind.receipt.rawValue || kind == PackageKind.request.rawValue }
}

extension Fault {
    /// Whether it is an error of the exchange folder, and not of this home.
    var isOfFolder: Bool {
        kind == .inputOutput && code.name.hasPrefix("exchange-") || code.name.hasPrefix("sftp-")
    }
}
