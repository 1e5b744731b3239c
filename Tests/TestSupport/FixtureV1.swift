public import Diagnostics
internal import Files

/// What version 0.1 made (`Tests/Fixtures/v1`): homes, and what they exchanged.
public enum FixtureV1 {
    /// The folder that the fixtures stand in.
    public static let folder = Paths.join(SharedData.packageFolder, "Tests/Fixtures/v1")
    /// The homes.
    public static let homes = ["carrier", "agency", "partner"]
    /// The passphrase of all homes.
    public static let passphrase = "test keys protect nothing"

    /// When they were made, as a time of RFC 3339: lists and certificates are good then.
    public static func made() throws(Fault) -> String {
        String(decoding: try File.bytes(at: file("made")).filter { $0 > 0x20 }, as: UTF8.self)
    }

    /// The path of a file of the fixtures.
    public static func file(_ name: String) -> String { Paths.join(folder, name) }

    /// The paths of the files in a folder of the fixtures.
    public static func files(in name: String) throws(Fault) -> [String] {
        try Paths.names(in: file(name)).map { Paths.join(file(name), $0) }
    }

    /// Unpacks a home into a folder, under its name.
    public static func unpack(_ home: String, into folder: TemporaryFolder) throws {
        let result = try Tool.run("tar", ["-xzf", file(home + ".tar.gz"), "-C", folder.path])
        guard result.status == 0 else { throw NotUnpacked(text: result.errorText) }
    }

    /// A home could not be unpacked.
    struct NotUnpacked: Error {
        let text: String
    }
}
