package import CaseFile
package import Diagnostics
package import Files
internal import SourceFormats

/// The form of a memory in the case file (specs/party-home.md): numbers as LEB128, texts with their length before them.
extension ExportMemory {
    private static let version = 1

    /// The bytes of the memory. Objects are in the order of their ids.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    package func encoded() throws(Fault) -> SpooledBytes {
        var bytes = SpooledBytes(in: folder)
        var writer = ExportMemoryWriter()
        writer.put(Self.version)
        writer.put(retention.days)
        writer.put(scopes.count)
        for scope in scopes {
            writer.put(scope.labels)
            writer.put(scope.mapping)
        }
        writer.put(versions.count)
        try versions.forEachEncoded { id, version throws(Fault) in
            writer.put(id)
            writer.put(encoded: version)
            guard writer.bytes.count >= Self.pieceSize else { return }
            try bytes.append(writer.bytes)
            writer = ExportMemoryWriter()
        }
        try bytes.append(writer.bytes)
        return bytes
    }

    private static let pieceSize = 1 << 16

    /// A memory from its bytes.
    ///
    /// - Parameter folder: where there is room for it, readable only by the user; `nil` to hold all in memory.
    /// - Throws: `Fault` `sealed-content-damaged` for bytes of another form.
    package init(source: ExportSource, bytes: any ByteSource, in folder: String? = nil) throws(Fault) {
        guard let memory = try Self.read(source, bytes, in: folder) else {
            throw Fault(.sealedContentDamaged, kind: .inputOutput, ["what": "exports \(source.name)"])
        }
        self = memory
    }

    private static func read(
        _ source: ExportSource, _ bytes: any ByteSource, in folder: String?
    ) throws(Fault) -> ExportMemory? {
        var reader = ExportMemoryReader(bytes)
        guard try reader.number() == version, let days = try reader.number(), let scopeCount = try reader.number(),
            scopeCount <= UInt16.max
        else { return nil }
        var memory = ExportMemory(source: source, retention: RetentionPeriod(days: days), in: folder)
        for _ in 0..<scopeCount {
            guard let labels = try reader.texts(), let mapping = try reader.text() else { return nil }
            memory.scopes.append(Scope(labels: labels, mapping: mapping))
        }
        guard let count = try reader.number(), count <= bytes.count else { return nil }
        for _ in 0..<count {
            guard let id = try reader.text() else { return nil }
            let start = reader.offset
            guard let version = try reader.version(), version.scope < scopeCount else { return nil }
            try memory.versions.set(try reader.bytes(from: start), version, of: id)
        }
        return reader.isAtEnd ? memory : nil
    }
}
