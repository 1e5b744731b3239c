internal import Diagnostics
internal import TradeModel

/// The form of the objects of a disclosure in the case file (specs/party-home.md, "The ledger"): numbers as LEB128, texts
/// with their length before them.
extension LedgerObjects {
    private static let version = 1

    /// The bytes.
    var bytes: [UInt8] {
        var writer = LedgerBytes()
        writer.put(Self.version)
        writer.put(groups.count)
        for group in groups {
            switch group.fields {
            case .whole: writer.put(0)
            case .only(let names):
                writer.put(1)
                writer.put(names)
            case .without(let names):
                writer.put(2)
                writer.put(names)
            case .unknown: writer.put(3)
            }
            writer.put(group.originator ?? "")
            let parts = group.ids.parts
            writer.put(parts.count)
            for (type, uuids) in parts {
                writer.put(type)
                writer.put(uuids.count)
                writer.bytes += uuids
            }
            writer.put(group.ids.otherIDs)
        }
        return writer.bytes
    }

    /// Objects from their bytes.
    ///
    /// - Throws: `Fault` `sealed-content-damaged` for bytes of another form.
    init(bytes: [UInt8]) throws(Fault) {
        guard let read = Self.read(bytes) else {
            throw Fault(.sealedContentDamaged, kind: .inputOutput, ["what": "ledger objects"])
        }
        self = read
    }

    private static func read(_ bytes: [UInt8]) -> LedgerObjects? {
        var reader = LedgerByteReader(bytes)
        guard reader.number() == version, let count = reader.number() else { return nil }
        var objects = LedgerObjects()
        for _ in 0..<count {
            guard let group = group(&reader) else { return nil }
            objects.add(group.ids, fields: group.fields, originator: group.originator)
        }
        return reader.isAtEnd ? objects : nil
    }

    private static func group(_ reader: inout LedgerByteReader) -> Group? {
        let fields: LedgerFields
        switch reader.number() {
        case 0: fields = .whole
        case 1:
            guard let names = reader.texts() else { return nil }
            fields = .only(names)
        case 2:
            guard let names = reader.texts() else { return nil }
            fields = .without(names)
        case 3: fields = .unknown
        default: return nil
        }
        guard let originator = reader.text(), let count = reader.number() else { return nil }
        var parts: [(type: String, uuids: [UInt8])] = []
        for _ in 0..<count {
            guard let type = reader.text(), let uuids = reader.bytes() else { return nil }
            parts.append((type, uuids))
        }
        guard let others = reader.texts(), let ids = ObjectIDList(parts: parts, others: others) else { return nil }
        return Group(fields: fields, originator: originator.isEmpty ? nil : originator, ids: ids)
    }
}

/// Writes numbers and texts.
private struct LedgerBytes {
    var bytes: [UInt8] = []

    mutating func put(_ number: Int) {
        var rest = UInt64(max(number, 0))
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes += text.utf8
    }

    mutating func put(_ texts: [String]) {
        put(texts.count)
        for text in texts { put(text) }
    }
}

/// Reads numbers and texts; `nil` at the end of the bytes and for values out of range.
private struct LedgerByteReader {
    private let all: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { all = bytes }

    var isAtEnd: Bool { place == all.count }

    mutating func number() -> Int? {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while place < all.count, shift < 63 {
            let byte = all[place]
            place += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(exactly: value) }
            shift += 7
        }
        return nil
    }

    mutating func bytes() -> [UInt8]? {
        guard let count = number(), count <= all.count - place else { return nil }
        defer { place += count }
        return Array(all[place..<place + count])
    }

    mutating func text() -> String? { bytes().map { String(decoding: $0, as: UTF8.self) } }

    mutating func texts() -> [String]? {
        guard let count = number(), count <= all.count - place else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let text = text() else { return nil }
            texts.append(text)
        }
        return texts
    }
}
