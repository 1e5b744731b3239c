package import CaseFile
package import Diagnostics
package import Digests
internal import Files
package import Platform
internal import StrictJSON
internal import X509

extension Home {
    /// The streams that this home has sent in, and its present one.
    package struct Stream: Hashable, Sendable {
        /// The stream.
        package let id: UUID
        /// Whether messages are numbered in it now.
        package let isPresent: Bool
        /// How far it went with each recipient.
        package let ends: [CaseStore.StreamEnd]
    }

    /// All streams, the present one last.
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

    /// Begins a new random stream, which every home does that was restored from a backup: numbers are never given twice.
    ///
    /// - Parameter reason: why, for the log.
    /// - Returns: the home as it is now.
    package func renewStream(
        reason: String, randomness: Randomness, by actor: LogActor
    ) throws(Fault) -> Home {
        try writing { home throws(Fault) in try home.beginStream(reason, randomness: randomness, actor: actor) }
    }

    private func beginStream(
        _ reason: String, randomness: Randomness, actor: LogActor
    ) throws(Fault) -> Home {
        let new = identity.with(stream: .v4(randomness))
        var details = JSONObject()
        details["reason"] = .string(reason)
        details["former"] = .string(identity.stream.description)
        // The log first: a stream that was begun and not used does no harm, one that nobody knows of would.
        try caseFile.record(.streamRenewed, of: new.stream.description, by: actor, details)
        try AtomicFile.write(new.bytes, to: layout.identity, mode: 0o600, replacing: true)
        try AtomicFile.write(
            SentSequenceNumbers(stream: new.stream, last: [:]).bytes, to: layout.sentNumbers, mode: 0o600,
            replacing: true)
        // Whoever renews the stream goes on with the case file that is there.
        try Paths.removeFile(layout.mark)
        return Home(
            layout: layout, identity: new, caseFile: caseFile, waiting: waiting, notices: notices, state: state)
    }

    /// Makes sure that the case file remembers every number that was given.
    ///
    /// - Throws: `Fault` `home-restored` when it does not.
    package func checkNumbers() throws(Fault) {
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

    /// Notes the numbers that the case file has given; called before a message appears. What was noted is never lowered:
    /// `checkNumbers` says what that means.
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
        try caseFile.streamEnds(of: identity.party.text).filter { $0.stream == identity.stream.description }
            .reduce(into: [:]) { $0[$1.recipient] = $1.sequence }
    }
}
