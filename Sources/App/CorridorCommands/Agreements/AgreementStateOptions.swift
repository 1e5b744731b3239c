internal import ArgumentParser
internal import Messaging
internal import PartyHome
internal import Policy

/// What the commands that say something of an agreement have in common.
struct AgreementStateOptions: ParsableArguments {
    @Argument(help: "The agreement's id, or at least six characters of its beginning.")
    var agreement: String
    @Option(help: "The reason; the partner reads it.")
    var reason: String
    @OptionGroup var out: AgreementOutputOptions

    func say(_ act: AgreementAct, _ words: String) throws {
        let home = try out.home.openReminding()
        let sealed = try out.home.mail(of: home, out.keys).state(
            act, agreement: agreement, reason: reason, path: out.output, replacing: out.force)
        try out.report(words, sealed, in: home)
    }
}
