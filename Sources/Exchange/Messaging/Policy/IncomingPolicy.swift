internal import BundleFormats
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import X509

/// The one decision of policy about what came: the question that its sender was asked too, with this party as the
/// reader. What the sender could not have sent by an honest program is not taken in.
struct IncomingPolicy {
    private let home: Home
    private let time: Timestamp
    private let agreements: AgreementsInForce

    init(_ home: Home, at time: Timestamp) throws(Fault) {
        self.home = home
        self.time = time
        agreements = try home.agreements()
    }

    /// Why a message may not be taken in; `nil` when it may.
    ///
    /// What its originator gives of its own although its markings or terms refuse it, it says in the manifest; what is
    /// passed on on a ground has it in the enclosure. Both reach only what an override reaches.
    ///
    /// - Throws: errors of reading.
    func refusal(of validated: ValidatedPackage) throws(Fault) -> Finding? {
        let package = validated.package
        let sender = package.manifest.originator
        guard sender != home.identity.party else { return nil }
        switch validated.content {
        case .receipt, .agreement: return nil
        case .bundles(let contents, let enclosed):
            var worst = BundleDecision(try circumstances(of: package.manifest))
            try decide(
                about: contents, handling: package.manifest.handling, origin: nil, ground: package.manifest.release,
                in: package.manifest, adding: &worst)
            let grounds = Self.grounds(of: package)
            for one in enclosed where one.package.manifest.originator != home.identity.party {
                let manifest = one.package.manifest
                let origin = BundleSubjects.Origin(party: manifest.originator.text)
                try decide(
                    about: one.contents, handling: manifest.handling,
                    origin: manifest.originator == sender ? nil : origin,
                    ground: grounds[one.package.manifestDigest] ?? nil, in: package.manifest, adding: &worst)
            }
            guard !worst.isPermitted else { return nil }
            return Finding(.notPermitted, ["name": try home.name(of: sender), "reason": worst.summary])
        }
    }

    private func decide(
        about contents: ValidatedContents, handling: [String], origin: BundleSubjects.Origin?, ground: String?,
        in manifest: PackageManifest, adding worst: inout BundleDecision
    ) throws(Fault) {
        var decision = BundleDecision(try circumstances(of: manifest), isOverridden: ground != nil)
        for bundle in contents.bundles { decision.consider(try bundle.subjects(), from: origin) }
        for disclosure in contents.disclosures {
            let isOwn = disclosure.originator == manifest.originator
            let party = BundleSubjects.Origin(party: disclosure.originator.text, received: nil)
            decision.consider(
                try BundleSubjects(of: disclosure.bundle(), named: manifest.messageID.description),
                from: isOwn ? origin : party)
        }
        if !contents.attachments.isEmpty {
            decision.consider(
                attachments: contents.attachments.map(\.name), handling: handling,
                origins: [origin].compactMap(\.self).map { PolicyOrigin(party: $0.party, received: nil) })
        }
        decision.considerWithoutObjects(manifest.messageID.description)
        worst.add(decision)
    }

    private func circumstances(of manifest: PackageManifest) throws(Fault) -> PolicyCircumstances {
        let own = home.identity.party
        return PolicyCircumstances(
            .import, reader: try home.reader(own, at: time),
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
