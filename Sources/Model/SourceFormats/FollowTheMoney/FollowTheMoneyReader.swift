internal import Diagnostics

/// Reads FollowTheMoney entities, one a line (the form of `ftm` and Aleph).
///
/// Parts of one entity are merged. Values with a property in the model become properties; every other value is kept in
/// a note with the object, by its property's name; an entity of a schema without a type in the model becomes a note.
struct FollowTheMoneyReader {
    let assembly: ObjectAssembly

    func read(_ input: SourceFile) throws(Fault) {
        var lines = try TextLines(input.source, named: input.name)
        var entities: [FollowTheMoneyEntity] = []
        var positions: [String: Int] = [:]
        while let line = try lines.next() {
            guard line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
            assembly.summary.recordsRead += 1
            do throws(Fault) {
                for entity in try FollowTheMoneyEntity(line, file: input.name).whole {
                    guard let position = positions[entity.id] else {
                        positions[entity.id] = entities.count
                        entities.append(entity)
                        continue
                    }
                    guard FollowTheMoneySchema.common(entities[position].schema, entity.schema) != nil else {
                        throw Fault(
                            .ftmSchemaConflict, kind: .badData, at: Place(entry: input.name, line: line.number),
                            [
                                "path": input.name, "record": entity.id, "schema": entity.schema,
                                "other": entities[position].schema,
                            ])
                    }
                    entities[position].merge(entity)
                }
            } catch {
                guard error.kind == .badData else { throw error }
                assembly.findings.append(error.finding)
                assembly.summary.recordsSkipped += 1
            }
        }
        var reading = FollowTheMoneyConversion(file: input.name, assembly: assembly)
        reading.make(entities)
    }
}
