internal import Diagnostics
internal import Files
internal import StrictJSON

/// Reads events of MISP in JSON (draft-dulaunoy-misp-core-format): one, a list of them, or the answer of an instance.
struct MISPReader {
    let assembly: ObjectAssembly

    /// The largest file in bytes.
    static let limit = OneRecordReader.limit

    func read(_ input: SourceFile) throws(Fault) {
        let bytes = try input.source.bytes(limit: Self.limit, named: input.name)
        let document: JSONDocument
        do throws(Fault) { document = try JSONDocument.parse(bytes) } catch { throw error.inside(input.name) }
        let events = Self.events(in: document)
        guard !events.isEmpty else {
            throw Fault(.mispEventMissing, kind: .badData, at: Place(entry: input.name), ["path": input.name])
        }
        for event in events {
            assembly.summary.recordsRead += 1
            var conversion = MISPEvent(MISPRecord(document, event), file: input.name, assembly: assembly)
            conversion.make()
        }
    }

    /// Whether a document is made of events.
    static func isEvents(_ document: JSONDocument) -> Bool { !events(in: document).isEmpty }

    private static func events(in document: JSONDocument) -> [JSONNode] {
        let root = document.root
        let answer = document.kind(of: root) == .object ? document.member("response", of: root) : nil
        let list = answer ?? root
        return (document.kind(of: list) == .array ? document.elements(of: list) : [list]).compactMap { element in
            guard document.kind(of: element) == .object, let event = document.member("Event", of: element),
                document.kind(of: event) == .object
            else { return nil }
            return event
        }
    }
}
