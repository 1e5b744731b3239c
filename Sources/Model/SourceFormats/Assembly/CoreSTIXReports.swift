internal import Platform
internal import StrictJSON
internal import TradeModel

/// Reports for readers of core STIX: one over each master waybill, with the parties, places and notes of its
/// consignments. A report over everything would grow with the file until no reader took it.
struct CoreSTIXReports {
    /// The most objects in one report: some six megabytes, well below the object limit of readers
    /// (`BundleReader.objectLimit`).
    static let limit = 100_000

    /// What belongs to one consignment in the report over its master waybill.
    struct Part: Sendable {
        /// The id of the master waybill, and its name for people.
        let master: String
        let name: String
        let members: [String]
        /// The note that summarises the consignment.
        let note: Note?
        /// The creator, time and markings of the consignment.
        let creator: String?
        let modified: Timestamp?
        let markings: [String]
    }

    /// A note on a consignment.
    enum Note: Sendable {
        /// One that is there.
        case known(id: String)
        /// One that is added, by its text: consignments of one text have the note that is added last.
        case added(text: Fingerprint)
    }

    private struct Group {
        let name: String
        let creator: String?
        var members: [String] = []
        var seen: Set<String> = []
        var latest: Timestamp?
        var markings: Set<String> = []

        mutating func add(_ part: Part, note: String?) {
            for id in part.members + [note].compactMap(\.self) where seen.insert(id).inserted { members.append(id) }
            if let modified = part.modified { latest = latest.map { max($0, modified) } ?? modified }
            markings.formUnion(part.markings)
        }
    }

    private var parts: [Part] = []
    /// The ids of the notes that are added, by their texts.
    private var notes: [Fingerprint: String] = [:]
    /// The names of the reports that a bundle already has, with their creators.
    private var present: Set<[String]> = []

    /// Notes a report that a bundle already has.
    mutating func note(_ name: String, by creator: String) { present.insert([creator, name]) }

    /// Adds what belongs to a consignment to the report over its master waybill.
    mutating func add(_ part: Part) { parts.append(part) }

    /// Notes a note that is added, by its text.
    mutating func add(note id: String, text: Fingerprint) { notes[text] = id }

    /// What the reports are over, in the order of the master waybills.
    private var groups: [Group] {
        var groups: [Group] = []
        var places: [String: Int] = [:]
        for part in parts {
            let place = places[part.master] ?? groups.count
            if place == groups.count {
                places[part.master] = place
                groups.append(Group(name: part.name, creator: part.creator))
            }
            let note: String? =
                switch part.note {
                case .known(let id): id
                case .added(let text): notes[text]
                case nil: nil
                }
            groups[place].add(part, note: note)
        }
        return groups
    }

    /// The reports, several over a waybill of very many objects.
    func reports(in namespace: IdentifierNamespace, limit: Int = limit) -> [STIXObject] {
        groups.flatMap { group in
            let starts = Array(stride(from: 0, to: group.members.count, by: limit))
            return starts.enumerated().compactMap { number, start in
                let part = starts.count > 1 ? ", part \(number + 1) of \(starts.count)" : ""
                return report(
                    over: Array(group.members[start..<min(start + limit, group.members.count)]), of: group,
                    name: "Trade records of \(group.name)\(part)", in: namespace)
            }
        }
    }

    private func report(
        over members: [String], of group: Group, name: String, in namespace: IdentifierNamespace
    ) -> STIXObject? {
        guard let latest = group.latest, !present.contains([group.creator ?? "", name]) else { return nil }
        // The report is identified by its content: another set of objects is another report.
        let key = "report\u{1F}" + ([latest.rfc3339] + members).joined(separator: "\n")
        var body = JSONObject()
        body["type"] = "report"
        body["spec_version"] = "2.1"
        body["id"] = .string(namespace.identifier(type: "report", key: Array(key.utf8)))
        if let creator = group.creator { body["created_by_ref"] = .string(creator) }
        body["created"] = .string(latest.rfc3339)
        body["modified"] = .string(latest.rfc3339)
        body["name"] = .string(name)
        body["description"] = "Parties, places and notes of the consignments of one master waybill."
        body["report_types"] = ["identity"]
        body["published"] = .string(latest.rfc3339)
        body["object_refs"] = .array(members.map { .string($0) })
        if !group.markings.isEmpty { body["object_marking_refs"] = .array(group.markings.sorted().map { .string($0) }) }
        return STIXObject(body)
    }
}
