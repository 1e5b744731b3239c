package import Diagnostics
internal import Digests
package import Files
package import Markings
package import Platform
package import Policy
internal import StrictJSON
package import TradeModel

/// The objects of a bundle as far as policy is concerned, grouped by all that decides: type, markings, and what the home
/// holds of them. However many objects there are, they are few questions, for any number of recipients.
///
/// The bundle is read once, on all cores; memory grows with the definitions and groups, and with what is listed.
package struct BundleSubjects: Sendable {
    /// A party that data came from, and when.
    package struct Origin: Hashable, Sendable, Comparable {
        /// The party, by its party id.
        package let party: String
        /// When it came; `nil` for what was not imported.
        package let received: Timestamp?
        /// The number of the package that it came in, in the case file; `nil` for what was not imported.
        package let package: Int?

        /// A party.
        package init(party: String, received: Timestamp? = nil, package: Int? = nil) {
            self.party = party
            self.received = received
            self.package = package
        }

        /// By party, then by package.
        package static func < (left: Origin, right: Origin) -> Bool {
            (left.party, left.package ?? 0) < (right.party, right.package ?? 0)
        }
    }

    /// What a home holds of an object that came from other parties.
    package struct Held: Hashable, Sendable {
        /// The parties, and when it came from each.
        package var origins: Set<Origin>
        /// The markings of the newest version of each party.
        package var named: NamedMarkings
        /// The parties, this one too, that retracted what they stated of it.
        package var retractedBy: Set<String> = []
        /// The consents that name it.
        package var consents: Set<ObjectConsent> = []

        /// What a home holds.
        package init(origins: Set<Origin>, named: NamedMarkings = NamedMarkings()) {
            self.origins = origins
            self.named = named
        }

        /// Whether what a message states of it is retracted.
        ///
        /// - Parameters:
        ///   - originator: the party whose message it is in; `nil` for this party's own.
        ///   - own: this party, by its party id.
        package func isRetracted(from originator: Origin?, own: String?) -> Bool {
            guard !retractedBy.isEmpty else { return false }
            // In a message of another party only that one's statements are; in one's own all that it repeats.
            if let originator { return retractedBy.contains(originator.party) }
            return own.map(retractedBy.contains) ?? false || origins.contains { retractedBy.contains($0.party) }
        }
    }

    /// The id of an object, and of the identity that created it.
    package struct Name: Sendable {
        /// The object's id.
        package let id: String
        /// The id of its creator's identity (`created_by_ref`).
        package let creator: String?

        /// Ids of an object and its creator.
        package init(id: String, creator: String?) {
            self.id = id
            self.creator = creator
        }
    }

    /// What objects have in common that are one question.
    struct Key: Hashable, Sendable {
        let type: String
        let named: NamedMarkings
        let held: Held?
        /// The SHA-256 of its canonical JSON; only where a consent names it.
        var version: String?
    }

    /// The objects of one question.
    struct Group: Sendable {
        var count = 0
        /// The first of them.
        var listed: [BundleDecision.Listed] = []
    }

    /// The groups.
    private(set) var groups: [Key: Group] = [:]
    /// Where objects came from, by what the home holds.
    package private(set) var origins: Set<Origin> = []
    /// The ids of the objects; definitions are not among them.
    package private(set) var ids = ObjectIDList()
    /// The bundle's own marking definitions.
    private(set) var definitions = MarkingIndex()
    private var listedCount = 0
    /// The objects that are not looked up yet.
    private var batch: [Subject] = []

    /// The most groups: a bundle with more has been made to cost memory.
    package static let groupLimit = 250_000
    /// The number of objects that are looked up at a time.
    private static let batchSize = 8192
    /// The number of objects that are listed of all groups, before it is only the first of each.
    private static let listLimit = 20_000

    /// Whether objects of this type are not marked by their own content: without them nobody can comply with a marking
    /// or read an extension.
    package static func isDefinition(_ type: String) -> Bool {
        type == "marking-definition" || type == "extension-definition"
    }

    /// What is read of an object.
    struct Subject: Sendable {
        let position: Int
        let name: Name
        let type: String
        let title: String?
        let named: NamedMarkings
        let definition: STIXObject?
        /// The SHA-256 of its canonical JSON; only of the ids that it is asked for.
        let version: String?
        /// When it was modified, in milliseconds since 1970; ``ObjectIDList/unknown`` for an object without a time.
        let modified: Int64
    }

    /// Reads a bundle, in JSON or in XML.
    ///
    /// - Parameters:
    ///   - ids: the objects that it is about; `nil` for all.
    ///   - consented: the ids of the objects whose versions matter, because consents name them.
    ///   - look: looks up what the home holds of some objects, by their ids; asked for some thousands at a time.
    /// - Throws: errors of `BundleReader`, and `Fault` `policy-groups-limit` (kind `.badData`).
    package init(
        of source: any ByteSource, named name: String, objectLimit: Int = BundleReader.objectLimit,
        only ids: Set<String>? = nil, consented: Set<String> = [],
        holding look: ([Name]) throws(Fault) -> [String: Held] = { _ in [:] }
    ) throws(Fault) {
        var result = Self()
        try BundleReader.forEachDocument(
            in: source, named: name, objectLimit: objectLimit, makeWorker: {},
            work: { (_: Void, document: JSONDocument, position: Int) throws(Fault) -> Subject in
                Subject(document, at: position, consented: consented)
            },
            consume: { (subject: Subject) throws(Fault) in
                guard ids?.contains(subject.name.id) ?? true || Self.isDefinition(subject.type) else { return }
                try result.take(subject, named: name, holding: look)
            })
        try result.finish(named: name, holding: look)
        self = result
    }

    /// No objects yet.
    init() {}

    /// Takes an object in.
    mutating func take(
        _ subject: Subject, named name: String, holding look: ([Name]) throws(Fault) -> [String: Held]
    ) throws(Fault) {
        if let definition = subject.definition { definitions.add(definition) }
        guard !Self.isDefinition(subject.type) else { return }
        ids.append(subject.name.id, modified: subject.modified)
        batch.append(subject)
        if batch.count >= Self.batchSize { try finish(named: name, holding: look) }
    }

    /// Looks up what was taken in last.
    mutating func finish(named name: String, holding look: ([Name]) throws(Fault) -> [String: Held]) throws(Fault) {
        let held = try look(batch.map(\.name))
        for subject in batch { add(subject, held[subject.name.id]) }
        for one in held.values { origins.formUnion(one.origins) }
        batch.removeAll(keepingCapacity: true)
        guard groups.count <= Self.groupLimit else {
            throw Fault(.policyGroupsLimit, kind: .badData, at: Place(entry: name), ["limit": "\(Self.groupLimit)"])
        }
    }

    private mutating func add(_ subject: Subject, _ held: Held?) {
        let listed = BundleDecision.Listed(position: subject.position, id: subject.name.id, name: subject.title)
        let isBounded = listedCount < Self.listLimit
        let version = held?.consents.isEmpty ?? true ? nil : subject.version
        let key = Key(type: subject.type, named: subject.named, held: held, version: version)
        let isAdded = Self.add(
            listed, to: &groups[key, default: Group()], limit: isBounded ? MarkingSummary.limit : 1)
        if isAdded { listedCount += 1 }
    }

    private static func add(_ listed: BundleDecision.Listed, to group: inout Group, limit: Int) -> Bool {
        group.count += 1
        guard group.listed.count < limit else { return false }
        group.listed.append(listed)
        return true
    }
}

extension BundleSubjects.Subject {
    /// Reads an object of a bundle.
    ///
    /// - Parameter consented: the ids of the objects whose versions matter.
    init(_ document: JSONDocument, at position: Int, consented: Set<String> = []) {
        let read = document.withView { tape in
            let object = JSONView(tape, 0)
            return (
                name: BundleSubjects.Name(
                    id: object["id"]?.string ?? "", creator: object["created_by_ref"]?.string),
                type: object["type"]?.string ?? "", title: object["name"]?.string, named: NamedMarkings(of: object),
                modified: object["modified"]?.string.flatMap(Timestamp.init)
            )
        }
        self.position = position
        (name, type, title, named) = (read.name, read.type, read.title, read.named)
        modified = read.modified?.milliseconds ?? ObjectIDList.unknown
        version = consented.contains(name.id) ? Digest.sha256(document.value.canonical()).hex : nil
        definition = type == "marking-definition" ? try? STIXObject(document.value) : nil
    }
}
