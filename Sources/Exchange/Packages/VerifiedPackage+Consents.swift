internal import Corrections
internal import Diagnostics

extension VerifiedPackage {
    /// The consents in it whose signatures are good, and why others are not.
    ///
    /// One that is not good counts as none: then policy decides without it.
    func consents(
        by verifier: StatementVerifier
    ) throws(Fault) -> (consents: [VerifiedStatement], findings: [Finding]) {
        var (consents, findings): ([VerifiedStatement], [Finding]) = ([], [])
        for entry in manifest.consents {
            do throws(Fault) {
                let statement = try PartyStatement(
                    parsing: bytes(of: entry.statement, limit: PartyStatement.sizeLimit + 1), entry: entry.statement)
                let signed = SignedStatement(
                    statement, signature: try bytes(of: entry.signature, limit: SignedStatement.signatureLimit))
                let result = verifier.verify(signed)
                if let verified = result.verified { consents.append(verified) }
                if let finding = result.finding { findings.append(finding) }
            } catch {
                guard error.kind == .badData else { throw error }
                findings.append(error.finding)
            }
        }
        return (consents, findings)
    }
}
