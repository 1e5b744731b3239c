/// Elements in DER, written and split: the vectors have signatures that no writer of the program makes.
enum DER {
    /// An element.
    static func value(_ tag: UInt8, _ parts: [UInt8]...) -> [UInt8] {
        let content = parts.flatMap { $0 }
        return [tag] + length(content.count) + content
    }

    static func sequence(_ parts: [UInt8]...) -> [UInt8] { value(0x30, parts.flatMap { $0 }) }

    /// A SET OF, in the order of DER.
    static func set(_ elements: [[UInt8]]) -> [UInt8] {
        value(0x31, elements.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 })
    }

    static func octets(_ bytes: [UInt8]) -> [UInt8] { value(0x04, bytes) }

    static func integer(_ number: UInt8) -> [UInt8] { [0x02, 1, number] }

    /// A positive INTEGER from its bytes, big-endian.
    static func integer(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array(bytes.drop { $0 == 0 })
        let isHigh = digits.first.map { $0 & 0x80 != 0 } ?? true
        return value(0x02, (isHigh ? [0] : []) + digits)
    }

    static let null: [UInt8] = [0x05, 0]

    /// An object identifier in dotted decimal.
    static func identifier(_ text: String) -> [UInt8] {
        let arcs = text.split(separator: ".").compactMap { Int($0) }
        var content = [UInt8(arcs[0] * 40 + arcs[1])]
        for arc in arcs.dropFirst(2) {
            var groups = [UInt8(arc & 0x7F)]
            var rest = arc >> 7
            while rest > 0 {
                groups.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
                rest >>= 7
            }
            content += groups
        }
        return value(0x06, content)
    }

    /// The encodings of the elements inside the first element of `bytes`.
    static func children(of bytes: [UInt8]) -> [[UInt8]] {
        var rest = content(of: bytes)[...]
        var found: [[UInt8]] = []
        while !rest.isEmpty {
            let element = Array(rest.prefix(size(of: Array(rest))))
            found.append(element)
            rest = rest.dropFirst(element.count)
        }
        return found
    }

    /// The content of the first element of `bytes`.
    static func content(of bytes: [UInt8]) -> [UInt8] {
        let header = header(of: bytes)
        return Array(bytes[header.size..<(header.size + header.length)])
    }

    private static func size(of bytes: [UInt8]) -> Int {
        let header = header(of: bytes)
        return header.size + header.length
    }

    private static func header(of bytes: [UInt8]) -> (size: Int, length: Int) {
        let first = Int(bytes[1])
        guard first >= 0x80 else { return (2, first) }
        let count = first & 0x7F
        return (2 + count, bytes[2..<(2 + count)].reduce(0) { $0 << 8 | Int($1) })
    }

    private static func length(_ count: Int) -> [UInt8] {
        guard count >= 0x80 else { return [UInt8(count)] }
        var digits: [UInt8] = []
        var rest = count
        while rest > 0 {
            digits.insert(UInt8(rest & 0xFF), at: 0)
            rest >>= 8
        }
        return [0x80 | UInt8(digits.count)] + digits
    }
}
