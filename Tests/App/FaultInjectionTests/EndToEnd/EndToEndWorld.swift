internal import Files
internal import Foundation
internal import TestSupport

/// Four parties that exchange files over an OpenSSH server, by commands that are killed and whose connections are cut.
final class EndToEndWorld {
    /// What happened, for the report.
    struct Counts {
        /// The commands that were run.
        var commands = 0
        /// The processes that were killed.
        var kills = 0
        /// The connections that were cut.
        var cuts = 0
        /// How often two processes of one home received at the same time.
        var twoReceivers = 0
        /// The rounds until everything was answered.
        var rounds = 0
        /// Commands that ended otherwise than they may, with what they said.
        var unexpected: [String] = []
    }

    let size: EndToEndSize
    let folder: TemporaryFolder
    let server: SSHServer
    private let network: UnreliableServer
    private var random: SeededGenerator
    private(set) var counts = Counts()

    init(_ size: EndToEndSize) throws {
        self.size = size
        random = SeededGenerator(size.seed)
        network = try UnreliableServer(seed: size.seed)
        server = try SSHServer(subsystem: network.subsystem)
        folder = try Theatre.folder()
        try setUp()
    }

    private func setUp() throws {
        let homes = EndToEndParty.all.map(\.home).joined(separator: " ")
        var lines = """
            set -e
            P='--passphrase-file passphrase.txt'
            corridor init customs --name 'Example Customs' --country US --role agency $P
            for one in \(homes); do
                [ $one = customs ] || corridor partner add $one/profile.asice --yes --home customs
                [ $one = customs ] || corridor partner add customs/profile.asice --yes --home $one
                corridor key ssh --home $one >> '\(server.allowedKeys)'
                corridor home known-host '\(server.address)' --fingerprint '\(try server.fingerprint())' --home $one
            done

            """
        for party in EndToEndParty.all {
            for other in party.others {
                lines += "corridor partner address '\(other.name)' '\(server.address)' --home \(party.home)\n"
            }
            try Paths.makeFolder(folder.file(party.bundles))
        }
        try network.calm()
        let result = try Theatre.run(lines, in: folder.path)
        guard result.status == 0 else { throw Theatre.SetUpFailed(text: result.text + result.errorText) }
        try network.disturb()
    }

    // MARK: with faults

    /// Sends and receives everything, killed and cut, until there were enough faults.
    func disturb() throws {
        var made = 0
        // Spread over the faults, so that there is something to do at each.
        let steps = max(1, size.faults / 2)
        var step = 0
        // Some of each kind.
        while made < size.envelopes || counts.kills + network.cuts < size.faults
            || min(counts.kills, network.cuts) < size.faults / 4
        {
            step += 1
            while made < size.envelopes, made * steps < step * size.envelopes {
                try writeBundles(numbered: made)
                made += 1
            }
            try runAtOnce(commands())
            counts.cuts = network.cuts
            // Ends whatever becomes of the faults.
            guard step < 20 * steps else { throw Theatre.SetUpFailed(text: "too few faults in \(step) steps") }
        }
        try network.calm()
    }

    /// Everything goes on without faults, until every message is answered or nothing changes any more.
    func settle() throws {
        var open = Int.max
        while counts.rounds < 12, open > 0 {
            counts.rounds += 1
            let parties = EndToEndParty.all
            try runAtOnce(parties.map { Command($0, sending: $0.others, fault: nil) }, mayFail: false)
            for _ in 0..<2 { try runAtOnce(parties.map { Command($0, sending: nil, fault: nil) }, mayFail: false) }
            open = try parties.reduce(0) { sum, party in
                sum
                    + (try EndToEndRecords(of: party, in: folder.path, size.program).sent.count {
                        $0.answer != "accepted"
                    })
            }
        }
    }

    /// A bundle of each party, which goes to all others.
    private func writeBundles(numbered number: Int) throws {
        for (index, party) in EndToEndParty.all.enumerated() {
            let id = "5d5cdd18-000\(index)-4f3c-8a3e-\(String(format: "%012d", number))"
            _ = try folder.write(
                """
                {"type":"bundle","id":"bundle--\(id)","objects":[{"type":"identity","spec_version":"2.1",
                "id":"identity--\(id)","created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z",
                "name":"Example Trading \(index) \(number)","identity_class":"organization"}]}
                """, "\(party.bundles)/\(String(format: "%04d", number)).json")
        }
    }

    // MARK: commands

    /// A command of a party, and the call before which it is killed.
    private struct Command {
        let party: EndToEndParty
        /// The partners that it sends to; `nil` when it receives.
        let sending: [EndToEndParty]?
        let fault: Int?

        init(_ party: EndToEndParty, sending: [EndToEndParty]?, fault: Int?) {
            self.party = party
            self.sending = sending
            self.fault = fault
        }

        var arguments: [String] {
            let what = sending.map { ["send"] + $0.map(\.name) + ["--nightly", party.bundles, "--attempts", "2"] }
            return (what ?? ["receive", "--import"])
                + ["--home", party.home, "--passphrase-file", "passphrase.txt"]
        }
    }

    /// The commands of one step: one or two receivers of one home, and a sender, at the same time.
    private func commands() -> [Command] {
        let parties = EndToEndParty.all.shuffled(using: &random)
        var commands: [Command] = []
        let receivers = Int.random(in: 0..<10, using: &random)
        if receivers < 9 { commands.append(Command(parties[0], sending: nil, fault: fault())) }
        if receivers < 5 {
            commands.append(Command(parties[0], sending: nil, fault: fault()))
            counts.twoReceivers += 1
        }
        let partners = parties[1].others.shuffled(using: &random)
        let some = Array(partners.prefix(Int.random(in: 1...3, using: &random)))
        commands.append(Command(parties[1], sending: some, fault: fault()))
        return commands
    }

    /// The call before which a process is killed: few calls as often as many.
    private func fault() -> Int? {
        guard Int.random(in: 0..<100, using: &random) < 35 else { return nil }
        return 1 + Int(pow(2, Double.random(in: 1..<11, using: &random)))
    }

    private func runAtOnce(_ commands: [Command], mayFail: Bool = true) throws {
        let running = try commands.enumerated().map { number, command in
            let group = try start(command, output: folder.file("output-\(number)"))
            try network.add(group)
            return (command, group)
        }
        for (command, group) in running {
            counts.commands += 1
            switch try group.wait(before: { try network.remove(group) }) {
            case .exited(0): break
            // The connection was cut, or another process holds what this one needs.
            case .exited(5) where mayFail: break
            case .killed where mayFail: counts.kills += 1
            case let end:
                let words = command.arguments.joined(separator: " ")
                counts.unexpected.append("\(end): \(words): \(group.text().suffix(600))")
            }
        }
    }

    private func start(_ command: Command, output: String) throws -> ProcessGroup {
        var words = [size.program] + command.arguments
        if let call = command.fault { words = try FaultInjector.words(.killed(before: call), in: folder.path) + words }
        return try ProcessGroup(
            words, in: folder.path, environment: Theatre.environment(folder.path), output: output, seconds: 300)
    }
}
