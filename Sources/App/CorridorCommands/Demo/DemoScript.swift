internal import Files

/// The reference scenario, step by step. Each step is a real command; the demo fails when its final conditions do not
/// hold.
struct DemoScript {
    let runner: DemoRunner
    private let examples: String
    private let names: [(folder: String, name: String, country: String, role: String)] = [
        ("meridian", "Meridian Express", "US", "carrier"),
        ("post", "Eastern Post", "CN", "carrier"),
        ("port-unit", "Port Targeting Unit San Diego", "US", "agency"),
        ("aduana", "Aduana del Norte", "MX", "partner"),
    ]

    init(folder: String, examples: String) {
        runner = DemoRunner(folder: folder)
        self.examples = examples
    }

    /// Runs all steps.
    func play() throws {
        Console.print("Corridor demo: four parties in \(runner.folder)")
        try AtomicFile.write(
            Array("correct horse battery staple\n".utf8), to: Paths.join(runner.folder, "passphrase.txt"), mode: 0o600)
        let fingerprints = try makeHomes()
        try enrol(fingerprints)
        try export()
        let envelopes = try seal()
        try receive(envelopes)
        try refuse(envelopes)
        try answer()
        try merge()
        try shareOn()
        try correct()
        try audit()
        let report = try self.report()
        Console.print(
            """

            Done. The report is \(report)
            Everything is in \(runner.folder). What to try next:
              cd \(Paths.join(runner.folder, "port-unit"))
              corridor show ENTITY        one entity with its sources (ids: corridor find)
              corridor log verify         who did what, and that nothing was changed since
              corridor verify ../post/out/*.asice --explain
              corridor validate ../meridian/meridian.json
            Corridor itself: \(Self.program)
            """)
    }

    private static var program: String { CommandLine.arguments.first ?? "corridor" }

    let passphrase = ["--passphrase-file", "../passphrase.txt"]

    private func makeHomes() throws -> [String: String] {
        runner.announce("Each party makes its home: keys, certificates, a case file, a profile to hand out.")
        var fingerprints: [String: String] = [:]
        for party in names {
            let run = try runner.run([
                "init", party.folder, "--name", party.name, "--country", party.country, "--role", party.role,
                "--passphrase-file", "passphrase.txt",
            ])
            let digits = run.output.split(separator: "\n").last.map { $0.filter(\.isHexDigit) }
            fingerprints[party.folder] = digits ?? ""
        }
        return fingerprints
    }

    private func enrol(_ fingerprints: [String: String]) throws {
        runner.announce("They exchange profiles and read the fingerprints to each other over the phone.")
        let agency = "port-unit"
        var pairs = names.map(\.folder).filter { $0 != agency }.map { (agency, $0) }
        pairs.append(("meridian", "aduana"))
        for pair in pairs {
            for (home, other) in [pair, (pair.1, pair.0)] {
                try runner.run(
                    [
                        "partner", "add", "../\(other)/profile.asice", "--fingerprint", fingerprints[other] ?? "",
                    ], in: home)
            }
        }
    }

    private func export() throws {
        runner.announce(
            "Each turns what it has into a bundle: Cargo-XML, postal rows in Chinese, agency lists, Spanish rows.")
        let waybills = try Paths.names(in: Paths.join(examples, "meridian-express")).filter { $0.hasSuffix(".xml") }
        try runner.run(
            ["export"] + waybills.map { Paths.join(examples, "meridian-express/\($0)") }
                + ["--marking", "TLP:AMBER", "--dated", "2026-05-01", "-o", "meridian.json"], in: "meridian")
        try runner.run(
            exportCSV("eastern-post", "cn23-items") + ["--marking", "TLP:AMBER", "-o", "post.json"], in: "post")
        try runner.run(
            exportCSV("port-targeting-unit", "subjects") + ["--marking", "TLP:AMBER+STRICT", "-o", "subjects.json"],
            in: "port-unit")
        try runner.run(
            exportCSV("port-targeting-unit", "seizures") + ["--marking", "TLP:AMBER+STRICT", "-o", "seizures.json"],
            in: "port-unit")
        try runner.run(
            exportCSV("aduana-del-norte", "operadores") + ["--marking", "TLP:AMBER", "-o", "aduana.json"],
            in: "aduana")
        runner.announce("Every bundle is checked before it leaves: syntax, schema, references, identifiers, markings.")
        try runner.run(["validate", "meridian.json"], in: "meridian")
        try runner.run(["validate", "post.json"], in: "post")
    }

    private func exportCSV(_ folder: String, _ name: String) -> [String] {
        [
            "export", Paths.join(examples, "\(folder)/\(name).csv"), "--as", "csv", "--map",
            Paths.join(examples, "\(folder)/\(name).map.json"), "--dated", "2026-05-10",
        ]
    }

    private func seal() throws -> [String: String] {
        runner.announce("They sign, number and encrypt: one envelope for each recipient, under a random name.")
        try runner.run(
            [
                "seal", "meridian.json", "--to", "Port Targeting Unit San Diego", "--to", "Aduana del Norte", "-d",
                "out",
            ] + passphrase, in: "meridian")
        try runner.run(
            ["seal", "post.json", "--to", "port-targeting-unit-san-diego", "-d", "out"] + passphrase, in: "post")
        try runner.run(
            ["seal", "aduana.json", "--to", "port-targeting-unit-san-diego", "-d", "out"] + passphrase, in: "aduana")
        // The agency imports its own lists like messages of others, with the same checks.
        try runner.run(
            [
                "seal", "subjects.json", "seizures.json", Paths.join(examples, "photo.png"), "--to",
                "Port Targeting Unit San Diego", "-d", "out",
            ] + passphrase, in: "port-unit")
        var envelopes: [String: String] = [:]
        for party in names {
            let folder = Paths.join(runner.folder, party.folder + "/out")
            for name in try Paths.names(in: folder) {
                let path = "../\(party.folder)/out/\(name)"
                // Of the carrier's two envelopes one is for the agency, the other for the customs service.
                let opened = try runner.isFor("port-unit", path)
                if opened { envelopes[party.folder] = path } else { envelopes["for-aduana"] = path }
            }
        }
        return envelopes
    }

    private func receive(_ envelopes: [String: String]) throws {
        runner.announce("The agency verifies from outside, without any key, then imports. A sealed receipt goes back.")
        guard let first = envelopes["meridian"] else { return }
        try runner.run(["verify", first, "--explain"], in: "port-unit")
        for party in names {
            guard let envelope = envelopes[party.folder] else { continue }
            try runner.run(["import", envelope] + passphrase, in: "port-unit")
        }
        if let other = envelopes["for-aduana"] {
            try runner.run(["import", other] + passphrase, in: "aduana")
        }
    }

    private func refuse(_ envelopes: [String: String]) throws {
        runner.announce("Two refusals. First, one byte of an envelope is changed on its way:")
        guard let original = envelopes["post"] else { return }
        var bytes = try File.bytes(at: Paths.join(runner.folder, "port-unit/" + original))
        bytes[bytes.count / 2] ^= 1
        try AtomicFile.write(bytes, to: Paths.join(runner.folder, "port-unit/tampered.asice"))
        let tampered = try runner.run(["import", "tampered.asice"] + passphrase, in: "port-unit", status: .badData)
        try runner.require(tampered.text.contains("FAILED"), "the tampered envelope is refused")
        runner.announce("Second, an envelope that came before is sent again:")
        let replayed = try runner.run(["import", original] + passphrase, in: "port-unit", status: .badData)
        try runner.require(replayed.text.contains("[sequence-replayed]"), "the replayed envelope is refused")
        try runner.run(["quarantine", "list"], in: "port-unit")
    }

    private func answer() throws {
        runner.announce("The receipt goes back to the carrier, which can now prove what was accepted.")
        for name in try Paths.names(in: Paths.join(runner.folder, "port-unit/.corridor/outbox")) {
            let path = "../port-unit/.corridor/outbox/\(name)"
            guard try runner.isFor("meridian", path) else { continue }
            try runner.run(["import", path] + passphrase, in: "meridian")
        }
        let sent = try runner.run(["receipt", "sent"], in: "meridian")
        try runner.require(sent.text.contains("accepted"), "the carrier has its receipt")
    }

    private func merge() throws {
        runner.announce("Many sources, one entity for each real-world thing. What lacks evidence waits for a person.")
        try runner.run(["merge"], in: "port-unit", lines: 60)
        let figures = try DemoFigures(runner)
        try runner.require(figures.sellerIsOne, "the seller is one company out of four spellings")
        try runner.require(figures.forwarderIsOne, "the forwarder is one company")
        try runner.require(figures.brokersAreApart, "the broker's spellings wait for a decision")
        runner.announce("Why is the seller one company?")
        try runner.run(["explain", figures.seller], in: "port-unit", lines: 40)
        runner.announce("Why are these two only proposed, and why is the namesake another person?")
        let brokers = figures.brokers
        if brokers.count > 1 {
            try runner.run(["explain", brokers[0], brokers[1]], in: "port-unit", lines: 30)
            try runner.run(["explain", brokers[0], figures.namesake], in: "port-unit", lines: 30)
        }
        runner.announce("A person decides about the broker, with a reason; the decision is kept and can be undone.")
        for other in brokers.dropFirst() {
            try runner.run(
                [
                    "decide", "same", brokers[0], other, "--reason",
                    "Seen at the counter with this phone by two officers",
                ], in: "port-unit")
        }
        try runner.run(["merge"], in: "port-unit", quiet: true)
        let after = try DemoFigures(runner)
        try runner.require(after.brokersAreOne, "the broker is one person after the decisions")
        try runner.require(after.namesakeIsApart, "the namesake is another person still")
        try runner.run(["show", after.broker], in: "port-unit", lines: 40)
    }

    /// The agency shares what the carrier said with the customs service of another country, over sftp where a server can
    /// be started.
    private func shareOn() throws {
        runner.announce(
            "The agency shares on with the customs service of Mexico: only what markings allow, and it still verifies.")
        let server = try DemoServer(in: runner.folder)
        defer { server?.stop() }
        let query = [try DemoFigures(runner).seller]
        try runner.run(
            ["share", "--to", "Aduana del Norte", "--preview"] + query + passphrase, in: "port-unit", lines: 24)
        try runner.run(["share", "--to", "Aduana del Norte"] + query + passphrase, in: "port-unit")
        let place: [String]
        if let server {
            try connect(to: server)
            place = []
        } else {
            Console.print("  (No sshd is installed: the exchange goes over a folder.)")
            try Paths.makeFolder(Paths.join(runner.folder, "exchange"))
            place = ["../exchange"]
        }
        runner.announce("It goes over a folder that both reach; the receipt comes back the same way.")
        try runner.run(
            ["send", "Aduana del Norte"] + place.flatMap { ["--to-folder", $0] } + passphrase, in: "port-unit")
        let received = try runner.run(["receive", "--import"] + place + passphrase, in: "aduana", lines: 30)
        try runner.require(received.text.contains("passes on"), "the customs service has what the agency shared")
        try runner.run(["receive", "--import"] + place + passphrase, in: "port-unit")
        let sent = try runner.run(["receipt", "sent"], in: "port-unit")
        try runner.require(sent.text.contains("accepted"), "the agency has the receipt")
    }

    /// Each party makes its key for servers, confirms the server's key, and the address of the other.
    private func connect(to server: DemoServer) throws {
        for (home, other) in [("port-unit", "Aduana del Norte"), ("aduana", "Port Targeting Unit San Diego")] {
            let key = try runner.run(["key", "ssh"], in: home)
            try server.permit(key.output)
            try runner.run(["home", "known-host", server.address, "--fingerprint", server.fingerprint], in: home)
            try runner.run(["partner", "address", other, server.address], in: home)
        }
    }

    private func report() throws -> String {
        runner.announce("A page that shows it all, in one file.")
        try runner.run(["report", "-o", "report.html"], in: "port-unit")
        try runner.run(["log", "verify"], in: "port-unit")
        return Paths.join(runner.folder, "port-unit/report.html")
    }
}
