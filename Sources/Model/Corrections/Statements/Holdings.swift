internal import Diagnostics
internal import Digests
internal import Policy
internal import StrictJSON

/// Which objects the issuer has from a party, or gave on without a record of where they came from. It is stated after one
/// of the two was restored from a backup, or a party took the place of another one, so that both know again who holds
/// what.
package struct Holdings: Hashable, Sendable {
    /// The most objects of one statement.
    package static let limit = 2000
    /// The most streams that it names.
    package static let streamLimit = 100
    /// The bytes that the objects of one statement may take, so that it stays below the limit of its size.
    private static let sizeLimit = 200_000

    /// The party that it is said to, by its party id.
    package let party: String
    /// The objects, in their order; none when there is nothing to name.
    package let objects: [StatedObject]
    /// The streams of the issuer that were given up, in their order: what comes late in them its home has forgotten.
    package let ended: [String]

    /// Holdings; objects and streams are put in order.
    package init(to party: String, objects: some Sequence<StatedObject>, ended: some Sequence<String>) {
        self.party = party
        self.objects = Set(objects).sorted { Self.key($0) < Self.key($1) }
        self.ended = Set(ended).sorted()
    }

    /// The same for any number of objects, as statements that are within the limits; one when there is nothing to name.
    package static func parts(
        to party: String, objects: some Sequence<StatedObject>, ended: some Sequence<String>
    ) -> [Holdings] {
        let streams = Set(ended).sorted().suffix(streamLimit)
        var (parts, part, size): ([Holdings], [StatedObject], Int) = ([], [], 0)
        for object in Set(objects).sorted(by: { key($0) < key($1) }) {
            // A new originator takes its id and the names of the members.
            let isNewGroup = part.last?.originator != object.originator
            let added = object.object.utf8.count + 3 + (isNewGroup ? 100 : 0)
            if part.count == limit || size + added > sizeLimit {
                parts.append(Holdings(to: party, objects: part, ended: streams))
                (part, size) = ([], 100)
            }
            part.append(object)
            size += added
        }
        if !part.isEmpty || parts.isEmpty { parts.append(Holdings(to: party, objects: part, ended: streams)) }
        return parts
    }

    private static func key(_ object: StatedObject) -> (String, String) { (object.originator, object.object) }

    init(_ fields: inout JSONFields, entry: String) throws(Fault) {
        party = try fields.parsed("party", expected: "a party id", parse: AgreementText.digest)
        ended = try fields.strings("ended", expected: "streams") { text in
            UUID(text).flatMap { $0.description == text ? text : nil }
        }
        let groups = try fields.array("holdings") { value, pointer throws(Fault) in
            var group = try JSONFields(value, entry: entry, pointer: pointer)
            let originator = try group.parsed("originator", expected: "a party id", parse: AgreementText.digest)
            let ids = try group.strings("objects", expected: "ids of objects", parse: StatementSubject.objectID)
            guard !ids.isEmpty else { throw group.invalid("objects", "at least one id") }
            try group.finish()
            return ids.map { StatedObject($0, of: originator) }
        }
        objects = groups.flatMap(\.self)
        let isOrdered = zip(objects, objects.dropFirst()).allSatisfy { Self.key($0) < Self.key($1) }
        let originators = groups.compactMap(\.first?.originator)
        guard objects.count <= Self.limit, isOrdered, Set(originators).count == originators.count else {
            throw fields.invalid("holdings", "at most \(Self.limit) objects in their order, each once")
        }
        guard ended.count <= Self.streamLimit, zip(ended, ended.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw fields.invalid("ended", "at most \(Self.streamLimit) streams in their order, each once")
        }
    }

    func write(to members: inout JSONObject) {
        var groups: [JSONValue] = []
        for start in objects.indices where start == 0 || objects[start - 1].originator != objects[start].originator {
            let ids = objects[start...].prefix { $0.originator == objects[start].originator }.map(\.object)
            groups.append([
                "originator": .string(objects[start].originator), "objects": .array(ids.map(JSONValue.string)),
            ])
        }
        members["party"] = .string(party)
        members["ended"] = .array(ended.map(JSONValue.string))
        members["holdings"] = .array(groups)
    }
}
