import Files
import StrictJSON
import TestSupport
import Testing

/// Where the program and the reader and writer of `examples/` meet: the homes of `Theatre`, a bundle, and commands for both.
enum ExampleStage {
    /// An object of the bundle.
    static let object = "identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4c01"

    /// The kinds of keys.
    static let kinds = ["p256", "p384", "rsa3072"]

    /// A folder with the homes, `bundle.json`, `second.json` and `note.txt`.
    static func folder() throws -> TemporaryFolder {
        let folder = try Theatre.folder()
        func organization(_ id: String, _ more: String) -> String {
            """
            {"type":"bundle","id":"\(id.replacing("identity", with: "bundle"))","objects":[
            {"type":"identity","spec_version":"2.1","id":"\(id)","created":"2026-02-01T00:00:00.000Z",\
            "modified":"2026-02-01T00:00:00.000Z","name":"Example 貿易 😀 Trading","identity_class":"organization"\(more)}]}
            """
        }
        let more = #","roles":["seller","broker"],"description":"1\u2028 line\t\\ \u0001""#
        _ = try folder.write(organization(object, more), "bundle.json")
        _ = try folder.write(organization("identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4c02", ""), "second.json")
        _ = try folder.write("A note.\n", "note é.txt")
        return folder
    }

    /// Runs commands in which `writer`, `reader` and `$P` (the passphrase of the homes, and of the writer) can be named.
    static func run(_ commands: String, in folder: TemporaryFolder) throws -> Tool.Result {
        let python = try #require(Tool.path("python"))
        let definitions = """
            set -e
            export PYTHONDONTWRITEBYTECODE=1
            P='--passphrase-file passphrase.txt'
            writer() { '\(python)' "$EXAMPLES/writer/writer.py" "$@"; }
            reader() { '\(python)' "$EXAMPLES/reader/reader.py" "$@"; }
            forge() { '\(python)' forge.py "$EXAMPLES" "$@"; }

            """
        return try Theatre.run(definitions + commands, in: folder.path)
    }

    /// Runs commands that must succeed, and returns what they print.
    static func output(_ commands: String, in folder: TemporaryFolder) throws -> String {
        let result = try run(commands, in: folder)
        #expect(result.status == 0, "\(result.text)\(result.errorText)")
        return result.text
    }
}
