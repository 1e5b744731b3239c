internal import Files
internal import Foundation
internal import Glibc
internal import TestSupport
internal import Testing

/// Every command that writes is killed, and runs out of space, at calls that change the disk. `CORRIDOR_FAULTS=all`
/// takes every state that a kill can leave, and every call that a full disk can stop, but for what SQLite undoes in the same
/// way (``FaultInjector``); otherwise some are taken of each command, the same in every run.
@Suite struct FaultTests {
    /// How many faults of a kind each command is tried with, when not with all.
    private static let sample = ProcessInfo.processInfo.environment["CORRIDOR_FAULTS"] == "all" ? Int.max : 3

    @Test(arguments: FaultScenario.all)
    func whatIsKilledAtAnyCallIsDoneByBeingSaidAgain(_ scenario: FaultScenario) throws {
        for (namelessFiles, sample) in [(true, Self.sample), (false, max(2, Self.sample / 2))] {
            let stage = try scenario.stage()
            let whole = try Recovery.homes(in: stage.path)
            #expect(try Recovery.problem(in: stage.path) == nil, "before the command")
            let copies = try TemporaryFolder()
            let states = try FaultInjector.states(
                of: scenario.command, in: stage.path, into: copies.path,
                namelessFiles: namelessFiles)
            #expect(!states.isEmpty, "nothing was written")
            for state in Self.spread(states, sample: sample, name: scenario.name) {
                // In the place in which it arose: a home may remember absolute paths.
                try Paths.removeFolder(stage.path)
                try Paths.move(state, to: stage.path)
                if let problem = try Recovery.problem(after: scenario, in: stage.path, whole: whole) {
                    Issue.record("killed before call \(Paths.name(of: state)): \(problem)")
                }
            }
        }
    }

    @Test(arguments: FaultScenario.all)
    func whatFindsTheDiskFullAtAnyCallSaysSoAndIsDoneByBeingSaidAgain(_ scenario: FaultScenario) throws {
        let counted = try scenario.stage()
        let calls = try FaultInjector.callsThatTakeSpace(of: scenario.command, in: counted.path)
        #expect(!calls.isEmpty, "nothing was written")
        let stage = try scenario.stage()
        let whole = try Recovery.homes(in: stage.path)
        for call in Self.spread(calls, sample: Self.sample, name: scenario.name) {
            let folder = try TemporaryFolder()
            try FaultStage.copy(stage.path, into: folder.path)
            let result = try FaultInjector.run(scenario.command, in: folder.path, .full(from: call))
            let wasNotHarmed = result.status == 0 || scenario.again.contains(result.status)
            let said = result.errorText.contains("no space left")
            if !wasNotHarmed, !(result.status == 5 && said) {
                Issue.record("full from call \(call): ended with \(result.status): \(result.errorText)")
            }
            if let problem = try Recovery.problem(after: scenario, in: folder.path, whole: whole) {
                Issue.record("full from call \(call): \(problem)")
            }
        }
    }

    /// Some of the elements: the first, the last, and others at random between them, the same for a name.
    private static func spread<Element>(_ elements: [Element], sample: Int, name: String) -> [Element] {
        guard elements.count > sample else { return elements }
        var generator = SeededGenerator(name.utf8.reduce(1469) { $0 &* 1_099_511_628_211 ^ UInt64($1) })
        let others = Array(elements.indices.dropFirst().dropLast()).shuffled(using: &generator).prefix(sample - 2)
        return ([0] + others.sorted() + [elements.count - 1]).map { elements[$0] }
    }
}
