internal import Glibc

/// How often a level of agreement is met among records of one thing (m) and of two (u), after Fellegi and Sunter.
public struct Likelihood: Hashable, Sendable {
    /// The share among pairs of records of one thing, above 0 and at most 1.
    public var m: Double
    /// The share among pairs of records of different things, above 0 and at most 1.
    public var u: Double

    /// A pair of shares.
    public init(m: Double, u: Double) {
        self.m = m
        self.u = u
    }

    /// The match weight in bits: log2(m/u).
    public var weight: Double { log2(m / u) }
}
