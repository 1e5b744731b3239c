/// The entities of a merge as bytes of the index of a case file. Most have one record, and are written from the columns
/// as they lie, without what follows from the record or the kind.
extension MemoryWriter {
    /// Writes entities of one list.
    package struct Entities {
        private let list: EntityList
        private let merged: MergedTable?
        private var values: RowValues?

        /// A writer of the entities of a list.
        package init(_ list: EntityList) {
            self.list = list
            merged = list.view as? MergedTable
            values = merged.map { RowValues($0.table) }
        }

        /// Writes an entity; see `MemoryReader.readListedEntity`.
        package mutating func write(_ number: Int, to writer: inout MemoryWriter) {
            guard let merged, let row = merged.onlyRow(ofEntity: number) else {
                writer.write(0)
                writer.write(list[number])
                return
            }
            writer.write(1)
            writer.write(merged.kind(ofEntity: number).index)
            let uuid = merged.uuid(ofEntity: number)
            writer.write(uuid.high)
            writer.write(uuid.low)
            writer.write(plain: merged.table.ids[row])
            writer.write(plain: merged.displayName(ofEntity: number))
            writer.write(merged.originators(ofEntity: number))
            values?.collect(row)
            guard let values else { return }
            writer.write(values.statements.count)
            for statement in values.statements {
                writer.write(statement.field.index)
                if statement.field == .identifier {
                    writer.write(plain: merged.table.pool.bytes(statement.scheme))
                }
                writer.write(plain: values.bytes[statement.value])
                writer.write(plain: statement.note)
            }
        }
    }
}

extension MemoryReader {
    /// Reads an entity that `MemoryWriter.Entities` wrote.
    package mutating func readListedEntity() throws(Malformed) -> Entity {
        guard try readNumber() == 1 else { return try readEntity() }
        guard let kind = RecordKind.allCases[number: UInt32(clamping: try readNumber())] else { throw Malformed() }
        let id = EntityIdentity.id(PackedUUID(high: try readWord(), low: try readWord()))
        let (record, name) = (try readPlainText(), try readPlainText())
        let originators = try readNumber()
        let values = try readList { reader throws(Malformed) in
            guard let field = EvidenceField.allCases[number: UInt32(clamping: try reader.readNumber())] else {
                throw Malformed()
            }
            let scheme = field == .identifier ? ":" + (try reader.readPlainText()) : ""
            return EntityValue(
                property: field.rawValue + scheme, value: try reader.readPlainText(),
                note: try reader.readPlainText(), records: [record], originators: originators)
        }
        return Entity(
            id: id, kind: kind, members: [record], displayName: name, values: values, originators: originators,
            note: EntityView.note(kind, records: 1, originators: originators))
    }
}
