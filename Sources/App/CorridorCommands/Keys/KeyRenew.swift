internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import X509

/// `corridor key renew`
struct KeyRenew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "Issue a new revocation list and a profile that contains it, to be sent to the partners.",
        discussion: """
            A list is valid for 90 days. Verification with a stale list is INDETERMINATE, and nothing is sealed to a \
            party whose list is stale. With --if-due the command can run daily from a timer: it asks for no passphrase \
            and changes nothing until the list has less than 30 days left. A home that an earlier version made gets the key \
            that signs heads of its logs with it.
            """)

    @Flag(help: "Do nothing while the list is not due for renewal.")
    var ifDue = false
    @OptionGroup var root: RootOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let reminders = try home.reminders(at: Clock.system.now())
        let isDue = reminders.contains { $0.code == .ownListAgeing || $0.code == .ownProfileOutdated }
        if ifDue, !isDue, try home.logCertificate() != nil {
            for reminder in reminders { Console.say(reminder) }
            Console.print("Nothing is due: the list is fresh until \(try home.revocationList().nextUpdate.date).")
            return
        }
        let list = try root.manager(home, keys: keys, options: self.home).renew()
        Console.print("Issued revocation list number \(list.number), fresh until \(list.nextUpdate.date).")
        Keys.printHandOut(home)
    }
}
