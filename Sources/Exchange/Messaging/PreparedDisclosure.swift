package import BundleFormats
package import CaseFile
package import Diagnostics
internal import Digests
internal import Files
package import Markings
package import Packages
package import PartyHome
package import Platform
internal import Policy
internal import StrictJSON
package import X509

/// Parts of a package that are ready to be shown to a reader, with the decision by their markings and what showing them
/// reveals about the rest.
package struct PreparedDisclosure: Sendable {
    /// The parts to show, and their reader.
    package struct Request: Sendable {
        /// The ids of the objects.
        package var objects: [String]
        /// The values of each.
        package var selection: DisclosureSelection
        /// The partner to whom they are shown; `nil` for another reader.
        package var recipient: PartyID?
        /// Attributes of the reader beside those of the partner's profile.
        package var attributes: Set<Audience> = []
        /// The reader's purpose, when it is known.
        package var purpose: String?
        /// The legal basis, where one is stated.
        package var legalBasis: String?
        /// The bytes of the largest object of a bundle that is read.
        package var objectLimit = BundleReader.objectLimit

        /// A request.
        package init(objects: [String], selection: DisclosureSelection, recipient: PartyID? = nil) {
            self.objects = objects
            self.selection = selection
            self.recipient = recipient
        }
    }

    /// What policy says of the parts.
    package let outgoing: OutgoingDecision
    private let policy: OutgoingPolicy
    private let draft: DisclosureWriter.Draft
    private let request: Request
    private let message: String
    /// The originator of the package, when it is another party.
    private let originator: String?

    /// The parts that the reader may have.
    package var decision: BundleDecision { outgoing.decision }

    /// What showing the parts reveals about the rest.
    package var exposure: DisclosureExposure { draft.exposure }

    /// The number of parts.
    package var partCount: Int { draft.partCount }

    /// Prepares a disclosure.
    ///
    /// - Throws: the errors of `DisclosureWriter.draft`.
    package init(_ request: Request, from package: VerifiedPackage, in home: Home, at time: Timestamp) throws(Fault) {
        self.request = request
        message = package.manifest.messageID.description
        let party = package.manifest.originator
        originator = party == home.identity.party ? nil : party.text
        draft = try DisclosureWriter.draft(
            from: package, objects: request.objects, request.selection, objectLimit: request.objectLimit)
        policy = try OutgoingPolicy(home, at: time, objectLimit: request.objectLimit)
        var asked = OutgoingPolicy.Request(
            .disclose, to: request.recipient, purpose: request.purpose, legalBasis: request.legalBasis)
        asked.attributes = request.attributes
        outgoing = try policy.decide(
            try .bundles(of: package), [asked], named: "message " + message, only: Set(request.objects)
        ) { request.selection.shows(anyOf: $0) }[0]
    }

    /// Writes the disclosure, and the log entry about it.
    ///
    /// - Parameters:
    ///   - ground: the ground on which it is shown although policy refuses it.
    ///   - approver: has an override signed where the home asks for it.
    ///   - isGuessable: whether the caller accepts that the withheld parts can be guessed.
    /// - Throws: `Fault` `release-needed`, `override-not-possible` or `disclosure-guessable` (kind `.policy`), or of kind
    ///   `.inputOutput`.
    package func write(
        to path: String, replacing: Bool, ground: String?, approver: ActApprover = ActApprover(), isGuessable: Bool,
        for home: Home, by actor: LogActor
    ) throws(Fault) {
        if outgoing.refusal(overriddenOn: ground) != nil {
            try policy.enforce([outgoing], overriddenOn: ground, by: actor)
        }
        let disclosure = try draft.disclosure(guessable: isGuessable)
        // What is overridden is logged only of a disclosure that is made.
        try policy.enforce([outgoing], overriddenOn: ground, approver: approver, by: actor)
        let file = try AtomicFile(path: path, replacing: replacing)
        try file.write(disclosure.bytes)
        var details = JSONObject()
        details["objects"] = .array(request.objects.map(JSONValue.string))
        details["properties"] = .array(request.selection.disclosed.map(JSONValue.string))
        let excluded = request.selection.excluded.map(JSONValue.string)
        details["without"] = excluded.isEmpty ? nil : .array(excluded)
        details["file"] = .string(Paths.name(of: path))
        let readers = request.recipient.map { [$0.text] } ?? decision.reader.attributes.sorted().map(\.description)
        details["to"] = readers.isEmpty ? nil : .array(readers.map(JSONValue.string))
        details["release"] = ground.map(JSONValue.string)
        details["against_markings"] = decision.isPermitted ? nil : .array([decision.logged(to: readers)])
        details["guessable"] =
            exposure.guessable.isEmpty ? nil : .array(exposure.guessable.map { .string($0.name) })
        try home.caseFile.record(
            .disclosed, of: message, disclosing: drafts(overriddenOn: ground), by: actor, details)
        try file.commit()
    }

    /// What the ledger is to say: which fields of which objects, to whom.
    private func drafts(overriddenOn ground: String?) -> [LedgerDraft] {
        let selection = request.selection
        let fields: LedgerFields =
            selection.disclosed.isEmpty
            ? selection.excluded.isEmpty ? .whole : .without(selection.excluded) : .only(selection.disclosed)
        var objects = LedgerObjects()
        for id in Set(request.objects).sorted() { objects.add(id, fields: fields, originator: originator) }
        return LedgerDraft.drafts(of: [outgoing], message: message, ground: ground).map { draft in
            var draft = draft
            draft.objects = objects
            return draft
        }
    }
}
