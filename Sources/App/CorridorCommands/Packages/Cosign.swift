internal import ArgumentParser
internal import Messaging
internal import Packages
internal import Platform

/// `corridor cosign`
struct Cosign: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cosign",
        abstract: "Co-sign a package of another party.",
        discussion: """
            The package and its signatures stay unchanged; its content is verified before it is signed. A package that \
            names co-signers (corridor pack --cosigner) is valid only when all of them have signed.
            """)

    @Argument(help: "A package.")
    var file: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The package to write.", valueName: "file"))
    var output: String
    @Flag(help: "Also sign the existing signatures, as proof that they were there before.")
    var countersign = false
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let cosigner = Cosigner(
            home, keys: try keys.ring(home), clock: .system, actor: self.home.acting(.system),
            objectLimit: objects.bytes)
        let manifest = try cosigner.sign(file, countersigning: countersign, to: output, replacing: force)
        Console.print("Signed message \(manifest.messageID) of \(manifest.originatorName) into \(output).")
    }
}
