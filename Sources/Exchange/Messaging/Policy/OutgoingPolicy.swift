internal import BundleFormats
package import CaseFile
package import Diagnostics
package import Files
package import Markings
package import Packages
package import PartyHome
package import Platform
package import Policy
package import X509

/// The one decision of policy about what leaves a home (specs/exchange.md, "Policy"): the entry point of every way out.
///
/// `seal`, `pack`, `forward`, `disclose`, `send` and `share` ask it for each recipient before anything is written:
///
///     let policy = try OutgoingPolicy(home, at: clock.now())
///     let decisions = try policy.decide(.package(package), [.init(.send, to: recipient)], named: path)
///     try policy.enforce(decisions, overriddenOn: nil, by: actor)
///
/// It looks up what `PolicyDecision` needs: the reader from the partner's profile, the agreements with the recipient and
/// with those that objects came from, and the newest markings that the home holds.
package struct OutgoingPolicy: Sendable {
    /// What would leave.
    package struct Content: Sendable {
        /// A bundle, and the party whose message it is in when that is another one.
        struct Bundle: Sendable {
            let source: any ByteSource
            let name: String
            let originator: PartyID?
            /// Its objects, where they were read when it was validated.
            var subjects: BundleSubjects?
        }

        /// Attachments, and the markings of their message.
        struct Attachments: Sendable {
            let names: [String]
            let handling: [String]
            let originator: PartyID?
        }

        var bundles: [Bundle] = []
        var attachments: [Attachments] = []
        /// The definitions of the markings of what the home holds of the objects that were read already.
        private(set) var heldDefinitions = MarkingIndex()

        /// A package of anybody, with those that it encloses.
        ///
        /// - Parameter giver: the party whose own message it is; that of its originator when nothing else is said.
        /// - Throws: errors of reading.
        package static func package(
            _ package: VerifiedPackage, givenBy giver: PartyID? = nil
        ) throws(Fault) -> Content {
            var content = try bundles(of: package, givenBy: giver)
            content.attachments.append(
                Attachments(
                    names: package.attachments, handling: package.manifest.handling,
                    originator: giver ?? package.manifest.originator))
            for enclosed in package.enclosed { content = content.adding(try .package(enclosed)) }
            return content
        }

        /// The bundles of a package, without what else is in it.
        ///
        /// - Throws: errors of reading.
        package static func bundles(
            of package: VerifiedPackage, givenBy giver: PartyID? = nil
        ) throws(Fault) -> Content {
            var content = Content()
            for name in package.bundles {
                content.bundles.append(
                    Bundle(
                        source: try package.source(of: name), name: name,
                        originator: giver ?? package.manifest.originator))
            }
            for disclosure in package.disclosures {
                content.bundles.append(
                    Bundle(
                        source: try disclosure.bundle(), name: disclosure.entry.entry,
                        originator: disclosure.originator))
            }
            return content
        }

        /// A bundle of one's own.
        package static func bundle(_ source: any ByteSource, named name: String) -> Content {
            Content(bundles: [Bundle(source: source, name: name, originator: nil)])
        }

        /// Files of one's own that are to be packed, valid.
        ///
        /// - Parameter handling: the markings of the message.
        ///
        /// - Throws: errors of reading.
        package static func files(_ files: [PackageContent], handling: [String]) throws(Fault) -> Content {
            var content = Content()
            for file in files where !file.isBundle {
                guard let found = try Disclosure.found(in: file.source), let shown = try? found.disclosure.bundle()
                else { continue }
                content.bundles.append(Bundle(source: shown, name: file.name, originator: found.originator))
            }
            for file in files where file.isBundle {
                content.bundles.append(Bundle(source: file.source, name: file.name, originator: nil))
            }
            content.attachments.append(
                Attachments(names: files.filter { !$0.isBundle }.map(\.name), handling: handling, originator: nil))
            return content
        }

        /// Files of one's own whose objects were read when they were validated.
        ///
        /// - Throws: errors of reading.
        static func files(_ prepared: PreparedContents) throws(Fault) -> Content {
            var content = try files(prepared.contents, handling: prepared.handling)
            for index in content.bundles.indices {
                content.bundles[index].subjects = prepared.subjects[content.bundles[index].name]
            }
            content.heldDefinitions = prepared.heldDefinitions
            return content
        }

        /// One and another together.
        package func adding(_ other: Content) -> Content {
            Content(
                bundles: bundles + other.bundles, attachments: attachments + other.attachments,
                heldDefinitions: heldDefinitions)
        }
    }

    /// Who would get it, and how.
    package struct Request: Sendable {
        /// What is to be done.
        package var act: PolicyAct
        /// The recipient, a partner; `nil` for another reader, or nobody in particular.
        package var recipient: PartyID?
        /// Attributes of the reader beside those of the partner's profile.
        package var attributes: Set<Audience> = []
        /// The reader's purpose, where one is stated.
        package var purpose: String?
        /// The legal basis, where one is stated.
        package var legalBasis: String?
        /// Whether it is encrypted on its way.
        package var isEncrypted: Bool
        /// The originators that consented to passing it on.
        package var consents: Set<String> = []

        /// A request; encrypted on its way unless it is packed for nobody in particular or disclosed.
        package init(
            _ act: PolicyAct, to recipient: PartyID?, purpose: String? = nil, legalBasis: String? = nil
        ) {
            self.act = act
            self.recipient = recipient
            self.purpose = purpose
            self.legalBasis = legalBasis
            isEncrypted = act != .disclose && recipient != nil
        }
    }

    let home: Home
    private let time: Timestamp
    private let agreements: AgreementsInForce
    private let objectLimit: Int
    private let again: [String]

    /// The policy of a home at a time.
    ///
    /// - Parameters:
    ///   - objectLimit: the bytes of the largest object of a bundle that is read.
    ///   - agreements: `nil` for those of the home.
    ///   - again: the consents by which the message in question went before, when it is sealed anew.
    /// - Throws: errors of the case file.
    package init(
        _ home: Home, at time: Timestamp, objectLimit: Int = BundleReader.objectLimit,
        agreements: AgreementsInForce? = nil, again: [String] = []
    ) throws(Fault) {
        self.again = again
        self.home = home
        self.time = time
        self.objectLimit = objectLimit
        self.agreements = if let agreements { agreements } else { try home.agreements() }
    }

    /// Decides for some recipients. The content is read once, whatever their number.
    ///
    /// - Parameters:
    ///   - name: what would leave, for people.
    ///   - ids: the objects that would be shown; `nil` for all.
    ///   - shows: whether anything of the value at a JSON Pointer into an object would be shown.
    /// - Returns: a decision for each request, in their order.
    /// - Throws: errors of reading, and of the case file.
    package func decide(
        _ content: Content, _ requests: [Request], named name: String, only ids: Set<String>? = nil,
        showing shows: (String) -> Bool = { _ in true }
    ) throws(Fault) -> [OutgoingDecision] {
        var held = try HeldMarkings(home, again: again)
        var decisions: [BundleDecision] = []
        for request in requests { decisions.append(BundleDecision(try circumstances(of: request))) }
        var (objects, attached): (LedgerObjects, [String]) = (LedgerObjects(), [])
        for bundle in content.bundles {
            let subjects =
                if let read = bundle.subjects { read } else {
                    try BundleSubjects(
                        of: bundle.source, named: bundle.name, objectLimit: objectLimit, only: ids,
                        consented: held.consented
                    ) { names throws(Fault) in try held.look(names) }
                }
            let definitions = bundle.subjects == nil ? held.definitions : content.heldDefinitions
            let originator = origin(bundle.originator)
            objects.add(subjects.ids, originator: originator?.party)
            var origins: [BundleSubjects.Origin: PolicyOrigin] = [:]
            for one in subjects.origins.union([originator].compactMap(\.self)) { origins[one] = try terms(of: one) }
            for index in decisions.indices {
                decisions[index].consider(
                    subjects, from: originator, heldDefinitions: definitions,
                    origin: { origins[$0] ?? PolicyOrigin(party: $0.party, received: $0.received) }, showing: shows)
            }
        }
        // Only whole messages have attachments.
        for attachments in content.attachments where ids == nil && !attachments.names.isEmpty {
            attached += attachments.names
            let origins = try [origin(attachments.originator)].compactMap(\.self).map { one throws(Fault) in
                try terms(of: one)
            }
            for index in decisions.indices {
                decisions[index].consider(
                    attachments: attachments.names, handling: attachments.handling, origins: origins)
            }
        }
        for index in decisions.indices { decisions[index].considerWithoutObjects(name) }
        var outgoing: [OutgoingDecision] = []
        for (request, decision) in zip(requests, decisions) {
            outgoing.append(
                OutgoingDecision(
                    name: name, recipient: request.recipient, reader: try words(of: request), decision: decision,
                    objects: objects, attachments: attached))
        }
        return outgoing
    }

    /// Refuses what is not permitted, and logs it; logs what is overridden.
    ///
    /// - Parameters:
    ///   - ground: the ground on which a person overrides the decisions; `nil` when nobody does.
    ///   - approver: has the override signed where the home asks for it.
    /// - Returns: whether something was overridden.
    /// - Throws: `Fault` `release-needed` or `override-not-possible` (kind `.policy`), those of the approver, and errors of
    ///   the case file.
    @discardableResult
    package func enforce(
        _ decisions: [OutgoingDecision], overriddenOn ground: String?, approver: ActApprover = ActApprover(),
        by actor: LogActor
    ) throws(Fault) -> Bool {
        let refused = decisions.filter { !$0.isPermitted }
        guard !refused.isEmpty else { return false }
        let log = PolicyLog(home, by: actor)
        if let stopped = refused.first(where: { $0.refusal(overriddenOn: ground) != nil }),
            let fault = stopped.refusal(overriddenOn: ground)
        {
            try log.refused(refused, ground: ground, code: fault.code)
            throw fault
        }
        try log.overridden(refused, ground: ground ?? "", approver: approver)
        return true
    }

    // MARK: What a question is made of

    func circumstances(of request: Request) throws(Fault) -> PolicyCircumstances {
        let own = home.identity.party.text
        var reader =
            try request.recipient.map { party throws(Fault) in try home.reader(party, at: time) } ?? Reader([])
        reader.attributes.formUnion(request.attributes)
        reader.purpose = request.purpose
        reader.time = time
        reader.consents = request.consents
        let standing = request.recipient.map { party in
            party.text == own ? .none : agreements.standing(from: own, to: party.text, at: time)
        }
        return PolicyCircumstances(
            request.act, reader: reader, standing: standing ?? .none, legalBasis: request.legalBasis,
            isEncrypted: request.isEncrypted, decider: own)
    }

    /// Another party as an origin; `nil` for this one.
    func origin(_ originator: PartyID?) -> BundleSubjects.Origin? {
        originator.flatMap { party in
            party == home.identity.party ? nil : BundleSubjects.Origin(party: party.text)
        }
    }

    /// The terms that data is under: those of its originator, and of the party that passed it on to this one.
    func terms(of origin: BundleSubjects.Origin) throws(Fault) -> PolicyOrigin {
        let cameUnder = try origin.package.map { number throws(Fault) in try home.termsOfOrigin(ofPackage: number) }
        return agreements.origin(
            origin.party, received: origin.received, cameUnder: cameUnder ?? [], now: time)
    }

    private func words(of request: Request) throws(Fault) -> String {
        if let recipient = request.recipient { return try home.name(of: recipient) }
        let attributes = request.attributes.sorted().map(\.description).joined(separator: ", ")
        return attributes.isEmpty ? "a reader of whom nothing is known" : attributes
    }
}
