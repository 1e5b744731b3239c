internal import Diagnostics
internal import Files
package import Messaging
internal import PartyHome
package import Platform
package import TestSupport
package import Transports
internal import X509

/// A folder over which parties of a stage exchange files.
package struct ExchangeRoot {
    /// Where it is.
    package let path: String
    /// The folder as the parties use it.
    package let folder: any ExchangeFolder

    /// A new folder.
    package init(in stage: TemporaryFolder, _ name: String = "exchange") throws {
        path = stage.file(name)
        try Paths.makeFolder(path)
        folder = LocalFolder(path)
    }

    /// The same folder, used by way of another one.
    package init(_ root: ExchangeRoot, by folder: any ExchangeFolder) {
        path = root.path
        self.folder = folder
    }

    /// The folder of one direction of a relation.
    package func relation(from sender: Party, to recipient: Party) -> RelationFolder {
        RelationFolder(recipient: recipient.id.text, sender: sender.id.text)
    }

    /// The paths of the files that lie there from one party to another.
    package func files(from sender: Party, to recipient: Party) throws -> [String] {
        let path = Paths.join(path, relation(from: sender, to: recipient).path)
        guard Paths.isFolder(path) else { return [] }
        return try Paths.names(in: path).filter { !$0.hasPrefix(".") }.map { Paths.join(path, $0) }
    }
}

extension Party {
    /// Seals files for another party into the outbox.
    package func post(
        _ files: [String], to other: Party, expires: Timestamp? = nil, at time: Timestamp = Stage.now
    ) throws {
        _ = try mail(at: time).sealForSending(files, to: other.id, PackageSealer.Terms(expires: expires))
    }

    /// Sends what waits for another party.
    @discardableResult package func send(
        to other: Party, over root: ExchangeRoot, at time: Timestamp = Stage.now, hasKeys: Bool = true,
        parts: PartSize = .standard, answersOnly: Bool = false
    ) throws -> SendingReport {
        try Sender(
            home, keys: hasKeys ? keys : nil, clock: .fixed(time), randomness: .system, actor: "tester",
            retry: RetryRule(attempts: 2) { _ in }, parts: parts, answersOnly: answersOnly
        ).send(to: other.id, over: root.folder)
    }

    /// Takes into the inbox what lies there for this party; no key is used.
    @discardableResult package func receive(
        from root: ExchangeRoot, at time: Timestamp = Stage.now, limits: FolderLimits = .standard
    ) throws -> [ReceivingReport] {
        try Receiver(home, clock: .fixed(time), randomness: .system, actor: "tester", limits: limits)
            .receive(from: root.folder)
    }

    /// Imports the inbox.
    @discardableResult package func importInbox(at time: Timestamp = Stage.now) throws -> [Importer.Outcome] {
        let importer = Importer(home, keys: keys, clock: .fixed(time), randomness: .system, actor: actor(time))
        var outcomes: [Importer.Outcome] = []
        var failure: Fault?
        InboxImport(home, importer).run { result in
            switch result {
            case .success(let outcome): outcomes.append(outcome)
            case .failure(let fault): failure = fault
            }
        }
        if let failure { throw failure }
        return outcomes
    }
}
