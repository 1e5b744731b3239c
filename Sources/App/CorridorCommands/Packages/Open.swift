internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Messaging
internal import Packages
internal import Platform

/// `corridor open`
struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Verify an envelope or package, decrypt it, and extract its contents.",
        discussion: """
            Nothing is extracted unless everything verifies, and then all or nothing: existing files are not replaced, \
            and nothing is written through a symbolic link. Nothing is stored in the home. Packages enclosed in this \
            one are extracted unchanged; open them like any other.

            With --unverified a person can inspect data that did not verify: it goes to a folder whose name ends in \
            .unverified, with a note in it; the exit status is still that of the verdict. Data that cannot be \
            decrypted, or was changed since it was encrypted, is not extracted.

            A message of which objects were retracted, wherever its file lies, gives out nothing, attachments \
            included, unless --retracted asks for it on a ground, which the log keeps.
            """)

    @Argument(help: "An envelope or a package.")
    var file: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to extract into.", valueName: "dir"))
    var directory: String?
    @Option(
        help: ArgumentHelp(
            "Write the package itself, as signed by its originator: to co-sign it, or to keep as proof.",
            valueName: "file"))
    var package: String?
    @Flag(help: "Also extract data that did not verify, to DIR.unverified.")
    var unverified = false
    @Flag(help: "Extract a message although objects of it were retracted. Needs --ground.")
    var retracted = false
    @Option(help: ArgumentHelp("The ground on which what is retracted is extracted, for the log.", valueName: "text"))
    var ground: String?
    @Flag(help: "Replace a package that is there.")
    var force = false
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard directory != nil || package != nil else {
            throw ValidationError("Name a folder with --directory, or a file with --package.")
        }
        guard retracted == (ground?.isEmpty == false) else {
            throw ValidationError("--retracted and --ground TEXT go together.")
        }
        guard !unverified || directory != nil else {
            throw ValidationError("Name a folder for unverified data with --directory.")
        }
    }

    func run() throws {
        let home = try self.home.open()
        // Created first, so that nothing is extracted when the package cannot be written; unless its folder is created
        // by the extraction.
        var copy: AtomicFile?
        if let package, Paths.isFolder(Paths.folder(of: package)) {
            copy = try AtomicFile(path: package, mode: 0o600, replacing: force)
        }
        let judgement = try PackageOpener(home, clock: .system, objectLimit: objects.bytes).open(
            file, extractingTo: directory, unverified: unverified, copying: package != nil,
            retractedOn: ground.map { RetractedGround($0, by: self.home.acting(.system)) }, isGivenOut: package != nil
        ) { () throws(Fault) in
            try keys.ring(home)
        }
        for authenticity in judgement.authenticity where authenticity.outcome != .passed {
            VerdictText.print(authenticity, "authenticity", explain: false)
        }
        guard let opened = judgement.package else {
            for finding in judgement.findings { Console.say(finding) }
            for path in judgement.unverified { Console.print("\(path)") }
            Console.say(
                judgement.unverified.isEmpty
                    ? "Nothing was extracted." : "What was extracted is not verified: it proves nothing.")
            try ExitStatus(judgement.outcome).end()
            return
        }
        for path in judgement.extracted { Console.print("\(path)") }
        if let package {
            let file = try copy ?? AtomicFile(path: package, mode: 0o600, replacing: force)
            try file.write(contentsOf: opened.source)
            try file.commit()
            Console.print("\(package)")
        }
    }
}
