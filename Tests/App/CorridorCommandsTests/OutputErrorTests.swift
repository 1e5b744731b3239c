import Files
import StrictJSON
import TestSupport
import Testing

/// What becomes of a command whose output cannot be written.
@Suite struct OutputErrorTests {
    /// Every command that prints, one call of each form of output; they are run in a copy of `stage` each.
    static let commands = [
        "corridor --help", "corridor --version", "corridor help find", "corridor find --help",
        "corridor --generate-completion-script bash", "corridor --experimental-dump-help",
        "corridor init new --name 'New Party' --country FR $P", "corridor key list --home agency",
        "corridor key renew --home agency $P", "corridor key rotate gateway --home agency $P",
        "corridor key revoke gateway --reason superseded --home agency $P",
        "corridor key new gateway --request request.pem --home agency $P",
        "corridor key export gateway -o gateway.pem --home agency $P",
        "corridor partner add partner/profile.asice --yes --home agency", "corridor partner list --home agency",
        "corridor partner profile -o profile.asice --home agency $P",
        "corridor partner show 'Example Carrier' --home agency",
        "corridor partner suspend 'Example Partner' --reason test --home agency",
        "corridor partner suspend 'Example Partner' --reason t --home agency >/dev/null"
            + "; corridor partner resume 'Example Partner' --reason test --home agency",
        "corridor stream list --home agency", "corridor stream renew --reason test --home agency",
        "corridor export table.csv --as csv --map map.json -o - --home carrier",
        "corridor export table.csv --as csv --map map.json -o made.json --home carrier",
        "corridor export table.csv --as csv --map map.json --preview --home carrier",
        "corridor map suggest table.csv", "corridor map suggest table.csv --format json",
        "corridor map suggest table.csv -o suggested.json", "corridor map check table.csv --map map.json",
        "corridor map explain name table.csv", "corridor help mapping",
        "corridor convert bundle.json -o - --to xml", "corridor convert bundle.json -o made.xml",
        "corridor validate bundle.json", "corridor validate bundle.json --format json",
        "corridor markings bundle.json", "corridor markings bundle.json --format json",
        "corridor pack bundle.json -o made.asice --home carrier $P",
        "corridor seal bundle.json --to 'Example Partner' -o made.asice --home carrier $P",
        "corridor cosign package.asice -o made.asice --home partner $P",
        "corridor timestamp query package.asice -o query.tsq",
        "corridor timestamp trust carrier/.corridor/certificates/root.pem --home agency",
        "corridor forward sealed.asice --to 'Example Partner' -o made.asice --home agency $P",
        "corridor verify package.asice --home agency", "corridor verify package.asice --home agency --explain",
        "corridor verify package.asice --home agency --format json",
        "corridor verify package.asice --home agency --certificate -",
        "corridor open sealed.asice -d opened --home agency $P",
        "corridor disclose package.asice --object \(Self.trading) --property name --guessable -o part.json --home carrier $P",
        "corridor import next.asice --home agency $P", "corridor import next.asice --format json --home agency $P",
        "corridor receipt show agency/.corridor/outbox/*.asice --home carrier $P",
        "corridor receipt sent --home carrier", "corridor quarantine list --home agency",
        "corridor quarantine list --format json --home agency", "corridor quarantine show $(cat kept) --home agency",
        "corridor quarantine discard $(cat kept) --reason test --home agency",
        "corridor purge --before 2100-01-01 --preview --home agency",
        "corridor home upgrade-ids --home agency",
        "corridor check-home --home agency", "corridor check-home --format json --home agency",
        "corridor merge --home agency", "corridor merge --home agency --format json",
        "corridor merge table.csv --map map.json --clusters -", "corridor merge table.csv --map map.json --pairs -",
        "corridor merge table.csv --map map.json --report -", "corridor merge table.csv --map map.json --format json",
        "corridor merge bundle.json -o -", "corridor merge bundle.json --clusters -",
        "corridor explain \(Self.trading) \(Self.traders) --home agency",
        "corridor review --html page.html --home agency",
        "corridor decide same \(Self.trading) \(Self.traders) --reason test --home agency",
        "corridor find Example --home agency", "corridor find Example --format json --home agency",
        "corridor show \(Self.trading) --home agency", "corridor show \(Self.trading) --format json --home agency",
        "corridor report -o page.html --home agency", "corridor log --home agency",
        "corridor log list --format json --home agency", "corridor log verify --home agency",
        "corridor check-id uscc 91370600FAKE12345X", "corridor check-id uscc 91370600FAKE12345X --format json",
        "corridor codes import codes.csv --list hs --edition 2022 --home agency", "corridor codes list --home agency",
        "corridor codes import codes.csv --list hs --edition 2022 --home agency >/dev/null"
            + "; corridor codes remove hs-2022 --home agency",
        "corridor share bundle.json --to 'Example Partner' -o made.asice --home carrier $P",
        "corridor share bundle.json --to 'Example Partner' --preview --format json --home carrier $P",
        "mkdir -p exchange; corridor send 'Example Partner' bundle.json --to-folder exchange --home carrier $P",
        "mkdir -p exchange; corridor receive exchange --format json --home agency",
        "corridor agreement new 'Example Agency' -o terms.json --home carrier",
        "corridor agreement list --format json --home carrier",
        "corridor person add Ann --role release --new-passphrase-file passphrase.txt --home carrier $P",
        "corridor person list --format json --home carrier", "corridor home require-agreement on --home carrier",
        "corridor partner introduced --format json --home carrier",
        "corridor partner address 'Example Partner' /srv/exchange --home carrier",
        "corridor status --home agency", "corridor status --format json --home agency",
        "corridor log heads --home agency", "corridor log export -o logs --home agency $P",
        "corridor audit sealed.asice carrier/profile.asice",
        "corridor audit sealed.asice carrier/profile.asice --format json",
        "corridor ledger object \(Self.trading) --home carrier",
        "corridor ledger partner 'Example Agency' --format json --home carrier",
        "corridor retract \(Self.trading) --reason test --home carrier $P",
        "corridor reinstate \(Self.trading) --reason test --home carrier $P >/dev/null 2>&1"
            + "; corridor retract \(Self.trading) --reason test --home carrier $P >/dev/null"
            + "; corridor reinstate \(Self.trading) --reason test --home carrier $P",
        "corridor narrow \(Self.trading) --marking TLP:RED --reason test --home carrier $P",
        "corridor retract \(Self.trading) --reason test --home carrier $P >/dev/null"
            + "; corridor retractions list --home carrier",
        "corridor supersede \(Self.trading) --version bundle.json --reason test --home carrier $P",
        "corridor hold add \(Self.trading) --reason test --home agency >/dev/null; corridor hold list --home agency",
        "corridor hold add \(Self.trading) --reason test --home agency",
        "corridor hold add \(Self.trading) --reason test --home agency >/dev/null"
            + "; corridor hold remove 1 --reason test --home agency",
        "corridor destroy ask \(Self.trading) --reason test --home carrier $P",
        "corridor destroy ask \(Self.trading) --reason test --home carrier $P >/dev/null"
            + "; corridor destroy list --home carrier",
        "corridor dispute \(Self.trading) --statement 'It is wrong.' --home agency $P",
        "corridor dispute \(Self.trading) --statement 'It is wrong.' --home agency $P >/dev/null"
            + "; corridor disputes --home agency",
        "corridor key passphrase --new-passphrase-file passphrase.txt --home carrier $P",
        "corridor linkage limits ",
        "head -n 1 table.csv > head; printf '0\\ttable\\t1,John Smith,1\\n'"
            + " | corridor linkage rows --map map.json --model model.json --header head",
        "printf '0\\tt\\t1\\tJohn Smith\\0371\\n' | corridor linkage keys --map map.json --model model.json",
        "printf '0\\tr\\t0\\tt\\t1\\tJohn Smith\\0371\\n'"
            + " | corridor linkage clusters --map map.json --model model.json",
        "printf 'records\\t3\\t0\\n' | corridor linkage frequencies --map map.json --model model.json -o -",
    ]

    /// Commands that need more than a call to get as far as printing; what they print goes the same way.
    static let others: Set<String> = [
        "demo", "key import", "timestamp attach", "quarantine release", "linkage pairs",
        "agreement propose", "agreement show", "agreement accept", "agreement suspend", "agreement resume",
        "agreement end", "person remove", "home require-persons", "home require-two", "home known-host", "key ssh",
        "key compromised", "key root move", "key root return", "backup make", "backup key", "restore", "home catch-up",
        "home take-in", "home missed", "home accept-restore", "succession propose", "succession accept",
        "succession publish",
        "succession list",
        "consent ask", "consent grant", "consent deny", "consent revoke", "consent list", "receipt export", "revoke",
        "retractions accept", "retractions refuse", "destroy accept", "destroy refuse", "suspect list",
        "suspect accept", "suspect disown", "overdue list", "overdue validate", "overdue tell", "ledger entity",
        "ledger message", "ledger person", "ledger purge",
    ]

    private static let trading = "identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11"
    private static let traders = "identity--c0a1b2d3-3f4e-4f3c-8a3e-0d6b8e0a4a12"

    private static let stage = Result<TemporaryFolder, any Error> {
        let folder = try Theatre.folder()
        func organization(_ id: String, _ name: String) -> String {
            let time = "2026-02-01T00:00:00.000Z"
            return """
                {"type":"identity","spec_version":"2.1","id":"\(id)","created":"\(time)","modified":"\(time)",\
                "name":"\(name)","identity_class":"organization"}
                """
        }
        let objects = [organization(trading, "Example Trading"), organization(traders, "Example Traders")]
        let bundle = "bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10"
        _ = try folder.write(
            #"{"type":"bundle","id":"\#(bundle)","objects":[\#(objects.joined(separator: ","))]}"#, "bundle.json")
        _ = try folder.write(
            "id,name,phone\n1,John Smith,+1 555 0100\n2,Jon Smith,+1 555 0100\n3,Mary Major,\n", "table.csv")
        _ = try folder.write(
            #"{"type":"identity","source_name":"table","label":"party","record":"id","columns":{"name":"name","phone":"phone"}}"#,
            "map.json")
        _ = try folder.write("code,name\n010121,Example\n", "codes.csv")
        let setUp = """
            set -e
            P='--passphrase-file passphrase.txt'
            corridor pack bundle.json -o package.asice --home carrier $P
            for name in sealed next; do
                corridor seal bundle.json --to 'Example Agency' -o $name.asice --home carrier $P
            done
            corridor import sealed.asice --home agency $P
            corridor import sealed.asice --home agency $P || true
            corridor merge --home agency
            corridor merge table.csv --map map.json --learn model.json --frequencies
            corridor quarantine list --home agency --format json | sed -n 's/.*"id": "\\(.*\\)",/\\1/p' > kept
            """
        let result = try Theatre.run(setUp, in: folder.path)
        guard result.status == 0 else { throw Theatre.SetUpFailed(text: result.errorText) }
        return folder
    }

    private func run(_ command: String, in folder: TemporaryFolder) throws -> Tool.Result {
        try Theatre.run("P='--passphrase-file passphrase.txt'; " + command, in: folder.path)
    }

    @Test(arguments: commands) func aFullDeviceIsToldAndEndsWithFive(_ command: String) throws {
        let folder = try Theatre.copy(of: Self.stage.get())
        let result = try run(command + " > /dev/full", in: folder)
        #expect(result.status == 5)
        #expect(result.errorText.contains("error: Standard output could not be written: No space left on device."))
        #expect(result.errorText.split(separator: "\n").count { $0.contains("[output-unwritable]") } == 1)
    }

    @Test(arguments: commands) func aReaderThatHasGoneIsNoError(_ command: String) throws {
        let folder = try Theatre.copy(of: Self.stage.get())
        // The reader is gone before the command begins.
        let result = try run("exec 9> >(:); wait $!; " + command + " >&9", in: folder)
        #expect([0, 1, 3].contains(result.status), "\(result.status) \(result.errorText)")
        #expect(!result.errorText.contains("output-unwritable") && !result.errorText.contains("pipe"))
    }

    @Test func everyCommandIsTried() throws {
        let folder = try TemporaryFolder()
        let result = try run("corridor --experimental-dump-help", in: folder)
        let tree = try JSONValue(parsing: result.output)["command"]
        var named: [String] = []
        func visit(_ command: JSONValue?, _ path: [String]) {
            let below = (command?["subcommands"]?.array ?? []).filter { $0["commandName"]?.string != "help" }
            if below.isEmpty { named.append(path.joined(separator: " ")) }
            for one in below { visit(one, path + [one["commandName"]?.string ?? ""]) }
        }
        visit(tree, [])
        #expect(named.count > 40)
        for name in named where !Self.others.contains(name) {
            #expect(Self.commands.contains { $0.contains("corridor \(name) ") }, "\(name)")
        }
    }

    @Test func whatAnImportStoredStaysStoredWhenItsReportIsLost() throws {
        let folder = try Theatre.copy(of: Self.stage.get())
        let first = try run("corridor import next.asice --home agency $P > /dev/full", in: folder)
        #expect(first.status == 5)
        let second = try run("corridor import next.asice --home agency $P", in: folder)
        #expect(second.text.contains("sequence-replayed"))
        #expect(try run("corridor log verify --home agency", in: folder).status == 0)
    }

    @Test func aLimitOfTheSizeOfFilesIsAnErrorAsAFullDiskIs() throws {
        let folder = try Theatre.copy(of: Self.stage.get())
        // `ulimit -f` counts in blocks of 1,024 bytes; SQLite's file is larger than that.
        let result = try run("ulimit -f 8; corridor init limited --name Limited --country US $P", in: folder)
        #expect(result.status == 5)
        #expect(result.errorText.contains("[no-space-left]"))
        #expect(try Paths.names(in: folder.file("limited")).isEmpty)
        #expect(try run("corridor init limited --name Limited --country US $P", in: folder).status == 0)
    }

    @Test func theWorstStatusIsKept() throws {
        let folder = try Theatre.copy(of: Self.stage.get())
        #expect(try run("corridor validate table.csv > /dev/full", in: folder).status == 5)
        #expect(try run("corridor find > /dev/full", in: folder).status == 2)
    }

    @Test func aFullStandardErrorChangesNothing() throws {
        let folder = try Theatre.copy(of: Self.stage.get())
        #expect(try run("corridor nonsense 2> /dev/full", in: folder).status == 2)
        #expect(try run("corridor log --home agency > /dev/full 2> /dev/full", in: folder).status == 5)
        let sealed = try run(
            "corridor seal bundle.json --to 'Example Partner' -o made.asice --home carrier $P 2> /dev/full", in: folder)
        #expect(sealed.status == 0)
    }

    @Test func aClosedStreamIsNeverMistakenForAFile() throws {
        let folder = try Theatre.copy(of: Self.stage.get())
        let closed = try run("corridor log --home agency >&-", in: folder)
        #expect(closed.status == 5 && closed.errorText.contains("[output-unwritable]"))
        // Its first opened file would otherwise be number 2, and be given what is said.
        let quiet = try run(
            "corridor seal bundle.json --to 'Example Partner' -o made.asice --home carrier $P 2>&- <&-", in: folder)
        #expect(quiet.status == 0)
        #expect(try run("corridor verify made.asice --home partner", in: folder).status == 0)
        #expect(try run("corridor log verify --home carrier", in: folder).status == 0)
    }

    /// Runs a command with a terminal for its output, and prints what the terminal was sent.
    private static let terminal = """
        import os, pty, sys
        program, terminal = pty.openpty()
        child = os.fork()
        if child == 0:
            os.close(program)
            os.dup2(terminal, 1)
            os.dup2(terminal, 2)
            os.execvp("corridor", ["corridor"] + sys.argv[1:])
        os.close(terminal)
        seen = b""
        try:
            while part := os.read(program, 4096):
                seen += part
        except OSError:
            pass
        sys.stdout.buffer.write(seen)
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        """

    @Test(
        .needsTool("python3"),
        arguments: [
            "convert hostile.json -o - --to json", "convert hostile.json -o - --to xml", "validate hostile.json",
            "merge hostile.json -o -", "merge hostile.csv --map map.json --clusters - --raw-csv",
            "merge hostile.csv --map map.json --pairs -", "merge hostile.csv --map map.json --report -",
            "merge hostile.csv --map map.json --format json", "find Example --home hostile\u{202E}\u{9B}31m",
            "validate --annotate\u{9B}31m", "explain a\u{202E}b c\u{1B}[31m --in hostile.csv --map map.json",
        ])
    func nothingThatWasReceivedSteersATerminal(_ arguments: String) throws {
        let folder = try Theatre.copy(of: Self.stage.get())
        let bundle = String(decoding: try File.bytes(at: folder.file("bundle.json")), as: UTF8.self)
        let name = try #require(bundle.firstRange(of: "Example Trading"))
        let hostile = "Safe\u{9B}31m\u{202E}exe"
        _ = try folder.write(bundle[..<name.lowerBound] + hostile + bundle[name.upperBound...], "hostile.json")
        _ = try folder.write(
            "id,name,phone\n\u{1B}[31mX,Jo\u{9B}31mhn \u{202E}Smith,+1 555 0100\n=2,John Smith,+1 555 0100\n",
            "hostile.csv")
        _ = try folder.write(Self.terminal, "terminal.py")
        let result = try Tool.run(
            "python3", ["terminal.py"] + arguments.split(separator: " ").map(String.init), folder: folder.path,
            environment: Theatre.environment(folder.path))
        #expect(result.output.count > 20)
        for scalar in result.text.unicodeScalars where scalar != "\r" && scalar != "\n" {
            #expect(
                ![.control, .format].contains(scalar.properties.generalCategory), "U+\(String(scalar.value, radix: 16))"
            )
        }
    }
}
