/// Object versions as a merge remembers them, as columns: the number of each in the case file, its time and digest, and
/// what was extracted from its object. Rows are in the order in which the versions came.
package struct MemorizedVersions: Sendable {
    /// The objects, by row.
    package private(set) var objects = ExtractedTable()
    private(set) var numbers: [Int] = []
    private(set) var modified: [UInt32] = []
    private(set) var digests = ListColumn<UInt8>()
    private var rows: [Int: Int32] = [:]

    /// No versions.
    package init() {}

    /// The number of versions.
    package var count: Int { numbers.count }

    /// Adds a version.
    ///
    /// - Parameters:
    ///   - number: its number in the case file, which no other version of these has.
    ///   - modified: the modification time of the object, as in the case file.
    ///   - digest: the SHA-256 of the object's canonical JSON.
    package mutating func append(_ number: Int, modified: String, digest: [UInt8], object: ExtractedObject) {
        rows[number] = Int32(numbers.count)
        numbers.append(number)
        self.modified.append(objects.records.pool.number(of: modified))
        digests.append(digest)
        objects.append(object)
    }

    /// About as many bytes as they take when they are written.
    var roomInBytes: Int {
        let pool = objects.pool.parts
        return pool.bytes.count + 4 * pool.lengths.count + objects.texts.values.count + 256 * count
    }

    /// The row of a version; nil when it is not known, or a number stands for another version.
    package func row(of number: Int, id: String, modified: String) -> Int? {
        guard let row = rows[number].map({ Int($0) }), objects.hasID(row, id),
            objects.pool.isSame(self.modified[row], modified)
        else { return nil }
        return row
    }

    /// The digest of a version.
    package func digest(_ row: Int) -> ArraySlice<UInt8> { digests[row] }

    /// The versions in some rows only, without the texts that only others have.
    package func selecting(_ rows: [Int]) -> MemorizedVersions {
        var selected = MemorizedVersions()
        selected.objects = objects.selecting(rows)
        for row in rows {
            selected.rows[numbers[row]] = Int32(selected.numbers.count)
            selected.numbers.append(numbers[row])
            selected.modified.append(selected.objects.records.pool.number(of: modified[row], in: objects.pool))
            selected.digests.append(digests[row])
        }
        return selected
    }
}

extension MemoryWriter {
    /// Writes versions.
    mutating func write(_ versions: MemorizedVersions) {
        write(versions.objects)
        write(versions.numbers) { $0.write($1) }
        write(words: versions.modified)
        write(words: versions.digests.lengths)
        write(versions.digests.values)
    }
}

extension MemoryReader {
    /// Reads versions.
    mutating func readVersions() throws(Malformed) -> MemorizedVersions {
        try MemorizedVersions(
            objects: readExtractedObjects(),
            numbers: readList { reader throws(Malformed) in try reader.readNumber() }, modified: readWords(),
            digestLengths: readWords(), digests: readBytes())
    }
}

extension MemorizedVersions {
    fileprivate init(
        objects: ExtractedTable, numbers: [Int], modified: [UInt32], digestLengths: [UInt32], digests: [UInt8]
    ) throws(MemoryReader.Malformed) {
        let texts = objects.pool.count
        guard let digests = ListColumn(digests, lengths: digestLengths), numbers.count == objects.count,
            modified.count == objects.count, digests.count == objects.count, modified.allSatisfy({ $0 < texts })
        else { throw MemoryReader.Malformed() }
        (self.objects, self.numbers, self.modified, self.digests) = (objects, numbers, modified, digests)
        rows.reserveCapacity(numbers.count)
        for (row, number) in numbers.enumerated() { rows[number] = Int32(row) }
    }
}
