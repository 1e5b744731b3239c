internal import Diagnostics

/// Findings that are printed as one: warnings or notes of one code about many objects become one line with a count;
/// errors are never grouped.
struct FindingGroup {
    /// The first finding, which is printed.
    let first: Finding
    /// The number of findings.
    private(set) var count = 1

    /// Up to this number, warnings of one code are printed individually.
    private static let limit = 3

    /// Groups findings, in the order of the first of each group.
    static func groups(of findings: [Finding]) -> [FindingGroup] {
        var counts: [FindingCode: Int] = [:]
        for finding in findings where finding.severity != .error { counts[finding.code, default: 0] += 1 }
        var groups: [FindingGroup] = []
        var places: [FindingCode: Int] = [:]
        for finding in findings {
            if finding.severity != .error, counts[finding.code, default: 0] > limit {
                if let place = places[finding.code] {
                    groups[place].count += 1
                    continue
                }
                places[finding.code] = groups.count
            }
            groups.append(FindingGroup(first: finding))
        }
        return groups
    }
}
