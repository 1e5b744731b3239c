package import CaseFile
package import Diagnostics
internal import Digests
internal import Files
package import Platform
internal import StrictJSON
package import X509

/// Adds and removes persons: certificates under the home's root, each with a key of its own.
package struct PersonRegistry: Sendable {
    private let manager: KeyManager
    private let home: Home
    private let actor: LogActor

    /// The registry of a home.
    ///
    /// - Parameter passphrase: that of the home, which opens the root.
    package init(
        _ home: Home, passphrase: Passphrase, clock: Clock, randomness: Randomness, actor: LogActor
    ) {
        self.init(home, access: KeyAccess(passphrase), clock: clock, randomness: randomness, actor: actor)
    }

    /// The registry of a home.
    ///
    /// - Parameter access: how the root is opened, and where it is when it is not in the home.
    package init(_ home: Home, access: KeyAccess, clock: Clock, randomness: Randomness, actor: LogActor) {
        manager = KeyManager(home, access: access, clock: clock, randomness: randomness, actor: actor)
        self.home = home
        self.actor = actor
    }

    /// Adds a person: makes a key, writes its file, and issues the certificate.
    ///
    /// - Parameters:
    ///   - keyFile: where the key is written; `nil` for a file of the home.
    ///   - passphrase: the person's own.
    /// - Throws: `Fault` `person-known`, `person-name-invalid`, `file-exists`, those of the approver, or of the keys.
    package func add(
        _ name: String, roles: Set<PersonRole>, kind: KeyKind = .p256, keyFile: String?, passphrase: Passphrase,
        approver: ActApprover
    ) throws(Fault) -> Person {
        let isPlain = name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
            default: true
            }
        }
        guard (1...64).contains(name.count), isPlain, name.first != " ", name.last != " " else {
            throw Fault(.personNameInvalid, kind: .usage, ["name": name])
        }
        return try home.writing { home throws(Fault) in
            guard try !home.caseFile.persons().contains(where: { $0.name == name && $0.removed == nil }) else {
                throw Fault(.personKnown, kind: .usage, ["name": name])
            }
            let approval = try approver.approve(
                ActStatement(
                    .persons, on: [name],
                    reason: "added with \(roles.map(\.rawValue).sorted().joined(separator: ", "))",
                    at: home, by: actor), at: home)
            let key = try PrivateKey.generate(kind)
            let certificate = try manager.authority().issue(
                person: name, roles: roles.map(\.rawValue).sorted(), for: key.publicKey)
            let stored = keyFile ?? HomeLayout.personKeyName(certificate)
            let path = home.layout.personKeyFile(stored)
            if keyFile == nil { try Paths.makeFolder(home.layout.persons, mode: 0o700) }
            // The file comes first: a person without a key could do nothing, and a key of nobody is of no use.
            try AtomicFile.write(try key.encryptedPEM(passphrase: passphrase), to: path, mode: 0o600)
            let person = Person(
                name: name, roles: Set(roles.map(\.rawValue)), certificate: certificate, keyFile: stored,
                added: actor.time.rfc3339)
            try home.caseFile.add(person, approval: approval?.json, by: actor)
            return person
        }
    }

    /// Removes a person: nothing that they sign from now on counts, and their certificate is revoked by the next list.
    /// Said again of a person who was removed, it revokes what an interrupted removal left.
    ///
    /// - Returns: whether the person was removed now.
    /// - Throws: `Fault` `person-unknown`, `persons-too-few`, those of the approver, or of the keys.
    package func remove(_ name: String, reason: String, approver: ActApprover) throws(Fault) -> Bool {
        let isNew = try home.writing { home throws(Fault) in
            let all = try home.caseFile.persons().filter { $0.name == name }
            guard !all.isEmpty else { throw Fault(.personUnknown, kind: .usage, ["name": name]) }
            guard let person = all.first(where: { $0.removed == nil }) else { return false }
            try checkOthers(than: person, in: home)
            let approval = try approver.approve(
                ActStatement(.persons, on: [name], reason: reason, at: home, by: actor), at: home)
            try home.caseFile.remove(person, reason: reason, approval: approval?.json, by: actor)
            return true
        }
        try revokeRemoved()
        return isNew
    }

    /// Nobody is removed whom the rules of the home need.
    private func checkOthers(than person: Person, in home: Home) throws(Fault) {
        let rules = try home.personRules()
        let others = try home.caseFile.persons().filter { $0.removed == nil && $0.name != person.name }
        for act in PersonAct.settable + [.settings] where person.roles.contains(act.role.rawValue) {
            let needed = rules.signatures(for: act)
            guard others.filter({ $0.roles.contains(act.role.rawValue) }).count >= needed else {
                throw Fault(.personsTooFew, kind: .policy, ["needed": "\(needed)", "role": act.role.rawValue])
            }
        }
    }

    /// Revokes the certificates of removed persons that no list revokes yet, and destroys their keys that are in the
    /// home.
    private func revokeRemoved() throws(Fault) {
        let lists = try home.ownTrust().revocationLists
        let removed = try home.caseFile.persons().filter { person in
            person.removed != nil && !lists.contains { $0.revokes(person.certificate) }
        }
        if !removed.isEmpty {
            try manager.revokeCertificates(removed.map(\.certificate), reason: .ceased)
        }
        for person in try home.caseFile.persons() where person.removed != nil && !person.keyFile.contains("/") {
            let path = home.layout.personKeyFile(person.keyFile)
            if Paths.exists(path) { try Paths.removeFileLastingly(path) }
        }
    }
}
