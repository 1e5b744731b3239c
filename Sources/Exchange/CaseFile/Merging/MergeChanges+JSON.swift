package import StrictJSON

extension MergeChanges {
    /// How many objects, decisions and entities the log names; it is never cut, and an import can change thousands.
    static let logLimit = 100
    /// How many ids the log names in each list of an entity.
    static let logMemberLimit = 10

    /// The changes as JSON: each list as `all` (how many there are) and `first` (those named).
    ///
    /// - Parameters:
    ///   - limit: how many objects, decisions and entities are named at most.
    ///   - memberLimit: how many ids are named in each list of an entity at most.
    package func json(limit: Int = .max, memberLimit: Int = .max) -> JSONObject {
        var json = JSONObject()
        json["since"] = .string(since)
        if let objects {
            let named = objects.sorted { ($0.value.rawValue, $0.key) < ($1.value.rawValue, $1.key) }
            json["objects"] = Self.list(named, limit: limit) {
                ["id": .string($0.key), "change": .string($0.value.rawValue)]
            }
        }
        if let decisions { json["decisions"] = Self.list(decisions, limit: limit) { .number(JSONNumber($0)) } }
        if let formerParameters { json["former_parameters"] = .string(formerParameters) }
        var counts = JSONObject()
        for fate in Fate.allCases { if let count = fates[fate] { counts[fate.rawValue] = .number(JSONNumber(count)) } }
        json["counts"] = .object(counts)
        json["entities"] = Self.list(entities, limit: limit) { change in
            var object = JSONObject()
            object["id"] = .string(change.entity)
            object["change"] = .string(change.fate.rawValue)
            let lists = [("came", change.came), ("left", change.left), ("from", change.from), ("into", change.into)]
            for (name, ids) in lists where !ids.isEmpty {
                object[name] = Self.list(ids, limit: memberLimit) { .string($0) }
            }
            return .object(object)
        }
        return json
    }

    private static func list<Element>(
        _ elements: [Element], limit: Int, value: (Element) -> JSONValue
    ) -> JSONValue {
        var list = JSONObject()
        list["all"] = .number(JSONNumber(elements.count))
        list["first"] = .array(elements.prefix(limit).map(value))
        return .object(list)
    }
}
