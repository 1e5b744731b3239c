/// Extracted objects as bytes of the merge memory.
extension MemoryWriter {
    /// Writes an extracted object.
    mutating func write(_ object: ExtractedObject) {
        write(object.id)
        write(object.label)
        write(object.sourceRecord)
        write(object.isRevoked ? 1 : 0)
        write(object.type)
        write(object.authors)
        write(object.mentioned)
        write(object.declared)
        write(object.link.map { [$0.kind.rawValue, $0.from, $0.to] } ?? [])
        write(object.places)
        write(object.address)
        write(object.master)
        write(object.waybill)
        write(object.record.map { [$0] } ?? []) { $0.write($1) }
        write(object.about)
        write(object.text)
    }
}

extension MemoryReader {
    /// Reads an extracted object.
    mutating func readObject() throws(Malformed) -> ExtractedObject {
        ExtractedObject(
            id: try readText(), label: try readTextIfAny(), sourceRecord: try readText(),
            isRevoked: try readNumber() == 1,
            type: try readText(), authors: try readTexts(), mentioned: try readTexts(), declared: try readTexts(),
            link: try readLink(),
            places: try readTexts(), address: try readAddress(), master: try readTextIfAny(),
            waybill: try readTextIfAny(),
            record: try readList { reader throws(Malformed) in try reader.readRecord() }.first,
            about: try readTexts(), text: try readBytes())
    }

    private mutating func readLink() throws(Malformed) -> ExtractedObject.Link? {
        let parts = try readTexts()
        guard !parts.isEmpty else { return nil }
        guard parts.count == 3, let kind = ExtractedObject.Link.Kind(rawValue: parts[0]) else { throw Malformed() }
        return ExtractedObject.Link(kind: kind, from: parts[1], to: parts[2])
    }
}
