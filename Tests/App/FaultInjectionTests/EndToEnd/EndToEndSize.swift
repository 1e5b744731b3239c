internal import Foundation
internal import TestSupport

/// How much four parties exchange, and with which program.
struct EndToEndSize {
    /// The envelopes that each party sends to each other one.
    let envelopes: Int
    /// How many kills and cut connections there are at least before everything may come to rest.
    let faults: Int
    /// Decides what is sent, killed and cut.
    let seed: UInt64
    /// The program under test.
    let program: String

    private static let environment = ProcessInfo.processInfo.environment
    /// With `CORRIDOR_FAULTS=all` the full size, otherwise a small one. `CORRIDOR_SEED` names another seed.
    static let chosen: EndToEndSize = {
        let isFull = environment["CORRIDOR_FAULTS"] == "all"
        return EndToEndSize(
            envelopes: isFull ? 100 : 2, faults: isFull ? 200 : 8,
            seed: environment["CORRIDOR_SEED"].flatMap(UInt64.init) ?? 23,
            program: Theatre.corridor)
    }()
}
