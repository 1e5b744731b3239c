internal import Files
internal import TestSupport
internal import Testing

@Suite struct DemoTests {
    @Test(.needsTool("unzip")) func theDemoPlaysToItsEndAndChecksItsOwnStory() throws {
        let folder = try TemporaryFolder()
        let demo = try Theatre.run("corridor demo demo --examples $EXAMPLES", in: folder.path)
        #expect(demo.status == 0, "\(demo.text)\n\(demo.errorText)")
        #expect(demo.text.contains("[zip-checksum-mismatch]") || demo.text.contains("[reference-digest-mismatch]"))
        #expect(demo.text.contains("[sequence-replayed]"))
        // Every command is shown as a user would type it.
        for command in ["init", "partner add", "export", "validate", "seal", "verify", "import", "merge", "explain"] {
            #expect(demo.text.contains("$ corridor \(command)"), "\(command)")
        }
        let report = String(decoding: try File.bytes(at: folder.file("demo/port-unit/report.html")), as: UTF8.self)
        for name in ["Meridian Express", "Eastern Post", "Aduana del Norte", "烟台海龙模具有限公司"] {
            #expect(report.contains(name), "\(name)")
        }
        // One label for one thing, one sentence for one reason, and ids that can be told apart.
        #expect(report.contains(">curp<") && !report.contains("identifier:"))
        #expect(report.contains("not identified by names and contact data alone"))
        #expect(!report.contains("too-little-for-a-person"))
        let ids = report.split(separator: "identity--").dropFirst().map { $0.dropFirst(36).first }
        #expect(!ids.isEmpty && ids.allSatisfy { $0 == " " || $0 == "<" || $0 == "." || $0 == "," })
        // One file: nothing of it is loaded from elsewhere.
        for attribute in ["src=\"http", "href=\"http", "url(http", "@import", "<script src"] {
            #expect(!report.contains(attribute), "\(attribute)")
        }
        for container in try ["meridian", "post", "aduana", "port-unit"].flatMap({ party in
            try Paths.names(in: folder.file("demo/\(party)/out")).map { "demo/\(party)/out/\($0)" }
        }) {
            #expect(try Theatre.run("unzip -tqq \(container)", in: folder.path).status == 0, "\(container)")
        }
    }

    @Test func theDemoDoesNotPlayOverAFolder() throws {
        let folder = try TemporaryFolder()
        try Paths.makeFolder(folder.file("mine"))
        let demo = try Theatre.run("corridor demo mine --examples $EXAMPLES", in: folder.path)
        #expect(demo.status == 2 && demo.errorText.contains("[file-exists]"))
        #expect(try Paths.names(in: folder.file("mine")).isEmpty)
    }
}
