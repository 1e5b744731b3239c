/// The service characters of an interchange (ISO 9735-1, clause 5): those of its UNA, else the standard ones.
struct EDIFACTSeparators: Hashable {
    var component = UInt8(ascii: ":")
    var element = UInt8(ascii: "+")
    var release: UInt8? = UInt8(ascii: "?")
    var terminator = UInt8(ascii: "'")

    /// The standard ones.
    init() {}

    /// Those of the six characters after `UNA`: component, element, decimal mark, release (a space for none), a
    /// character that is reserved, terminator. `nil` when two of them are the same, or one is a letter or digit.
    init?(una bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 6 else { return nil }
        component = bytes[0]
        element = bytes[1]
        release = bytes[3] == 0x20 ? nil : bytes[3]
        terminator = bytes[5]
        let used = [component, element, terminator] + (release.map { [$0] } ?? [])
        let isWord: (UInt8) -> Bool = { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
        guard Set(used).count == used.count, !used.contains(where: isWord), !used.contains(0x20) else { return nil }
    }
}
