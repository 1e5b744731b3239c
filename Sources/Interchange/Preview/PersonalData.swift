public import StrictJSON
public import TradeIntel

/// What of an export is about persons, by whom it is about and on what ground it is passed on: for whoever decides
/// whether it may leave.
public struct PersonalData: Hashable, Sendable {
    /// A person, or a party that may be one.
    public struct Subject: Hashable, Sendable {
        /// The identity's id.
        public let id: String
        /// Its name.
        public let name: String
        /// Whether the source says that it is a person; else it may be one.
        public let isPerson: Bool
        /// What the person is to the matter, when stated (Directive (EU) 2016/680, article 6).
        public let category: String?
        /// Whether facts or an assessment are stated, when stated (article 7).
        public let statement: String?
        /// The purposes that its markings allow: the ground on which it is passed on. Empty when none is stated.
        public let purposes: [String]
        /// The markings, by name.
        public let markings: [String]
        /// What leaves of it.
        public let fields: [Field]
    }

    /// One kind of personal data.
    public struct Field: Hashable, Sendable {
        /// Its name: a property, `identifier` with the scheme, `address`, or `note` with the label of the line.
        public let name: String
        /// The values.
        public let values: [String]
    }

    /// The subjects, those that are persons first, then by name.
    public let subjects: [Subject]
    /// The number of notes about other objects, such as consignments, whose text may name persons too.
    public let otherNotes: Int

    /// Finds personal data among objects.
    public init(in objects: [STIXObject]) {
        var byID: [String: STIXObject] = [:]
        var notes: [String: [STIXObject]] = [:]
        var places: [String: [String]] = [:]
        for object in objects {
            byID[object.id] = object
            if object.property("relationship_type") == "located-at", let from = object.property("source_ref")?.string,
                let to = object.property("target_ref")?.string
            {
                places[from, default: []].append(to)
            }
            guard object.type == "note" else { continue }
            // Only a note of one object alone is about it and no other.
            let about = object.json["object_refs"]?.array?.compactMap(\.string) ?? []
            if about.count == 1 { notes[about[0], default: []].append(object) }
        }
        let reading = Reading(byID: byID, notes: notes, places: places)
        subjects = objects.compactMap(reading.subject).sorted {
            ($0.isPerson ? 0 : 1, $0.name, $0.id) < ($1.isPerson ? 0 : 1, $1.name, $1.id)
        }
        let told = Set(subjects.map(\.id))
        otherNotes = objects.count { object in
            object.type == "note"
                && object.json["object_refs"]?.array?.allSatisfy { told.contains($0.string ?? "") } != true
        }
    }

    /// The data as JSON: an array of subjects with their fields.
    public var json: JSONValue {
        .array(
            subjects.map { subject in
                var object = JSONObject()
                object["id"] = .string(subject.id)
                object["name"] = .string(subject.name)
                object["person"] = .bool(subject.isPerson)
                if let category = subject.category { object["subject_category"] = .string(category) }
                if let statement = subject.statement { object["statement"] = .string(statement) }
                object["purposes"] = .array(subject.purposes.map { .string($0) })
                object["markings"] = .array(subject.markings.map { .string($0) })
                object["fields"] = .array(
                    subject.fields.map { ["name": .string($0.name), "values": .array($0.values.map { .string($0) })] })
                return .object(object)
            })
    }
}
