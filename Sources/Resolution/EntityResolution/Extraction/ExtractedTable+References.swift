/// What objects say of each other, by the numbers of texts: the ids of objects that refer to each other have one number.
extension ExtractedTable {
    /// The number of texts; the numbers are below it.
    package var textCount: Int { pool.count }

    /// The number of a text; nil when nothing in the table has it.
    package func number(ofText text: String) -> UInt32? { pool.existingNumber(of: text) }

    /// A text.
    package func text(_ number: UInt32) -> String { pool[number] }

    /// The bytes of a text.
    package func bytes(ofText number: UInt32) -> ArraySlice<UInt8> { pool.bytes(number) }

    /// The id of an object.
    package func idText(_ row: Int) -> UInt32 { ids[row] }

    /// The type of an object.
    package func typeText(_ row: Int) -> UInt32 { types[row] }

    /// The label of an object.
    package func labelText(_ row: Int) -> UInt32? { labels[row].number }

    /// The source record of an object.
    package func sourceRecordText(_ row: Int) -> UInt32 { sourceRecords[row] }

    /// Whether a record can be merged from an object.
    package func hasRecord(_ row: Int) -> Bool { recordRows[row] >= 0 }

    /// The ids that an object refers to (`ExtractedObject.mentioned`).
    package func mentionedTexts(_ row: Int) -> ArraySlice<UInt32> { mentioned[row] }

    /// The ids of the objects that an object annotates (`ExtractedObject.about`).
    package func aboutTexts(_ row: Int) -> ArraySlice<UInt32> { about[row] }

    /// The ids of the places of a party.
    package func placeTexts(_ row: Int) -> ArraySlice<UInt32> { places[row] }

    /// The ids that a `located-at` relationship connects.
    package func locationTexts(_ row: Int) -> (party: UInt32, place: UInt32)? {
        links[row].kind == .located ? (links[row].from, links[row].to) : nil
    }
}
