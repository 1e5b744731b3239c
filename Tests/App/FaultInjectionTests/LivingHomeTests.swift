internal import Foundation
internal import TestSupport
internal import Testing

/// Homes that live: command after command is killed at a call taken at random, and no other command repairs what it
/// left. `CORRIDOR_FAULTS=all` kills a thousand, otherwise some are killed, the same in every run.
@Suite struct LivingHomeTests {
    private static let kills = ProcessInfo.processInfo.environment["CORRIDOR_FAULTS"] == "all" ? 1000 : 24

    /// What is done with the homes, over and over. `N` stands for a number of its own.
    private static let commands = [
        "corridor seal one.json --to 'Example Agency' -o sent-N.asice --home carrier $P",
        "corridor seal three.json --to 'Example Agency' -o sent-N.asice --home carrier $P",
        "corridor import $(ls sent-*.asice three.asice | tail -n 3) --home agency $P",
        "corridor import $(ls sent-*.asice three.asice | head -n 3) --home agency $P",
        "corridor merge --home agency",
        "corridor key rotate encryption --home agency $P",
        "corridor key rotate gateway originator --home carrier $P",
        "corridor key renew --home agency $P",
        "corridor partner add agency/profile.asice --yes --home carrier",
        "corridor partner add carrier/profile.asice --yes --home agency",
        "corridor import $(find agency/.corridor/outbox -name '*.asice' | head -n 3) --home carrier $P",
        "corridor stream renew --reason test --home carrier",
        "corridor partner suspend 'Example Partner' --reason test --home agency",
        "corridor partner resume 'Example Partner' --reason test --home agency",
        "corridor import bad.asice --home agency $P",
        "corridor export parties.csv --map parties.map.json --dated 2026-02-01 -o export-N.json --home carrier",
        "corridor report -o page.html --force --home agency",
    ]

    @Test func aHomeSurvivesKillsAtAnyTime() throws {
        let stage = try FaultStage.folder()
        var generator = SeededGenerator(2026)
        for number in 0..<Self.kills {
            let command = Self.commands[Int.random(in: 0..<Self.commands.count, using: &generator)]
                .replacing("N.", with: "\(10_000 + number).")
            // Few commands make more calls than these; what makes fewer is not killed, and is as good a neighbour.
            let call = Int.random(in: 1...90, using: &generator)
            _ = try FaultInjector.run(command, in: stage.path, .killed(before: call))
            if number % 50 == 49 { try look(at: stage, "after \(number + 1) kills, the last of \(command)") }
        }
        try look(at: stage, "in the end")
    }

    private func look(at stage: TemporaryFolder, _ when: String) throws {
        let result = try Theatre.run(
            FaultStage.words + #"""
                for home in carrier agency partner stranger; do
                    corridor check-home --home $home --repair || fail "$home is not whole"
                done
                for home in carrier agency; do
                    corridor partner add $home/profile.asice --yes --home $([ $home = carrier ] && echo agency || echo carrier) \
                        || fail "the profile of $home is refused"
                done
                for file in *.asice; do
                    [ $file = bad.asice ] || [ $file = strange.asice ] || corridor open $file -d opened-$file --home agency $P >/dev/null \
                        || fail "$file does not open any more"
                done
                rm -rf opened-*
                corridor seal two.json --to 'Example Agency' -o last.asice --force --home carrier $P || fail "nothing is sealed"
                corridor import last.asice --home agency $P || fail "nothing is imported"
                """#, in: stage.path)
        let problem = result.status == 0 ? try Recovery.problem(in: stage.path) : result.errorText
        #expect(problem == nil, "\(when)")
    }
}
