internal import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import Platform
package import X509

/// Has acts signed by the persons that the home asks for.
///
/// Whatever does such an act asks `approve`, with or without persons: where the home asks for signatures, an act
/// without them is refused.
package struct ActApprover: Sendable {
    /// A person who signs: the name, and how the key is opened.
    package struct Signatory: Sendable {
        /// The name of the person.
        package let name: String
        /// The file with the key; `nil` for where it was put when it was made.
        package let keyFile: String?
        /// The person's own passphrase.
        package let passphrase: Passphrase

        /// A person who signs.
        package init(name: String, keyFile: String?, passphrase: Passphrase) {
            self.name = name
            self.keyFile = keyFile
            self.passphrase = passphrase
        }
    }

    private let signatories: [Signatory]

    /// How many persons sign.
    package var count: Int { signatories.count }

    /// An approver.
    ///
    /// - Parameters:
    ///   - signatories: the one who acts and, where two are needed, a second person; none where nobody signs.
    package init(_ signatories: [Signatory] = []) { self.signatories = signatories }

    /// Has an act signed.
    ///
    /// - Returns: the signatures; `nil` when the home asks for none and nobody signs.
    /// - Throws: `Fault` `persons-needed`, `person-unknown`, `person-role`, `persons-same`, `person-key-other`,
    ///   `person-certificate-unusable`, or of the keys. All are of kind `.policy`, but for what cannot be read.
    package func approve(_ act: ActStatement, at home: Home) throws(Fault) -> ActApproval? {
        let needed = try home.personRules().signatures(for: act.act)
        guard signatories.count >= needed else {
            throw Fault(
                .personsNeeded, kind: .policy,
                [
                    "act": act.act.rawValue, "needed": needed == 1 ? "a person" : "two persons",
                    "role": act.act.role.rawValue,
                ])
        }
        guard !signatories.isEmpty else { return nil }
        let persons = try home.caseFile.persons().filter { $0.removed == nil }
        var signatures: [PersonSignature] = []
        for signatory in signatories {
            guard let person = persons.first(where: { $0.name == signatory.name }) else {
                throw Fault(.personUnknown, kind: .policy, ["name": signatory.name])
            }
            signatures.append(try Self.sign(act, as: person, signatory, at: home))
        }
        let isTwice =
            Set(signatures.map(\.person)).count < signatures.count
            || Set(
                persons.filter { person in signatures.contains { $0.person == person.name } }
                    .map(\.certificate.publicKey.der)
            ).count < signatures.count
        guard !isTwice else { throw Fault(.personsSame, kind: .policy, ["name": signatories[0].name]) }
        return ActApproval(act, signatures: signatures)
    }

    private static func sign(
        _ act: ActStatement, as person: Person, _ signatory: Signatory, at home: Home
    ) throws(Fault) -> PersonSignature {
        let certificate = person.certificate
        guard person.roles.contains(act.act.role.rawValue), certificate.personRoles == person.roles else {
            throw Fault(
                .personRoleMissing, kind: .policy,
                ["name": person.name, "role": act.act.role.rawValue, "act": act.act.rawValue])
        }
        let verdict = ChainVerifier.verify(
            certificate, intermediates: [], requirements: .party([.person]), store: try home.ownTrust(), at: act.time)
        guard verdict.outcome == .passed else {
            throw Fault(
                .personCertificateUnusable, kind: .policy,
                ["name": person.name, "reason": verdict.findings.first?.sentence ?? "It is not good."])
        }
        let path = signatory.keyFile ?? home.layout.personKeyFile(person.keyFile)
        guard Paths.exists(path) else { throw Fault(.keyFileMissing, kind: .inputOutput, ["path": path]) }
        let key = try PrivateKey.load(path: path, passphrase: signatory.passphrase)
        guard key.publicKey.der == certificate.publicKey.der else {
            throw Fault(.personKeyOther, kind: .policy, ["name": person.name, "path": path])
        }
        let signer = Signer(key: key, certificate: certificate, chain: Array(verdict.certificates.dropFirst()))
        return PersonSignature(
            person: person.name, certificate: certificate.fingerprint.hex,
            signature: try signer.sign(act.bytes, at: act.time))
    }
}
