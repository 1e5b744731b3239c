internal import Diagnostics
internal import StrictJSON

/// An object that consent is asked or given for, in certain versions: a new version needs a new consent.
package struct ConsentObject: Hashable, Sendable {
    /// The object's id.
    package let id: String
    /// The SHA-256 of the canonical JSON of each version, in their order.
    package let versions: [String]

    /// The most objects of a request or grant.
    package static let limit = 1_000
    /// The most versions of an object.
    package static let versionLimit = 16

    /// An object; the versions are put in order.
    package init(id: String, versions: some Sequence<String>) {
        self.id = id
        self.versions = Set(versions).sorted()
    }

    /// Reads the member `objects`: 1 to 1,000, in the order of their ids, each once.
    ///
    /// - Throws: `Fault` of kind `.badData` about a field.
    static func read(_ fields: inout JSONFields, entry: String) throws(Fault) -> [ConsentObject] {
        let objects = try fields.array("objects") { value, pointer throws(Fault) in
            var one = try JSONFields(value, entry: entry, pointer: "/subject" + pointer)
            let id = try one.parsed("id", expected: "the id of an object") { AgreementText.line($0, limit: 300) }
            let versions = try one.strings("versions", expected: "SHA-256 digests", parse: AgreementText.digest)
            try one.finish()
            guard (1...versionLimit).contains(versions.count), isAscending(versions) else {
                throw one.invalid("versions", "1 to \(versionLimit) digests in their order, each once")
            }
            return ConsentObject(id: id, versions: versions)
        }
        guard (1...limit).contains(objects.count), isAscending(objects.map(\.id)) else {
            throw fields.invalid("objects", "1 to \(limit) objects in the order of their ids, each once")
        }
        return objects
    }

    static func isAscending(_ texts: [String]) -> Bool { zip(texts, texts.dropFirst()).allSatisfy { $0 < $1 } }

    /// As it is written.
    var json: JSONValue { ["id": .string(id), "versions": .array(versions.map(JSONValue.string))] }
}
