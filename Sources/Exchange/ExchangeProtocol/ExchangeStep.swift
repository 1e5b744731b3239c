package import Diagnostics

/// What follows from an event.
package struct ExchangeStep: Sendable {
    /// What the home has to do, in this order.
    package var outputs: [ExchangeOutput] = []
    /// What was found: about the partner, about the home, and what was given up.
    package var findings: [Finding] = []
    /// The message ids of the entries of ``RelationState/sent`` that were added, changed or removed: a home that keeps
    /// each in a row of its own writes these and no others.
    package internal(set) var changed: Set<String> = []
    /// The limits that it is decided by.
    let limits: ExchangeLimits

    init(limits: ExchangeLimits) { self.limits = limits }
}
