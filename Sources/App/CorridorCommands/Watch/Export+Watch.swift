internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Messaging
internal import Platform

/// `corridor export --watch`
extension Export {
    func validateWatch() throws {
        guard rules != nil, directory != nil else {
            throw ValidationError("--watch needs --rules FILE, and a folder for the bundles with --directory.")
        }
        let isAlone =
            inputs.isEmpty && output == nil && map == nil && !mappingChanged && rejects == nil && maxRejects == nil
            && !all && !complete && maxRevocations == nil && undoRevocations == nil && marking.isEmpty
            && reviewBy == nil
            && format == nil && dated == nil && !preview && !force && legalBasis == nil && form.format == .text
        guard isAlone else {
            throw ValidationError("With --watch, the rules of --rules say how files are exported.")
        }
    }

    /// Exports the files that arrive in a folder until the process is asked to stop, or those that are there.
    func watch(_ path: String) throws {
        guard let rulesPath = rules, let directory else { return }
        let signals = StopSignals()
        let rules = try WatchRules(parsing: File.bytes(at: rulesPath, limit: 1 << 20), at: rulesPath)
        // A home that cannot be opened is reported at once, and not with the first file.
        _ = try home.open()
        let folder = try WatchedFolder(path, rules: rules, outputs: directory)
        var watch = ExportWatch(folder, rules: rules, home: home)
        while true {
            let isStopped = try watch.exportAll { signals.wait(seconds: 0) }
            if once || isStopped { break }
            if signals.wait(seconds: rules.interval) { break }
        }
        try watch.status.end()
    }
}
