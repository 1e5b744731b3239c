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
        let single: [ColumnMeaning] = [.country, .area, .city, .postalCode, .hsCode, .origin, .nationality, .birthDate]
        for (index, column) in columns.enumerated() {
            guard let meaning = column.meaning, single.contains(meaning) else { continue }
            let others = columns.indices.filter { columns[$0].meaning == meaning && columns[$0].role == column.role }
            guard let kept = others.first(where: { columns[$0].certainty == .sure }) ?? others.first, kept != index
            else {
                continue
            }
            columns[index].meaning = .remark
            columns[index].doubt("\(columns[kept].name) was taken for \(meaning.words); kept as words")
        }
    }

    /// The leftmost number that differs from row to row and is not only the row's.
    private var recordColumn: Int? {
        let numbers = columns.filter { column in
            switch column.meaning {
            case .recordNumber?, .houseWaybill?, .postalItem?, .airWaybill?: column.forms.isDistinct
            case _?, nil: false
            }
        }
        return (numbers.first { !$0.forms.isRowCount } ?? numbers.first)?.index
    }

    // MARK: what the table is about

    /// Whether rows are about seizures, so that goods were found and not declared.
    private var isOfSeizures: Bool {
        let names = columns.map { " " + ColumnName.words(of: $0.name).joined(separator: " ") + " " }
        return names.contains { name in
            ColumnWords.seizures.contains {
                name.contains($0.unicodeScalars.first.map { $0.value >= 0x3400 } == true ? $0 : " \($0) ")
            }
        }
    }

    private var roles: [ConsignmentRole] {
        ConsignmentRole.allCases.filter { role in
            columns.contains { $0.role == role && $0.meaning?.isOfParty == true }
        }
    }

    /// Whether rows are about parties alone, as those of a watch list.
    private var isOfParties: Bool {
        roles.isEmpty
            && !columns.contains { column in
                switch column.meaning {
                case .houseWaybill?, .postalItem?, .airWaybill?, .hsCode?, .grossWeight?, .netWeight?, .pieces?,
                    .value?,
                    .equipment?, .substance?:
                    true
                case _?, nil: false
                }
            }
    }

    // MARK: assigning

    /// Assigns each column to an object and a target.
    mutating func assign() {
        if isOfParties {
            assignParties()
        } else {
            assignShipments()
        }
        if let record {
            let name = columns[record].name
            columns[record].isRecord = true
            if columns[record].forms.isRowCount {
                doubts.append(
                    "The ids of records are taken from \(name), which only counts the rows: choose a column whose values stay the same when the file is made again."
                )
            }
        } else {
            doubts.append(
                "No column identifies the records: rows are numbered, and the same row in another file is another record. Name such a column under \"record\"."
            )
        }
        doubts.append("Check source_name and the labels, and never change them: ids are derived from them.")
    }

    private mutating func assignParties() {
        var party = SuggestedObject(label: "party", type: "identity")
        for index in columns.indices {
            switch columns[index].meaning {
            case .goods?, .remark?: assign(index, "note:" + columns[index].name, to: &party)
            case let meaning? where meaning.isOfParty: assign(index, Self.target(of: meaning), to: &party)
            case .identifier(let scheme)?: assign(index, "identifier:" + scheme, to: &party)
            case .recordNumber? where index == record: break
            case _?, nil: leaveOut(index)
            }
        }
        objects = [party]
    }

    private mutating func assignShipments() {
        let isPostal = columns.contains { $0.meaning == .postalItem }
        let hasHouse = columns.contains { $0.meaning == .houseWaybill }
        let hasAirWaybill = columns.contains { $0.meaning == .airWaybill }
        let hasSubstance = columns.contains { $0.meaning == .substance }
        let isSeizure = isOfSeizures
        var parties = Dictionary(
            uniqueKeysWithValues: roles.map { ($0, SuggestedObject(label: $0.rawValue, type: "identity")) })
        var single = SuggestedObject(label: "party", type: "identity")
        var equipment = SuggestedObject(label: "equipment", type: "production-equipment")
        var substance = SuggestedObject(label: "substance", type: "substance")
        var goods = SuggestedObject(label: "goods", type: "goods-item")
        goods.constants = [("basis", isSeizure ? "found" : "declared")]
        var consignment = SuggestedObject(label: "consignment", type: "consignment")
        consignment.constants = [
            ("consignment_kind", isPostal ? "postal" : hasHouse || roles.isEmpty ? "house" : "simple")
        ]
        // A master waybill has its own record, so that all its houses name one object.
        var master = SuggestedObject(label: "master", type: "consignment")
        master.constants = [("consignment_kind", "master")]
        master.record = masterColumn
        let isOneParty = roles.isEmpty && columns.contains { $0.meaning == .name }
        for index in columns.indices {
            guard let meaning = columns[index].meaning else {
                leaveOut(index)
                continue
            }
            let note = "note:" + columns[index].name
            if let role = columns[index].role, meaning.isOfParty || meaning == .remark, var party = parties[role] {
                assign(index, meaning == .remark ? note : Self.target(of: meaning), to: &party)
                parties[role] = party
                continue
            }
            switch meaning {
            case .houseWaybill: assign(index, "identifier:hawb", to: &consignment)
            case .postalItem: assign(index, "identifier:s10", to: &consignment)
            case .masterWaybill where master.record == nil && !hasAirWaybill:
                consignment.constants = [("consignment_kind", "master")]
                assign(index, "identifier:awb", to: &consignment)
            case .airWaybill where master.record == nil: assign(index, "identifier:awb", to: &consignment)
            case .airWaybill, .masterWaybill:
                guard index == master.record else {
                    leaveOut(index, because: "another column was taken for the air waybill")
                    continue
                }
                assign(index, "identifier:awb", to: &master)
                columns[index].reason = "a consignment of its own, which its houses name"
            case .recordNumber where index == record: assign(index, note, to: &consignment)
            case .goods: assign(index, "description", to: &goods)
            case .hsCode: assign(index, "hs_code", to: &goods)
            case .pieces where isPostal: assignQuantity(index, "quantity", unit: "H87", to: &goods)
            case .pieces: assign(index, "package_count", to: &consignment)
            case .quantity: assignQuantity(index, "quantity", unit: columns[index].unit ?? "H87", to: &goods)
            case .grossWeight: assignWeight(index, "gross_weight", to: &goods)
            case .netWeight: assignWeight(index, "net_weight", to: &goods)
            case .value: assignValue(index, to: &goods)
            case .currency: break
            case .origin: assign(index, "country_of_origin", to: &goods)
            case .declarationDate: assign(index, "declared_at", to: &consignment)
            case .date where isSeizure || columns.contains { $0.meaning == .declarationDate }:
                assign(index, note, to: &consignment)
            case .date:
                columns[index].doubt("taken for the date of the declaration")
                assign(index, "declared_at", to: &consignment)
            case .equipment: assign(index, "equipment_kind", to: &equipment)
            case .make: assign(index, "make", to: &equipment)
            case .model: assign(index, "model", to: &equipment)
            case .serialNumber: assign(index, "serial_number", to: &equipment)
            case .substance: assign(index, "name", to: &substance)
            case .laboratoryNumber where hasSubstance: assign(index, note, to: &substance)
            case .identifier("cas") where hasSubstance: assign(index, "identifier:cas", to: &substance)
            case .identifier("cas"): assign(index, "identifier:cas", to: &goods)
            case .identifier("iso6346"): assign(index, "identifier:iso6346", to: &consignment)
            case .remark, .laboratoryNumber: assign(index, note, to: &consignment)
            case _ where meaning.isOfParty && isOneParty: assign(index, Self.target(of: meaning), to: &single)
            case _ where meaning.isOfParty:
                leaveOut(index, because: "it looks like \(meaning.words), but of which party is not clear")
            case .name, .givenName, .familyName, .alias, .formerName, .nameInOtherScript, .kind, .phone, .email,
                .street, .city, .area, .postalCode, .country, .birthDate, .nationality, .identifier, .recordNumber:
                leaveOut(index)
            }
        }
        markCurrencies()
        if !equipment.isEmpty { goods.references.append(("equipment_ref", equipment.label)) }
        if !substance.isEmpty { goods.references.append(("substance_ref", substance.label)) }
        for role in ConsignmentRole.allCases where parties[role]?.isEmpty == false {
            consignment.references.append((role.property, role.rawValue))
        }
        if !goods.isEmpty { consignment.references.append(("goods_refs", goods.label)) }
        if !master.isEmpty { consignment.references.append(("master_ref", master.label)) }
        if isOneParty {
            doubts.append(
                "The rows name one party without its role: add it to the refs of the consignment, as consignor_ref or consignee_ref."
            )
        }
        objects = ConsignmentRole.allCases.compactMap { parties[$0] } + [single, equipment, substance, goods, master]
        objects = objects.filter { !$0.isEmpty } + [consignment]
    }

    /// The column with the master waybill of each house: one that is named so, else one of air waybills.
    private var masterColumn: Int? {
        guard columns.contains(where: { $0.meaning == .houseWaybill || $0.meaning == .postalItem }) else { return nil }
        return (columns.first { $0.meaning == .masterWaybill } ?? columns.first { $0.meaning == .airWaybill })?.index
    }

    // MARK: columns

    private mutating func assign(_ index: Int, _ target: String, to object: inout SuggestedObject) {
        columns[index].label = object.label
        columns[index].target = target
        object.columns.append(index)
    }

    private mutating func assignQuantity(
        _ index: Int, _ target: String, unit: String?, to object: inout SuggestedObject
    ) {
        columns[index].unit = unit
        assign(index, target, to: &object)
    }

    private mutating func assignWeight(_ index: Int, _ target: String, to object: inout SuggestedObject) {
        if columns[index].unit == nil, !columns[index].forms.unitInValues {
            columns[index].unit = "KGM"
            columns[index].doubt("no unit is stated: kilograms (KGM) were assumed")
        }
        if !columns[index].forms.isEmpty, !columns[index].forms.areDecimals(point: decimal) {
            columns[index].doubt("the values are not all numbers")
        }
        assign(index, target, to: &object)
    }

    private mutating func assignValue(_ index: Int, to object: inout SuggestedObject) {
        let currencies = columns.filter { $0.meaning == .currency }
        if columns[index].unit == nil,
            let nearest = currencies.min(by: { abs($0.index - index) < abs($1.index - index) })
        {
            columns[index].unitColumn = nearest.name
        } else if columns[index].unit == nil, !columns[index].forms.unitInValues {
            columns[index].doubt("no currency is stated: kept as words; add \"unit\" to make it a value")
            return assign(index, "note:" + columns[index].name, to: &object)
        }
        assign(index, "declared_value", to: &object)
    }

    /// Currencies that a value refers to are exported with it.
    private mutating func markCurrencies() {
        for index in columns.indices where columns[index].meaning == .currency {
            let name = columns[index].name
            if let value = columns.first(where: { $0.unitColumn == name }) {
                (columns[index].label, columns[index].target) = (value.label, "unit of \(value.name)")
            } else {
                leaveOut(index)
            }
        }
    }

    private mutating func leaveOut(_ index: Int, because reason: String? = nil) {
        let meaning = columns[index].meaning
        columns[index].doubt(
            reason ?? meaning.map { "it looks like \($0.words), which has no place here" } ?? "not understood")
    }

    /// The target of what describes a party.
    private static func target(of meaning: ColumnMeaning) -> String {
        switch meaning {
        case .givenName: "name.given"
        case .familyName: "name.family"
        case .alias: "name.alias"
        case .formerName: "name.former"
        case .nameInOtherScript: "name.transliteration"
        case .kind: "identity_class"
        case .phone: "phone"
        case .email: "email"
        case .street: "address.street"
        case .city: "address.city"
        case .area: "address.administrative_area"
        case .postalCode: "address.postal_code"
        case .country: "address.country"
        case .birthDate: "birth_date"
        case .nationality: "nationality"
        case .identifier(let scheme): "identifier:" + scheme
        case .name, .houseWaybill, .masterWaybill, .postalItem, .airWaybill, .recordNumber, .goods, .hsCode, .pieces,
            .quantity, .grossWeight, .netWeight, .value, .currency, .origin, .date, .declarationDate, .equipment,
            .make, .model, .serialNumber, .substance, .laboratoryNumber, .remark:
            "name"
        }
    }
}
