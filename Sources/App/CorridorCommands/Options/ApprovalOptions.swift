internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Glibc
internal import PartyHome
internal import X509

/// The persons who sign an act, where the home asks for that.
struct ApprovalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The person who signs this act, by the name under which corridor person add added them.",
            valueName: "name"))
    var person: String?
    @Option(help: ArgumentHelp("The person's key file (default: where it was written).", valueName: "file"))
    var personKey: String?
    @Option(help: ArgumentHelp("Reads the person's own passphrase from a file.", valueName: "file"))
    var personPassphraseFile: String?
    @Option(help: ArgumentHelp("A second person who signs it.", valueName: "name"))
    var second: String?
    @Option(help: ArgumentHelp("The second person's key file.", valueName: "file"))
    var secondKey: String?
    @Option(help: ArgumentHelp("Reads the second person's own passphrase from a file.", valueName: "file"))
    var secondPassphraseFile: String?

    func validate() throws {
        guard second == nil || person != nil else { throw ValidationError("--second needs --person, who signs first.") }
    }

    /// The approver with these persons. Where the home asks for persons and none is named, the actor is taken for one.
    ///
    /// - Parameter actor: the name that `--actor` gives.
    func approver(at home: Home, for act: PersonAct, actor: String) throws(Fault) -> ActApprover {
        let isAsked = try home.personRules().signatures(for: act) > 0
        guard let first = person ?? (isAsked && isKnown(actor, at: home) ? actor : nil) else { return ActApprover() }
        var signatories = [
            ActApprover.Signatory(
                name: first, keyFile: personKey, passphrase: try Self.passphrase(of: first, personPassphraseFile))
        ]
        if let second {
            signatories.append(
                ActApprover.Signatory(
                    name: second, keyFile: secondKey,
                    passphrase: try Self.passphrase(of: second, secondPassphraseFile)))
        }
        return ActApprover(signatories)
    }

    private func isKnown(_ name: String, at home: Home) -> Bool {
        ((try? home.caseFile.persons()) ?? []).contains { $0.name == name && $0.removed == nil }
    }

    /// A person's own passphrase: from a file, or from the terminal.
    static func passphrase(of name: String, _ file: String?, new: Bool = false) throws(Fault) -> Passphrase {
        if let file { return try Passphrase.fromFile(file) }
        guard isatty(STDIN_FILENO) == 1 else { throw Fault(.passphraseMissing, kind: .usage) }
        return try Passphrase.fromTerminal(
            prompt: new ? "New passphrase of \(name): " : "Passphrase of \(name): ", confirm: new)
    }
}
