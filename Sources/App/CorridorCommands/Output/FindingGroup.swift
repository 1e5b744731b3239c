internal import Diagnostics

/// Findings that are told as one: a warning or note that says one thing of many objects is a line with a count, and an error
/// is always itself.
struct FindingGroup {
    /// The first of them, which is shown.
    let first: Finding
    /// How many there are.
    private(set) var count = 1

    /// So many warnings of one code are shown each; more are one.
    private static let limit = 3

    /// The groups of some findings, in the order of the first of each.
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
