public import Diagnostics

/// The result of validating a bundle.
public struct ValidationReport: Hashable, Sendable {
    /// The listed findings, in the order of the bundle: all, or the first `limit` for a document so broken that listing
    /// everything would take more memory than reading it.
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

    /// Adds findings of another check of the same document, and sorts all by place.
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
