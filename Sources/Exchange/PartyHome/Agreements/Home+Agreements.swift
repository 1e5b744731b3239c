package import CaseFile
package import Diagnostics
internal import Platform
package import Policy
package import X509

/// The agreements of a home.
extension Home {
    /// The name of the setting by which a home asks for agreements.
    package static let agreementSetting = "require-agreement"

    /// What a decision of policy asks about agreements: all that the home holds, and whether it asks for them.
    package func agreements() throws(Fault) -> AgreementsInForce {
        AgreementsInForce(
            party: identity.party.text, agreements: try caseFile.agreements(), requirement: try agreementRequirement())
    }

    /// Whether the home asks for agreements.
    package func agreementRequirement() throws(Fault) -> AgreementRequirement {
        var settings = try caseFile.settings(Self.agreementSetting).mapValues { $0 == "on" }
        let isGeneral = settings.removeValue(forKey: "") ?? false
        return AgreementRequirement(isGeneral: isGeneral, partners: settings)
    }

    /// Asks for an agreement with every partner, or with one, from now on, or no longer.
    ///
    /// - Parameters:
    ///   - partner: the partner; `nil` for all that no setting of their own exists for.
    ///   - isRequired: `nil` removes the setting of the partner, so that the general one holds.
    /// - Returns: whether this changed anything.
    package func requireAgreement(
        with partner: PartyID?, _ isRequired: Bool?, by actor: LogActor
    ) throws(Fault) -> Bool {
        try writing { home throws(Fault) in
            try home.caseFile.set(
                Self.agreementSetting, for: partner?.text ?? "", to: isRequired.map { $0 ? "on" : "off" }, by: actor)
        }
    }

    /// The terms under which a received package came. Its content stays under them, or stricter ones.
    ///
    /// - Parameter package: the package's number in the case file.
    package func termsOfOrigin(ofPackage package: Int) throws(Fault) -> [AppliedTerms] {
        let digests = try caseFile.agreements(underWhichCame: package)
        guard !digests.isEmpty else { return [] }
        let own = identity.party.text
        let held = try caseFile.agreements().flatMap(\.versions).map(\.document)
        return digests.compactMap { digest in
            guard let document = held.first(where: { $0.digest == digest }), let partner = document.other(than: own)
            else { return nil }
            return document.applied(from: partner.id, to: own)
        }
    }

    /// The agreement whose id is this text, or begins with it, in at least six characters.
    ///
    /// - Throws: `Fault` `agreement-unknown`, `agreement-ambiguous`.
    package func agreement(named name: String) throws(Fault) -> AgreementLife {
        let lower = name.lowercased()
        let all = try caseFile.agreements()
        let found = all.filter { lower.utf8.count >= 6 && $0.id.hasPrefix(lower) }
        guard let first = found.first else { throw Fault(.agreementUnknown, kind: .usage, ["agreement": name]) }
        guard found.count == 1 else {
            throw Fault(
                .agreementAmbiguous, kind: .usage,
                ["agreement": name, "candidates": found.prefix(6).map(\.id).joined(separator: ", ")])
        }
        return first
    }
}
