internal import Diagnostics

/// Findings, of each kind so many at most: a file of a hundred million broken lines has one cause.
struct FindingList {
    /// The findings that are listed.
    private(set) var all: [Finding] = []
    /// The number of those that are not.
    private(set) var omitted = 0
    private var counts: [FindingCode: Int] = [:]

    /// So many of one kind are listed.
    static let limit = 10_000

    mutating func append(_ finding: Finding) {
        counts[finding.code, default: 0] += 1
        if counts[finding.code, default: 0] <= Self.limit { all.append(finding) } else { omitted += 1 }
    }

    static func += (list: inout FindingList, findings: some Sequence<Finding>) {
        for finding in findings { list.append(finding) }
    }

    static func += (list: inout FindingList, other: FindingList) {
        list += other.all
        list.omitted += other.omitted
    }
}
