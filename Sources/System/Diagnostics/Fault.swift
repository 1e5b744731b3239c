/// An error that stops the program from judging or doing what it was asked: a finding, and whose fault it is.
///
/// A verdict about data is a value, never a `Fault`; a `Fault` is for what cannot be read, written or begun.
public struct Fault: Error, Hashable, Sendable {
    /// Whose fault it is; decides the exit status (see docs/exit-status.md).
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The data is bad.
        case badData
        /// The command was used wrongly.
        case usage
        /// It cannot be decided (a missing or stale revocation list, say).
        case undecided
        /// Policy forbids it.
        case policy
        /// Something could not be read or written.
        case inputOutput
        /// A fault of this program.
        case ours
    }

    /// What is wrong, where, and what to do.
    public let finding: Finding
    /// Whose fault it is.
    public let kind: Kind
    /// What a lower layer said, if it said anything.
    public let underlying: String?

    /// A fault.
    public init(
        _ code: FindingCode, kind: Kind, at place: Place = .unknown, _ facts: [String: String] = [:],
        underlying: String? = nil
    ) {
        self.init(Finding(code, at: place, severity: .error, facts), kind: kind, underlying: underlying)
    }

    /// A fault made of a finding.
    public init(_ finding: Finding, kind: Kind, underlying: String? = nil) {
        self.finding = finding
        self.kind = kind
        self.underlying = underlying
    }

    /// The finding's code.
    public var code: FindingCode { finding.code }

    /// The same fault, its place inside `entry`.
    public func inside(_ entry: String) -> Fault {
        var finding = finding
        finding.place = finding.place.inside(entry)
        return Fault(finding, kind: kind, underlying: underlying)
    }
}

extension Fault: CustomStringConvertible {
    /// The finding, and what a lower layer said.
    public var description: String {
        finding.description + (underlying.map { " (\($0))" } ?? "")
    }
}
