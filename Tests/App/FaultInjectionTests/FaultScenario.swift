internal import Foundation
internal import TestSupport
internal import Testing

/// A command that writes, what has to be there before it, and what must hold after it was killed, or ran out of space,
/// at any call, and was then said again.
struct FaultScenario: CustomTestStringConvertible, Sendable {
    /// What it is.
    let name: String
    /// What is done on the common stage first: lines for the shell.
    var before = ""
    /// The command: a line for the shell that begins with `corridor `.
    let command: String
    /// With what the command may end when it is said again after a fault: 0 where it was not done yet, and what it ends
    /// with where it was done.
    var again: Set<Int32> = [0]
    /// What must hold in the end, besides what must hold for every home: lines for the shell, which say what does not
    /// and end with another status than 0.
    var afterwards = ""

    var testDescription: String { name }

    /// A folder with the common stage and what stands before the command.
    func stage() throws -> TemporaryFolder {
        let folder = try FaultStage.folder()
        guard !before.isEmpty else { return folder }
        let result = try Theatre.run("set -e\n" + FaultStage.words + before, in: folder.path)
        guard result.status == 0 else { throw Theatre.SetUpFailed(text: name + ": " + result.errorText) }
        return folder
    }
}
