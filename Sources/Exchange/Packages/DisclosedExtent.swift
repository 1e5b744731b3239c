internal import StrictJSON

/// How much of an object is disclosed.
package enum DisclosedExtent: Hashable, Sendable {
    /// All of it, as a whole.
    case whole
    /// All of it but the values at these JSON Pointers into the object, and what is in them.
    case without(Set<String>)

    /// Whether the committed value at a place is disclosed.
    func shows(_ place: CommittedPlace, version: WireVersion) -> Bool {
        switch self {
        case .whole: return place.steps.isEmpty
        case .without(let pointers):
            guard !place.steps.isEmpty else { return false }
            let steps = place.steps.map(\.token)
            return !pointers.contains { pointer in
                let path = JSONPointer.tokens(pointer) ?? []
                // Version 1 commits to properties as a whole: one of which a part is withheld goes.
                return steps.starts(with: path) || (version == .v1 && path.starts(with: steps))
            }
        }
    }
}
