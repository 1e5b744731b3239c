internal import Diagnostics
internal import Files
internal import StrictJSON

/// The state of a watched folder, in `.watch.json`: how many files were begun on the present day, and the file
/// that was begun and not ended.
struct WatchState: Hashable, Sendable {
    private static let format = "corridor-watch-state"
    private static let version = "1"
    private static let name = ".watch.json"

    private var day = ""
    private var count = 0
    /// The file that was begun and not ended.
    var begun: WatchedFolder.Arrival?

    /// How many files were begun on a day.
    func count(on day: String) -> Int { self.day == day ? count : 0 }

    /// Begins a file.
    mutating func begin(_ arrival: WatchedFolder.Arrival, on day: String) {
        count = count(on: day) + 1
        self.day = day
        begun = arrival
    }

    /// The state of a folder; a new one where none is kept.
    static func read(in folder: String) throws(Fault) -> WatchState {
        let path = Paths.join(folder, name)
        guard Paths.exists(path) else { return WatchState() }
        var fields = try JSONFields(try JSONValue(parsing: File.bytes(at: path, limit: 1 << 20)), entry: path)
        try fields.require(format: format, version: version)
        var state = WatchState()
        state.day = try fields.string("day")
        state.count = try fields.integer("count", in: 0...Int(Int32.max))
        if let value = fields.optionalValue("begun") {
            var begun = try JSONFields(value, entry: path, pointer: "/begun")
            state.begun = WatchedFolder.Arrival(
                path: try begun.string("path"), output: try begun.string("output"), kept: try begun.string("kept"))
            try begun.finish()
        }
        try fields.finish()
        return state
    }

    /// Keeps the state in a folder.
    func write(in folder: String) throws(Fault) {
        var object = JSONObject()
        object["format"] = .string(Self.format)
        object["version"] = .string(Self.version)
        object["day"] = .string(day)
        object["count"] = .number(JSONNumber(count))
        if let begun {
            object["begun"] = [
                "path": .string(begun.path), "output": .string(begun.output), "kept": .string(begun.kept),
            ]
        }
        let bytes = Array(JSONValue.object(object).text(pretty: true).utf8)
        try AtomicFile.write(bytes, to: Paths.join(folder, Self.name), mode: 0o600, replacing: true)
    }
}
