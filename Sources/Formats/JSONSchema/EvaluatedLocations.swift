/// Which elements or members of a value some schemas have looked at, for `unevaluatedItems` and
/// `unevaluatedProperties`. Made only where a schema asks for it.
final class EvaluatedLocations {
    /// The nodes of the values looked at.
    private(set) var children: Set<Int> = []

    func insert(_ child: Int) { children.insert(child) }

    func formUnion(_ other: EvaluatedLocations) { children.formUnion(other.children) }
}
