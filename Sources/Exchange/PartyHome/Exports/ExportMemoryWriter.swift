internal import Platform

/// Writes the values of an export memory: numbers as LEB128, texts with their length before them.
struct ExportMemoryWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ version: ExportedVersion) {
        put(version.mark.first)
        put(version.mark.second)
        put(version.created)
        put(version.modified)
        put(version.stated.map(\.rfc3339))
        put(version.place)
        put(version.record)
        put(version.seen)
        put(version.scope)
        put(version.base)
        put(version.generation)
        put(version.relation.map { [$0.type, $0.source, $0.target] } ?? [])
        put(version.revocation.map(\.run))
        put(version.revocation?.markings ?? [])
    }

    /// Puts a version that was encoded before.
    mutating func put(encoded version: [UInt8]) { bytes += version }

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
