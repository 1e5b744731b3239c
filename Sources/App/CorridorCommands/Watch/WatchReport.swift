internal import Diagnostics
internal import Messaging
internal import Platform
internal import StrictJSON

/// The report beside a file of a watched folder (specs/cli.md).
struct WatchReport {
    private let arrival: WatchedFolder.Arrival
    private let started: Timestamp
    /// What ended the export, if anything did.
    var fault: Fault?
    /// The status that the export alone would have ended with.
    var status = ExitStatus.done
    /// The report of the export.
    var export: JSONValue?
    /// The path of the bundle; `nil` when there is none.
    var output: String?
    /// Whether there is a bundle.
    var hasBundle = false

    init(_ arrival: WatchedFolder.Arrival, started: Timestamp) {
        (self.arrival, self.started) = (arrival, started)
    }

    /// What became of the file, in words.
    var words: String { output.map { "exported to \(Printable.text($0))" } ?? "nothing is new or changed" }

    /// The report, as JSON.
    func bytes(finished: Timestamp) -> [UInt8] {
        var object = JSONObject()
        object["format"] = .string(WatchedFolder.reportFormat)
        object["version"] = "1"
        object["file"] = .string(arrival.name)
        object["outcome"] = .string(status != .done ? "failed" : hasBundle ? "exported" : "unchanged")
        object["exit_status"] = .number(JSONNumber(Int(status.rawValue)))
        object["started"] = .string(started.rfc3339)
        object["finished"] = .string(finished.rfc3339)
        // A process that was stopped had begun with it: what it exported is not new to the one after it.
        object["resumed"] = .bool(arrival.isResumed)
        object["output"] = output.map(JSONValue.string)
        object["error"] = fault?.finding.json
        object["export"] = export
        return Array((JSONValue.object(object).text(pretty: true) + "\n").utf8)
    }
}
