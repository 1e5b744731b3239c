internal import Diagnostics
internal import Digests
internal import Files
internal import Platform
internal import StrictJSON
internal import TradeModel

/// The objects that were read, in their order: their JSON in a spool, and for each some sixty bytes in memory. A tree
/// is made only of an object that is asked for.
struct ReadObjects: Sendable {
    /// What is known of an object without reading it.
    private struct Entry: Sendable {
        let id: PackedID
        /// The place of its JSON in the spool.
        var start: Int
        var size: UInt32
        var record: RecordPlace
        let format: UInt8
        /// The definitions that it uses.
        var uses: DefinitionUse
        /// The number of the time by which it must be validated again, in `reviews`; zero for none.
        var review: UInt16
    }

    /// Where a record is, by the numbers of its file, row and line.
    private struct RecordPlace: Sendable {
        /// The number of the record in its file; zero for none.
        var row: UInt32 = 0
        /// Zero when it is not known.
        var line: UInt32 = 0
        /// Zero for a record that many files state.
        var file: UInt16 = 0
    }

    private var entries: [Entry] = []
    /// Further records that state an object alike, each with the position of the object.
    private var further: [(position: UInt32, record: RecordPlace)] = []
    /// The times by which objects must be validated again, in the order in which they were found.
    private(set) var reviews: [Timestamp] = []
    private var reviewNumbers: [Timestamp: UInt16] = [:]
    private(set) var types = PackedIDTypes()
    private var places = PackedIDPlaces()
    private var texts: SpooledBytes
    /// The names of files; the first is that of no file.
    private var files: [String?] = [nil]

    /// No objects.
    ///
    /// - Parameter folder: where there is room for them, readable only by the user; `nil` to hold all in memory.
    init(in folder: String?) { texts = SpooledBytes(in: folder) }

    /// The number of objects.
    var count: Int { entries.count }

    // MARK: finding

    /// The position of an object.
    func position(of id: String) -> Int? { types.packed(id).flatMap(position) }

    private func position(of id: PackedID) -> Int? {
        // The list alone: a closure over all of this would copy it.
        let entries = entries
        return places.place(of: id) { entries[$0].id }
    }

    /// The id of an object.
    func id(at position: Int) -> String { types.text(of: entries[position].id) }

    /// The number of an object's type in `types`.
    func typeNumber(at position: Int) -> Int { Int(entries[position].id.type) }

    /// The type of an object.
    func type(at position: Int) -> String { types.type(of: entries[position].id) }

    /// The format of the file that an object comes from.
    func format(at position: Int) -> SourceFormat { SourceFormat.byNumber[Int(entries[position].format)] }

    /// The definitions that an object uses.
    func uses(at position: Int) -> DefinitionUse { entries[position].uses }

    /// The number of the time by which an object must be validated again, from 1 in `reviews`; zero for none.
    func review(at position: Int) -> Int { Int(entries[position].review) }

    /// Where the record is that an object was created from; `nil` for an object of no record.
    func source(at position: Int) -> RowSource? { source(entries[position].record) }

    private func source(_ place: RecordPlace) -> RowSource? {
        guard place.row > 0 else { return nil }
        return RowSource(
            file: files[Int(place.file)], row: Int(place.row), line: place.line == 0 ? nil : Int(place.line))
    }

    /// Where the records are that objects come from, for each of some positions: first the one that it was created
    /// from, then those that state it alike.
    func sources(at positions: Set<Int>) -> [Int: [RowSource]] {
        var found: [Int: [RowSource]] = [:]
        for position in positions { found[position] = source(at: position).map { [$0] } ?? [] }
        for (position, record) in further where positions.contains(Int(position)) {
            if let source = source(record) { found[Int(position), default: []].append(source) }
        }
        return found
    }

    // MARK: reading

    /// The number of objects that are read at once where each is made a tree.
    static let batch = 256

    /// The number of bytes of an object.
    func size(at position: Int) -> Int { Int(entries[position].size) }

    /// The JSON of an object.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    func text(at position: Int) throws(Fault) -> [UInt8] {
        let entry = entries[position]
        return try texts.bytes(entry.start..<entry.start + Int(entry.size))
    }

    /// An object.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    func object(at position: Int) throws(Fault) -> STIXObject {
        try STIXObject(try JSONValue(parsing: try text(at: position)))
    }

    /// The JSON of objects at ascending positions, those that follow each other in the spool read at once.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    func texts(at positions: ArraySlice<Int>) throws(Fault) -> [[UInt8]] {
        var made: [[UInt8]] = []
        made.reserveCapacity(positions.count)
        var index = positions.startIndex
        while index < positions.endIndex {
            let start = entries[positions[index]].start
            var end = start
            var last = index
            while last < positions.endIndex, entries[positions[last]].start == end {
                end += Int(entries[positions[last]].size)
                last += 1
            }
            let bytes = try texts.bytes(start..<end)
            for place in index..<last {
                let entry = entries[positions[place]]
                made.append(Array(bytes[entry.start - start..<entry.start - start + Int(entry.size)]))
            }
            index = last
        }
        return made
    }

    // MARK: adding

    /// Adds an object whose id is new.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    mutating func add(
        _ text: [UInt8], id: String, of record: SourceRecord?, in format: SourceFormat, using uses: DefinitionUse,
        due: Timestamp? = nil
    ) throws(Fault) {
        let review = try number(ofReview: due)
        let packed = types.pack(id)
        let start = texts.count
        try texts.append(text)
        do {
            let entries = entries
            places.add(entries.count, of: packed) { entries[$0].id }
        }
        entries.append(
            Entry(
                id: packed, start: start, size: UInt32(text.count), record: place(of: record), format: format.number,
                uses: uses, review: review))
    }

    /// Notes that a further record states an object alike.
    mutating func note(_ record: SourceRecord, at position: Int) {
        further.append((UInt32(position), place(of: record)))
    }

    /// Replaces an object, in its place.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    mutating func replace(
        at position: Int, _ text: [UInt8], of record: SourceRecord?, using uses: DefinitionUse,
        due: Timestamp? = nil
    ) throws(Fault) {
        entries[position].review = try number(ofReview: due)
        let start = texts.count
        try texts.append(text)
        entries[position].start = start
        entries[position].size = UInt32(text.count)
        entries[position].record = place(of: record)
        entries[position].uses = uses
    }

    /// The most different times by which objects must be validated again: each is a marking of its own.
    static let reviewLimit = 10_000

    private mutating func number(ofReview due: Timestamp?) throws(Fault) -> UInt16 {
        guard let due else { return 0 }
        if let number = reviewNumbers[due] { return number }
        guard reviews.count < Self.reviewLimit else {
            throw Fault(.reviewTimesTooMany, kind: .badData, ["limit": "\(Self.reviewLimit)"])
        }
        reviews.append(due)
        reviewNumbers[due] = UInt16(reviews.count)
        return UInt16(reviews.count)
    }

    private mutating func place(of record: SourceRecord?) -> RecordPlace {
        guard let record else { return RecordPlace() }
        return RecordPlace(
            row: UInt32(clamping: max(1, record.number)), line: UInt32(clamping: record.line ?? 0),
            file: record.file.map { number(of: $0) } ?? 0)
    }

    /// The number of a file; objects of one file follow each other.
    private mutating func number(of file: String) -> UInt16 {
        if files[files.count - 1] == file { return UInt16(files.count - 1) }
        if let number = files.firstIndex(of: file) { return UInt16(number) }
        // So many files are not given to one command; findings in further ones name no row.
        guard files.count < UInt16.max else { return 0 }
        files.append(file)
        return UInt16(files.count - 1)
    }
}

/// Where a record is: its file, its number there, and the line in which it begins.
struct RowSource: Hashable, Sendable {
    /// `nil` for a record that many files state.
    let file: String?
    let row: Int
    let line: Int?

    /// The place for people, as `SourceRecord.place`.
    ///
    /// - Parameter object: the object of the record, which names its source.
    func words(of object: STIXObject) -> String {
        let source = object.externalReferences.first?["source_name"]?.string ?? ""
        return SourceRecord(source: source, record: "", file: file, number: row, line: line).place
    }
}

extension SourceFormat {
    /// The number of the format among all.
    fileprivate var number: UInt8 { Self.numbers[self] ?? 0 }

    /// All formats by their numbers, and back: `allCases` makes a list anew each time.
    fileprivate static let byNumber = allCases
    private static let numbers = Dictionary(
        uniqueKeysWithValues: byNumber.enumerated().map { ($0.element, UInt8($0.offset)) })
}
