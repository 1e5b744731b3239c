internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Messaging
internal import Platform
internal import Policy

/// `corridor seal`
struct Seal: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "Encrypt and sign for partners: one envelope each, under random names.",
        discussion: """
            Seals an existing package, or packs bundles and attachments first.

            Policy decides for each partner before anything is written: by the markings, the agreement with the \
            partner, and the limits of those that objects came from (corridor markings FILE --to PARTNER). What it \
            refuses is listed, and the exit status is 4; --preview shows it and writes nothing.
            """)

    @Argument(help: "A package, or bundles and attachments.")
    var files: [String]
    @OptionGroup var envelopes: EnvelopeOptions
    @OptionGroup var terms: TermsOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let recipients = try envelopes.recipients(home)
        let place = policy.preview ? { $0 } : try envelopes.place(for: recipients.count)
        let mail = try self.home.mail(of: home, keys)
        let ground = try policy.ground()
        var terms = terms.terms
        terms.objectLimit = objects.bytes
        terms.override = ground
        terms.showRefused = { ReleaseText.say($0) }
        let isPackage = files.count == 1 && Paths.fileExtension(of: files[0]) == "asice"
        if isPackage, ground != nil {
            throw Fault(
                .usageWrong, kind: .usage,
                ["what": "The ground is signed with the package", "instead": "Give --override when it is packed"])
        }
        if policy.preview {
            let decisions =
                isPackage
                ? try mail.preview(package: files[0], for: recipients, terms)
                : try mail.preview(files, for: recipients, terms, by: .seal)
            return try policy.show(decisions, overriddenOn: ground)
        }
        // The ground of a package that exists is in it.
        terms.approver = try policy.approver(
            at: home, overriddenOn: ground ?? (isPackage ? policy.approval.person : nil),
            actor: self.home.acting(.system))
        let sealed: [PackageSealer.Sealed]
        if isPackage {
            sealed = [
                try mail.seal(package: files[0], to: recipients, terms, replacing: envelopes.force, place: place)
            ]
        } else {
            sealed = try mail.seal(
                files, to: recipients, together: envelopes.together, terms, replacing: envelopes.force, place: place)
        }
        try envelopes.report(sealed, home)
    }
}
