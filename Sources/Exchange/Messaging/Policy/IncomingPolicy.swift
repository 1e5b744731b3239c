package import BundleFormats
package import Diagnostics
internal import Digests
package import Markings
package import Packages
package import PartyHome
package import Platform
package import Policy
internal import X509

/// The one decision of policy about what came: the question that its sender was asked too, with this party as the
/// reader. What the sender could not have sent by an honest program is not taken in.
package struct IncomingPolicy: Sendable {
    private let home: Home
    private let time: Timestamp
    private let agreements: AgreementsInForce
    private let attributes: Set<Audience>

    /// The policy of a home at a time.
    ///
    /// - Parameters:
    ///   - agreements: `nil` for those of the home.
    ///   - attributes: attributes of this party beside its id and country.
    /// - Throws: errors of the case file.
    package init(
        _ home: Home, at time: Timestamp, agreements: AgreementsInForce? = nil, attributes: Set<Audience> = []
    ) throws(Fault) {
        self.home = home
        self.time = time
        self.attributes = attributes
        self.agreements = if let agreements { agreements } else { try home.agreements() }
    }

    /// Why a message may not be taken in; `nil` when it may.
    ///
    /// - Throws: errors of reading.
    func refusal(of validated: ValidatedPackage) throws(Fault) -> (finding: Finding, decision: BundleDecision)? {
        guard let decision = try decision(about: validated), !decision.isPermitted else { return nil }
        let name = try home.name(of: validated.package.manifest.originator)
        return (Finding(.notPermitted, ["name": name, "reason": decision.summary]), decision)
    }

    /// The decision about a message; `nil` when there is nothing to decide: it is this party's own, or no bundle.
    ///
    /// What its originator gives of its own although its markings or terms refuse it, it says in the manifest; what is
    /// passed on on a ground has it in the enclosure. Both reach only what an override reaches.
    ///
    /// - Throws: errors of reading.
    package func decision(about validated: ValidatedPackage) throws(Fault) -> BundleDecision? {
        let package = validated.package
        let sender = package.manifest.originator
        guard sender != home.identity.party else { return nil }
        switch validated.content {
        case .receipt, .agreement, .request, .statements: return nil
        case .bundles(let contents, let enclosed):
            var all = BundleDecision(try circumstances(of: package.manifest))
            let consents = try HeldConsents(in: contents, from: sender, at: home)
            try decide(
                about: contents, handling: package.manifest.handling, origin: nil, ground: package.manifest.release,
                in: package.manifest, by: consents, adding: &all)
            let grounds = Self.grounds(of: package)
            for one in enclosed where one.package.manifest.originator != home.identity.party {
                let manifest = one.package.manifest
                let origin = BundleSubjects.Origin(party: manifest.originator.text)
                try decide(
                    about: one.contents, handling: manifest.handling,
                    origin: manifest.originator == sender ? nil : origin,
                    ground: grounds[one.package.manifestDigest] ?? nil, in: package.manifest, by: consents, adding: &all
                )
            }
            return all
        }
    }

    private func decide(
        about contents: ValidatedContents, handling: [String], origin: BundleSubjects.Origin?, ground: String?,
        in manifest: PackageManifest, by consents: HeldConsents, adding all: inout BundleDecision
    ) throws(Fault) {
        var decision = BundleDecision(try circumstances(of: manifest), isOverridden: ground != nil)
        for bundle in contents.bundles { decision.consider(try subjects(of: bundle, consents), from: origin) }
        for disclosure in contents.disclosures {
            let isOwn = disclosure.originator == manifest.originator
            let party = BundleSubjects.Origin(party: disclosure.originator.text, received: nil)
            decision.consider(
                try BundleSubjects(
                    of: disclosure.bundle(), named: manifest.messageID.description, consented: consents.ids,
                    holding: { names throws(Fault) in Self.held(names, consents) }),
                from: isOwn ? origin : party)
        }
        if !contents.attachments.isEmpty {
            decision.consider(
                attachments: contents.attachments.map(\.name), handling: handling,
                origins: [origin].compactMap(\.self).map { PolicyOrigin(party: $0.party, received: nil) })
        }
        decision.considerWithoutObjects(manifest.messageID.description)
        all.add(decision)
    }

    /// The objects of a bundle, with the consents that name them.
    private func subjects(of bundle: ValidatedBundle, _ consents: HeldConsents) throws(Fault) -> BundleSubjects {
        guard !consents.ids.isEmpty else { return try bundle.subjects() }
        return try bundle.subjects(consented: consents.ids) { names throws(Fault) in Self.held(names, consents) }
    }

    private static func held(
        _ names: [BundleSubjects.Name], _ consents: HeldConsents
    ) -> [String: BundleSubjects.Held] {
        var held: [String: BundleSubjects.Held] = [:]
        for name in names where !consents[name.id].isEmpty {
            held[name.id] = BundleSubjects.Held(origins: [])
            held[name.id]?.consents = consents[name.id]
        }
        return held
    }

    private func circumstances(of manifest: PackageManifest) throws(Fault) -> PolicyCircumstances {
        let own = home.identity.party
        var reader = try home.reader(own, at: time)
        reader.attributes.formUnion(attributes)
        reader.purpose = manifest.purpose
        return PolicyCircumstances(
            .import, reader: reader,
            standing: agreements.standing(from: manifest.originator.text, to: own.text, at: time),
            legalBasis: manifest.legalBasis, decider: own.text)
    }

    /// The grounds on which packages are passed on, by their manifest digests, however deep.
    private static func grounds(of package: VerifiedPackage) -> [String: String?] {
        var grounds: [String: String?] = [:]
        for (enclosure, enclosed) in zip(package.manifest.enclosures, package.enclosed) {
            grounds[enclosed.manifestDigest] = enclosure.release
            grounds.merge(Self.grounds(of: enclosed)) { outer, _ in outer }
        }
        return grounds
    }
}
