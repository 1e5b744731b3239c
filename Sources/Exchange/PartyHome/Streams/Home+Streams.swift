package import CaseFile
package import Diagnostics
package import Digests
internal import Files
package import Platform
internal import StrictJSON
internal import X509

/// The streams of a home and their sequence numbers.
extension Home {
    /// A stream in which this home sent messages, or sends them now.
    package struct Stream: Hashable, Sendable {
        /// The stream.
        package let id: UUID
        /// Whether it is the current stream.
        package let isPresent: Bool
        /// The last number for each recipient.
        package let ends: [CaseStore.StreamEnd]
    }

    /// All streams, the current one last.
    package func streams() throws(Fault) -> [Stream] {
        let ends = try caseFile.streamEnds(of: identity.party.text)
        var streams: [Stream] = []
        for end in ends {
            guard let id = UUID(end.stream), id != identity.stream, !streams.contains(where: { $0.id == id })
            else { continue }
            streams.append(Stream(id: id, isPresent: false, ends: ends.filter { $0.stream == end.stream }))
        }
        let present = ends.filter { $0.stream == identity.stream.description }
        return streams + [Stream(id: identity.stream, isPresent: true, ends: present)]
    }

    /// Begins a new random stream, as every home must that was restored from a backup: numbers are never assigned
    /// twice.
    ///
    /// - Parameters:
    ///   - reason: the reason, for the log.
    ///   - isBeside: whether this is a copy of a home that goes on in the former stream.
    /// - Returns: the home as it is now.
    package func renewStream(
        reason: String, isBeside: Bool = false, randomness: Randomness, by actor: LogActor
    ) throws(Fault) -> Home {
        try writing { home throws(Fault) in
            try home.beginStream(reason, isBeside: isBeside, randomness: randomness, actor: actor)
        }
    }

    private func beginStream(
        _ reason: String, isBeside: Bool, randomness: Randomness, actor: LogActor
    ) throws(Fault) -> Home {
        let new = identity.with(stream: .v4(randomness))
        var details = JSONObject()
        details["reason"] = .string(reason)
        details["former"] = .string(identity.stream.description)
        if isBeside { details["beside"] = true }
        // The log entry first: an unused stream in the log does no harm, a used stream that is not in the log would.
        try caseFile.noteNewStream(new.stream.description, details: details, by: actor)
        try AtomicFile.write(new.bytes, to: layout.identity, mode: 0o600, replacing: true)
        try AtomicFile.write(
            SentSequenceNumbers(stream: new.stream, last: [:]).bytes, to: layout.sentNumbers, mode: 0o600,
            replacing: true)
        // Renewing the stream accepts the case file as it is.
        try Paths.removeFile(layout.mark)
        return Home(
            layout: layout, identity: new, caseFile: caseFile, waiting: waiting, notices: notices, state: state)
    }

    /// Checks that the case file contains every assigned number.
    ///
    /// - Throws: `Fault` `home-restored` when it does not, `restore-undecided`.
    package func checkNumbers() throws(Fault) {
        try checkRestored()
        guard let noted = try notedNumbers() else { return }
        guard noted.stream == identity.stream else {
            let what = "it has sent in the stream \(noted.stream), and remembers \(identity.stream)"
            throw Fault(.homeRestored, kind: .policy, ["what": what])
        }
        let known = try knownNumbers()
        for (recipient, number) in noted.last.sorted(by: { $0.key < $1.key }) where number > known[recipient] ?? 0 {
            let name = try caseFile.partner(recipient)?.name ?? String(recipient.prefix(12))
            let what = "it has sent \(name) number \(number), and remembers number \(known[recipient] ?? 0)"
            throw Fault(.homeRestored, kind: .policy, ["what": what])
        }
    }

    /// Records the numbers that the case file has assigned; called before a message appears. A recorded number is never
    /// lowered: `checkNumbers` says why.
    package func noteNumbers() throws(Fault) {
        let numbers = SentSequenceNumbers(stream: identity.stream, last: try knownNumbers())
        if let noted = try notedNumbers() {
            let isAhead = noted.last.contains { $0.value > numbers.last[$0.key] ?? 0 }
            guard noted.stream == numbers.stream, noted != numbers, !isAhead else { return }
        }
        try AtomicFile.write(numbers.bytes, to: layout.sentNumbers, mode: 0o600, replacing: true)
    }

    private func notedNumbers() throws(Fault) -> SentSequenceNumbers? {
        guard Paths.exists(layout.sentNumbers) else { return nil }
        return try SentSequenceNumbers(
            parsing: File.bytes(at: layout.sentNumbers, limit: 1 << 24), named: layout.sentNumbers)
    }

    private func knownNumbers() throws(Fault) -> [String: Int] {
        try caseFile.lastNumbers(of: identity.party.text, stream: identity.stream.description)
    }
}
