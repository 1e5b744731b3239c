internal import Platform
internal import StrictJSON

/// Conveyances, consignments and movements.
extension FollowTheMoneyConversion {
    func describeConveyance(_ entity: FollowTheMoneyEntity, kind: String, draft: inout ObjectDraft) {
        describeNames(entity, &draft)
        draft.set("conveyance_kind", .string(kind))
        for (name, values) in entity.properties {
            switch name {
            case "name", "alias", "abbreviation", "previousName", "createdAt", "modifiedAt": continue
            case "flag":
                let code = values.first.flatMap(CountryCode.capitals)
                if let code { draft.set("flag", .string(code)) }
                for value in code == nil ? values[...] : values.dropFirst() { draft.note(name, value) }
            case "registrationNumber":
                let scheme = kind == "aircraft" ? "aircraft-registration" : "registration"
                for value in values { assembly.addIdentifier(scheme, value, to: &draft) }
            case "operator":
                guard let id = reference(values.first, "identity") else {
                    refer(name, values: values, entity: entity, draft: &draft)
                    continue
                }
                draft.set("operator_ref", .string(id))
                refer(name, values: Array(values.dropFirst()), entity: entity, draft: &draft)
            case "owner", "proof", "addressEntity": refer(name, values: values, entity: entity, draft: &draft)
            default:
                guard let scheme = FollowTheMoneySchema.conveyanceSchemes[name] else {
                    for value in values { draft.note(name, value) }
                    continue
                }
                for value in values { assembly.addIdentifier(scheme, value, to: &draft) }
            }
        }
    }

    func describeConsignment(_ entity: FollowTheMoneyEntity, _ draft: inout ObjectDraft) {
        var goods = self.draft("goods-item", entity, part: "goods")
        var saysGoods = false
        for (name, values) in entity.properties {
            switch name {
            case "sender": party("consignor_ref", name: name, values: values, entity: entity, draft: &draft)
            case "receiver": party("consignee_ref", name: name, values: values, entity: entity, draft: &draft)
            case "declarant": party("broker_ref", name: name, values: values, entity: entity, draft: &draft)
            case "ccdNumber":
                for value in values { assembly.addIdentifier("customs-declaration", value, to: &draft) }
            case "recordId": for value in values { assembly.addIdentifier("record", value, to: &draft) }
            case "departureCountry": country("origin_ref", name: name, values: values, entity: entity, draft: &draft)
            case "destinationCountry":
                country("destination_ref", name: name, values: values, entity: entity, draft: &draft)
            case "date":
                let time = values.first.flatMap(LocalTime.time)
                if let time { draft.set("declared_at", .string(time.rfc3339)) }
                // Times of the model have milliseconds and an offset; the original text is kept too.
                for value in values where Timestamp(value)?.rfc3339 != value { draft.note(name, value) }
            case "goodsDescription":
                saysGoods = true
                one("description", values: values, name: name, draft: &goods)
            case "vedCode":
                let code = values.first { $0.utf8.allSatisfy { (48...57).contains($0) || $0 == 32 || $0 == 46 } }
                if let code {
                    saysGoods = true
                    goods.set("hs_code", .string(code))
                }
                for value in values where value != code { draft.note(name, value) }
            case "originCountry":
                let code = values.first.flatMap(CountryCode.capitals)
                if let code {
                    saysGoods = true
                    goods.set("country_of_origin", .string(code))
                }
                for value in code == nil ? values[...] : values.dropFirst() { draft.note(name, value) }
            case "contract", "contractHolder", "transport", "proof", "bankAccount", "bankRub", "bankForeign":
                refer(name, values: values, entity: entity, draft: &draft)
            case "modifiedAt": continue
            default: for value in values { draft.note(name, value) }
            }
        }
        guard saysGoods else { return }
        goods.set("basis", "declared")
        assembly.add(goods)
        draft.append("goods_refs", .string(assembly.id(of: goods)))
    }

    func describeMovement(_ entity: FollowTheMoneyEntity, _ draft: inout ObjectDraft) {
        for (name, values) in entity.properties {
            switch name {
            case "startLocation", "endLocation", "vehicle":
                let (property, type) =
                    switch name {
                    case "startLocation": ("from_ref", "location")
                    case "endLocation": ("to_ref", "location")
                    default: ("conveyance_ref", "conveyance")
                    }
                guard let id = reference(values.first, type) else {
                    refer(name, values: values, entity: entity, draft: &draft)
                    continue
                }
                draft.set(property, .string(id))
                refer(name, values: Array(values.dropFirst()), entity: entity, draft: &draft)
            case "startDate", "endDate":
                if let time = values.first.flatMap(LocalTime.time) {
                    draft.set(name == "startDate" ? "departed" : "arrived", .string(time.rfc3339))
                }
                for value in values where Timestamp(value)?.rfc3339 != value { draft.note(name, value) }
            case "organizer", "involved", "proof", "addressEntity":
                refer(name, values: values, entity: entity, draft: &draft)
            case "createdAt", "modifiedAt": continue
            default: for value in values { draft.note(name, value) }
            }
        }
    }
}
