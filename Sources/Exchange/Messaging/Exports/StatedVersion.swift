internal import Digests
internal import Platform
internal import PartyHome
internal import StrictJSON
internal import TradeModel

/// What an object that was read states of its version.
struct StatedVersion: Sendable {
    /// The position of the object among those that were read.
    let position: Int
    let id: String
    let type: String
    /// The mark of its content: equal for two versions that differ only in their times, and in the file and the place in
    /// it that they come from.
    let mark: ExportedVersion.Mark
    let created: Timestamp?
    let modified: Timestamp?
    /// The record that it comes from, as `SOURCE U+001F RECORD`.
    let record: String?
    /// The place of the record in a file.
    let place: String?
    /// What it relates, if it is a relationship.
    let relation: ExportedVersion.Relation?
}

/// Reads what objects state of their versions.
final class VersionReader {
    private var writer = CanonicalTapeWriter()
    private let digester = ShortDigester()

    /// What an object states.
    func version(of document: JSONDocument, at position: Int, id: String) -> StatedVersion {
        document.withView { tape in
            let object = JSONView(tape, 0)
            let type = object["type"]?.string ?? ""
            let reference = object["external_references"]?.array?.first { $0.isObject }
            let (source, record) = (reference?["source_name"]?.string, reference?["external_id"]?.string)
            return StatedVersion(
                position: position, id: id, type: type, mark: mark(of: 0, in: tape),
                created: object["created"]?.string.flatMap(Timestamp.init),
                modified: object["modified"]?.string.flatMap(Timestamp.init),
                record: source.flatMap { source in record.map { source + "\u{1F}" + $0 } },
                place: reference?["description"]?.string, relation: type == "relationship" ? relation(of: object) : nil)
        }
    }

    private func relation(of object: JSONView) -> ExportedVersion.Relation? {
        guard let type = object["relationship_type"]?.string, let source = object["source_ref"]?.string,
            let target = object["target_ref"]?.string
        else { return nil }
        return .init(type: type, source: source, target: target)
    }

    /// The mark of the canonical form without the times, and without the description of the first external reference.
    private func mark(of object: Int, in tape: TapeView) -> ExportedVersion.Mark {
        writer.removeAll()
        writeMembers(of: object, in: tape, leavingOut: ["created", "modified"]) { key, value in
            guard JSONView(tape, key).isString("external_references"), tape.kind(value) == .array,
                tape.next(value) > value + 1, tape.kind(value + 1) == .object
            else { return false }
            writer.append(UInt8(ascii: "["))
            writeMembers(of: value + 1, in: tape, leavingOut: ["description"]) { _, _ in false }
            var next = tape.next(value + 1)
            while next < tape.next(value) {
                writer.append(UInt8(ascii: ","))
                writer.write(next, of: tape)
                next = tape.next(next)
            }
            writer.append(UInt8(ascii: "]"))
            return true
        }
        digester.begin()
        writer.bytes.withUnsafeBytes { digester.add($0) }
        return digester.finish().withBytes { bytes in
            ExportedVersion.Mark(
                first: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
                second: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        }
    }

    /// Writes an object without some members.
    ///
    /// - Parameter write: writes the value of a member in another form; `false` when it did not.
    private func writeMembers(
        of object: Int, in tape: TapeView, leavingOut names: [String], _ write: (Int, Int) -> Bool
    ) {
        writer.append(UInt8(ascii: "{"))
        let members = writer.beginMembers(of: object, in: tape)
        var isFirst = true
        for place in members {
            let key = writer.key(at: place)
            let name = JSONView(tape, key)
            if names.contains(where: name.isString) { continue }
            if !isFirst { writer.append(UInt8(ascii: ",")) }
            isFirst = false
            writer.writeScalar(key, of: tape)
            writer.append(UInt8(ascii: ":"))
            if !write(key, key + 1) { writer.write(key + 1, of: tape) }
        }
        writer.endMembers(members)
        writer.append(UInt8(ascii: "}"))
    }
}
