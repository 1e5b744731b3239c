internal import BundleFormats
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
internal import Markings
internal import PartyHome
internal import Platform
internal import SourceFormats
internal import StrictJSON
internal import TradeModel
internal import X509

/// The revoked versions of objects, by what the home remembers of its exports or by a bundle with their last versions,
/// and what it is to remember afterwards.
struct RevocationPlan {
    /// The revoked versions, by their ids, each once.
    private(set) var objects: [String: STIXObject] = [:]
    /// The memories as they are to be, by their sources.
    private(set) var drafts: [ExportMemoryDraft] = []

    /// Plans.
    ///
    /// - Parameters:
    ///   - names: ids of objects, and ids of records of sources that this home exported.
    ///   - bundle: the path of a bundle with the last versions of objects that the home does not remember.
    /// - Throws: `Fault` `revocation-impossible`, and errors of reading.
    init(_ names: [String], lastIn bundle: String?, of home: Home, at time: Timestamp, run: String) throws(Fault) {
        let producer = HomeExport.producer(of: home)
        var open = Set(names)
        for record in try home.caseFile.exportMemories() {
            var memory = try home.exportMemory(of: record.source)
            var found: [String: ExportedVersion] = [:]
            try memory.versions.forEach(revoked: false) { id, version throws(Fault) in
                guard let name = Self.name(of: id, version, among: names) else { return }
                open.remove(name)
                found[id] = version
            }
            guard !found.isEmpty else { continue }
            for (id, former) in found.sorted(by: { $0.key < $1.key }) {
                var version = former
                version.modified = max(time, Timestamp(milliseconds: former.modified.milliseconds + 1))
                version.stated = nil
                version.revocation = ExportedVersion.Revocation(run: run, markings: [])
                try memory.versions.set(version, of: id)
                objects[id] = RevokedObject(id, version, producer: producer).object
            }
            var log = JSONObject()
            log["run"] = .string(run)
            let party = home.identity.party.text
            drafts.append(
                ExportMemoryDraft(
                    source: record.source, run: run, entries: memory.versions.count, content: try memory.encoded(),
                    log: log,
                    newer: found.keys.sorted().compactMap { id in
                        objects[id]?.modified.map { NewerVersion(id, of: party, modified: $0.milliseconds) }
                    }))
        }
        if let bundle { try addLastVersions(in: bundle, &open, at: time) }
        if let name = open.sorted().first {
            throw Fault(
                .revocationImpossible, kind: .usage,
                ["object": name, "reason": "this home does not remember that it exported it, or it is revoked already"])
        }
    }

    /// The name by which a remembered object was asked for; `nil` when it was not.
    private static func name(of id: String, _ version: ExportedVersion, among names: [String]) -> String? {
        if names.contains(id) { return id }
        guard let record = version.record?.split(separator: "\u{1F}").last.map(String.init) else { return nil }
        return names.contains(record) ? record : nil
    }

    /// Takes the last versions of what is not remembered from a bundle: revoked, they say the same again.
    private mutating func addLastVersions(
        in path: String, _ open: inout Set<String>, at time: Timestamp
    ) throws(Fault) {
        var (wanted, found) = (open, [STIXObject]())
        try BundleReader.forEachObject(in: File(path: path), named: path) { object throws(Fault) in
            guard wanted.remove(object.id) != nil, object.json["created"] != nil else { return }
            var json = object.json
            json["modified"] = .string(time.rfc3339)
            json["revoked"] = true
            found.append(STIXObject(json))
        }
        for object in found {
            objects[object.id] = object
            open.remove(object.id)
        }
    }

    /// A bundle of some of the objects, with what they need to be valid.
    func bundle(of ids: Set<String>, by producer: STIXObject) throws(Fault) -> [UInt8] {
        let chosen = objects.filter { ids.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
        var extensions: Set<String> = []
        for object in chosen { extensions.formUnion(object.json["extensions"]?.object?.keys ?? []) }
        let used = ExtensionDefinition.all.filter { extensions.contains($0.id) }
        let markings = Set(chosen.flatMap(\.objectMarkingRefs))
        let lights = TrafficLight.allCases.filter { markings.contains($0.id) }.map(\.object)
        let own = chosen.contains { $0.id == producer.id } ? [] : [producer]
        let sink = MemorySink()
        try BundleWriter.write(
            (used.isEmpty ? [] : [ExtensionDefinition.creator]) + used.map(\.object) + lights + own + chosen, to: sink)
        return sink.bytes
    }
}
