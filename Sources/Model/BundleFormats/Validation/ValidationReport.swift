public import Diagnostics

/// What the validation of a bundle found.
public struct ValidationReport: Hashable, Sendable {
    /// The findings that are listed, in the order of the bundle: all of them, or the first `limit` where a document is
    /// so broken that listing everything would take more memory than reading it.
    public private(set) var findings: [Finding] = []
    /// How many findings of each severity there are, listed or not.
    public private(set) var counts: [Severity: Int] = [:]
    /// So many findings are listed at most.
    public static let limit = 10_000
    /// The number of objects.
    public internal(set) var objectCount = 0
    /// The number of objects of each type.
    public internal(set) var countsByType: [String: Int] = [:]
    /// The names of the markings in it, such as `TLP:AMBER`, in their order.
    public internal(set) var markings: [String] = []

    /// Whether there is no error in it.
    public var isValid: Bool { count(of: .error) == 0 }

    /// How many findings of a severity there are.
    public func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

    /// Adds findings of another look at the same document, and sorts all by their place in it.
    mutating func merge(_ others: [Finding], counts more: [Severity: Int]) {
        for (severity, count) in more { counts[severity, default: 0] += count }
        func position(_ finding: Finding) -> (Int, Int) { (finding.place.line ?? 0, finding.place.column ?? 0) }
        findings = Array((findings + others).sorted { position($0) < position($1) }.prefix(Self.limit))
    }

    /// Adds a finding, its place inside `name`.
    mutating func add(_ finding: Finding, named name: String) {
        counts[finding.severity, default: 0] += 1
        guard findings.count < Self.limit else { return }
        var finding = finding
        finding.place = finding.place.inside(name)
        findings.append(finding)
    }
}
