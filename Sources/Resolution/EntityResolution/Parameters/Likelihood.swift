internal import Glibc

/// The m- and u-probability of a level of agreement: how often it occurs among matches and among non-matches (Fellegi
/// and Sunter).
package struct Likelihood: Hashable, Sendable {
    /// The m-probability, above 0 and at most 1.
    package var m: Double
    /// The u-probability, above 0 and at most 1.
    package var u: Double

    /// A likelihood from its probabilities.
    package init(m: Double, u: Double) {
        self.m = m
        self.u = u
    }

    /// The match weight in bits: log2(m/u).
    package var weight: Double { log2(m / u) }
}
