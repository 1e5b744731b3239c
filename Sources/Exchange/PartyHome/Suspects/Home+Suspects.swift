package import CaseFile
package import Diagnostics
internal import X509

/// Messages that compromised keys signed.
extension Home {
    /// What is left out of views because of them; `nil` for nothing.
    package func suspectFinding() throws(Fault) -> Finding? {
        let counts = try caseFile.suspectCounts()
        guard counts.suspect + counts.disowned > 0 else { return nil }
        return Finding(
            .messagesSuspect, ["suspect": "\(counts.suspect)", "disowned": "\(counts.disowned)"])
    }

    /// Decides whether suspect messages and statements count. A decision can be replaced by another one; nothing is erased
    /// by it.
    ///
    /// - Parameters:
    ///   - names: beginnings of message ids, or of digests of statements; empty for all that are suspect.
    ///   - approver: has the decision signed where the home asks for it.
    /// - Returns: the messages and the statements, as they were before.
    /// - Throws: `Fault` `suspect-unknown`, and those of the approver.
    package func decide(
        onSuspects names: [String], _ state: SuspectPackage.State, reason: String, approver: ActApprover,
        by actor: LogActor
    ) throws(Fault) -> (messages: [SuspectPackage], statements: [SuspectStatement]) {
        try writing { home throws(Fault) in
            let packages = try home.caseFile.suspects()
            let statements = try home.caseFile.suspectStatements()
            var chosen = (packages: [SuspectPackage](), statements: [SuspectStatement]())
            if names.isEmpty {
                chosen = (packages.filter { $0.state == .suspect }, statements.filter { $0.state == .suspect })
            }
            for name in names {
                let text = name.lowercased()
                let messages = packages.filter { text.utf8.count >= 4 && $0.message.hasPrefix(text) }
                let stated = statements.filter {
                    text.utf8.count >= 6 && $0.digest.hasPrefix(text)
                }
                guard Set(messages.map(\.message) + stated.map(\.digest)).count == 1 else {
                    throw Fault(.suspectUnknown, kind: .usage, ["message": name])
                }
                chosen.packages += messages.filter { !chosen.packages.contains($0) }
                chosen.statements += stated.filter { !chosen.statements.contains($0) }
            }
            let (some, others) = (
                chosen.packages.filter { $0.state != state }, chosen.statements.filter { $0.state != state }
            )
            guard !some.isEmpty || !others.isEmpty else { return ([], []) }
            let approval = try approver.approve(
                ActStatement(
                    .suspect, on: some.map(\.message) + others.map(\.digest), reason: reason, at: home,
                    by: actor), at: home)
            try home.caseFile.decide(
                onSuspects: some, others, state, own: home.identity.party.text, reason: reason,
                approval: approval?.json, by: actor)
            return (some, others)
        }
    }
}
