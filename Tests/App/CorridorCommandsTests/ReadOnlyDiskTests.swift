import Files
import TestSupport
import Testing

/// A home on a disk that can only be read.
@Suite struct ReadOnlyDiskTests {
    /// Whether this user may mount something in a namespace of their own.
    private static let mayMount: Bool = {
        guard Tool.path("unshare") != nil, let folder = try? TemporaryFolder() else { return false }
        let result = try? Tool.run("unshare", ["-rm", "mount", "--bind", folder.path, folder.path])
        return result?.status == 0
    }()

    private static let setUp = """
        set -e
        corridor seal bundle.json --to 'Example Agency' -o sealed.asice --home carrier --passphrase-file passphrase.txt
        corridor import sealed.asice --home agency --passphrase-file passphrase.txt
        """

    private func run(_ command: String, in folder: TemporaryFolder) throws -> Tool.Result {
        try Theatre.run(
            "unshare -rm bash -c 'mount --bind agency agency && mount -o remount,bind,ro agency && \(command)'",
            in: folder.path)
    }

    @Test(.enabled(if: mayMount, "nothing may be mounted here")) func aHomeOnAReadOnlyDiskIsReadAndReported() throws {
        let folder = try Theatre.folder()
        _ = try folder.write(
            """
            {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10","objects":[
            {"type":"identity","spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11",
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"Example Trading",
            "identity_class":"organization"}]}
            """, "bundle.json")
        let made = try Theatre.run(Self.setUp, in: folder.path)
        try #require(made.status == 0, "\(made.errorText)")
        let found = try run("corridor find Trading --home agency", in: folder)
        #expect(found.status == 0 && found.text.contains("Example Trading"), "\(found.errorText)")
        let report = try run("corridor report -o page.html --home agency", in: folder)
        #expect(report.status == 0 && report.errorText.contains("home-read-only"), "\(report.errorText)")
        #expect(Paths.exists(folder.file("page.html")))
        let written = try run("corridor stream renew --reason test --home agency", in: folder)
        #expect(written.status == 5 && written.errorText.contains("file-unwritable"), "\(written.errorText)")
        // What a writer that was killed left beside the case file cannot be worked in.
        _ = try folder.write("left", "agency/.corridor/case.sqlite-wal")
        let left = try run("corridor find Trading --home agency", in: folder)
        #expect(left.status == 5 && left.errorText.contains("copy the home"), "\(left.errorText)")
    }
}
