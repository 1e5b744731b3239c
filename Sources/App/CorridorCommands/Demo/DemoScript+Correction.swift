internal import Files

/// The last act: what a carrier takes back is taken back wherever it went, and files alone show it to an auditor.
extension DemoScript {
    /// The carrier takes back an object that the agency and the customs service have.
    func correct() throws {
        runner.announce(
            "The carrier finds that it named the wrong shipper, and takes that back. Its statement goes to all who have it."
        )
        let object = try DemoFigures(runner).sellerOfCarrier
        try Paths.makeFolder(Paths.join(runner.folder, "corrections"))
        let folder = "../corrections"
        try runner.run(["retract", object, "--reason", "Another company shipped this."] + passphrase, in: "meridian")
        try runner.run(["send", "--to-folder", folder] + passphrase, in: "meridian")
        runner.announce(
            "Nothing is destroyed, and every view leaves it out: of the agency, and of the customs service.")
        for party in ["port-unit", "aduana"] {
            try runner.run(["receive", "--import", folder] + passphrase, in: party, lines: 20)
            let shown = try runner.run(["show", object], in: party, status: .usage)
            try runner.require(shown.text.contains("[object-hidden]"), "\(party) shows it no longer")
        }
        runner.announce("The carrier sees who has confirmed.")
        try runner.run(["receive", "--import", folder] + passphrase, in: "meridian", quiet: true)
        try runner.run(["retractions", "list"], in: "meridian")
        let ledger = try runner.run(["ledger", "object", object], in: "meridian", lines: 20)
        try runner.require(ledger.text.contains("correction accepted"), "the carrier knows who accepted it")
    }

    /// An auditor puts together what happened, from files of three parties that do not trust each other.
    func audit() throws {
        runner.announce("An auditor has files and public keys only: profiles, and the logs that the parties export.")
        try Paths.makeFolder(Paths.join(runner.folder, "audit"))
        var files = ["post/profile.asice"]
        for party in ["meridian", "port-unit", "aduana"] {
            try runner.run(["log", "export", "-o", "../audit/\(party).log"] + passphrase, in: party)
            files += ["\(party)/profile.asice", "audit/\(party).log"]
        }
        let found = try runner.run(["audit"] + files + ["-o", "audit/audit.html"], lines: 40)
        try runner.require(found.text.contains("Nothing contradicts"), "the logs agree")
    }
}
