package import Diagnostics

/// The rules of a place in a stream, for the admission of a message and for the protocol alike: was it received before,
/// does it contradict what was received?
package enum StreamRules {
    /// What a message is at its place.
    package enum Judgement: Hashable, Sendable {
        /// It was not received before, or is held and may be judged again, and contradicts nothing.
        case new
        /// It was received before.
        case again(StreamHistory.Seen)
        /// It contradicts what was received: a fork, or another predecessor.
        case contradiction([Finding])
    }

    /// Judges a message by its number and what was received at that place and beside it.
    ///
    /// - Parameters:
    ///   - number: its number in its stream.
    ///   - digest: the digest of its signed manifest.
    ///   - previous: the digest that it names as its predecessor.
    package static func judge(
        number: Int, digest: String, previous: String?, history: StreamHistory
    ) -> Judgement {
        if let seen = history.seen {
            guard seen.digest == digest else {
                return .contradiction([Finding(.sequenceFork, ["sequence": "\(number)", "other": seen.digest])])
            }
            if seen.custody != .held { return .again(seen) }
        }
        var findings: [Finding] = []
        if let previous, let before = history.before, before != previous {
            findings.append(Finding(.sequenceChainBroken, ["sequence": "\(number - 1)"]))
        }
        if let named = history.namedByNext, named != digest {
            findings.append(Finding(.sequenceFork, ["sequence": "\(number)", "other": named]))
        }
        return findings.isEmpty ? .new : .contradiction(findings)
    }

    /// The finding on a message that was received before.
    ///
    /// - Parameter severity: `nil` for that of the code.
    package static func finding(
        onRepeated message: String, seen: StreamHistory.Seen, severity: Severity? = nil
    ) -> Finding {
        let code: FindingCode = seen.custody == .purged ? .messagePurged : .sequenceReplayed
        return Finding(code, severity: severity, ["message": message, "time": seen.time])
    }

    /// The finding on numbers that were not received although a later one was; `nil` when there are none.
    package static func finding(onMissing missing: [ClosedRange<Int>]) -> Finding? {
        guard !missing.isEmpty else { return nil }
        return Finding(.sequenceGap, ["missing": text(of: missing)])
    }

    /// The first ten numbers, and how many there are where there are more.
    static func text(of numbers: [ClosedRange<Int>]) -> String {
        let shown = numbers.lazy.flatMap { $0 }.prefix(10).map(String.init).joined(separator: ", ")
        let count = numbers.reduce(0) { $0 + $1.count }
        return count > 10 ? "\(shown) … (\(count))" : shown
    }
}
