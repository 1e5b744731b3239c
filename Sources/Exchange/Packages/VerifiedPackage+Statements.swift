package import Diagnostics

extension VerifiedPackage {
    /// The signed statements in it whose own signatures are good: those that a package of statements has, and the
    /// consents that go with objects; and why others are not good.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    package func statements(
        by verifier: StatementVerifier
    ) throws(Fault) -> (statements: [VerifiedStatement], findings: [Finding]) {
        var (statements, findings) = try consents(by: verifier)
        guard case .statements(let kind) = manifest.kind else { return (statements, findings) }
        do throws(Fault) {
            for signed in try StatementMessage(kind, in: self).statements {
                let result = verifier.verify(signed)
                if let verified = result.verified { statements.append(verified) }
                if let finding = result.finding { findings.append(finding) }
            }
        } catch {
            guard error.kind == .badData else { throw error }
            findings.append(error.finding)
        }
        return (statements, findings)
    }
}
