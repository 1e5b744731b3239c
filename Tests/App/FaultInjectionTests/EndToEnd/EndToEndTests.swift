internal import Files
internal import Foundation
internal import TestSupport
internal import Testing

/// Four parties over a real server, with processes killed and connections cut at seeded points and two receivers at
/// once: each envelope is imported once, each receipt matched, all logs agree. `CORRIDOR_FAULTS=all` takes a hundred
/// envelopes each way and two hundred faults, otherwise there are few.
@Suite(
    .enabled(
        if: SSHServer.isInstalled && UnreliableServer.isInstalled, "sshd, sftp-server and python3 are not installed"))
struct EndToEndTests {
    @Test func nothingIsLostAndNothingHappensTwice() throws {
        let size = EndToEndSize.chosen
        let world = try EndToEndWorld(size)
        try world.disturb()
        try world.settle()
        report(world)
        #expect(world.counts.unexpected.isEmpty, "\(world.counts.unexpected.joined(separator: "\n"))")
        #expect(world.counts.kills + world.counts.cuts >= size.faults)
        #expect(world.counts.kills > 0 && world.counts.cuts > 0 && world.counts.twoReceivers > 0)

        let records = try EndToEndParty.all.map { try EndToEndRecords(of: $0, in: world.folder.path, size.program) }
        for sender in records {
            #expect(sender.sent.count == 3 * size.envelopes, "a message was sealed twice, or not at all")
            #expect(sender.sent.allSatisfy { $0.answer == "accepted" })
            for recipient in records where recipient.id != sender.id {
                let sent = sender.sent.filter { $0.to == recipient.id }.map(\.message)
                let imported = recipient.imported(from: sender.id)
                #expect(sent.count == size.envelopes)
                #expect(imported.sorted() == sent.sorted(), "not each message was imported once")
            }
            let read = sender.log.filter { $0.act == "receipt-read" }.map(\.subject)
            #expect(read.sorted() == sender.sent.map(\.message).sorted(), "not each receipt was read once")
            let problem = try sender.problem()
            #expect(problem == nil)
        }
        let left = FileManager.default.enumerator(atPath: world.server.root)?.compactMap { $0 as? String } ?? []
        // A client whose parent was killed may end its upload later, under a hidden name that nobody takes.
        let files = left.filter {
            !Paths.isFolder(Paths.join(world.server.root, $0)) && !Paths.name(of: $0).hasPrefix(".corridor-put-")
        }
        #expect(files == [], "left in the folder")
    }

    /// One line to standard error: a run that found nothing says what it tried.
    private func report(_ world: EndToEndWorld) {
        let (size, counts) = (world.size, world.counts)
        let line =
            "end to end, seed \(size.seed): 4 parties, \(12 * size.envelopes) envelopes, \(counts.kills) processes killed, "
            + "\(counts.cuts) connections cut, two receivers at once \(counts.twoReceivers) times, "
            + "\(counts.commands) commands, at rest after \(counts.rounds) rounds\n"
        FileHandle.standardError.write(Data(line.utf8))
    }
}
