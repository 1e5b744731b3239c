internal import CorridorCommands
internal import Diagnostics
internal import Files
internal import PartyHome
internal import TestSupport
internal import Testing
internal import X509

/// Advice that names commands and options is the command line's: the modules below are used without it, too.
@Suite struct CommandLineMessagesTests {
    /// A command, or an option with its two hyphens; `.corridor` is a folder.
    private static func namesCommandOrOption(_ text: String) -> Bool {
        text.contains(#/(^|[^.\w])corridor [a-z]/#) || text.contains(#/(^|[^\w\-])--[a-z]/#)
    }

    @Test func noModuleBelowTheCommandLineNamesACommandOrAnOption() throws {
        let below = try FindingCodeDeclaration.all().filter { $0.module != "CorridorCommands" }
        #expect(below.count > 400)
        for declaration in below {
            #expect(!Self.namesCommandOrOption(declaration.sentence), "\(declaration.name): \(declaration.sentence)")
            #expect(!Self.namesCommandOrOption(declaration.advice), "\(declaration.name): \(declaration.advice)")
        }
    }

    @Test(arguments: [
        (FindingCode.fileExists, "--force"), (.homeBusy, "--wait SECONDS"), (.signerUnknown, "--trust"),
        (.passphraseMissing, "--passphrase-file FILE"), (.homeMissing, "corridor init DIR"),
        (.ownProfileOutdated, "corridor key renew"), (.objectUnknown, "corridor find"),
        (.recipientUnknown, "corridor partner add FILE"), (.homeRestored, "corridor stream renew --reason"),
    ])
    func theCommandLineAdvisesTheCommandOrOption(code: FindingCode, named: String) {
        let advice = FindingMessages.commandLine.advice(on: Finding(code))
        #expect(advice.contains(named))
        #expect(Self.namesCommandOrOption(advice))
        #expect(Finding(code).advice != advice)
    }

    @Test func theCommandLineFillsTheFactsOfItsAdvice() {
        let finding = Finding(.ownCertificateAgeing, ["role": "gateway", "time": "2026-12-01T00:00:00Z"])
        #expect(FindingMessages.commandLine.advice(on: finding).hasPrefix("Run corridor key rotate gateway,"))
        #expect(FindingMessages.commandLine.sentence(of: finding) == finding.sentence)
    }
}
