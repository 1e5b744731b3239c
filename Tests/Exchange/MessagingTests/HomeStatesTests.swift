internal import Foundation
internal import PartyHome
internal import TestSupport
internal import Testing

/// No state of a home keeps a command from working: each is run after each, in an order that a seed gives.
@Suite struct HomeStatesTests {
    /// Codes that no order of commands may end with: they say that data is damaged, or that the program is wrong.
    private static let damaging: Set<String> = [
        "json-empty", "json-syntax", "sealed-content-damaged", "case-file-unusable", "case-key-other",
        "case-key-missing", "home-damaged", "home-restored", "home-busy", "home-unsettled", "purge-incomplete",
        "case-file-taken-back", "file-missing", "file-exists", "log-broken", "cryptography-failed",
    ]

    @Test(arguments: [1, 2] as [UInt64]) func everyCommandWorksAfterEveryOther(_ seed: UInt64) throws {
        let home = try HomeStates(seed: seed)
        var performed: [HomeStates.Step] = []
        for step in Self.walk(seed) {
            performed.append(step)
            let trail = performed.suffix(6).map(\.rawValue).joined(separator: ", ")
            if let code = home.perform(step), Self.damaging.contains(code) || code.hasPrefix("not a fault") {
                Issue.record("\(trail) ended with \(code)")
            }
            let problems = home.problems()
            guard problems.isEmpty else {
                Issue.record("after \(trail): \(problems)")
                return
            }
        }
    }

    /// How many pairs of steps each seed takes; `CORRIDOR_FAULTS=all` takes every pair.
    private static let sample = ProcessInfo.processInfo.environment["CORRIDOR_FAULTS"] == "all" ? Int.max : 24

    /// Steps in an order in which half of all pairs follow each other; the other seed has the other half.
    private static func walk(_ seed: UInt64) -> [HomeStates.Step] {
        let all = HomeStates.Step.allCases
        var generator = SeededGenerator(seed)
        var pairs = all.indices.flatMap { left in all.indices.map { (left, $0) } }
            .filter { ($0.0 + $0.1) % 2 == Int(seed % 2) }
        pairs.shuffle(using: &generator)
        return [.imported, .sealedAnew, .undecided, .merged] + pairs.prefix(sample).flatMap { [all[$0.0], all[$0.1]] }
    }
}
