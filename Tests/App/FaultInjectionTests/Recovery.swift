internal import Digests
internal import Files
internal import TestSupport

/// What must hold after a fault: the command can be said again, nothing is half-done, nothing happened twice.
enum Recovery {
    /// The folders of homes, of those that are there.
    private static let homes = ["carrier", "agency", "partner", "stranger"]

    /// The digests of the homes in a folder.
    static func homes(in folder: String) throws -> [String: Digest] {
        var found: [String: Digest] = [:]
        for home in homes { found[home] = try FolderDigest.of(Paths.join(folder, home)) }
        return found
    }

    /// What is wrong with the homes in a folder, when anything is.
    ///
    /// - Parameter whole: the digests of homes that are known to be whole: these are not looked at again.
    static func problem(in folder: String, whole: [String: Digest] = [:]) throws -> String? {
        let now = try homes(in: folder)
        let changed = homes.filter { now[$0] != whole[$0] }
        let result = try Theatre.run(
            FaultStage.words + #"""
                for home in \#(changed.joined(separator: " ")); do
                    corridor check-home --home $home >whole.txt 2>&1 || fail "$home is not whole: $(cat whole.txt)"
                done
                leftover=$(find . -name '.corridor-*' -o -name '*.next' -o -name '*-journal')
                [ -z "$leftover" ] || fail "left behind: $leftover"
                """#, in: folder)
        guard result.status == 0 else { return result.errorText }
        return try UsedNumbers.conflict(in: folder)
    }

    /// What is wrong with a folder after a fault, when anything is: the command is said again, and everything is
    /// looked at.
    ///
    /// - Parameter whole: the digests of the homes before the command, which were whole.
    static func problem(
        after scenario: FaultScenario, in folder: String, whole: [String: Digest]
    ) throws -> String? {
        let again = try Theatre.run(FaultStage.words + scenario.command, in: folder)
        guard scenario.again.contains(again.status) else {
            return "said again it ended with \(again.status): \(again.text)\(again.errorText)"
        }
        let result = try Theatre.run(FaultStage.words + scenario.afterwards, in: folder)
        let problem = result.status == 0 ? try problem(in: folder, whole: whole) : result.errorText
        return problem.map { "\($0)\n(said again it had ended with \(again.status): \(again.errorText))" }
    }
}
