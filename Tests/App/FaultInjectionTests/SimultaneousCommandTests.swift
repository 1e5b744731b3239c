internal import Foundation
internal import TestSupport
internal import Testing

/// Two commands on one home at the same time: both are done, one after the other where they write. `CORRIDOR_FAULTS=all`
/// runs each pair a hundred times, otherwise some pairs are run once.
@Suite struct SimultaneousCommandTests {
    private static let all = ProcessInfo.processInfo.environment["CORRIDOR_FAULTS"] == "all"

    /// Commands that write to a home, or read it. `N` stands for a number of its own.
    private static let commands = [
        "corridor seal one.json --to 'Example Carrier' -o sent-N.asice --home agency $P",
        "corridor import three.asice --home agency $P",
        "corridor merge --home agency",
        "corridor stream renew --reason test --home agency",
        "corridor key renew --home agency $P",
        "corridor partner add stranger/profile.asice --yes --home agency",
        "corridor export parties.csv --map parties.map.json --dated 2026-02-01 -o export-N.json --home agency",
        "corridor find --home agency",
        "corridor log verify --home agency",
        "corridor report -o page-N.html --home agency",
    ]

    private static let pairs: [(String, String)] = {
        let every = commands.indices.flatMap { left in
            commands.indices.filter { $0 >= left }.map { (commands[left], commands[$0]) }
        }
        var generator = SeededGenerator(7)
        return all ? every : Array(every.shuffled(using: &generator).prefix(6))
    }()

    @Test func twoCommandsAtOnceAreBothDone() throws {
        for (left, right) in Self.pairs {
            for run in 0..<(Self.all ? 100 : 1) {
                let stage = try FaultStage.folder()
                let lines =
                    FaultStage.words + """
                        (\(left.replacing("N.", with: "left."))) >left.txt 2>&1 & first=$!
                        (\(right.replacing("N.", with: "right."))) >right.txt 2>&1 & second=$!
                        wait $first; first=$?
                        wait $second; second=$?
                        # Imported twice at once, it is refused once.
                        [ $first = 0 ] || grep -q sequence-replayed left.txt || fail "$(cat left.txt)"
                        [ $second = 0 ] || grep -q sequence-replayed right.txt || fail "$(cat right.txt)"
                        """
                let result = try Theatre.run(lines, in: stage.path)
                let problem = result.status == 0 ? try Recovery.problem(in: stage.path) : result.errorText
                #expect(problem == nil, "run \(run) of \(left) and \(right)")
            }
        }
    }
}
