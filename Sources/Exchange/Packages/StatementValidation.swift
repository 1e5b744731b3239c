package import Corrections
package import Diagnostics

/// The verified statements of a package, and what was left out.
package struct ValidatedStatements: Sendable {
    /// The kind of the package.
    package let kind: StatementKind
    /// The statements whose signatures are good, in the order of their digests.
    package let statements: [VerifiedStatement]
    /// Why others were left out: nothing of them is kept.
    package let leftOut: [Finding]
}

extension AdmittedPackage {
    /// Reads the statements and verifies each. One that does not verify is left out, so that it does not keep out the
    /// others, which may be of other parties; where none verifies the package is not valid.
    func validateStatements(
        _ kind: StatementKind, by verifier: StatementVerifier
    ) throws(Fault) -> (statements: ValidatedStatements?, findings: [Finding]) {
        let message: StatementMessage
        do throws(Fault) {
            message = try StatementMessage(kind, in: package)
        } catch {
            guard error.kind == .badData else { throw error }
            return (nil, [error.finding])
        }
        var (valid, findings): ([VerifiedStatement], [Finding]) = ([], [])
        for signed in message.statements {
            let result = verifier.verify(signed)
            if let statement = result.verified { valid.append(statement) }
            if let finding = result.finding { findings.append(finding) }
        }
        guard !valid.isEmpty else {
            return (nil, findings.prefix(Self.reportedStatements).map { $0.with(severity: .error) })
        }
        return (ValidatedStatements(kind: kind, statements: valid, leftOut: findings), [])
    }

    /// How many statements that do not verify are reported one by one.
    private static var reportedStatements: Int { 20 }
}

extension Finding {
    /// The same with another severity.
    fileprivate func with(severity: Severity) -> Finding { Finding(code, at: place, severity: severity, facts) }
}
