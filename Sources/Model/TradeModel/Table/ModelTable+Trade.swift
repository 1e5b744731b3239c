internal import StrictJSON

// The types of the trade extension.

extension ModelTable {
    static let tradeTypes: [ModelType] = [
        consignment, goodsItem, substance, productionEquipment, transportEquipment, conveyance, movement,
        enforcementEvent,
    ]

    private static let party = PropertyKind.reference(.types(["identity"]))
    private static let place = PropertyKind.reference(.types(["location"]))

    private static let consignment = ModelType(
        "consignment", .trade, "Goods that travel under one transport document.",
        properties: [
            ModelProperty(
                "consignment_kind", .openVocabulary(["master", "house", "simple", "parcel"]),
                "Which kind of transport document it travels under.", example: "house"),
            ModelProperty(
                "identifiers", identifiers, "The numbers of its documents.",
                example: [["scheme": "awb", "value": "123-45678905"]]),
            ModelProperty("consignor_ref", party, "Who sends it."),
            ModelProperty("consignee_ref", party, "Who is to receive it."),
            ModelProperty("carrier_ref", party, "Who carries it."),
            ModelProperty("notify_refs", .references(.types(["identity"])), "Who is to be told of its arrival."),
            ModelProperty("broker_ref", party, "Who declares it to customs."),
            ModelProperty("goods_refs", .references(.types(["goods-item"])), "Its lines of goods."),
            ModelProperty("origin_ref", place, "Where it starts."),
            ModelProperty("destination_ref", place, "Where it goes."),
            ModelProperty("declared_destination_ref", place, "Where it is declared to go, when that is elsewhere."),
            ModelProperty("package_count", .integer(0), "The number of packages.", example: 4),
            ModelProperty(
                "declared_at", .timestamp, "When it was declared.", example: "2026-11-20T09:30:00.000Z"),
            ModelProperty("master_ref", .reference(.types(["consignment"])), "The master that a house travels in."),
            .references(
                "equipment_refs", ["transport-equipment"], "The containers and unit load devices it travels in."),
        ],
        strong: [
            "air waybill number", "house waybill number with its master's", "S10 number and year",
            "bill of lading and SCAC",
            "unique consignment reference",
        ], weak: ["parties, date and weight"])

    private static let goodsItem = ModelType(
        "goods-item", .trade, "One line of goods of a consignment: as declared, as found or as suspected.",
        properties: [
            ModelProperty("description", .string, "The goods, in the words of the source.", example: "Machine parts"),
            ModelProperty(
                "basis", .vocabulary(["declared", "found", "suspected"]), "Who says so.", example: "declared"),
            ModelProperty(
                "hs_code", .pattern("^[0-9][0-9. ]*$", "code of the Harmonized System"), "The commodity code.",
                example: "848210"),
            ModelProperty(
                "hs_edition", .pattern("^[0-9]{4}$", "year"),
                "The edition of the Harmonized System that the code is of.",
                example: "2022"),
            ModelProperty(
                "quantity", .quantity("unit_code"), "How many, by unit (UNECE Recommendation 20).",
                example: ["value": "12", "unit_code": "H87"]),
            ModelProperty(
                "gross_weight", .quantity("unit_code"), "The weight with packing.",
                example: ["value": "79.4", "unit_code": "KGM"]),
            ModelProperty(
                "net_weight", .quantity("unit_code"), "The weight without packing.",
                example: ["value": "75.0", "unit_code": "KGM"]),
            ModelProperty(
                "reported_weight", .quantity("unit_code"), "The weight that was found or reported elsewhere.",
                example: ["value": "82.1", "unit_code": "KGM"]),
            ModelProperty("country_of_origin", country, "The country the goods were made in.", example: "DE"),
            ModelProperty(
                "declared_value", .quantity("currency"), "The value that was declared (ISO 4217).",
                example: ["value": "1250.00", "currency": "EUR"]),
            ModelProperty("substance_ref", .reference(.types(["substance"])), "The substance that the goods are."),
            ModelProperty(
                "equipment_ref", .reference(.types(["production-equipment"])), "The equipment that the goods are."),
            ModelProperty("concealment_method", .string, "How it was hidden.", example: "false bottom"),
            ModelProperty("sequence", .integer(0), "The number of the line in the document.", example: 1),
        ],
        weak: ["compared only inside its consignment"])

    private static let substance = ModelType(
        "substance", .trade, "A chemical substance as trade and law name it.",
        properties: [
            ModelProperty("name", .string, "The name.", example: "Example substance"),
            ModelProperty(
                "names", names, "Its names.", example: [["value": "Example substance", "kind": "original"]]),
            ModelProperty(
                "identifiers", identifiers, "CAS and UN numbers, InChIKey.",
                example: [["scheme": "cas", "value": "7732-18-5"]]),
            ModelProperty("substance_class", .string, "What kind of substance it is.", example: "solvent"),
            ModelProperty(
                "control_entries",
                .list(
                    .object([
                        ModelProperty("jurisdiction", .string, required: true, "Whose list it is."),
                        ModelProperty("list", .string, required: true, "The list or schedule."),
                        ModelProperty("valid_from", .date, "Since when it is on the list."),
                        ModelProperty("citation", .string, "The law that says so."),
                    ])),
                "The lists that control it.",
                example: [["jurisdiction": "XX", "list": "Example schedule", "valid_from": "2020-01-01"]]),
        ],
        strong: ["CAS number", "InChIKey"], weak: ["name or synonym"])

    private static let productionEquipment = ModelType(
        "production-equipment", .trade, "A machine or a part of one that makes tablets or capsules.",
        properties: [
            ModelProperty(
                "equipment_kind", .openVocabulary(["tablet-press", "die", "mould", "encapsulator", "punch"]),
                "What it is.", example: "tablet-press"),
            ModelProperty("identifiers", identifiers, "Its numbers.", example: [["scheme": "asset", "value": "A-1"]]),
            ModelProperty("make", .string, "Who made it.", example: "Example Works"),
            ModelProperty("model", .string, "Its model.", example: "TP-5"),
            ModelProperty("serial_number", .string, "Its serial number.", example: "0001"),
            ModelProperty("imprint", .string, "What it stamps on what it makes.", example: "EX 1"),
            ModelProperty("stations", .integer(1), "The number of its stations.", example: 9),
        ],
        strong: ["make and serial number"], weak: ["make, model and imprint"])

    private static let transportEquipment = ModelType(
        "transport-equipment", .trade, "What goods are loaded in: a container, a unit load device, a trailer.",
        properties: [
            .word(
                "equipment_kind", ["container", "unit-load-device", "trailer", "rail-wagon", "pallet"], "What it is.",
                "container"),
            ModelProperty(
                "identifiers", identifiers, "Its numbers.", example: [["scheme": "iso6346", "value": "CSQU3054383"]]),
            ModelProperty(
                "iso_type_code", .pattern("^[0-9A-Z]{4}$", "size and type code (ISO 6346)"), "Its size and type.",
                example: "22G1"),
            ModelProperty(
                "seals",
                .list(
                    .object([
                        .text("number", "The number on the seal.", required: true),
                        .word(
                            "party", ["carrier", "shipper", "customs", "terminal-operator", "veterinary", "unknown"],
                            "Who put it on."),
                        .word("condition", ["intact", "damaged", "missing", "unknown"], "How it was found."),
                        .time("applied", "When it was put on."),
                    ])), "Its seals.",
                example: [["number": "EX0001", "party": "carrier", "condition": "intact"]]),
        ],
        strong: ["container number (ISO 6346)", "number of the unit load device"], weak: ["seal number and date"])

    private static let conveyance = ModelType(
        "conveyance", .trade, "A ship, an aircraft or a vehicle.",
        properties: [
            ModelProperty("name", .string, "Its name.", example: "MV Example"),
            ModelProperty(
                "conveyance_kind", .openVocabulary(["vessel", "aircraft", "vehicle", "train"]), "What it is.",
                example: "vessel"),
            ModelProperty(
                "identifiers", identifiers, "IMO number, MMSI, VIN, registration, call sign.",
                example: [["scheme": "imo-ship", "value": "9074729"]]),
            ModelProperty("operator_ref", party, "Who operates it."),
            ModelProperty("flag", country, "The country whose flag it flies.", example: "PA"),
        ],
        strong: ["IMO ship number", "MMSI", "VIN", "aircraft registration"], weak: ["name and flag"])

    private static let movement = ModelType(
        "movement", .trade, "One leg of a journey.",
        properties: [
            ModelProperty("sequence", .integer(0), "The number of the leg.", example: 1),
            ModelProperty(
                "mode_code", .pattern("^[0-9]$", "mode of transport (UNECE Recommendation 19)"), "How it travels.",
                example: "4"),
            ModelProperty("consignment_refs", .references(.types(["consignment"])), "What travels."),
            ModelProperty("conveyance_ref", .reference(.types(["conveyance"])), "What it travels in."),
            ModelProperty("voyage_number", .string, "The number of the flight or voyage.", example: "XX123"),
            ModelProperty("from_ref", place, "Where the leg begins."),
            ModelProperty("to_ref", place, "Where the leg ends."),
            ModelProperty("departed", .timestamp, "When it begins.", example: "2026-11-21T10:00:00.000Z"),
            ModelProperty("arrived", .timestamp, "When it ends.", example: "2026-11-21T18:00:00.000Z"),
            ModelProperty(
                "status", .vocabulary(["planned", "actual", "inferred"]), "Whether it has happened.", example: "planned"
            ),
        ],
        strong: ["consignment, sequence, from and to"])

    private static let enforcementEvent = ModelType(
        "enforcement-event", .trade, "What an authority did: an inspection, a hold, a seizure, a release.",
        properties: [
            .word(
                "event_kind", ["inspection", "hold", "seizure", "controlled-delivery", "return", "release"],
                "What was done.", "seizure", required: true),
            .time("occurred", "When."),
            ModelProperty(
                "identifiers", identifiers, "The numbers of the case.",
                example: [["scheme": "case-number", "value": "EX-2026-0001"]]),
            .reference("agency_ref", ["identity"], "Who did it."),
            .reference("location_ref", ["location"], "Where."),
            .references("consignment_refs", ["consignment"], "The consignments it was about."),
            ModelProperty(
                "seized",
                .list(
                    .object([
                        .text("description", "The goods, in the words of the authority."),
                        .reference("goods_ref", ["goods-item"], "The line of goods it was."),
                        .reference("substance_ref", ["substance"], "The substance it was."),
                        .reference("equipment_ref", ["production-equipment"], "The equipment it was."),
                        ModelProperty("quantity", .quantity("unit_code"), "How many, by unit."),
                        ModelProperty("weight", .quantity("unit_code"), "How heavy."),
                    ])), "What was taken.",
                example: [
                    ["description": "Machine parts", "weight": ["value": "80.2", "unit_code": "KGM"]]
                ]),
            .text("test_method", "How a substance was identified.", "laboratory"),
            .text("disposition", "What became of it.", "held as evidence"),
        ],
        strong: ["agency and case number"])
}
