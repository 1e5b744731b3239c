import Diagnostics
import Files
import TestSupport
import Testing
import ZipArchive

/// Archives by Python's `zipfile` and by Info-ZIP's `zip`, in each way that they write.
struct OtherWritersTests {
    private static let contents: [(name: String, bytes: [UInt8])] = [
        ("mimetype", Array("application/vnd.etsi.asic-e+zip".utf8)), ("manifest.json", Array("{\"a\": 1}".utf8)),
        ("data/text.txt", Array(String(repeating: "text ", count: 100).utf8)), ("data/empty", []),
        ("META-INF/signature001.p7s", (0..<200).map { UInt8($0) }),
    ]

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["data", "META-INF"] { try Paths.makeFolder(folder.file(name)) }
        for (name, bytes) in Self.contents { _ = try folder.write(bytes, name) }
        return folder
    }

    private func check(_ path: String) throws {
        for profile in [ZipProfile.corridor, .asicE] {
            let reader = try ZipReader(source: File(path: path), profile: profile)
            #expect(reader.entries.map(\.name) == Self.contents.map(\.name))
            for (name, bytes) in Self.contents { #expect(try reader.bytes(of: name, limit: 1000) == bytes) }
        }
    }

    @Test(
        .needsTool("zip"),
        arguments: [
            "zip -q -X -D out.zip FILES", "zip -q -D out.zip FILES", "zip -q -0 out.zip FILES",
            "zip -q -X -D - FILES | cat > out.zip", "zip -q - FILES | cat > out.zip", "zip -q -fz- out.zip FILES",
        ])
    func whatInfoZIPWritesIsRead(_ command: String) throws {
        let folder = try folder()
        let files = Self.contents.map(\.name).joined(separator: " ")
        let result = try Tool.run(
            "sh", ["-c", command.replacing("FILES", with: files)], folder: folder.path)
        try #require(result.status == 0, "\(result.errorText)")
        try check(folder.file("out.zip"))
    }

    @Test(
        .needsTool("python3"),
        arguments: [
            "z.write(name)", "z.writestr(name, open(name, 'rb').read())",
            "z.write(name, compress_type=zipfile.ZIP_STORED)",
            "f = z.open(name, 'w', force_zip64=True); f.write(open(name, 'rb').read()); f.close()",
        ], ["open('out.zip', 'wb')", "Pipe(open('out.zip', 'wb'))"])
    func whatPythonWritesIsRead(_ statement: String, target: String) throws {
        let folder = try folder()
        let names = Self.contents.map { "'\($0.name)'" }.joined(separator: ", ")
        let program = """
            import zipfile
            class Pipe:
                def __init__(self, file): self.file = file
                def write(self, data): return self.file.write(data)
                def flush(self): self.file.flush()
            target = \(target)
            with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as z:
                for name in [\(names)]: \(statement)
            target.flush()
            """
        let result = try Tool.run("python3", ["-c", program], folder: folder.path)
        try #require(result.status == 0, "\(result.errorText)")
        try check(folder.file("out.zip"))
    }

    @Test(.needsTool("zip")) func foldersAsEntriesAreRefused() throws {
        let folder = try folder()
        _ = try Tool.run("zip", ["-q", "-r", "out.zip", "data"], folder: folder.path)
        #expect(
            code { () throws(Fault) in
                _ = try ZipReader(source: try File(path: folder.file("out.zip")), profile: .corridor)
            } == .zipNameUnsafe)
    }
}
