internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import X509

/// Agreements in what is imported.
extension Importer {
    /// The digests of the versions of agreements under which the content of a package comes now.
    func agreements(of validated: ValidatedPackage, at now: Timestamp) throws(Fault) -> [String] {
        switch validated.content {
        case .bundles:
            try home.agreements().terms(
                from: validated.package.manifest.originator.text, to: home.identity.party.text, at: now
            ).map(\.digest).sorted()
        case .receipt, .agreement, .request, .statements: []
        }
    }

    /// What is found of what a partner says of an agreement, by what the home holds of it.
    func agreementFindings(on validated: ValidatedPackage) throws(Fault) -> [Finding] {
        guard let message = validated.agreement else { return [] }
        let own = home.identity.party.text
        let known = try home.caseFile.agreements(message.agreement).first {
            Set($0.parties) == [own, message.party]
        }
        return AgreementArrival(
            document: message.document, statement: message.statement, party: message.party,
            name: try home.name(ofParty: message.party), known: known
        ).findings
    }

    /// What the home objects to in what a partner says of an agreement: one of other parties, and more than a partner
    /// has a reason to say.
    func objections(to message: AgreementMessage) throws(Fault) -> [Finding] {
        let own = home.identity.party.text
        let known = try home.caseFile.agreements(message.agreement)
        let life = known.first { Set($0.parties) == [own, message.party] }
        guard known.isEmpty || life != nil else {
            let number = message.document.map { "\($0.number)" } ?? "1"
            return [Finding(.agreementPartiesOther, ["agreement": message.agreement, "number": number])]
        }
        func tooMany(_ limit: Int, _ what: String) -> [Finding] {
            [Finding(.agreementTooMany, ["limit": "\(limit)", "what": what])]
        }
        if let document = message.document, let life {
            let same = life.versions.filter { $0.document.number == document.number }
            let isNew = !same.contains { $0.document.digest == document.digest }
            if isNew, same.count >= AgreementArrival.documentLimit {
                return tooMany(AgreementArrival.documentLimit, "documents with this number")
            }
        }
        if life == nil, try home.caseFile.agreementCount(signedBy: message.party) >= AgreementArrival.agreementLimit {
            return tooMany(AgreementArrival.agreementLimit, "agreements")
        }
        if let life, life.statements.count >= AgreementArrival.statementLimit {
            return tooMany(AgreementArrival.statementLimit, "statements on this agreement")
        }
        return []
    }
}
