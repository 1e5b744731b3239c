/// Extracted objects as columns: each text is stored once and known by its number, so that those of a large case file
/// are read, related and merged without a string or a list of their own for each.
package struct ExtractedTable: Sendable {
    /// A relationship, by the numbers of its texts.
    struct LinkEntry: Hashable {
        /// Its kind; nil for an object that is no such relationship.
        var kind: ExtractedObject.Link.Kind?
        var from: UInt32
        var to: UInt32
    }

    /// What the records of the objects state, and the pool of all texts. Its rows have no ids.
    var records = RecordTable()
    /// The row in `records` of each object; -1 for an object without a record.
    var recordRows: [Int32] = []
    var ids: [UInt32] = []
    var labels: [OptionalText] = []
    var sourceRecords: [UInt32] = []
    var types: [UInt32] = []
    var isRevoked: [Bool] = []
    var authors = ListColumn<UInt32>()
    var mentioned = ListColumn<UInt32>()
    var about = ListColumn<UInt32>()
    var declared = ListColumn<UInt32>()
    var places = ListColumn<UInt32>()
    var links: [LinkEntry] = []
    var addresses: [RecordTable.AddressEntry] = []
    var masters: [OptionalText] = []
    var waybills: [OptionalText] = []
    /// The text of each object for searches.
    var texts = ListColumn<UInt8>()

    /// A table without objects.
    package init() {}

    /// The number of objects.
    package var count: Int { ids.count }

    /// The pool of all texts.
    var pool: StringPool { records.pool }

    /// Appends an object.
    package mutating func append(_ object: ExtractedObject) {
        func number(_ text: String) -> UInt32 { records.pool.number(of: text) }
        func optional(_ text: String?) -> OptionalText { OptionalText(text.map(number)) }
        ids.append(number(object.id))
        labels.append(optional(object.label))
        sourceRecords.append(number(object.sourceRecord))
        types.append(number(object.type))
        isRevoked.append(object.isRevoked)
        authors.append(object.authors[...], number)
        mentioned.append(object.mentioned[...], number)
        about.append(object.about[...], number)
        declared.append(object.declared[...], number)
        places.append(object.places[...], number)
        links.append(
            LinkEntry(
                kind: object.link?.kind, from: number(object.link?.from ?? ""), to: number(object.link?.to ?? "")))
        addresses.append(records.entry(of: object.address))
        masters.append(optional(object.master))
        waybills.append(optional(object.waybill))
        texts.append(object.text)
        recordRows.append(object.record == nil ? -1 : Int32(records.versions.count))
        if let record = object.record { records.append(record) }
    }

    /// Some objects of the table, in this order, without the texts that only others have.
    func selecting(_ rows: [Int]) -> ExtractedTable {
        var selected = ExtractedTable()
        var numbers = [UInt32](repeating: .max, count: pool.count)
        for row in rows { selected.append(row, of: self, &numbers) }
        return selected
    }

    /// Appends an object of another table.
    ///
    /// - Parameter numbers: the numbers of the texts in this table by those in the other; `UInt32.max` while unknown.
    private mutating func append(_ row: Int, of other: ExtractedTable, _ numbers: inout [UInt32]) {
        func number(_ text: UInt32) -> UInt32 {
            if numbers[Int(text)] == .max { numbers[Int(text)] = records.pool.number(of: text, in: other.pool) }
            return numbers[Int(text)]
        }
        ids.append(number(other.ids[row]))
        labels.append(other.labels[row].renumbered(number))
        sourceRecords.append(number(other.sourceRecords[row]))
        types.append(number(other.types[row]))
        isRevoked.append(other.isRevoked[row])
        authors.append(other.authors[row], number)
        mentioned.append(other.mentioned[row], number)
        about.append(other.about[row], number)
        declared.append(other.declared[row], number)
        places.append(other.places[row], number)
        links.append(other.links[row].renumbered(number))
        addresses.append(other.addresses[row].renumbered(number))
        masters.append(other.masters[row].renumbered(number))
        waybills.append(other.waybills[row].renumbered(number))
        texts.append(other.texts[row])
        let record = other.recordRows[row]
        recordRows.append(record < 0 ? -1 : Int32(records.versions.count))
        guard record >= 0 else { return }
        // The texts of the record are numbered before it is appended: both change the same table.
        other.records.forEachText(ofRow: Int(record)) { _ = number($0) }
        records.append(Int(record), of: other.records) { numbers[Int($0)] }
    }
}

/// Single objects.
extension ExtractedTable {
    /// The id of an object.
    package func id(_ row: Int) -> String { pool[ids[row]] }

    /// Whether an object has an id.
    func hasID(_ row: Int, _ id: String) -> Bool { pool.isSame(ids[row], id) }

    /// The label of an object.
    package func label(_ row: Int) -> String? { labels[row].number.map { pool[$0] } }

    /// The source record of an object.
    package func sourceRecord(_ row: Int) -> String { pool[sourceRecords[row]] }

    /// The type of an object.
    package func type(_ row: Int) -> String { pool[types[row]] }

    /// An object, equal to the one that was appended.
    package subscript(row: Int) -> ExtractedObject {
        func texts(_ column: ListColumn<UInt32>) -> [String] { column[row].map { pool[$0] } }
        let link = links[row]
        let record = recordRows[row]
        return ExtractedObject(
            id: id(row), label: label(row), sourceRecord: sourceRecord(row), isRevoked: isRevoked[row],
            type: type(row), authors: texts(authors), mentioned: texts(mentioned), declared: texts(declared),
            link: link.kind.map { ExtractedObject.Link(kind: $0, from: pool[link.from], to: pool[link.to]) },
            places: texts(places), address: records.address(addresses[row]),
            master: masters[row].number.map { pool[$0] }, waybill: waybills[row].number.map { pool[$0] },
            record: record < 0 ? nil : records.record(at: Int(record), id: id(row)), about: texts(about),
            text: Array(self.texts[row]))
    }
}

extension ExtractedTable.LinkEntry: TableElement {
    static var wordCount: Int { 3 }

    init?(_ words: UnsafePointer<UInt32>, texts: UInt32) {
        guard words[0] <= 2, max(words[1], words[2]) < texts else { return nil }
        let kinds: [ExtractedObject.Link.Kind?] = [nil, .located, .related]
        self.init(kind: kinds[Int(words[0])], from: words[1], to: words[2])
    }

    func write(to words: inout [UInt32]) {
        switch kind {
        case nil: words.append(0)
        case .located: words.append(1)
        case .related: words.append(2)
        }
        words += [from, to]
    }

    func renumbered(_ number: (UInt32) -> UInt32) -> Self { Self(kind: kind, from: number(from), to: number(to)) }
}
