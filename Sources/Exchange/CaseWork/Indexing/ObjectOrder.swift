/// The order of objects and entities in an index: by what follows the type in their ids, so that an id is found by its
/// beginning, with or without the type.
enum ObjectOrder {
    /// The part of an id after its type.
    static func unique(_ id: some StringProtocol) -> Substring {
        let bytes = id.utf8
        var place = bytes.startIndex
        while let dash = bytes[place...].firstIndex(of: UInt8(ascii: "-")) {
            place = bytes.index(after: dash)
            guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "-") else { continue }
            return Substring(id[bytes.index(after: place)...])
        }
        return Substring(id)
    }

    /// The key of an id, that of its part after the type.
    static func key(ofID id: String) -> UInt64 {
        var id = id
        return id.withUTF8 { text in
            let hyphen = UInt8(ascii: "-")
            var start = 0
            for place in 0..<max(0, text.count - 1) where text[place] == hyphen && text[place + 1] == hyphen {
                start = place + 2
                break
            }
            var key: UInt64 = 0
            for place in start..<start + 8 { key = key << 8 | UInt64(place < text.count ? text[place] : 0) }
            return key
        }
    }

    /// The first eight bytes of a text as a number; a shorter text is filled.
    static func key(_ text: Substring, filling: UInt8 = 0) -> UInt64 {
        var key: UInt64 = 0
        var bytes = text.utf8.makeIterator()
        for _ in 0..<8 { key = key << 8 | UInt64(bytes.next() ?? filling) }
        return key
    }
}
