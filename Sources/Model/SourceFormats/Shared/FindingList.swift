internal import Diagnostics

/// A list of findings with a limit per kind: a file of a hundred million broken lines has one cause.
struct FindingList {
    /// The findings in the list.
    private(set) var all: [Finding] = []
    /// The number of findings left out.
    private(set) var omitted = 0
    private var counts: [FindingCode: Int] = [:]

    /// The most findings of one kind.
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
