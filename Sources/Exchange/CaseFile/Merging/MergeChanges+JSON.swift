package import StrictJSON

/// The changes as JSON, for the log and for output.
extension MergeChanges {
    /// The maximum number of objects, decisions and entities in the log; the log is never truncated, and an import can
    /// change thousands.
    static let logLimit = 100
    /// The maximum number of ids in each list of an entity in the log.
    static let logMemberLimit = 10

    /// The changes as JSON: each list as `all` (the total) and `first` (the items listed).
    ///
    /// - Parameters:
    ///   - limit: the maximum number of objects, decisions and entities listed.
    ///   - memberLimit: the maximum number of ids in each list of an entity.
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
