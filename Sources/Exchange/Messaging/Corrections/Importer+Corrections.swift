internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

/// Statements in what is imported.
extension Importer {
    /// What the statements of a message change, and what is found of them; nothing is written.
    func corrections(
        of validated: ValidatedPackage, at now: Timestamp
    ) throws(Fault) -> (changes: CorrectionChanges?, parties: [PartyStatementChanges], findings: [Finding]) {
        guard let message = validated.statements else { return (nil, [], []) }
        let corrections = message.statements.map(\.signed).filter { $0.statement.subject.object != nil }
        let statements = corrections.map(\.statement)
        var state = try home.caseFile.corrections(of: home.identity.party.text, for: statements)
        let step = CorrectionCore.apply(
            .statementsCame(statements, from: validated.package.manifest.originator.text, at: now), to: &state)
        // What is said of consents is judged apart (Importer+Consent.swift).
        let others = message.statements.map(\.signed).filter {
            $0.statement.subject.object == nil && $0.statement.act.kind != .consent
        }
        let parties = try PartyStatementArrival(
            home, from: validated.package.manifest.originator.text, at: now
        ).take(others)
        return (
            CorrectionChanges(state, step, signed: corrections, at: now), parties.changes,
            try CorrectionNames(home).named(message.leftOut + step.findings + parties.findings)
        )
    }
}
