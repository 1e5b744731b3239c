internal import Diagnostics
internal import TradeModel

/// The form of the objects of a disclosure in the case file (specs/party-home.md, "The ledger"): numbers as LEB128, texts
/// with their length before them.
extension LedgerObjects {
    /// With the times of versions since the second one.
    private static let version = 2

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
            for part in parts {
                writer.put(part.type)
                writer.put(part.uuids.count)
                writer.bytes += part.uuids
                writer.put(part.times)
            }
            let (others, times) = group.ids.otherIDs
            writer.put(others)
            writer.put(times)
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
        guard let form = reader.number(), (1...version).contains(form), let count = reader.number() else { return nil }
        var objects = LedgerObjects()
        for _ in 0..<count {
            guard let group = group(&reader, hasTimes: form > 1) else { return nil }
            objects.add(group.ids, fields: group.fields, originator: group.originator)
        }
        return reader.isAtEnd ? objects : nil
    }

    private static func group(_ reader: inout LedgerByteReader, hasTimes: Bool) -> Group? {
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
        func times(_ count: Int) -> [Int64]? {
            hasTimes ? reader.times(count) : [Int64](repeating: ObjectIDList.unknown, count: count)
        }
        var parts: [ObjectIDList.Part] = []
        for _ in 0..<count {
            guard let type = reader.text(), let uuids = reader.bytes(), let times = times(uuids.count / 16) else {
                return nil
            }
            parts.append(ObjectIDList.Part(type: type, uuids: uuids, times: times))
        }
        guard let others = reader.texts(), let otherTimes = times(others.count),
            let ids = ObjectIDList(parts: parts, others: others, times: otherTimes)
        else { return nil }
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

    /// Puts times, each as its distance from the one before, which is 0 for most: 0 for one that is not known, and else the
    /// distance with its sign in the lowest bit, plus one.
    mutating func put(_ times: [Int64]) {
        var last: Int64 = 0
        for time in times {
            guard time != ObjectIDList.unknown else {
                put(0)
                continue
            }
            let (distance, overflow) = time.subtractingReportingOverflow(last)
            guard !overflow, distance > -(1 << 60), distance < 1 << 60 else {
                put(0)
                continue
            }
            put(Int(distance < 0 ? -distance << 1 | 1 : distance << 1) + 1)
            last = time
        }
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

    mutating func times(_ count: Int) -> [Int64]? {
        guard count <= all.count - place else { return nil }
        var (times, last): ([Int64], Int64) = ([], 0)
        times.reserveCapacity(count)
        for _ in 0..<count {
            guard let number = number() else { return nil }
            guard number > 0 else {
                times.append(ObjectIDList.unknown)
                continue
            }
            let code = Int64(number - 1)
            let (time, overflow) = last.addingReportingOverflow(code & 1 == 1 ? -(code >> 1) : code >> 1)
            guard !overflow else { return nil }
            times.append(time)
            last = time
        }
        return times
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
