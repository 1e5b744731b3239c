public import ArgumentParser
package import X509

/// The option for the kind of new keys.
struct KeyKindOption: ParsableArguments {
    @Option(help: ArgumentHelp("The kind of the new keys: p256, p384 or rsa3072.", valueName: "kind"))
    var kind: String = "p256"

    /// The kind.
    var key: KeyKind { KeyKind.offered.first { $0.name == kind }?.kind ?? .p256 }

    func validate() throws {
        guard KeyKind.offered.contains(where: { $0.name == kind }) else {
            throw ValidationError("\(kind) is not a kind of key: give p256, p384 or rsa3072.")
        }
    }
}

extension CertificateRole: ExpressibleByArgument {
    /// Reads a role of the key set.
    package init?(argument: String) {
        guard let role = Self.allCases.first(where: { $0.rawValue == argument }) else { return nil }
        self = role
    }
}
extension Revocation.Reason: ExpressibleByArgument {}
