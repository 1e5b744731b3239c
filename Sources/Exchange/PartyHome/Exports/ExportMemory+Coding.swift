package import CaseFile
package import Diagnostics
internal import Platform
internal import SourceFormats

/// The form of a memory in the case file (specs/party-home.md): numbers as LEB128, texts with their length before them.
extension ExportMemory {
    private static let version = 1

    /// The bytes of the memory. Objects are in the order of their ids.
    package var bytes: [UInt8] {
        var writer = MemoryWriter()
        writer.put(Self.version)
        writer.put(retention.days)
        writer.put(scopes.count)
        for scope in scopes {
            writer.put(scope.labels)
            writer.put(scope.mapping)
        }
        writer.put(versions.count)
        for (id, version) in versions.sorted(by: { $0.key < $1.key }) {
            writer.put(id)
            writer.put(version.mark.first)
            writer.put(version.mark.second)
            writer.put(version.created)
            writer.put(version.modified)
            writer.put(version.stated.map(\.rfc3339))
            writer.put(version.place)
            writer.put(version.record)
            writer.put(version.seen)
            writer.put(version.scope)
            writer.put(version.base)
            writer.put(version.generation)
            writer.put(version.relation.map { [$0.type, $0.source, $0.target] } ?? [])
            writer.put(version.revocation.map(\.run))
            writer.put(version.revocation?.markings ?? [])
        }
        return writer.bytes
    }

    /// A memory from its bytes.
    ///
    /// - Throws: `Fault` `sealed-content-damaged` for bytes of another form.
    package init(source: ExportSource, bytes: [UInt8]) throws(Fault) {
        guard let memory = Self.read(source, bytes) else {
            throw Fault(.sealedContentDamaged, kind: .inputOutput, ["what": "exports \(source.name)"])
        }
        self = memory
    }

    private static func read(_ source: ExportSource, _ bytes: [UInt8]) -> ExportMemory? {
        var reader = MemoryReader(bytes)
        guard reader.number() == version, let days = reader.number(), let scopeCount = reader.number() else {
            return nil
        }
        var memory = ExportMemory(source: source, retention: RetentionPeriod(days: days))
        for _ in 0..<scopeCount {
            guard let labels = reader.texts(), let mapping = reader.text() else { return nil }
            memory.scopes.append(Scope(labels: labels, mapping: mapping))
        }
        guard let count = reader.number(), count <= bytes.count else { return nil }
        memory.versions.reserveCapacity(count)
        for _ in 0..<count {
            guard let id = reader.text(), let version = Self.version(&reader, scopes: scopeCount) else { return nil }
            memory.versions[id] = version
        }
        return reader.isAtEnd ? memory : nil
    }

    private static func version(_ reader: inout MemoryReader, scopes: Int) -> ExportedVersion? {
        guard let first = reader.word(), let second = reader.word(), let created = reader.time(),
            let modified = reader.time(), let stated = reader.optionalText(), let place = reader.optionalText(),
            let record = reader.optionalText(), let seen = reader.number(), let scope = reader.number(),
            scope < scopes, let base = reader.optionalText(), let generation = reader.number(),
            let relation = reader.texts(), let run = reader.optionalText(), let markings = reader.texts()
        else { return nil }
        var version = ExportedVersion(
            mark: .init(first: first, second: second), created: created, modified: modified, seen: seen, scope: scope)
        if let text = stated {
            guard let time = Timestamp(text) else { return nil }
            version.stated = time
        }
        (version.place, version.record, version.base, version.generation) = (place, record, base, generation)
        if relation.count == 3 {
            version.relation = .init(type: relation[0], source: relation[1], target: relation[2])
        }
        version.revocation = run.map { .init(run: $0, markings: markings) }
        return version
    }
}

/// Writes the values of a memory.
private struct MemoryWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ number: Int) {
        var rest = UInt64(max(number, 0))
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func put(_ word: UInt64) { withUnsafeBytes(of: word.bigEndian) { bytes += $0 } }

    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes += text.utf8
    }

    mutating func put(_ text: String?) {
        put(text == nil ? 0 : 1)
        if let text { put(text) }
    }

    mutating func put(_ texts: [String]) {
        put(texts.count)
        for text in texts { put(text) }
    }

    /// A time: whole milliseconds as a word, or with finer digits as text.
    mutating func put(_ time: Timestamp) {
        put(time.finerDigits.isEmpty ? nil : time.rfc3339)
        if time.finerDigits.isEmpty { put(UInt64(bitPattern: time.milliseconds)) }
    }
}

/// Reads the values of a memory; `nil` at the end of the bytes and for values out of range.
private struct MemoryReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func number() -> Int? {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while place < bytes.count, shift < 63 {
            let byte = bytes[place]
            place += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(exactly: value) }
            shift += 7
        }
        return nil
    }

    mutating func word() -> UInt64? {
        guard place + 8 <= bytes.count else { return nil }
        defer { place += 8 }
        return bytes[place..<place + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func text() -> String? {
        guard let count = number(), count <= bytes.count - place else { return nil }
        defer { place += count }
        return String(decoding: bytes[place..<place + count], as: UTF8.self)
    }

    mutating func optionalText() -> String?? {
        switch number() {
        case 0: return .some(nil)
        case 1: return text().map { .some($0) }
        default: return nil
        }
    }

    mutating func texts() -> [String]? {
        guard let count = number(), count <= bytes.count - place else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let text = text() else { return nil }
            texts.append(text)
        }
        return texts
    }

    mutating func time() -> Timestamp? {
        guard let text = optionalText() else { return nil }
        if let text { return Timestamp(text) }
        return word().map { Timestamp(milliseconds: Int64(bitPattern: $0)) }
    }
}
