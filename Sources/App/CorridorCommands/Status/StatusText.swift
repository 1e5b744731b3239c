internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform

/// A status as text.
struct StatusText {
    private let status: HomeStatus
    private let names: PartyNames

    init(_ status: HomeStatus, names: PartyNames) {
        self.status = status
        self.names = names
    }

    func print() {
        Console.print("\(status.name)")
        Console.print("  messages     \(status.received) received, \(status.sent) sent")
        Console.print("  quarantine   \(Console.count(status.held.count, "file"))")
        Console.print("  case file    \(Self.size(status.caseFileSize))\(safe: disk)")
        Console.print("  log          \(status.logEntries) entries, \(String(status.logChain.prefix(16)))…")
        Console.print("  backup       \(safe: backup)")
        if !status.hasRootKey { Console.print("  root         not in the home") }
        for expiry in status.expiries {
            let words = expiry.days < 0 ? "ended \(-expiry.days) days ago" : "good for \(expiry.days) days"
            Console.print("  \(safe: Self.padded(expiry.what, 16))  \(safe: words), until \(expiry.end.date)")
        }
        printPartners()
        for agreement in status.agreements {
            Console.print(
                "agreement \(String(agreement.agreement.prefix(8))) with \(names[agreement.partner]): "
                    + "\(Self.words(agreement.state))")
        }
        Console.print()
        guard !status.findings.isEmpty else { return Console.print("All is well.") }
        for finding in status.findings { Console.print("\(safe: Console.render(finding, colour: false))") }
        Console.print("\(Console.count(status.findings.count, "thing")) to see to.")
    }

    private func printPartners() {
        guard !status.partners.isEmpty else { return }
        Console.print()
        var table = TextTable("PARTNER", "STATE", "UNANSWERED", "MISSING", "OUTBOX", "INBOX", "OWED", "LIST UNTIL")
        for partner in status.partners {
            table.add(
                partner.name, partner.isSuspended ? "suspended" : "active", "\(partner.unanswered.count)",
                "\(partner.missing)", "\(partner.outbox.count)", "\(partner.inbox.count)", "\(partner.owed.count)",
                partner.listEnd?.date ?? "")
        }
        Console.print(table)
    }

    private var disk: String {
        status.disk.map { ", the disk has \(Self.size($0.free)) of \(Self.size($0.total)) left" } ?? ""
    }

    private var backup: String {
        guard let time = status.backedUp else { return "none" }
        return status.isBackupReadable ? time : "\(time), whose key a purge destroyed"
    }

    private static func words(_ state: HomeStatus.AgreementNotice.State) -> String {
        switch state {
        case .awaitsUs: "waits for this party"
        case .awaitsPartner: "waits for the partner"
        case .ending: "ends soon"
        case .expired: "has ended by its date"
        case .suspended: "is suspended"
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// A size in whole units of 1,024.
    private static func size(_ bytes: Int) -> String {
        let units = ["bytes", "KiB", "MiB", "GiB", "TiB"]
        var (value, unit) = (bytes, 0)
        while value >= 10_240, unit < units.count - 1 { (value, unit) = (value >> 10, unit + 1) }
        return "\(value) \(units[unit])"
    }
}
