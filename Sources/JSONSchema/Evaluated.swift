/// Which elements or members of a value some schemas have looked at, for `unevaluatedItems` and
/// `unevaluatedProperties`. Kept only where a schema asks for it.
struct Evaluated {
    let isTracking: Bool
    /// The nodes of the values looked at.
    private(set) var children: Set<Int> = []

    init(isTracking: Bool) { self.isTracking = isTracking }

    mutating func insert(_ child: Int) {
        if isTracking { children.insert(child) }
    }

    mutating func formUnion(_ other: Evaluated) {
        if isTracking { children.formUnion(other.children) }
    }
}
