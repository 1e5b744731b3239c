/// The XML form of all types of the model: elements of NIEM 6.0 if they exist, else elements of the extension schema.
package enum XMLShapes {
    /// The shapes, in the order of the model's types.
    package static let all: [XMLShape] = ModelTable.types.flatMap(shapes)

    /// The data common to all records, in the order of its elements.
    package static let record: [XMLElementMapping] = {
        var seen: Set<String> = ["type", "id", "extensions"]
        let common = ModelTable.common + ModelTable.commonOfObservables
        return XMLElementMapping.all(common.filter { seen.insert($0.name).inserted })
    }()

    private static func shapes(of type: ModelType) -> [XMLShape] {
        let names = XMLNames(type)
        switch type.name {
        case "identity": return parties(names)
        case "location": return [location(names)]
        case "consignment": return [consignment(names)]
        case "goods-item": return [goods(names)]
        case "substance": return [substance(names)]
        case "production-equipment": return [equipment(names)]
        case "transport-equipment": return containers(names)
        case "conveyance": return conveyances(names)
        case "movement":
            return [names.own("nc:ActivityType", [names.part("nc:ActivitySequenceNumeric", "sequence")])]
        case "enforcement-event": return events(names)
        case "report":
            return [
                names.own(
                    "nc:DocumentType",
                    [
                        names.part("nc:DocumentDescriptionText", "description"),
                        names.dateTime("nc:DocumentPublicationDate", "published"),
                        names.part("nc:DocumentTitleText", "name"),
                    ])
            ]
        case "note":
            return [names.own("nc:DocumentType", [names.part("nc:DocumentSummaryText", "abstract")])]
        case "relationship":
            return [names.own("nc:AssociationType", [names.part("nc:AssociationDescriptionText", "description")])]
        default: return [names.own("structures:ObjectType", [])]
        }
    }

    private static func parties(_ names: XMLNames) -> [XMLShape] {
        func contact(_ name: String) -> XMLElementMapping {
            names.group(
                name,
                [
                    names.wrapped(
                        "nc:ContactTelephoneNumber", inner: ["nc:FullTelephoneNumber", "nc:TelephoneNumberFullID"],
                        property: "phones"),
                    names.part("nc:ContactEmailID", "emails"),
                ])
        }
        let person = [
            names.part("nc:PersonBirthDate", "birth_date"),
            names.group("nc:PersonBirthLocation", [names.part("nc:LocationName", "birth_place")]),
            names.part("nc:PersonDescriptionText", "description"),
            names.group(
                "nc:PersonName",
                [
                    names.part("nc:PersonGivenName", "given_name"), names.part("nc:PersonSurName", "family_name"),
                    names.part("nc:PersonFullName", "name"),
                ]),
            names.identifiers("nc:PersonOtherIdentification"),
            names.group(
                "nc:PersonNationality",
                [names.group("nc:PersonNationalityCountry", [names.part("ti:CountryCodeText", "nationality")])]),
            contact("nc:PersonContactInformation"),
        ]
        let organization = [
            names.part("nc:OrganizationDescriptionText", "description"),
            names.identifiers("nc:OrganizationIdentification"), names.part("nc:OrganizationName", "name"),
            contact("nc:OrganizationPrimaryContactInformation"),
        ]
        return [
            names.niem(
                "nc:Person", schemaType: "nc:PersonType", where: ("identity_class", "individual"), parts: person,
                augmentation: "ti:PersonAugmentation"),
            names.niem(
                "nc:Organization", schemaType: "nc:OrganizationType", parts: organization,
                augmentation: "ti:OrganizationAugmentation"),
        ]
    }

    private static func location(_ names: XMLNames) -> XMLShape {
        names.niem(
            "nc:Location", schemaType: "nc:LocationType",
            parts: [
                names.group(
                    "nc:Address",
                    [
                        names.part("nc:AddressDeliveryPointText", "street_address"),
                        names.part("nc:AddressCityName", "city"),
                        names.group("nc:AddressState", [names.part("nc:StateName", "administrative_area")]),
                        names.group("nc:AddressCountry", [names.part("ti:CountryCodeText", "country")]),
                        names.part("nc:AddressPostalCode", "postal_code"),
                    ]),
                names.part("nc:LocationDescriptionText", "description"),
                names.group(
                    "nc:Location2DGeospatialCoordinate",
                    [
                        names.group(
                            "nc:GeographicCoordinateLatitude",
                            [names.part("nc:LatitudeDegreeValue", "latitude", as: .degrees(90))], isWhole: true),
                        names.group(
                            "nc:GeographicCoordinateLongitude",
                            [names.part("nc:LongitudeDegreeValue", "longitude", as: .degrees(180))], isWhole: true),
                    ], isWhole: true),
                names.identifiers("nc:LocationIdentification"), names.part("nc:LocationName", "name"),
            ], augmentation: "ti:LocationAugmentation")
    }

    private static func consignment(_ names: XMLNames) -> XMLShape {
        names.niem(
            "it:Consignment", schemaType: "it:ConsignmentType",
            parts: [
                names.part("it:LoadingLocation", "origin_ref"), names.part("it:UnloadingLocation", "destination_ref"),
                names.group("it:ConsignmentPackaging", [names.part("it:PackageTotalQuantity", "package_count")]),
                names.part("it:ConsignmentItem", "goods_refs"), names.part("it:TransportEquipment", "equipment_refs"),
                names.part("it:Carrier", "carrier_ref"), names.part("it:Consignee", "consignee_ref"),
                names.part("it:Consignor", "consignor_ref"), names.identifiers("it:ConsignmentIdentification"),
            ], augmentation: "ti:ConsignmentAugmentation",
            renamed: ["notify_refs": "it:NotifyParty", "broker_ref": "it:Broker"])
    }

    private static func goods(_ names: XMLNames) -> XMLShape {
        names.niem(
            "it:ConsignmentItem", schemaType: "it:ConsignmentItemType",
            parts: [
                names.part("nc:ItemDescriptionText", "description"),
                names.group(
                    "it:CountryOfOrigin",
                    [
                        names.group(
                            "nc:Address",
                            [names.group("nc:AddressCountry", [names.part("ti:CountryCodeText", "country_of_origin")])])
                    ]),
                names.group(
                    "it:GoodsMeasure",
                    [
                        names.part("it:GoodsItemLevelWeightMeasure", "gross_weight"),
                        names.part("it:GoodsNetWeightMeasure", "net_weight"),
                    ]),
                names.group("it:Commodity", [names.part("it:CommodityHTSCodeText", "hs_code")]),
                names.part("it:SequenceNumeric", "sequence"),
                names.wrapped("it:ConsignmentValue", inner: ["nc:ItemValueAmount"], property: "declared_value"),
            ], augmentation: "ti:ConsignmentItemAugmentation",
            renamed: ["substance_ref": "nc:Chemical", "equipment_ref": "nc:Equipment"])
    }

    private static func substance(_ names: XMLNames) -> XMLShape {
        names.niem(
            "nc:Chemical", schemaType: "nc:SubstanceType",
            parts: [
                names.part("nc:ItemName", "name"), names.identifiers("nc:ItemOtherIdentification"),
                names.part("nc:SubstanceCategoryText", "substance_class"),
            ], augmentation: "ti:SubstanceAugmentation")
    }

    private static func equipment(_ names: XMLNames) -> XMLShape {
        names.niem(
            "nc:Equipment", schemaType: "nc:EquipmentType",
            parts: [
                names.part("nc:ItemMakeName", "make"), names.part("nc:ItemModelName", "model"),
                names.wrapped("nc:ItemSerialIdentification", inner: ["nc:IdentificationID"], property: "serial_number"),
                names.identifiers("nc:EquipmentIdentification"),
            ], augmentation: "ti:EquipmentAugmentation")
    }

    private static func containers(_ names: XMLNames) -> [XMLShape] {
        let numbers = names.identifiers("nc:EquipmentIdentification")
        return [
            names.niem(
                "it:ShippingContainer", schemaType: "it:ShippingContainerType", where: ("equipment_kind", "container"),
                parts: [numbers, names.seals], augmentation: "ti:ShippingContainerAugmentation"),
            names.niem(
                "it:TransportEquipment", schemaType: "it:TransportEquipmentType", parts: [numbers],
                augmentation: "ti:TransportEquipmentAugmentation"),
        ]
    }

    private static func conveyances(_ names: XMLNames) -> [XMLShape] {
        let parts = [names.part("nc:ItemName", "name"), names.identifiers("nc:ItemOtherIdentification")]
        let known = [("Vessel", "vessel"), ("Aircraft", "aircraft"), ("Vehicle", "vehicle")]
        return known.map { element, value in
            names.niem(
                "nc:" + element, schemaType: "nc:\(element)Type", where: ("conveyance_kind", value), parts: parts,
                augmentation: "ti:ConveyanceAugmentation")
        } + [
            names.niem(
                "nc:Conveyance", schemaType: "nc:ConveyanceType", parts: parts,
                augmentation: "ti:ConveyanceAugmentation")
        ]
    }

    private static func events(_ names: XMLNames) -> [XMLShape] {
        let parts = [
            names.identifiers("nc:ActivityIdentification"), names.dateTime("nc:ActivityDate", "occurred"),
            names.wrapped("nc:ActivityDisposition", inner: ["nc:DispositionText"], property: "disposition"),
            names.part("nc:ActivityLocation", "location_ref"),
        ]
        let known = [("j:ItemSeizure", "seizure"), ("j:Inspection", "inspection")]
        return known.map { element, value in
            names.niem(
                element, schemaType: element + "Type", where: ("event_kind", value), parts: parts,
                augmentation: "ti:ActivityAugmentation")
        } + [
            names.niem(
                "nc:Activity", schemaType: "nc:ActivityType", parts: parts, augmentation: "ti:ActivityAugmentation")
        ]
    }
}
