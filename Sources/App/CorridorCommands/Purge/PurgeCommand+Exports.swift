internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import StrictJSON

/// The purge of what a home remembers of its own exports.
extension PurgeCommand {
    /// Destroys the memory of a source, or lists it.
    func purge(exported source: String) throws {
        guard messages.isEmpty, before == nil, !expired, output == nil else {
            throw Fault(
                .usageWrong, kind: .usage,
                ["what": "--exported names all that is purged", "instead": "Give it alone, without a certificate"])
        }
        let home = try self.home.open(.upkeep)
        let records = try home.caseFile.exportMemories()
        guard records.contains(where: { $0.source.name == source }) else {
            throw Fault(
                .exportMemoryUnknown, kind: .usage,
                ["source": source, "known": Set(records.map(\.source.name)).sorted().joined(separator: ", ")])
        }
        guard !preview else { return show(records.filter { $0.source.name == source }, isDone: false) }
        guard let reason, !reason.isEmpty else {
            throw Fault(
                .usageWrong, kind: .usage,
                ["what": "A purge needs a reason", "instead": "Give --reason, or --preview to see what would go"])
        }
        let lock = try home.lockExports()
        defer { withExtendedLifetime(lock) {} }
        let actor = self.home.acting(.system)
        let purged = try home.purgeExports(
            of: source, reason: reason, approver: approval.approver(at: home, for: .destroy, actor: actor.name),
            by: actor)
        show(purged, isDone: true)
    }

    /// Forgets what the retention of each source no longer allows.
    func expireExports(_ home: Home, reason: String) throws {
        let lock = try home.lockExports()
        defer { withExtendedLifetime(lock) {} }
        let actor = self.home.acting(.system)
        let result = try home.expireExports(
            reason: reason, approver: approval.approver(at: home, for: .destroy, actor: actor.name), by: actor)
        guard format.format == .text else { return }
        for record in result.purged {
            Console.print("Destroyed what was remembered of the exports of \(record.source.name).")
        }
        if result.forgotten > 0 {
            Console.print("Forgot \(Console.count(result.forgotten, "exported object")) whose retention has ended.")
        }
    }

    private func show(_ records: [ExportMemoryRecord], isDone: Bool) {
        guard format.format == .text else {
            let rows = records.map { record -> JSONValue in
                [
                    "source": .string(record.source.name), "family": .string(record.source.family),
                    "objects": .number(JSONNumber(record.entries)), "exported": .string(record.time),
                ]
            }
            Console.print(json: .array(rows))
            return
        }
        for record in records {
            let count = Console.count(record.entries, "object")
            Console.print(
                isDone
                    ? "Destroyed what was remembered of the exports of \(record.source.name): the versions of \(count)."
                    : "\(record.source.name): the versions of \(count), last exported \(record.time)")
        }
        if isDone {
            Console.say(
                "Make a new backup, and destroy the state files from before: with one of them an earlier backup still opens."
            )
        }
    }
}
