/// A table while a mapping is suggested for it: what its columns are, and the objects of a row.
struct SuggestedTable {
    let sample: TableSample
    let fileName: String
    var columns: [SuggestedColumn]
    var doubts: [String]
    /// The objects of a row, in the order of the mapping.
    var objects: [SuggestedObject] = []
    /// The column with the id of the record.
    var record: Int?

    init(_ sample: TableSample, named name: String) {
        self.sample = sample
        fileName = name
        doubts = sample.doubts
        columns = sample.columns.enumerated().map { index, name in
            SuggestedColumn(name: name, index: index, values: sample.values(index))
        }
    }

    // MARK: recognising

    /// Finds out what each column is.
    mutating func recognise() {
        for index in columns.indices { columns[index].recognise(hasName: sample.hasHeader) }
        if !sample.hasHeader { recogniseByPosition() }
        splitNames()
        findTradeParties()
        if sample.hasHeader { findRolesByPosition() }
        findContacts()
        findSplitWaybills()
        findPlaces()
        keepOneWaybill()
        keepOneOfEach()
        var seen: Set<String> = []
        for index in columns.indices {
            if columns[index].name.isEmpty {
                columns[index].meaning = nil
                columns[index].doubt("the column has no name")
            } else if !seen.insert(columns[index].name).inserted {
                columns[index].meaning = nil
                columns[index].doubt("another column has the same name; rename one of them")
            }
        }
        record = recordColumn
    }

    /// Without a header: texts that read like names are parties, the first the sender, the second the receiver, and
    /// what follows a name belongs to it.
    private mutating func recogniseByPosition() {
        doubts.append("The file has no header: columns were recognised by their values and positions. Check each.")
        let isOfShipments = columns.contains {
            $0.meaning == .houseWaybill || $0.meaning == .postalItem || $0.meaning == .airWaybill
        }
        let roles: [ConsignmentRole] = [.sender, .receiver]
        var party = -1
        for index in columns.indices {
            if columns[index].meaning == nil, columns[index].forms.areNames, party < 1 {
                columns[index].meaning = .name
                party += 1
            }
            guard let meaning = columns[index].meaning else { continue }
            columns[index].certainty = .unsure
            if isOfShipments, party >= 0, meaning.isOfParty { columns[index].role = roles[min(party, 1)] }
        }
    }

    /// A column `nombre` beside one of family names has given names.
    private mutating func splitNames() {
        let groups = Set(columns.filter { $0.meaning == .familyName }.map(\.role))
        for index in columns.indices where columns[index].meaning == .name && groups.contains(columns[index].role) {
            let words = ColumnName.words(of: columns[index].name)
            if words.contains("nombre") || words.contains("名"), !words.contains("completo") {
                columns[index].meaning = .givenName
            }
        }
    }

    /// An air waybill in two columns, the number of its carrier and its own.
    private mutating func findSplitWaybills() {
        for index in columns.indices.dropLast() {
            guard columns[index].forms.areNumbers(ofDigits: 3), columns[index + 1].forms.areNumbers(ofDigits: 8),
                [.airWaybill, .masterWaybill].contains(columns[index].meaning)
            else { continue }
            for part in [index, index + 1] {
                columns[part].meaning = .remark
                columns[part].doubt(
                    "the air waybill stands in two columns, \(columns[index].name) and \(columns[index + 1].name): kept as words; join them at the source"
                )
            }
        }
    }

    /// Beside a column of destinations, one of origins says where the consignment comes from, unless it names a country.
    private mutating func findPlaces() {
        guard columns.contains(where: { $0.meaning == .destinationPlace }) else { return }
        let countries: Set<String> = ["country", "pais", "made", "goods", "manufacture"]
        for index in columns.indices where columns[index].meaning == .origin && columns[index].isNamed {
            let words = ColumnName(columns[index].name).words
            guard countries.isDisjoint(with: words), !words.contains(where: { $0.contains("国") || $0.contains("产") })
            else { continue }
            columns[index].meaning = .originPlace
            columns[index].replacements = [:]
            columns[index].reason = ""
            columns[index].certainty = .likely
        }
    }

    /// A row has one house waybill; what only looks like another one is a number of something else.
    private mutating func keepOneWaybill() {
        let waybills = columns.indices.filter { columns[$0].meaning == .houseWaybill }
        guard waybills.count > 1 else { return }
        let kept = waybills.first { columns[$0].certainty == .sure } ?? waybills[0]
        for index in waybills where index != kept {
            columns[index].meaning = .remark
            columns[index].doubt("\(columns[kept].name) was taken for the waybill; kept as words")
        }
    }

    /// What a thing has once is taken from one column: from one whose name says it, before one whose values look like it.
    private mutating func keepOneOfEach() {
        let single: [ColumnMeaning] = [
            .country, .area, .city, .postalCode, .hsCode, .origin, .nationality, .birthDate, .birthPlace, .goods,
            .pieces, .quantity, .grossWeight, .netWeight, .value, .date, .declarationDate, .originPlace,
            .destinationPlace, .concealment,
        ]
        for (index, column) in columns.enumerated() {
            guard let meaning = column.meaning, single.contains(meaning) else { continue }
            let others = columns.indices.filter { columns[$0].meaning == meaning && columns[$0].role == column.role }
            // An empty column, or money without its currency, is not the one to take.
            let whole = others.filter {
                !columns[$0].forms.isEmpty && (meaning != .value || columns[$0].unit != nil || hasCurrencies)
            }
            let likely = whole.isEmpty ? others : whole
            guard let kept = likely.first(where: { columns[$0].certainty == .sure }) ?? likely.first, kept != index
            else {
                continue
            }
            columns[index].meaning = .remark
            columns[index].doubt("\(columns[kept].name) was taken for \(meaning.words); kept as words")
        }
    }

    private var hasCurrencies: Bool { columns.contains { $0.meaning == .currency } }

    /// The leftmost number that differs from row to row and is not only the row's, nor that of its master.
    private var recordColumn: Int? {
        let master = masterColumn
        let numbers = columns.filter { column in
            switch column.meaning {
            // A number of a waybill that two rows repeat by mistake is still the record's.
            case .houseWaybill?, .postalItem?: column.forms.areDistinct(tenths: 8)
            case .recordNumber?, .airWaybill?: column.forms.isDistinct && column.index != master
            case _?, nil: false
            }
        }
        // A number of something else, such as an operator's id, is not the record's where another column is.
        let sure = numbers.filter { $0.meaning != .recordNumber || $0.certainty == .sure }
        let likely = sure.isEmpty ? numbers : sure
        return (likely.first { !$0.forms.isRowCount } ?? numbers.first { !$0.forms.isRowCount } ?? numbers.first)?.index
    }
}
