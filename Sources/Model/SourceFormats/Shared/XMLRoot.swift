internal import Diagnostics
internal import Files

/// The root of an XML document, by the first bytes alone.
enum XMLRoot {
    /// The local name of the root of a document that is XML; `nil` for another file.
    static func name(of input: SourceFile) throws(Fault) -> String? {
        let head = try input.source.bytes(0..<min(input.source.count, 4096))
        guard head.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return nil }
        return name(head[...]) ?? ""
    }

    /// The local name of the first element of an XML document, if it is within the first bytes.
    static func name(_ head: ArraySlice<UInt8>) -> String? {
        var rest = String(decoding: head, as: UTF8.self)[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...]
            let end = rest.hasPrefix("<!--") ? "-->" : rest.hasPrefix("<?") ? "?>" : nil
            guard let end else { break }
            guard let close = rest.firstRange(of: end) else { return nil }
            rest = rest[close.upperBound...]
        }
        let name = rest.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        return name.split(separator: ":").last.map(String.init)
    }
}
