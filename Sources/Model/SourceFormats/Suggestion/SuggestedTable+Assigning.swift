internal import Identifiers

/// What a table is about, and the object and target of each of its columns.
extension SuggestedTable {
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
            case .date?, .declarationDate?: assign(index, "note:" + columns[index].name, to: &party)
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
        var places = [
            SuggestedObject(label: "origin", type: "location"), SuggestedObject(label: "destination", type: "location"),
        ]
        let isOneParty = roles.isEmpty && columns.contains { $0.meaning?.isName == true }
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
            case .pieces where isPostal: assignQuantity(index, to: &goods)
            case .pieces: assign(index, "package_count", to: &consignment)
            case .quantity: assignQuantity(index, to: &goods)
            case .concealment: assign(index, "concealment_method", to: &goods)
            case .originPlace: assignPlace(index, to: &places[0], of: &consignment)
            case .destinationPlace: assignPlace(index, to: &places[1], of: &consignment)
            case .weightUnit, .quantityUnit:
                // A unit that is not understood stands beside the quantity in the note.
                if unitReplacements(of: index, by: ColumnWords.quantityUnit) == nil,
                    unitReplacements(of: index, by: ColumnWords.weightUnit) == nil
                {
                    assign(index, note, to: &goods)
                }
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
            case .name, .givenName, .familyName, .alias, .formerName, .company, .contactName, .nameAndAddress,
                .nameInOtherScript, .kind, .phone, .email, .street, .city, .area, .postalCode, .country, .birthDate,
                .birthPlace, .nationality, .identifier, .recordNumber, .account:
                leaveOut(index)
            }
        }
        markUnits()
        if !equipment.isEmpty { goods.references.append(("equipment_ref", equipment.label)) }
        if !substance.isEmpty { goods.references.append(("substance_ref", substance.label)) }
        for role in ConsignmentRole.allCases where parties[role]?.isEmpty == false {
            consignment.references.append((role.property, role.rawValue))
        }
        if !goods.isEmpty { consignment.references.append(("goods_refs", goods.label)) }
        for place in places where !place.isEmpty {
            consignment.references.append((place.label + "_ref", place.label))
        }
        if !master.isEmpty { consignment.references.append(("master_ref", master.label)) }
        if isOneParty {
            doubts.append(
                "The rows name one party without its role: add it to the refs of the consignment, as consignor_ref or consignee_ref."
            )
        }
        objects = ConsignmentRole.allCases.compactMap { parties[$0] } + [single] + places
        objects += [equipment, substance, goods, master]
        objects = objects.filter { !$0.isEmpty } + [consignment]
    }

    /// The column with the master waybill of each house: one that is named so, else one of air waybills.
    var masterColumn: Int? {
        guard columns.contains(where: { $0.meaning == .houseWaybill || $0.meaning == .postalItem }) else { return nil }
        return (columns.first { $0.meaning == .masterWaybill } ?? columns.first { $0.meaning == .airWaybill })?.index
    }

    // MARK: columns

    private mutating func assign(_ index: Int, _ target: String, to object: inout SuggestedObject) {
        columns[index].label = object.label
        columns[index].target = target
        object.columns.append(index)
    }

    /// A quantity has the unit of its name, of a column of units, or is one of pieces.
    private mutating func assignQuantity(_ index: Int, to object: inout SuggestedObject) {
        if columns[index].unit == nil, let unit = nearest(.quantityUnit, to: index) {
            guard let replacements = unitReplacements(of: unit, by: ColumnWords.quantityUnit) else {
                columns[index].doubt("the units in \(columns[unit].name) are not known here: kept as words")
                return assign(index, "note:" + columns[index].name, to: &object)
            }
            columns[unit].replacements = replacements
            columns[index].unitColumn = columns[unit].name
        } else {
            columns[index].unit = columns[index].unit ?? "H87"
        }
        assign(index, "quantity", to: &object)
    }

    private mutating func assignWeight(_ index: Int, _ target: String, to object: inout SuggestedObject) {
        if columns[index].unit == nil, !columns[index].forms.unitInValues {
            let unit = nearest(.weightUnit, to: index) ?? nearest(.quantityUnit, to: index)
            if let unit, let replacements = unitReplacements(of: unit, by: ColumnWords.weightUnit) {
                columns[unit].replacements = replacements
                columns[index].unitColumn = columns[unit].name
            } else {
                columns[index].unit = "KGM"
                columns[index].doubt("no unit is stated: kilograms (KGM) were assumed")
            }
        }
        if !columns[index].forms.isEmpty, !columns[index].forms.areDecimals(point: decimal) {
            columns[index].doubt("the values are not all numbers")
        }
        assign(index, target, to: &object)
    }

    private mutating func assignValue(_ index: Int, to object: inout SuggestedObject) {
        if columns[index].unit == nil, let currency = nearest(.currency, to: index) {
            columns[index].unitColumn = columns[currency].name
        } else if columns[index].unit == nil, !columns[index].forms.unitInValues {
            columns[index].doubt("no currency is stated: kept as words; add \"unit\" to make it a value")
            return assign(index, "note:" + columns[index].name, to: &object)
        }
        assign(index, "declared_value", to: &object)
    }

    /// A place by its code or country is an object of its own, the same in all rows; one in words stays words.
    private mutating func assignPlace(_ index: Int, to place: inout SuggestedObject, of object: inout SuggestedObject) {
        let forms = columns[index].forms
        let isCountry = { CountryCode.isCode($0) && CodeList.countries.contains($0) }
        if forms.areAirportCodes || forms.areLocationCodes {
            assign(index, "name", to: &place)
            columns[index].otherTargets = ["identifier:" + (forms.areAirportCodes ? "iata-airport" : "un-locode")]
        } else if let found = forms.replacements(by: ColumnForms.country, isKnown: isCountry) {
            columns[index].replacements = found
            assign(index, "address.country", to: &place)
        } else {
            return assign(index, "note:" + columns[index].name, to: &object)
        }
        place.record = index
    }

    /// The column of a meaning that is nearest to another one.
    private func nearest(_ meaning: ColumnMeaning, to index: Int) -> Int? {
        columns.indices.filter { columns[$0].meaning == meaning }.min { abs($0 - index) < abs($1 - index) }
    }

    /// The replacements that make the values of a column of units codes; `nil` when they are not understood.
    private func unitReplacements(of column: Int, by known: (String) -> String?) -> [String: String]? {
        guard let found = columns[column].forms.replacements(by: known, isKnown: { _ in false }) else { return nil }
        return found.filter { $0.key != $0.value }
    }

    /// Units and currencies that a column refers to are exported with it.
    private mutating func markUnits() {
        for index in columns.indices {
            switch columns[index].meaning {
            case .currency?, .weightUnit?, .quantityUnit?: break
            case _?, nil: continue
            }
            let name = columns[index].name
            let users = columns.filter { $0.unitColumn == name }
            if users.isEmpty, columns[index].target != nil { continue }
            if let first = users.first {
                columns[index].label = first.label
                columns[index].target = "unit of " + users.map(\.name).joined(separator: ", ")
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
        case .contactName: "name.contact"
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
        case .birthPlace: "birth_place"
        case .nationality: "nationality"
        case .identifier(let scheme): "identifier:" + scheme
        case .name, .company, .nameAndAddress, .houseWaybill, .masterWaybill, .postalItem, .airWaybill, .recordNumber,
            .goods, .hsCode, .pieces, .quantity, .grossWeight, .netWeight, .value, .currency, .origin, .concealment,
            .weightUnit, .quantityUnit, .originPlace, .destinationPlace, .date, .declarationDate, .equipment, .make,
            .model, .serialNumber, .substance, .laboratoryNumber, .account, .remark:
            "name"
        }
    }
}
