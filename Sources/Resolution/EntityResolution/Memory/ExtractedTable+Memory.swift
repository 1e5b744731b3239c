internal import RecordLinkage

/// Extracted objects as bytes of the merge memory: column by column, as they lie in memory.
extension MemoryWriter {
    /// Writes extracted objects.
    mutating func write(_ objects: ExtractedTable) {
        let (bytes, lengths) = objects.pool.parts
        write(bytes)
        write(words: lengths)
        write(column: objects.ids)
        write(column: objects.labels)
        write(column: objects.sourceRecords)
        write(column: objects.types)
        write(words: objects.isRevoked.map { $0 ? 1 : 0 })
        for list in [objects.authors, objects.mentioned, objects.about, objects.declared, objects.places] {
            write(list: list)
        }
        write(column: objects.links)
        write(column: objects.addresses)
        write(column: objects.masters)
        write(column: objects.waybills)
        write(objects.texts.values)
        write(words: objects.texts.lengths)
        write(words: objects.recordRows.map { $0 < 0 ? 0 : 1 })
        write(objects.records)
    }

    /// Writes what records state.
    private mutating func write(_ records: RecordTable) {
        for column in [records.versions, records.created, records.sources, records.originators] {
            write(column: column)
        }
        write(words: records.kinds.map { RecordKind.allCases.number(of: $0) })
        write(words: records.standings.map { SourceAuthority.allCases.number(of: $0) })
        write(list: records.names)
        write(list: records.identifiers)
        write(list: records.birthDates)
        for list in [records.birthPlaces, records.countries, records.phones, records.emails] { write(list: list) }
        write(list: records.addresses)
        write(words: records.positions.map { $0 == nil ? 0 : 1 })
        write(column: records.positions.compactMap { $0 })
    }

    private mutating func write(column: [some TableElement]) {
        var words: [UInt32] = []
        for element in column { element.write(to: &words) }
        write(words: words)
    }

    private mutating func write(list: ListColumn<some TableElement>) {
        write(words: list.lengths)
        write(column: list.values)
    }
}

extension MemoryReader {
    /// Reads extracted objects.
    mutating func readExtractedObjects() throws(Malformed) -> ExtractedTable {
        var objects = ExtractedTable()
        let bytes = try readBytes()
        guard let texts = TextDictionary(bytes, lengths: try readWords()) else { throw Malformed() }
        let count = UInt32(texts.count)
        objects.records.pool = StringPool(texts)
        objects.ids = try readColumn(texts: count)
        objects.labels = try readColumn(texts: count)
        objects.sourceRecords = try readColumn(texts: count)
        objects.types = try readColumn(texts: count)
        objects.isRevoked = try readWords().map { $0 == 1 }
        objects.authors = try readList(texts: count)
        objects.mentioned = try readList(texts: count)
        objects.about = try readList(texts: count)
        objects.declared = try readList(texts: count)
        objects.places = try readList(texts: count)
        objects.links = try readColumn(texts: count)
        objects.addresses = try readColumn(texts: count)
        objects.masters = try readColumn(texts: count)
        objects.waybills = try readColumn(texts: count)
        guard let searched = ListColumn(try readBytes(), lengths: try readWords()) else { throw Malformed() }
        objects.texts = searched
        var records: Int32 = 0
        objects.recordRows = try readWords().map { word in
            defer { if word == 1 { records += 1 } }
            return word == 1 ? records : -1
        }
        try readRecords(of: &objects.records, texts: count)
        let rows = objects.count
        let lengths = [
            objects.labels.count, objects.sourceRecords.count, objects.types.count, objects.isRevoked.count,
            objects.authors.count, objects.mentioned.count, objects.about.count, objects.declared.count,
            objects.places.count, objects.links.count, objects.addresses.count, objects.masters.count,
            objects.waybills.count, objects.texts.count, objects.recordRows.count,
        ]
        guard lengths.allSatisfy({ $0 == rows }), objects.records.versions.count == Int(records) else {
            throw Malformed()
        }
        return objects
    }

    private mutating func readRecords(of table: inout RecordTable, texts count: UInt32) throws(Malformed) {
        table.versions = try readColumn(texts: count)
        table.created = try readColumn(texts: count)
        table.sources = try readColumn(texts: count)
        table.originators = try readColumn(texts: count)
        table.kinds = try readCases()
        table.standings = try readCases()
        table.names = try readList(texts: count)
        table.identifiers = try readList(texts: count)
        table.birthDates = try readList(texts: count)
        table.birthPlaces = try readList(texts: count)
        table.countries = try readList(texts: count)
        table.phones = try readList(texts: count)
        table.emails = try readList(texts: count)
        table.addresses = try readList(texts: count)
        let hasPosition = try readWords()
        var known = (try readColumn(texts: count) as [Record.Position])[...]
        guard hasPosition.count(where: { $0 == 1 }) == known.count else { throw Malformed() }
        table.positions = hasPosition.map { $0 == 1 ? known.popFirst() : nil }
        let rows = table.versions.count
        let lengths = [
            table.created.count, table.sources.count, table.originators.count, table.kinds.count,
            table.standings.count, table.names.count, table.identifiers.count, table.birthDates.count,
            table.birthPlaces.count, table.countries.count, table.phones.count, table.emails.count,
            table.addresses.count, table.positions.count,
        ]
        guard lengths.allSatisfy({ $0 == rows }) else { throw Malformed() }
    }

    private mutating func readCases<Case: CaseIterable & Equatable>() throws(Malformed) -> [Case] {
        let cases = Array(Case.allCases)
        var found: [Case] = []
        for word in try readWords() {
            guard let one = cases[number: word] else { throw Malformed() }
            found.append(one)
        }
        return found
    }

    private mutating func readColumn<Element: TableElement>(texts: UInt32) throws(Malformed) -> [Element] {
        let words = try readWords()
        guard words.count.isMultiple(of: Element.wordCount) else { throw Malformed() }
        let elements = words.withUnsafeBufferPointer { words -> [Element]? in
            guard let base = words.baseAddress else { return [] }
            var elements: [Element] = []
            elements.reserveCapacity(words.count / Element.wordCount)
            for place in stride(from: 0, to: words.count, by: Element.wordCount) {
                guard let element = Element(base + place, texts: texts) else { return nil }
                elements.append(element)
            }
            return elements
        }
        guard let elements else { throw Malformed() }
        return elements
    }

    private mutating func readList<Element: TableElement>(texts: UInt32) throws(Malformed) -> ListColumn<Element> {
        let lengths = try readWords()
        guard let list = ListColumn(try readColumn(texts: texts) as [Element], lengths: lengths) else {
            throw Malformed()
        }
        return list
    }
}
