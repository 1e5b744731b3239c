internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Platform
internal import StrictJSON

/// A state file as JSON. A later version may add members: what is not known is left aside.
extension HomeStateFile {
    /// The state as JSON.
    var json: JSONValue {
        var value = JSONObject()
        value["format"] = .string(Self.format)
        value["version"] = "1"
        value["party"] = .string(party)
        value["time"] = .string(time.rfc3339)
        value["log"] = ["entry": .number(JSONNumber(log.entry)), "chain": .string(log.chain)]
        value["stream"] = .string(stream)
        value["backup_key"] = backupKey.map { .string(Base64.encode($0.bytes)) }
        value["received"] = .array(
            received.map { end in
                [
                    "originator": .string(end.originator), "stream": .string(end.stream),
                    "last": .number(JSONNumber(end.last)),
                ]
            })
        value["lists"] = .object(Self.object(lists.mapValues { .number(JSONNumber($0)) }))
        value["certificates"] = .object(Self.object(certificates.mapValues(JSONValue.string)))
        value["purged"] = .array(purged.map { .object(Self.object($0.columns.mapValues(JSONValue.string))) })
        value["settings"] = .array(settings.map { .array($0.map(JSONValue.string)) })
        value["persons"] = .object(Self.object(persons.mapValues(JSONValue.string)))
        var tables = JSONObject()
        for table in StateTable.allCases { tables[table.rawValue] = .array(self.tables[table] ?? []) }
        value["tables"] = .object(tables)
        return .object(value)
    }

    private static func object(_ members: [String: JSONValue]) -> JSONObject {
        var object = JSONObject()
        for (name, value) in members.sorted(by: { $0.key < $1.key }) { object[name] = value }
        return object
    }

    init(parsing value: JSONValue, named path: String) throws(Fault) {
        var fields = try JSONFields(value, entry: path)
        try fields.require(format: Self.format, version: "1")
        party = try fields.string("party")
        time = try fields.parsed("time", expected: "a time", parse: Timestamp.init)
        var end = try JSONFields(try fields.value("log"), entry: path, pointer: "/log")
        log = (try end.integer("entry", in: 0...Int.max), try end.string("chain"))
        stream = try fields.string("stream")
        backupKey = try fields.optionalParsed("backup_key", expected: "Base64", parse: Base64.decode)
            .map { SecretBytes(taking: $0) }
        received = try fields.array("received") { value, pointer throws(Fault) in
            var fields = try JSONFields(value, entry: path, pointer: pointer)
            return CaseStore.ReceivedEnd(
                originator: try fields.string("originator"), stream: try fields.string("stream"),
                last: try fields.integer("last", in: 0...Int.max))
        }
        lists = Self.members(try fields.value("lists")).compactMapValues { $0.number.flatMap { Int($0.text) } }
        certificates = Self.members(try fields.value("certificates")).compactMapValues(\.string)
        purged = (try fields.value("purged").array ?? []).map { value in
            PurgedPlace(columns: Self.members(value).compactMapValues(\.string))
        }
        settings = (try fields.value("settings").array ?? []).map { ($0.array ?? []).compactMap(\.string) }
            .filter { $0.count == 3 }
        persons = Self.members(try fields.value("persons")).compactMapValues(\.string)
        var tables: [StateTable: [JSONValue]] = [:]
        for (name, rows) in Self.members(try fields.value("tables")) {
            guard let table = StateTable(rawValue: name) else { continue }
            tables[table] = rows.array ?? []
        }
        self.tables = tables
    }

    private static func members(_ value: JSONValue) -> [String: JSONValue] {
        (value.object?.members ?? []).reduce(into: [:]) { $0[$1.key] = $1.value }
    }
}
