/// What a search compares of one object, as bytes that are compared where they lie: the folded text, the normal forms of
/// the names, the telephone numbers.
///
/// The layout is four counted lists, one after another: the text (one element), the names of persons (ring and joined
/// words, by turns), the names of organisations, the telephone numbers. Counts and lengths are 32 bits, little-endian.
package enum SearchEntry {
    /// The entry of an object that no search finds by its words.
    package static let empty = bytes(text: [], persons: [], organisations: [], phones: [])

    static func bytes(
        text: ArraySlice<UInt8>, persons: [(ring: ArraySlice<UInt8>, joined: [UInt8])],
        organisations: [ArraySlice<UInt8>], phones: [ArraySlice<UInt8>]
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + 32)
        func write(_ number: Int) { withUnsafeBytes(of: UInt32(number).littleEndian) { bytes += $0 } }
        func write(element: some Collection<UInt8>) {
            write(element.count)
            bytes += element
        }
        write(1)
        write(element: text)
        write(2 * persons.count)
        for (ring, joined) in persons {
            write(element: ring)
            write(element: joined)
        }
        write(organisations.count)
        for name in organisations { write(element: name) }
        write(phones.count)
        for phone in phones { write(element: phone) }
        return bytes
    }

    /// Reads an entry element by element.
    struct Cursor {
        private let bytes: UnsafeBufferPointer<UInt8>
        private var place = 0

        init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        /// A count or a length; 0 where there is none, so that a damaged entry matches nothing.
        mutating func count() -> Int {
            guard bytes.count - place >= 4 else { return 0 }
            var number = 0
            for index in 0..<4 { number |= Int(bytes[place + index]) << (8 * index) }
            place += 4
            return min(number, bytes.count - place)
        }

        /// The next element of a list.
        mutating func element() -> UnsafeBufferPointer<UInt8> {
            let count = min(count(), bytes.count - place)
            defer { place += count }
            return UnsafeBufferPointer(rebasing: bytes[place..<place + count])
        }
    }
}

extension SearchQuery {
    /// Whether it matches an object, by its entry: the same as `ExtractedObject.matches` or
    /// `ResolvedTable.records(matching:)`.
    package func matches(entry: UnsafeBufferPointer<UInt8>) -> Bool {
        var cursor = SearchEntry.Cursor(entry)
        for _ in 0..<cursor.count() where matches(text: cursor.element()) { return true }
        for _ in 0..<cursor.count() / 2 {
            let (ring, joined) = (cursor.element(), cursor.element())
            if matches(ring: ring, joined: joined) { return true }
        }
        for _ in 0..<cursor.count() where matches(organisation: cursor.element()) { return true }
        for _ in 0..<cursor.count() where matches(phone: String(decoding: cursor.element(), as: UTF8.self)) {
            return true
        }
        return false
    }
}
