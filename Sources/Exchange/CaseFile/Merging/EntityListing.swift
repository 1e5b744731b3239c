/// The entities of a stored merge as bytes, in the order of their ids: the next merge compares its own with them, and need
/// not decrypt the name of each in the tables.
///
/// Each entry follows its length. The first entry says which merge the listing is of; the others are an entity each: id,
/// kind, name and records, each text after its length. Lengths are 32 bits, little-endian.
struct EntityListing {
    /// The bytes from which a block is full.
    private static let blockSize = 1 << 20

    /// The listing, in blocks; none for a merge without entities.
    private(set) var blocks: [[UInt8]] = []

    /// Lists the entities of a merge with an input.
    init(_ merge: StoredMerge, on basis: MergeInputState) {
        guard !merge.entities.isEmpty else { return }
        var block: [UInt8] = []
        block.reserveCapacity(min(Self.blockSize + Self.blockSize / 8, 128 * (merge.entities.count + 1)))
        func append(_ texts: [String]) {
            let start = block.count
            block += [0, 0, 0, 0]
            for var text in texts {
                text.withUTF8 { bytes in
                    Self.append(UInt32(bytes.count), to: &block)
                    block.append(contentsOf: bytes)
                }
            }
            let length = UInt32(block.count - start - 4)
            for byte in 0..<4 { block[start + byte] = UInt8(truncatingIfNeeded: length >> UInt32(8 * byte)) }
        }
        append(Self.head(parameters: merge.parameters, basis: basis.digest))
        for entity in merge.entities.sorted(by: { $0.id < $1.id }) {
            append([entity.id, entity.kind, entity.name] + entity.members)
            if block.count >= Self.blockSize {
                blocks.append(block)
                block.removeAll(keepingCapacity: true)
            }
        }
        if !block.isEmpty { blocks.append(block) }
    }

    /// What the first entry of a listing says.
    static func head(parameters: String, basis: String) -> [String] { [parameters, basis] }

    private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }

    /// How the entities of one merge differ from those of another, by id.
    struct Differences {
        /// Those of the former merge that are not in the latter as they were.
        var former: [String: StoredMerge.Entity] = [:]
        /// Those of the latter merge that were not in the former as they are.
        var latter: [String: StoredMerge.Entity] = [:]
    }

    /// The bytes are no listing.
    struct Malformed: Error {}

    /// How the entities of this merge differ from those of a former one.
    func differences(from former: Reader) throws -> Differences {
        var differences = Differences()
        var (former, own) = (former, Reader { blocks.indices.contains($0) ? blocks[$0] : nil })
        _ = try own.next()
        var (before, now) = (try former.next(), try own.next())
        while before != nil || now != nil {
            if let one = before, let other = now, one.elementsEqual(other) {
                (before, now) = (try former.next(), try own.next())
                continue
            }
            let (left, right) = (try before.map(Self.entity), try now.map(Self.entity))
            if let left, right.map({ left.id <= $0.id }) ?? true {
                differences.former[left.id] = left
                before = try former.next()
            }
            if let right, left.map({ right.id <= $0.id }) ?? true {
                differences.latter[right.id] = right
                now = try own.next()
            }
        }
        return differences
    }

    private static func entity(_ entry: ArraySlice<UInt8>) throws -> StoredMerge.Entity {
        let texts = try texts(entry)
        guard texts.count >= 3 else { throw Malformed() }
        return StoredMerge.Entity(id: texts[0], kind: texts[1], name: texts[2], members: Array(texts[3...]))
    }

    static func texts(_ entry: ArraySlice<UInt8>) throws -> [String] {
        var (texts, place): ([String], Int) = ([], entry.startIndex)
        while place < entry.endIndex {
            let part = try part(of: entry, at: place)
            texts.append(String(decoding: part, as: UTF8.self))
            place = part.endIndex
        }
        return texts
    }

    /// The bytes that follow their length.
    private static func part(of bytes: ArraySlice<UInt8>, at place: Int) throws -> ArraySlice<UInt8> {
        guard bytes.endIndex - place >= 4 else { throw Malformed() }
        let length = (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        guard length <= bytes.endIndex - place - 4 else { throw Malformed() }
        return bytes[place + 4..<place + 4 + length]
    }

    /// Reads a listing entry by entry.
    struct Reader {
        private let read: (Int) throws -> [UInt8]?
        private var (number, block, place): (Int, [UInt8], Int) = (0, [], 0)

        /// A reader of blocks by number; `nil` ends them.
        init(_ read: @escaping (Int) throws -> [UInt8]?) { self.read = read }

        /// The next entry; `nil` at the end.
        mutating func next() throws -> ArraySlice<UInt8>? {
            while place == block.count {
                guard let next = try read(number) else { return nil }
                (number, block, place) = (number + 1, next, 0)
            }
            let entry = try EntityListing.part(of: block[...], at: place)
            place = entry.endIndex
            return entry
        }
    }
}
