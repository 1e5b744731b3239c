/// A rule that keeps a pair from merging automatically, whatever its weight ("Safe for people").
package enum Guardrail: String, Hashable, Sendable, CaseIterable {
    /// One person was declared by a shipper and the other is listed: a stolen identity is possible.
    case declaredAndListed = "declared-and-listed"
    /// Persons: neither an exact valid strong identifier nor a full birth date with a further independent class.
    case tooLittleForAPerson = "too-little-for-a-person"
    /// Neither a strong identifier, nor name and address.
    case tooLittleForAMerge = "too-little-for-a-merge"
    /// The names contradict the identifier that agrees.
    case namesContradict = "names-contradict"
    /// One is a branch of the other.
    case branchOfACompany = "branch-of-a-company"
    /// Full birth dates are known on both sides and differ.
    case birthDatesDiffer = "birth-dates-differ"
    /// Persons: identifiers of one scheme are known on both sides and differ, and no strong one agrees.
    case identifiersDiffer = "identifiers-differ"
    /// A reviewer decided that it cannot be determined.
    case reviewerUnsure = "reviewer-unsure"
}
