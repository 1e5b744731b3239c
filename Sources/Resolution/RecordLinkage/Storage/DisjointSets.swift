/// Disjoint sets of rows that grow by joins (union-find), each with a root row.
package struct DisjointSets: Sendable {
    private var parents: [UInt32]

    /// Every row in a set of its own.
    package init(_ count: Int) { parents = (0..<UInt32(count)).map(\.self) }

    /// The root row of the set of a row.
    package mutating func root(_ row: Int) -> Int {
        parents.withUnsafeMutableBufferPointer { parents in
            var row = row
            while parents[row] != UInt32(row) {
                // Each second row on the way is moved nearer to the root.
                parents[row] = parents[Int(parents[row])]
                row = Int(parents[row])
            }
            return row
        }
    }

    /// The root row of the set of a row, without making the way there shorter.
    package func rootOnly(_ row: Int) -> Int {
        var row = row
        while parents[row] != UInt32(row) { row = Int(parents[row]) }
        return row
    }

    /// Whether a row is the root of its set.
    package func isRoot(_ row: Int) -> Bool { parents[row] == UInt32(row) }

    /// Joins the set of one root to that of another, which remains the root.
    package mutating func join(_ root: Int, to other: Int) { parents[root] = UInt32(other) }

    /// Joins the sets of two rows; the lower root remains.
    mutating func joinToLower(_ left: Int, _ right: Int) {
        let (a, b) = (root(left), root(right))
        if a != b { join(max(a, b), to: min(a, b)) }
    }

    /// For each row the root of its set.
    mutating func roots() -> [UInt32] {
        for row in parents.indices { parents[row] = UInt32(root(row)) }
        return parents
    }
}
