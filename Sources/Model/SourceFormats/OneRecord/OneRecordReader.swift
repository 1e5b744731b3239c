internal import Diagnostics
internal import Files
internal import StrictJSON

/// Reads IATA ONE Record documents (JSON-LD): waybills, shipments, pieces, parties, places and movements.
///
/// Properties with a counterpart in the model become properties; everything else is kept in notes by its path.
/// Documents of its API (notifications, change requests, access lists) become notes. Nothing is fetched.
struct OneRecordReader {
    let assembly: ObjectAssembly

    /// The largest document in bytes.
    static let limit = 64 << 20

    func read(_ input: SourceFile) throws(Fault) {
        let bytes = try input.source.bytes(limit: Self.limit, named: input.name)
        let document: JSONDocument
        do throws(Fault) { document = try JSONDocument.parse(bytes) } catch { throw error.inside(input.name) }
        let graph = LinkedDataReader(document)
        guard !graph.exceedsWorkLimit else {
            throw Fault(.linkedDataContextLimit, kind: .badData, at: Place(entry: input.name), ["path": input.name])
        }
        guard !graph.roots.isEmpty else {
            throw Fault(.linkedDataEmpty, kind: .badData, at: Place(entry: input.name), ["path": input.name])
        }
        for (name, place) in graph.undefinedNames {
            assembly.findings.append(
                Finding(.linkedDataTermUnmapped, at: place.inside(input.name), ["path": input.name, "name": name]))
        }
        for (address, place) in graph.unknownContexts {
            assembly.findings.append(
                Finding(.linkedDataContextUnknown, at: place.inside(input.name), ["path": input.name, "name": address]))
        }
        var reading = OneRecordConversion(graph: graph, file: input.name, assembly: assembly)
        reading.make()
    }

    /// Whether a JSON document is JSON-LD: it has a context, a graph, a type or an id under a keyword at its top.
    static func isLinkedData(_ document: JSONDocument) -> Bool {
        let root = document.root
        let tops = document.kind(of: root) == .array ? document.elements(of: root) : [root]
        return !tops.isEmpty
            && tops.allSatisfy { top in
                document.kind(of: top) == .object
                    && ["@context", "@graph", "@type", "@id"].contains { document.member($0, of: top) != nil }
            }
    }
}
