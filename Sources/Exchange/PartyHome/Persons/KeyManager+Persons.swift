package import CaseFile
internal import Diagnostics
package import Platform
package import X509

/// Managers of keys whose uses of the root are signed by persons.
extension KeyManager {
    /// The manager of the keys of a home that have one passphrase; no person signs.
    ///
    /// - Parameter step: called after each step of an operation; tests interrupt there.
    package init(
        _ home: Home, passphrase: Passphrase, clock: Clock, randomness: Randomness, actor: LogActor,
        after step: @escaping Step = { _ in }
    ) {
        self.init(
            home, access: KeyAccess(passphrase), clock: clock, randomness: randomness, actor: actor, after: step)
    }

    /// The manager of the keys of a home.
    ///
    /// - Parameters:
    ///   - access: how the keys are opened, and where the root is when it is not in the home.
    ///   - approver: has uses of the root signed, where the home asks for it.
    ///   - step: called after each step of an operation; tests interrupt there.
    package init(
        _ home: Home, access: KeyAccess, approver: ActApprover = ActApprover(), clock: Clock, randomness: Randomness,
        actor: LogActor, after step: @escaping Step = { _ in }
    ) {
        self.init(
            home, access: access,
            approval: { home, subject, reason, actor throws(Fault) in
                let statement = ActStatement(.root, on: [subject], reason: reason, at: home, by: actor)
                return try approver.approve(statement, at: home)?.json
            }, clock: clock, randomness: randomness, actor: actor, after: step)
    }
}
