package import CaseFile
package import Diagnostics
internal import Files
internal import Platform
package import SourceFormats
internal import StrictJSON
internal import X509

/// The register of exports in a home.
extension Home {
    /// Records which mapping assigned the ids of an export; called before the export is written.
    ///
    /// - Parameters:
    ///   - mapping: the path of the mapping; an export without a mapping is not recorded.
    ///   - isChanged: whether the mapping is an edited version of the one that assigned these ids before, and replaces
    ///     it.
    ///   - isPreview: whether nothing is to be written and nothing recorded.
    /// - Throws: `Fault` `mapping-changed` when another mapping assigned them.
    package func remember(
        _ result: SourceReadingResult, mappedBy mapping: String?, isChanged: Bool, isPreview: Bool, by actor: LogActor
    ) throws(Fault) {
        guard let mapping, !result.mapped.isEmpty else { return }
        let name = Paths.name(of: mapping)
        guard !isPreview else {
            _ = try others(than: result.mapped, isChanged: isChanged, name, try exportMemory())
            return
        }
        try writing { home throws(Fault) in
            var memory = try home.exportMemory()
            let others = try home.others(than: result.mapped, isChanged: isChanged, name, memory)
            let former = memory
            memory.note(result.mapped, by: name, since: actor.time.date)
            guard memory != former else { return }
            for (remembered, records) in others {
                var details = JSONObject()
                details["mapping"] = .string(name)
                details["mapping_sha256"] = .string(records.mapping)
                details["former"] = .string(remembered.name)
                details["former_sha256"] = .string(remembered.records.mapping)
                details["type"] = .string(records.type)
                details["label"] = .string(records.label)
                try home.caseFile.record(.mappingChanged, of: records.source, by: actor, details)
            }
            try AtomicFile.write(memory.bytes, to: layout.exportMemory, mode: 0o600, replacing: true)
        }
    }

    /// The records whose objects have ids of scheme 1 at the recipients, and that get ids of scheme 2 with the next
    /// export: the home knows which mappings exported them, and not which records there were.
    package func recordsAwaitingNewIDs() throws(Fault) -> [MappedRecords] {
        switch identity.scheme {
        case .one: []
        case .two: try exportMemory().awaitingNewIDs
        }
    }

    /// Records that an export, which has been written, related new ids to their former ones, so that it is not done
    /// again.
    package func noteContinued(_ result: SourceReadingResult, by actor: LogActor) throws(Fault) {
        guard !result.continued.isEmpty else { return }
        try writing { home throws(Fault) in
            var memory = try home.exportMemory()
            memory.noteContinued(result.continued, on: actor.time.date)
            try AtomicFile.write(memory.bytes, to: layout.exportMemory, mode: 0o600, replacing: true)
        }
    }

    /// Changes the home to ids of scheme 2, from the next export on.
    ///
    /// - Returns: the number of sources and labels whose objects will be related to their former ids; `nil` when the
    ///   home has scheme 2 already.
    package func upgradeIDs(by actor: LogActor) throws(Fault) -> Int? {
        try writing { home throws(Fault) -> Int? in
            switch home.identity.scheme {
            case .two: return nil
            case .one:
                let count = try home.exportMemory().awaitingNewIDs.count
                // The log entry first: a change that was logged and not made is made by running the command again.
                try home.caseFile.record(.idsUpgraded, of: home.identity.party.text, by: actor, JSONObject())
                try AtomicFile.write(
                    home.identity.with(scheme: .two).bytes, to: home.layout.identity, mode: 0o600, replacing: true)
                return count
            }
        }
    }

    /// The entries of other mappings that assigned the same ids.
    ///
    /// - Throws: `Fault` `mapping-changed` when there are any, unless the mapping is declared an edited version of one
    ///   of them.
    private func others(
        than records: [MappedRecords], isChanged: Bool, _ name: String, _ memory: ExportRegister
    ) throws(Fault) -> [(remembered: ExportRegister.Entry, records: MappedRecords)] {
        let others = memory.others(than: records)
        guard !isChanged, let (remembered, records) = others.first else { return others }
        throw Fault(
            .mappingChanged, kind: .policy,
            [
                "mapping": name, "other": remembered.name == name ? "an earlier \(name)" : remembered.name,
                "since": remembered.since, "what": records.words,
                "before": remembered.records.record.map { "the column \($0)" } ?? "the number of the row",
            ])
    }

    private func exportMemory() throws(Fault) -> ExportRegister {
        guard Paths.exists(layout.exportMemory) else { return ExportRegister() }
        return try ExportRegister(
            parsing: File.bytes(at: layout.exportMemory, limit: 1 << 26), named: layout.exportMemory)
    }
}
