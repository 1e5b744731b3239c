internal import ArgumentParser
internal import Files
internal import Messaging

/// `corridor seal`
struct Seal: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Encrypt and sign for partners: one envelope each, under random names.",
        discussion: "Seals an existing package, or packs bundles and attachments first.")

    @Argument(help: "A package, or bundles and attachments.")
    var files: [String]
    @OptionGroup var envelopes: EnvelopeOptions
    @OptionGroup var terms: TermsOptions
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let recipients = try envelopes.recipients(home)
        let place = try envelopes.place(for: recipients.count)
        let mail = try self.home.mail(of: home, keys)
        let sealed: [PackageSealer.Sealed]
        if files.count == 1, Paths.fileExtension(of: files[0]) == "asice" {
            sealed = [
                try mail.seal(
                    package: files[0], to: recipients, objectLimit: objects.bytes, replacing: envelopes.force,
                    place: place)
            ]
        } else {
            var terms = terms.terms
            terms.objectLimit = objects.bytes
            sealed = try mail.seal(
                files, to: recipients, together: envelopes.together, terms, replacing: envelopes.force, place: place)
        }
        try envelopes.report(sealed, home)
    }
}
