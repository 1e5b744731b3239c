package import CaseFile
package import Diagnostics
internal import Files
internal import Packages
package import Platform
internal import X509

/// Purges received messages permanently: their keys, objects, derived merges and files (specs/party-home.md,
/// "Purging").
package struct Purger: Sendable {
    private let home: Home
    private let actor: LogActor
    private let approver: ActApprover

    /// The messages to purge.
    package enum Selection: Hashable, Sendable {
        /// Messages, by the beginnings of their ids.
        case messages([String])
        /// The bundles that were imported before a time.
        case before(Timestamp)
        /// The bundles with a marking that requires deletion by now (`retain_until`).
        case expired
    }

    /// A message that would be purged.
    package struct Candidate: Hashable, Sendable {
        /// The package.
        package let package: StoredPackage
        /// The data purged with it.
        package let preview: PurgePreview
    }

    /// The result of a purge.
    package struct Result: Hashable, Sendable {
        /// The messages purged now.
        package var purged: [Purge]
        /// The selected messages that had been purged before.
        package var before: [Purge]
        /// Whether a merge was dropped.
        package var droppedMerge: Bool
    }

    /// The purger of a home.
    ///
    /// - Parameter approver: has the purge signed where the home asks for it.
    package init(_ home: Home, actor: LogActor, approver: ActApprover = ActApprover()) {
        self.home = home
        self.approver = approver
        self.actor = actor
    }

    /// The messages that a purge would remove.
    ///
    /// - Throws: `Fault` `message-unknown` or `message-ambiguous`.
    package func preview(_ selection: Selection) throws(Fault) -> [Candidate] {
        let purged = try purged()
        let packages = try select(selection).packages.filter { purged[$0.number] == nil }
        // Of many packages at once.
        let previews = packages.count > Self.few ? try home.caseFile.purgePreviews() : [:]
        return try packages.map { package throws(Fault) in
            if let preview = previews[package.number] { return Candidate(package: package, preview: preview) }
            return Candidate(package: package, preview: try home.caseFile.purgePreview(of: package.number))
        }
    }

    /// Purges messages. Messages that were purged before are reported as such.
    ///
    /// - Parameter step: called after each step; tests interrupt there.
    /// - Throws: `Fault` `message-unknown`, `message-ambiguous` or those of the approver, before any change.
    package func purge(
        _ selection: Selection, reason: String, after step: (PurgeStep) throws(Fault) -> Void = { _ in }
    ) throws(Fault) -> Result {
        try home.writing { home throws(Fault) in
            try Purger(home, actor: actor, approver: approver).purgeHere(selection, reason: reason, step: step)
        }
    }

    private func purgeHere(
        _ selection: Selection, reason: String, step: (PurgeStep) throws(Fault) -> Void
    ) throws(Fault) -> Result {
        let scope = try select(selection)
        let selected = scope.packages.map(\.number)
        let old = try purged()
        let new = selected.filter { old[$0] == nil }
        let hadMerge = try home.caseFile.hasReadableMerge()
        if !new.isEmpty {
            let destroyed = Set(new)
            let messages = scope.packages.filter { destroyed.contains($0.number) }.map(\.message)
            let approval = try approver.approve(
                ActStatement(.destroy, on: messages, reason: reason, at: home, by: actor), at: home)
            try home.caseFile.purge(
                new, takingFilesOf: scope.carriers, reason: reason, approval: approval?.json, by: actor)
        }
        do throws(Fault) {
            try PurgeCompletion(home.layout, home.caseFile).run(after: step)
        } catch {
            guard error.code == .homeBusy else { throw error }
            throw Fault(.purgeIncomplete, kind: .inputOutput, ["reason": "another command is reading the case file"])
        }
        let now = try purged()
        return Result(
            purged: new.compactMap { now[$0] }, before: selected.compactMap { old[$0] },
            droppedMerge: hadMerge && !new.isEmpty)
    }

    /// The certificate of destruction about purges, with its detached signature by this home's originator.
    ///
    /// - Throws: `Fault` `own-certificate-unusable`, `purge-incomplete`, or of the keys.
    package func certify(
        _ purges: [Purge], _ keys: KeyRing
    ) throws(Fault) -> (certificate: [UInt8], signature: [UInt8]) {
        guard try !home.caseFile.hasUnfinishedPurge() else {
            throw Fault(.purgeIncomplete, kind: .inputOutput, ["reason": "its last steps are left to be done"])
        }
        let signer = try home.signer(.originator, keys, at: actor.time)
        let bytes = DestructionCertificate(home.identity, purges).bytes
        return (bytes, try signer.sign(bytes, at: actor.time))
    }

    /// Checks that this home can sign a certificate now, before anything is destroyed.
    ///
    /// - Throws: `Fault` `own-certificate-unusable`, or of the keys.
    package func checkSigner(_ keys: KeyRing) throws(Fault) {
        _ = try home.signer(.originator, keys, at: actor.time)
    }

    /// The number of packages up to which each is counted by itself.
    private static let few = 20

    private func purged() throws(Fault) -> [Int: Purge] {
        Dictionary(uniqueKeysWithValues: try home.caseFile.purges().map { ($0.package, $0) })
    }

    private func select(_ selection: Selection) throws(Fault) -> PurgeScope {
        let received = try home.caseFile.receivedOutlines()
        return try PurgeScope(choose(selection, among: received), among: received)
    }

    private func choose(
        _ selection: Selection, among received: [StoredPackage]
    ) throws(Fault) -> [StoredPackage] {
        switch selection {
        case .messages(let names):
            var found: [StoredPackage] = []
            for name in names { found += try Self.find(name, in: received) }
            // Data stays under the terms that it came with, so that these must stay too.
            if let agreement = found.first(where: { $0.kind == PackageKind.agreement.rawValue }) {
                throw Fault(.agreementNotPurged, kind: .policy, ["message": agreement.message])
            }
            // What is retracted must stay so, whatever comes later.
            if let statements = found.first(where: { PackageKind(stored: $0.kind).isOfStatements }) {
                throw Fault(.statementsNotPurged, kind: .policy, ["message": statements.message])
            }
            return found
        case .before(let time):
            return received.filter { package in
                package.kind == PackageKind.bundle.rawValue
                    && Timestamp(package.handled).map { $0 < time } ?? false
            }
        case .expired:
            let ended = Set(try home.caseFile.packagesRetained(until: actor.time.rfc3339))
            return received.filter { package in
                ended.contains(package.number)
                    && (package.kind == PackageKind.bundle.rawValue || package.share != nil)
            }
        }
    }

    /// The packages of the one message whose id begins with this text.
    private static func find(_ name: String, in received: [StoredPackage]) throws(Fault) -> [StoredPackage] {
        let lower = name.lowercased()
        let found = received.filter { lower.utf8.count >= 4 && $0.message.hasPrefix(lower) }
        let messages = Set(found.map(\.message)).sorted()
        guard let first = messages.first else { throw Fault(.messageUnknown, kind: .usage, ["message": name]) }
        guard messages.count == 1 || first == lower else {
            throw Fault(
                .messageAmbiguous, kind: .usage,
                ["message": name, "candidates": messages.prefix(6).joined(separator: ", ")])
        }
        return found.filter { $0.message == first }
    }
}
