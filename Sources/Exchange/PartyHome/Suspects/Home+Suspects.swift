package import CaseFile
package import Diagnostics

/// Messages that compromised keys signed.
extension Home {
    /// What is left out of views because of them; `nil` for nothing.
    package func suspectFinding() throws(Fault) -> Finding? {
        let counts = try caseFile.suspectCounts()
        guard counts.suspect + counts.disowned > 0 else { return nil }
        return Finding(
            .messagesSuspect, ["suspect": "\(counts.suspect)", "disowned": "\(counts.disowned)"])
    }

    /// Decides whether suspect messages count. A decision can be replaced by another one; nothing is erased by it.
    ///
    /// - Parameters:
    ///   - names: beginnings of message ids; empty for all that are suspect.
    ///   - approver: has the decision signed where the home asks for it.
    /// - Returns: the messages, as they were before.
    /// - Throws: `Fault` `suspect-unknown`, and those of the approver.
    package func decide(
        onSuspects names: [String], _ state: SuspectPackage.State, reason: String, approver: ActApprover,
        by actor: LogActor
    ) throws(Fault) -> [SuspectPackage] {
        try writing { home throws(Fault) in
            let all = try home.caseFile.suspects()
            var chosen = names.isEmpty ? all.filter { $0.state == .suspect } : []
            for name in names {
                let found = all.filter { name.utf8.count >= 4 && $0.message.hasPrefix(name.lowercased()) }
                guard !found.isEmpty, Set(found.map(\.message)).count == 1 else {
                    throw Fault(.suspectUnknown, kind: .usage, ["message": name])
                }
                chosen += found.filter { !chosen.contains($0) }
            }
            chosen = chosen.filter { $0.state != state }
            guard !chosen.isEmpty else { return [] }
            let approval = try approver.approve(
                ActStatement(.suspect, on: chosen.map(\.message), reason: reason, at: home, by: actor), at: home)
            try home.caseFile.decide(
                onSuspects: chosen, state, reason: reason, approval: approval?.json, by: actor)
            return chosen
        }
    }
}
