internal import FileMerging
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import Files
internal import RecordLinkage
internal import StrictJSON

/// A file of parameters of the profile `intelligence` (specs/parameters.md), or the name of the standard ones.
enum ParametersFile {
    /// The name of the standard parameters.
    private static let shipped = "standard"

    /// Reads the parameters; the standard ones when no file is named.
    static func read(_ path: String?) throws(Fault) -> ResolutionParameters {
        guard let path, path != shipped else { return .standard }
        return try ResolutionParameters(
            JSONValue(parsing: File.bytes(at: path, limit: 1 << 20)), entry: Paths.name(of: path))
    }

    /// Reads a model of the profile `linkage`; `nil` when no file is named.
    static func model(_ path: String?, for plan: LinkagePlan) throws(Fault) -> LinkageModel? {
        guard let path else { return nil }
        return try model(named: path, for: plan)
    }

    /// Reads a model of the profile `linkage`.
    static func model(named path: String, for plan: LinkagePlan) throws(Fault) -> LinkageModel {
        try LinkageModel(
            JSONValue(parsing: File.bytes(at: path, limit: 1 << 30)), for: plan.compared, entry: Paths.name(of: path))
    }

    /// Writes parameters, or a model of the profile `linkage`, as readable JSON.
    static func write(_ parameters: JSONValue, to path: String, replacing: Bool) throws(Fault) {
        let text = parameters.text(pretty: true) + "\n"
        try StandardStreams.write(to: path, replacing: replacing) { sink throws(Fault) in
            try sink.write(Array(text.utf8))
        }
    }
}
