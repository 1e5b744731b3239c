internal import BundleFormats
internal import CaseFile
internal import Diagnostics
internal import Files
internal import Platform
internal import StrictJSON
internal import TradeModel

/// The newest versions of objects in bundles of one's own, and what goes with each: what it refers to, and definitions.
///
/// Memory grows with the objects that are asked for, not with the bundles.
struct OwnVersions {
    /// The bundles, by their paths.
    private let files: [(path: String, source: File)]
    private let objectLimit: Int
    /// Of each object the newest version, and the bundle that has it.
    private var versions: [String: (modified: Int64, file: Int)] = [:]
    /// The objects that are needed, by their ids.
    private var objects: [String: STIXObject] = [:]

    /// Reads which versions some bundles have.
    ///
    /// - Throws: errors of reading.
    init(in paths: [String], objectLimit: Int) throws(Fault) {
        files = try paths.map { path throws(Fault) in (path, try File(path: path)) }
        self.objectLimit = objectLimit
        var found = versions
        for (index, file) in files.enumerated() {
            try BundleReader.forEachObject(
                in: file.source, named: file.path, objectLimit: objectLimit
            ) { object throws(Fault) in
                let modified = object.modified?.milliseconds ?? .min
                if found[object.id].map({ $0.modified < modified }) ?? true { found[object.id] = (modified, index) }
            }
        }
        versions = found
    }

    /// The versions that have a time, as this party states them.
    func newer(of party: String) -> [NewerVersion] {
        versions.filter { $0.value.modified != .min }
            .map { NewerVersion($0.key, of: party, modified: $0.value.modified) }
            .sorted { ($0.object, $0.modified) < ($1.object, $1.modified) }
    }

    /// Loads some objects, and what they refer to directly or through others.
    mutating func load(_ ids: Set<String>) throws(Fault) {
        var wanted = ids
        var loaded = objects
        while true {
            let missing = wanted.filter { loaded[$0] == nil && versions[$0] != nil }
            guard !missing.isEmpty else { break }
            let places = Set(missing.compactMap { versions[$0]?.file })
            for index in places.sorted() {
                try BundleReader.forEachObject(
                    in: files[index].source, named: files[index].path, objectLimit: objectLimit
                ) { object throws(Fault) in
                    guard wanted.contains(object.id), loaded[object.id] == nil, versions[object.id]?.file == index,
                        versions[object.id]?.modified == object.modified?.milliseconds ?? .min
                    else { return }
                    loaded[object.id] = object
                    wanted.formUnion(Self.needed(by: object))
                }
            }
        }
        objects = loaded
    }

    /// An object that was loaded.
    subscript(id: String) -> STIXObject? { objects[id] }

    /// Writes a bundle of some objects that were loaded, with all that they need.
    func write(_ ids: Set<String>, to sink: any ByteSink) throws(Fault) {
        var (wanted, open) = (Set<String>(), ids.sorted())
        while let id = open.popLast() {
            guard let object = objects[id], wanted.insert(id).inserted else { continue }
            open += Self.needed(by: object).subtracting(wanted)
        }
        try BundleWriter.write(wanted.sorted().compactMap { objects[$0] }, to: sink)
    }

    /// What an object names: objects, markings, its creator, definitions of its extensions.
    private static func needed(by object: STIXObject) -> Set<String> {
        Set(object.references.map(\.target)).union(object.json["extensions"]?.object?.keys.map(\.self) ?? [])
    }
}
