internal import Files

/// The last act: what a carrier takes back is taken back wherever it went, and files alone show it to an auditor.
extension DemoScript {
    /// The carrier takes back an object that the agency has, and passed on to the customs service.
    ///
    /// - Parameter place: the folder of the agency and the customs service; empty for the confirmed address.
    func correct(over place: [String]) throws {
        runner.announce(
            "The carrier finds that it named the wrong shipper, and takes that back. The agency leaves it out at once.")
        let object = try DemoFigures(runner).sellerOfCarrier
        try Paths.makeFolder(Paths.join(runner.folder, "corrections"))
        let folder = ["--to-folder", "../corrections"]
        try runner.run(["retract", object, "--reason", "Another company shipped this."] + passphrase, in: "meridian")
        try runner.run(["send", "Port Targeting Unit San Diego"] + folder + passphrase, in: "meridian")
        try runner.run(["receive", "--import", "../corrections"] + passphrase, in: "port-unit", lines: 20)
        let shown = try runner.run(["show", object], in: "port-unit", status: .usage)
        try runner.require(shown.text.contains("[object-hidden]"), "the agency shows it no longer")
        runner.announce(
            "The agency passes the carrier's own statement on to the customs service, which has it from there.")
        try runner.run(
            ["send", "Aduana del Norte"] + place.flatMap { ["--to-folder", $0] } + passphrase, in: "port-unit")
        try runner.run(["receive", "--import"] + place + passphrase, in: "aduana", lines: 20)
        let other = try runner.run(["show", object], in: "aduana", status: .usage)
        try runner.require(other.text.contains("[object-hidden]"), "the customs service shows it no longer")
        try runner.run(["receive", "--import"] + place + passphrase, in: "port-unit", quiet: true)
        let list = try runner.run(["retractions", "list"], in: "port-unit")
        try runner.require(list.text.contains("applied"), "the agency knows that it is applied")
        try runner.run(["ledger", "object", object], in: "port-unit", lines: 20)
    }

    /// An auditor puts together what happened, from files of three parties that do not trust each other.
    func audit() throws {
        runner.announce("An auditor has files and public keys only: profiles, and the logs that the parties export.")
        try Paths.makeFolder(Paths.join(runner.folder, "audit"))
        var files: [String] = []
        for party in ["meridian", "port-unit", "aduana"] {
            try runner.run(["log", "export", "-o", "../audit/\(party).log"] + passphrase, in: party)
            files += ["\(party)/profile.asice", "audit/\(party).log"]
        }
        let found = try runner.run(["audit"] + files + ["-o", "audit/audit.html"], lines: 40)
        try runner.require(found.text.contains("Nothing contradicts"), "the logs agree")
    }
}
