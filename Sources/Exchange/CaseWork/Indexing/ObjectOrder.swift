/// The order of objects and entities in an index: by what follows the type in their ids, so that an id is found by its
/// beginning, with or without the type.
enum ObjectOrder {
    /// The part of an id after its type.
    static func unique(_ id: some StringProtocol) -> Substring {
        guard let dashes = id.firstRange(of: "--") else { return Substring(id) }
        return Substring(id[dashes.upperBound...])
    }

    /// The first eight bytes of a text as a number; a shorter text is filled.
    static func key(_ text: Substring, filling: UInt8 = 0) -> UInt64 {
        var key: UInt64 = 0
        var bytes = text.utf8.makeIterator()
        for _ in 0..<8 { key = key << 8 | UInt64(bytes.next() ?? filling) }
        return key
    }
}
