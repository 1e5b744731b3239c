public import Diagnostics

/// The result of validating a bundle.
public struct ValidationReport: Hashable, Sendable {
    /// The listed findings, in the order of the bundle: all, or `limit` for a document so broken that listing everything
    /// would take more memory than reading it. An error is listed rather than anything less.
    public private(set) var findings: [Finding] = []
    /// The number of findings of each severity, listed or not.
    public private(set) var counts: [Severity: Int] = [:]
    /// The most findings that are listed.
    public static let limit = 10_000
    /// The number of objects.
    public internal(set) var objectCount = 0
    /// The number of objects of each type.
    public internal(set) var countsByType: [String: Int] = [:]
    /// The names of its markings, such as `TLP:AMBER`, in their order.
    public internal(set) var markings: [String] = []

    /// Whether it has no error.
    public var isValid: Bool { count(of: .error) == 0 }

    /// The number of findings of a severity.
    public func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

    /// Whether nothing is listed any more but errors.
    var isFull: Bool { findings.count >= Self.limit }

    /// Adds findings of another check of the same document, and sorts all by place.
    mutating func merge(_ others: [Finding], counts more: [Severity: Int]) {
        for (severity, count) in more { counts[severity, default: 0] += count }
        func position(_ finding: Finding) -> (Int, Int) { (finding.place.line ?? 0, finding.place.column ?? 0) }
        findings = (findings + others).sorted { position($0) < position($1) }
        while findings.count > Self.limit { if !dropLastBelowError() { findings.removeLast() } }
    }

    /// Adds the findings of another report after these. Both lists have room in one, or one of them is empty.
    mutating func append(_ other: ValidationReport) {
        findings += other.findings
        counts.merge(other.counts, uniquingKeysWith: +)
    }

    /// Adds a finding, its place inside `name`.
    mutating func add(_ finding: Finding, named name: String) {
        counts[finding.severity, default: 0] += 1
        if findings.count >= Self.limit {
            guard finding.severity == .error, dropLastBelowError() else { return }
        }
        var finding = finding
        finding.place = finding.place.inside(name)
        findings.append(finding)
    }

    /// Removes the last finding that is no error; `false` when all are errors.
    private mutating func dropLastBelowError() -> Bool {
        guard let last = findings.lastIndex(where: { $0.severity != .error }) else { return false }
        findings.remove(at: last)
        return true
    }
}
