internal import Glibc

/// How often a level of agreement is met among records of one thing (m) and of two (u), after Fellegi and Sunter.
package struct Likelihood: Hashable, Sendable {
    /// The share among pairs of records of one thing, above 0 and at most 1.
    package var m: Double
    /// The share among pairs of records of different things, above 0 and at most 1.
    package var u: Double

    /// A pair of shares.
    package init(m: Double, u: Double) {
        self.m = m
        self.u = u
    }

    /// The match weight in bits: log2(m/u).
    package var weight: Double { log2(m / u) }
}
