internal import TextNormalization

/// Records as bytes of the merge memory.
extension MemoryWriter {
    /// Writes a record.
    mutating func write(_ record: Record) {
        write([record.id, record.version, record.created, record.kind.rawValue, record.standing.rawValue])
        write([record.source, record.originator])
        write(record.names) { writer, name in
            writer.write([name.text, name.given, name.family, name.kind.rawValue])
        }
        write(record.identifiers) { writer, identifier in
            writer.write([
                identifier.scheme, identifier.value, identifier.issuer, identifier.context,
                identifier.validity.rawValue,
            ])
            writer.write(identifier.isExclusive ? 1 : 0)
        }
        write(record.birthDates) { writer, date in
            writer.write(date.year)
            writer.write(date.month ?? 0)
            writer.write(date.day ?? 0)
        }
        write(record.birthPlaces)
        write(record.countries)
        write(record.addresses) { $0.write($1) }
        write(record.phones)
        write(record.emails)
        write(record.position.map { [$0] } ?? []) { writer, position in
            writer.write(position.latitude.bitPattern)
            writer.write(position.longitude.bitPattern)
        }
    }

    /// Writes an address.
    mutating func write(_ address: Record.Address) {
        write([address.street, address.city, address.region, address.postcode, address.country])
    }
}

extension MemoryReader {
    /// Reads a record.
    mutating func readRecord() throws(Malformed) -> Record {
        let head = try readTexts(5)
        guard let kind = RecordKind(rawValue: head[3]), let standing = SourceAuthority(rawValue: head[4]) else {
            throw Malformed()
        }
        let from = try readTexts(2)
        var record = Record(
            id: head[0], version: head[1], created: head[2], kind: kind, standing: standing, source: from[0],
            originator: from[1])
        record.names = try readList { reader throws(Malformed) in
            let parts = try reader.readTexts(4)
            guard let kind = Record.Name.Kind(rawValue: parts[3]) else { throw Malformed() }
            return Record.Name(parts[0], given: parts[1], family: parts[2], kind: kind)
        }
        record.identifiers = try readList { reader throws(Malformed) in
            let parts = try reader.readTexts(5)
            guard let validity = Record.Identifier.Validity(rawValue: parts[4]) else { throw Malformed() }
            return Record.Identifier(
                scheme: parts[0], value: parts[1], issuer: parts[2], context: parts[3], validity: validity,
                isExclusive: try reader.readNumber() == 1)
        }
        record.birthDates = try readList { reader throws(Malformed) in
            let (year, month, day) = (try reader.readNumber(), try reader.readNumber(), try reader.readNumber())
            return PartialDate(year: year, month: month > 0 ? month : nil, day: day > 0 ? day : nil)
        }
        record.birthPlaces = try readTexts()
        record.countries = try readTexts()
        record.addresses = try readList { reader throws(Malformed) in try reader.readAddress() }
        record.phones = try readTexts()
        record.emails = try readTexts()
        record.position = try readList { reader throws(Malformed) in
            let (latitude, longitude) = (try reader.readWord(), try reader.readWord())
            return Record.Position(
                latitude: Double(bitPattern: latitude), longitude: Double(bitPattern: longitude))
        }.first
        return record
    }

    /// Reads an address.
    mutating func readAddress() throws(Malformed) -> Record.Address {
        let parts = try readTexts(5)
        return Record.Address(
            street: parts[0], city: parts[1], region: parts[2], postcode: parts[3], country: parts[4])
    }

    private mutating func readTexts(_ count: Int) throws(Malformed) -> [String] {
        let texts = try readTexts()
        guard texts.count == count else { throw Malformed() }
        return texts
    }
}
