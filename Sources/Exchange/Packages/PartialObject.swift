package import Diagnostics
internal import Digests
internal import Markings
package import StrictJSON
package import TradeModel

/// The statements of an object that its originator committed to and somebody passed on: not the object, of which other
/// statements may have been withheld.
package struct PartialObject: Hashable, Sendable {
    /// One statement: a value of the object with the way to it.
    package struct Statement: Hashable, Sendable {
        /// The way from the object to the value.
        package let steps: [CommittedPlace.Step]
        /// The value.
        package let value: JSONValue

        /// A statement.
        package init(steps: [CommittedPlace.Step], value: JSONValue) {
            self.steps = steps
            self.value = value
        }

        /// The JSON Pointer of the value in the object.
        package var pointer: String { steps.map { "/" + JSONPointer.escape($0.token) }.joined() }
    }

    /// The committed object that the statements are about: a digest of the root of the commitment and of the place.
    /// Statements of one group are by one originator about one version of one object.
    package let group: String
    /// The statements, in the order of their places.
    package let statements: [Statement]
    /// The JSON Pointers of the values that were withheld, as the party states that passed the statements on.
    package let withheld: [String]
    /// The object as far as it was shown: lists without the entries that were withheld, and granular markings written
    /// anew for where their values stand now.
    package let object: STIXObject
    /// The JSON Pointers of entries of lists that must have been withheld, because later ones were shown.
    package let gaps: [String]

    /// Joins statements.
    ///
    /// - Returns: `nil` when they cannot be statements of one object.
    package init?(group: String, statements: [Statement], withheld: [String]) {
        var root = PartialTree()
        for statement in statements {
            guard root.insert(statement.value, at: statement.steps[...]) else { return nil }
        }
        var moved: [MarkingSelector: MarkingSelector] = [:]
        var gaps: [String] = []
        let value = root.value(from: [], to: [], moved: &moved, gaps: &gaps)
        guard let object = value.object else { return nil }
        self.group = group
        self.statements = root.statements(at: [])
        self.withheld = Set(withheld).sorted()
        self.gaps = gaps
        self.object = STIXObject(Self.remarked(object, moved: moved))
    }

    /// The group of the statements about the object at a place.
    ///
    /// - Parameter root: the root of the commitment, in hexadecimal.
    static func group(root: String, entry: String, index: Int) -> String {
        Digest.sha256(Array(root.utf8) + CommittedPlace.digest(entry: entry, index: index)).hex
    }

    /// These statements and others of the same group; `nil` when they cannot be statements of one object.
    package func joined(with other: PartialObject) -> PartialObject? {
        guard group == other.group else { return nil }
        // What one disclosure withholds another may show.
        let shown = statements + other.statements
        let left = Set(withheld).union(other.withheld).filter { !Self.isShown($0, by: shown) }
        return PartialObject(group: group, statements: shown, withheld: left.sorted())
    }

    /// Whether something of the value at a JSON Pointer is shown.
    func shows(_ pointer: String) -> Bool { Self.isShown(pointer, by: statements) }

    private static func isShown(_ pointer: String, by statements: [Statement]) -> Bool {
        let path = JSONPointer.tokens(pointer) ?? []
        return statements.contains { $0.steps.map(\.token).starts(with: path) }
    }

    /// The values that are known to be withheld: those that were named, and those that are missing in a list.
    package var missing: [String] { Set(withheld + gaps).sorted() }

    /// The object with the selectors of its granular markings for the places where the values stand now. Selectors of
    /// what is not shown are left out.
    private static func remarked(_ object: JSONObject, moved: [MarkingSelector: MarkingSelector]) -> JSONObject {
        guard let markings = object["granular_markings"]?.array else { return object }
        var object = object
        let entries = markings.compactMap { entry -> JSONValue? in
            guard var entry = entry.object, let selectors = entry["selectors"]?.array else { return nil }
            let left = selectors.compactMap(\.string).compactMap { text -> JSONValue? in
                guard let selector = MarkingSelector(text) else { return .string(text) }
                return moved[selector].map { .string($0.text) }
            }
            guard !left.isEmpty else { return nil }
            entry["selectors"] = .array(left)
            return .object(entry)
        }
        object["granular_markings"] = entries.isEmpty ? nil : .array(entries)
        return object
    }
}

// MARK: The stored form

extension PartialObject {
    private static let storedName = "statements"

    /// Reads the stored form.
    ///
    /// - Throws: `Fault` of kind `.badData`.
    package init(stored value: JSONValue) throws(Fault) {
        var fields = try JSONFields(value, entry: Self.storedName)
        let statements = try fields.array("statements") { value, pointer throws(Fault) in
            var inner = try JSONFields(value, entry: Self.storedName, pointer: pointer)
            let steps = try inner.array("steps") { value, _ in value }.compactMap(CommittedPlace.Step.init)
            return Statement(steps: steps, value: try inner.value("value"))
        }
        let partial = PartialObject(
            group: try fields.string("group"), statements: statements,
            withheld: try fields.strings("withheld", expected: "JSON Pointers") { $0 })
        guard let partial else { throw fields.invalid("statements", "statements of one object") }
        self = partial
    }

    /// The stored form.
    package var stored: JSONValue {
        [
            "group": .string(group),
            "statements": .array(
                statements.map { ["steps": .array($0.steps.map(\.json)), "value": $0.value] as JSONValue }),
            "withheld": .array(withheld.map(JSONValue.string)),
        ]
    }
}
