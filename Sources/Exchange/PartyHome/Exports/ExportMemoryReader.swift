internal import Diagnostics
internal import Files
internal import Platform

/// Reads the values of an export memory, a piece of the bytes at a time; `nil` at their end and for values out of range.
struct ExportMemoryReader {
    private let source: any ByteSource
    private var piece: [UInt8] = []
    /// The place in the source of the piece.
    private var start = 0
    /// The place in the piece.
    private var place = 0

    private static let pieceSize = 1 << 18

    init(_ source: any ByteSource) { self.source = source }

    var isAtEnd: Bool { start + place == source.count }

    /// The number of bytes read.
    var offset: Int { start + place }

    /// Whether this number of bytes is there; the piece then has them.
    private mutating func hold(_ count: Int) throws(Fault) -> Bool {
        if place + count <= piece.count { return true }
        guard count <= source.count - offset else { return false }
        let from = offset
        piece = try source.bytes(from..<min(source.count, from + max(count, Self.pieceSize)))
        (start, place) = (from, 0)
        return true
    }

    /// The bytes of a range that has just been read.
    func bytes(from offset: Int) throws(Fault) -> [UInt8] {
        if offset >= start { return Array(piece[offset - start..<place]) }
        return try source.bytes(offset..<self.offset)
    }

    mutating func version() throws(Fault) -> ExportedVersion? {
        guard let first = try word(), let second = try word(), let created = try time(),
            let modified = try time(), let stated = try optionalText(), let place = try optionalText(),
            let record = try optionalText(), let seen = try number(), let scope = try number(),
            let base = try optionalText(), let generation = try number(),
            let relation = try texts(), let run = try optionalText(), let markings = try texts()
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

    mutating func number() throws(Fault) -> Int? {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while shift < 63, try hold(1) {
            let byte = piece[place]
            place += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(exactly: value) }
            shift += 7
        }
        return nil
    }

    mutating func word() throws(Fault) -> UInt64? {
        guard try hold(8) else { return nil }
        defer { place += 8 }
        return piece[place..<place + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func text() throws(Fault) -> String? {
        guard let count = try number(), try hold(count) else { return nil }
        defer { place += count }
        return String(decoding: piece[place..<place + count], as: UTF8.self)
    }

    mutating func optionalText() throws(Fault) -> String?? {
        switch try number() {
        case 0: return .some(nil)
        case 1: return try text().map { .some($0) }
        default: return nil
        }
    }

    mutating func texts() throws(Fault) -> [String]? {
        guard let count = try number(), count <= source.count - offset else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let text = try text() else { return nil }
            texts.append(text)
        }
        return texts
    }

    mutating func time() throws(Fault) -> Timestamp? {
        guard let text = try optionalText() else { return nil }
        if let text { return Timestamp(text) }
        return try word().map { Timestamp(milliseconds: Int64(bitPattern: $0)) }
    }
}
