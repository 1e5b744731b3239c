internal import Files
internal import Foundation

/// Where transcripts are played: the program under test, and homes of three parties that know each other, which are
/// made once by its own commands and copied for every transcript.
public enum Theatre {
    /// The passphrase of the homes' keys, which stands in `passphrase.txt`.
    public static let passphrase = "three blind carriers"

    /// The folder with the programs that were built with the tests.
    public static let programs: String = {
        // The test bundle is itself a program on Linux and stands beside the others.
        let bundle = Bundle.main.executablePath ?? CommandLine.arguments[0]
        return Paths.folder(of: bundle)
    }()

    /// The program under test: the one that was built with the tests, or that which `CORRIDOR_PROGRAM` names, such as a
    /// release build. Its name is `corridor`, because commands for the shell call it so.
    public static let corridor =
        ProcessInfo.processInfo.environment["CORRIDOR_PROGRAM"] ?? Paths.join(programs, "corridor")

    /// The environment of the commands. Keys that they make are opened quickly (``PreloadedLibrary/quickDerivation``).
    public static func environment(_ folder: String) -> [String: String] {
        [
            "LD_PRELOAD": PreloadedLibrary.quickDerivation ?? "",
            "PATH": Paths.folder(of: corridor) + ":"
                + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
            "EXAMPLES": Paths.join(SharedData.packageFolder, "examples"), "CORRIDOR_ACTOR": "tester",
            "CORRIDOR_HOME": "", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "HOME": folder,
        ]
    }

    /// Runs a command for the shell in a folder.
    ///
    /// - Parameter more: further variables of its environment.
    public static func run(
        _ command: String, in folder: String, _ more: [String: String] = [:]
    ) throws -> Tool.Result {
        try Tool.run(
            "bash", ["-c", command], folder: folder, environment: environment(folder).merging(more) { _, new in new })
    }

    /// A folder of one's own with the homes `carrier`, `agency` and `partner`, and `passphrase.txt`.
    public static func folder() throws -> TemporaryFolder {
        try copy(of: template.get())
    }

    /// A folder of one's own with what is in another.
    public static func copy(of original: TemporaryFolder) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in try Paths.names(in: original.path) {
            try FileManager.default.copyItem(atPath: original.file(name), toPath: folder.file(name))
        }
        return folder
    }

    private static let template = Result<TemporaryFolder, any Error> {
        let folder = try TemporaryFolder()
        _ = try folder.write(passphrase + "\n", "passphrase.txt")
        let setUp = """
            set -e
            chmod 600 passphrase.txt
            corridor init carrier --name 'Example Carrier' --country US --role carrier --passphrase-file passphrase.txt
            corridor init agency --name 'Example Agency' --country US --role agency --passphrase-file passphrase.txt
            corridor init partner --name 'Example Partner' --country MX --passphrase-file passphrase.txt
            for one in carrier agency partner; do
                for other in carrier agency partner; do
                    [ $one = $other ] || corridor partner add $other/profile.asice --yes --home $one
                done
            done
            """
        let result = try run(setUp, in: folder.path)
        guard result.status == 0 else { throw SetUpFailed(text: result.errorText) }
        return folder
    }

    /// The homes could not be made.
    public struct SetUpFailed: Error {
        let text: String

        /// With what the program said.
        public init(text: String) { self.text = text }
    }
}

extension Result where Failure == any Error {
    /// The result of a body that may throw.
    init(_ body: () throws -> Success) { self = Result(catching: body) }
}
