package import CaseFile
package import Diagnostics
package import EntityResolution
internal import Files
internal import StrictJSON

/// The merge parameters of a home.
extension Home {
    /// The merge parameters of the case file: the last ones adopted, else the standard ones.
    ///
    /// - Throws: `Fault` of reading them; `parameters-loosened` and `parameters-version-other` when they were edited.
    package func parameters() throws(Fault) -> ResolutionParameters {
        guard Paths.exists(layout.parameters) else { return .standard }
        return try ResolutionParameters(
            JSONValue(parsing: File.bytes(at: layout.parameters, limit: 1 << 20)), entry: layout.parameters)
    }

    /// Merges the case file with other parameters from now on. The log records both versions.
    ///
    /// - Returns: the previous version; empty when it could not be read.
    package func adopt(_ parameters: ResolutionParameters, by actor: LogActor) throws(Fault) -> String {
        try writing { home throws(Fault) in try home.use(parameters, by: actor) }
    }

    private func use(_ parameters: ResolutionParameters, by actor: LogActor) throws(Fault) -> String {
        // Damaged parameters are replaced too.
        let former = (try? self.parameters())?.version ?? ""
        guard former != parameters.version else { return former }
        var details = JSONObject()
        details["former"] = .string(former)
        if let origin = parameters.origin {
            details["parent"] = .string(origin.parent)
            details["same"] = .number(JSONNumber(origin.same))
            details["different"] = .number(JSONNumber(origin.different))
        }
        // Written first, logged second, in use third: after an interruption nothing is in use that is not in the log.
        // Parameters that are in the log and not in use are adopted by repeating the command.
        guard parameters != .standard else {
            try caseFile.record(.parametersAdopted, of: parameters.version, by: actor, details)
            if Paths.exists(layout.parameters) { try Paths.removeFile(layout.parameters) }
            return former
        }
        let file = try AtomicFile(path: layout.parameters, replacing: true)
        try file.write(Array((parameters.json.text(pretty: true) + "\n").utf8))
        try caseFile.record(.parametersAdopted, of: parameters.version, by: actor, details)
        try file.commit()
        return former
    }
}
