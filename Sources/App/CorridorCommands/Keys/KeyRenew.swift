internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import X509

/// `corridor key renew`
struct KeyRenew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "Issue a fresh revocation list and a profile with it, to be handed out to the partners.",
        discussion: """
            A list is fresh for 90 days; what is judged with a stale one is INDETERMINATE, and nothing is sealed to \
            whoever let theirs grow stale. With --if-due it can be said every day by a timer: it asks for no passphrase                 and changes nothing until the list has less than 30 days left.
            """)

    @Flag(help: "Do nothing when the list need not be renewed yet.")
    var ifDue = false
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let reminders = try home.reminders(at: Clock.system.now())
        if ifDue, !reminders.contains(where: { $0.code == .ownListAgeing || $0.code == .ownProfileOutdated }) {
            for reminder in reminders { Console.say(reminder) }
            Console.print("Nothing is due: the list is fresh until \(try home.revocationList().nextUpdate.date).")
            return
        }
        let list = try Keys.manager(home, keys: keys, options: self.home).renew()
        Console.print("Issued revocation list number \(list.number), fresh until \(list.nextUpdate.date).")
        Keys.printHandOut(home)
    }
}
