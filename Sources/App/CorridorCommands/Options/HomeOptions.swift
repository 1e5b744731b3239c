internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Files
internal import Glibc
internal import Messaging
internal import PartyHome
internal import Platform

/// Options of the commands that work in a party home.
struct HomeOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The party home (default: CORRIDOR_HOME, else the nearest .corridor upwards).", valueName: "dir"))
    var home: String?

    @Option(
        name: .long, help: ArgumentHelp("The actor's name, for the log (default: the user's name).", valueName: "name"))
    var actor: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The maximum time to wait while another command writes to the home.", valueName: "seconds"))
    var wait: Int = 600

    /// The home named by the option or by the environment.
    var named: String? { home ?? Environment["CORRIDOR_HOME"] }

    /// What a command does with a home.
    enum Use {
        /// It shows or hands over what the home holds, or adds to it: refused while a restored home waits for a decision.
        case contents
        /// It takes something in, or looks after the home itself: its keys, partners and settings, what it destroys, and
        /// its log. Nothing of what messages said is shown, and nothing leaves.
        case upkeep
    }

    /// Opens the home, and reports problems with it.
    ///
    /// - Throws: `Fault` `restore-undecided`, unless the use is upkeep.
    func open(_ use: Use = .contents) throws(Fault) -> Home {
        let home = try openQuietly()
        if use == .contents { try home.checkRestored() }
        for finding in home.notices { Console.say(finding) }
        Console.say(try home.judgeReviews(by: acting(.system)))
        return home
    }

    /// Opens the home; what is wrong with it is in its notices.
    func openQuietly() throws(Fault) -> Home {
        guard wait >= 0 else {
            throw Fault(
                .usageWrong, kind: .usage, ["what": "Nobody waits \(wait) seconds", "instead": "Give --wait 0 or more"])
        }
        let waiting = FileLock.Waiting(limit: wait) { holder in
            Console.say("Waiting for \(safe: holder), which is writing to the home.")
        }
        return try Home.open(named: named, from: Paths.workingFolder(), waiting: waiting)
    }

    /// Opens the home to send or receive, and reports what must be renewed soon.
    func openReminding(_ use: Use = .contents) throws(Fault) -> Home {
        let home = try open(use)
        for finding in try home.reminders(at: Clock.system.now()) { Console.say(finding) }
        return home
    }

    /// The home, for whom it trusts and which lists of codes it has; nil when none is named and none is found.
    func openIfPresent() throws(Fault) -> Home? {
        if named == nil, HomeLayout.find(named: nil, from: Paths.workingFolder()) == nil { return nil }
        return try open(.upkeep)
    }

    /// The actor, now.
    func acting(_ clock: Clock) -> LogActor { Self.acting(actor, clock) }

    /// Who acts, now.
    ///
    /// - Parameter actor: the name that an option gives.
    static func acting(_ actor: String?, _ clock: Clock) -> LogActor {
        let name = actor ?? Environment["CORRIDOR_ACTOR"] ?? Self.userName
        return LogActor(name: name, time: clock.now())
    }

    /// The sealer of the home's messages.
    func mail(of home: Home, _ keys: KeyOptions) throws(Fault) -> PackageSealer {
        PackageSealer(
            home, keys: try keys.ring(home), clock: .system, randomness: .system, actor: acting(.system))
    }

    private static var userName: String {
        guard let entry = getpwuid(getuid()) else { return "uid \(getuid())" }
        return String(cString: entry.pointee.pw_name)
    }
}
