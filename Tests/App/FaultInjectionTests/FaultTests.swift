internal import Files
internal import Foundation
internal import Glibc
internal import TestSupport
internal import Testing

/// Every command that writes is killed, and runs out of space, at calls that change the disk. `CORRIDOR_FAULTS=all`
/// takes every state that a kill can leave, and every call that a full disk can stop, but for what SQLite undoes in the same
/// way (``FaultInjector``); otherwise some are taken of each command, the same in every run.
@Suite struct FaultTests {
    /// Whether each command is tried with all faults.
    private static let all = ProcessInfo.processInfo.environment["CORRIDOR_FAULTS"] == "all"

    @Test(arguments: FaultScenario.all)
    func whatIsKilledAtAnyCallIsDoneByBeingSaidAgain(_ scenario: FaultScenario) throws {
        let stage = try scenario.stage()
        let whole = try Recovery.homes(in: stage.path)
        #expect(try Recovery.problem(in: stage.path) == nil, "before the command")
        let before = try TemporaryFolder()
        try FaultStage.copy(stage.path, into: before.path)
        for (namelessFiles, count) in [(true, 2), (false, 1)] {
            let copies = try TemporaryFolder()
            let states = try Self.states(
                of: scenario, in: stage.path, before: before.path, into: copies.path, namelessFiles: namelessFiles,
                count: count)
            #expect(!states.isEmpty || !namelessFiles, "nothing was written")
            for state in states {
                // In the place in which it arose: a home may remember absolute paths.
                try Paths.removeFolder(stage.path)
                try Paths.move(state, to: stage.path)
                if let problem = try Recovery.problem(after: scenario, in: stage.path, whole: whole) {
                    Issue.record("killed before call \(Paths.name(of: state)): \(problem)")
                }
            }
            try Paths.removeFolder(stage.path)
            try FaultStage.copy(before.path, into: stage.path)
        }
    }

    /// The states that kills leave: all of them, or a sample that includes the state before the last call.
    ///
    /// - Parameter count: the size of the sample.
    private static func states(
        of scenario: FaultScenario, in folder: String, before: String, into copies: String, namelessFiles: Bool,
        count: Int
    ) throws -> [String] {
        if Self.all {
            return try FaultInjector.allStates(
                of: scenario.command, in: folder, into: copies, namelessFiles: namelessFiles)
        }
        let counted = try TemporaryFolder()
        try FaultStage.copy(before, into: counted.path)
        let calls = try FaultInjector.callsThatChangeTheDisk(
            of: scenario.command, in: counted.path, namelessFiles: namelessFiles)
        return try FaultInjector.states(
            of: scenario.command, in: folder, into: copies,
            at: some(calls, count, always: calls.suffix(1), name: scenario.name), namelessFiles: namelessFiles)
    }

    @Test(arguments: FaultScenario.all)
    func whatFindsTheDiskFullAtAnyCallSaysSoAndIsDoneByBeingSaidAgain(_ scenario: FaultScenario) throws {
        let stage = try scenario.stage()
        let whole = try Recovery.homes(in: stage.path)
        let counted = try TemporaryFolder()
        try FaultStage.copy(stage.path, into: counted.path)
        var calls = try FaultInjector.callsThatTakeSpace(of: scenario.command, in: counted.path)
        #expect(!calls.isEmpty, "nothing was written")
        if !Self.all { calls = Self.some(calls, 1, always: [], name: scenario.name) }
        for call in calls {
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

    /// Some of the calls, in order: those always taken, and others at random, the same for a name.
    private static func some(_ calls: [Int], _ count: Int, always: ArraySlice<Int>, name: String) -> [Int] {
        var generator = SeededGenerator(name.utf8.reduce(1469) { $0 &* 1_099_511_628_211 ^ UInt64($1) })
        let others = calls.filter { !always.contains($0) }.shuffled(using: &generator)
        return (always + others.prefix(max(0, count - always.count))).sorted()
    }
}
