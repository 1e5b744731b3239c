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
        "consignment", origin: .trade, summary: "Goods that travel under one transport document.",
        properties: [
            ModelProperty(
                "consignment_kind", kind: .openVocabulary(["master", "house", "simple", "parcel"]),
                summary: "Which kind of transport document it travels under.", example: "house"),
            ModelProperty(
                "identifiers", kind: identifiers, summary: "The numbers of its documents.",
                example: [["scheme": "awb", "value": "123-45678905"]]),
            ModelProperty("consignor_ref", kind: party, summary: "Who sends it."),
            ModelProperty("consignee_ref", kind: party, summary: "Who is to receive it."),
            ModelProperty("carrier_ref", kind: party, summary: "Who carries it."),
            ModelProperty(
                "notify_refs", kind: .references(.types(["identity"])), summary: "Who is to be told of its arrival."),
            ModelProperty("broker_ref", kind: party, summary: "Who declares it to customs."),
            ModelProperty("goods_refs", kind: .references(.types(["goods-item"])), summary: "Its lines of goods."),
            ModelProperty("origin_ref", kind: place, summary: "Where it starts."),
            ModelProperty("destination_ref", kind: place, summary: "Where it goes."),
            ModelProperty(
                "declared_destination_ref", kind: place, summary: "Where it is declared to go, when that is elsewhere."),
            ModelProperty("package_count", kind: .integer(0), summary: "The number of packages.", example: 4),
            ModelProperty(
                "declared_at", kind: .timestamp, summary: "When it was declared.", example: "2026-11-20T09:30:00.000Z"),
            ModelProperty(
                "master_ref", kind: .reference(.types(["consignment"])), summary: "The master that a house travels in."),
            .references(
                "equipment_refs", types: ["transport-equipment"],
                summary: "The containers and unit load devices it travels in."),
        ],
        strong: [
            "air waybill number", "house waybill number with its master's", "S10 number and year",
            "bill of lading and SCAC",
            "unique consignment reference",
        ], weak: ["parties, date and weight"])

    private static let goodsItem = ModelType(
        "goods-item", origin: .trade,
        summary: "One line of goods of a consignment: as declared, as found or as suspected.",
        properties: [
            ModelProperty(
                "description", kind: .string, summary: "The goods, in the words of the source.",
                example: "Machine parts"),
            ModelProperty(
                "basis", kind: .vocabulary(["declared", "found", "suspected"]), summary: "Who says so.",
                example: "declared"),
            ModelProperty(
                "hs_code", kind: .pattern("^[0-9][0-9. ]*$", "code of the Harmonized System"),
                summary: "The commodity code.",
                example: "848210"),
            ModelProperty(
                "hs_edition", kind: .pattern("^[0-9]{4}$", "year"),
                summary: "The edition of the Harmonized System that the code is of.",
                example: "2022"),
            ModelProperty(
                "quantity", kind: .quantity("unit_code"), summary: "How many, by unit (UNECE Recommendation 20).",
                example: ["value": "12", "unit_code": "H87"]),
            ModelProperty(
                "gross_weight", kind: .quantity("unit_code"), summary: "The weight with packing.",
                example: ["value": "79.4", "unit_code": "KGM"]),
            ModelProperty(
                "net_weight", kind: .quantity("unit_code"), summary: "The weight without packing.",
                example: ["value": "75.0", "unit_code": "KGM"]),
            ModelProperty(
                "reported_weight", kind: .quantity("unit_code"),
                summary: "The weight that was found or reported elsewhere.",
                example: ["value": "82.1", "unit_code": "KGM"]),
            ModelProperty(
                "country_of_origin", kind: country, summary: "The country the goods were made in.", example: "DE"),
            ModelProperty(
                "declared_value", kind: .quantity("currency"), summary: "The value that was declared (ISO 4217).",
                example: ["value": "1250.00", "currency": "EUR"]),
            ModelProperty(
                "substance_ref", kind: .reference(.types(["substance"])), summary: "The substance that the goods are."),
            ModelProperty(
                "equipment_ref", kind: .reference(.types(["production-equipment"])),
                summary: "The equipment that the goods are."),
            ModelProperty("concealment_method", kind: .string, summary: "How it was hidden.", example: "false bottom"),
            ModelProperty(
                "sequence", kind: .integer(0), summary: "The number of the line in the document.", example: 1),
        ],
        weak: ["compared only inside its consignment"])

    private static let substance = ModelType(
        "substance", origin: .trade, summary: "A chemical substance as trade and law name it.",
        properties: [
            ModelProperty("name", kind: .string, summary: "The name.", example: "Example substance"),
            ModelProperty(
                "names", kind: names, summary: "Its names.",
                example: [["value": "Example substance", "kind": "original"]]),
            ModelProperty(
                "identifiers", kind: identifiers, summary: "CAS and UN numbers, InChIKey.",
                example: [["scheme": "cas", "value": "7732-18-5"]]),
            ModelProperty(
                "substance_class", kind: .string, summary: "What kind of substance it is.", example: "solvent"),
            ModelProperty(
                "control_entries",
                kind: .list(
                    .object([
                        ModelProperty("jurisdiction", kind: .string, required: true, summary: "Whose list it is."),
                        ModelProperty("list", kind: .string, required: true, summary: "The list or schedule."),
                        ModelProperty("valid_from", kind: .date, summary: "Since when it is on the list."),
                        ModelProperty("citation", kind: .string, summary: "The law that says so."),
                    ])),
                summary: "The lists that control it.",
                example: [["jurisdiction": "XX", "list": "Example schedule", "valid_from": "2020-01-01"]]),
        ],
        strong: ["CAS number", "InChIKey"], weak: ["name or synonym"])

    private static let productionEquipment = ModelType(
        "production-equipment", origin: .trade, summary: "A machine or a part of one that makes tablets or capsules.",
        properties: [
            ModelProperty(
                "equipment_kind", kind: .openVocabulary(["tablet-press", "die", "mould", "encapsulator", "punch"]),
                summary: "What it is.", example: "tablet-press"),
            ModelProperty(
                "identifiers", kind: identifiers, summary: "Its numbers.",
                example: [["scheme": "asset", "value": "A-1"]]),
            ModelProperty("make", kind: .string, summary: "Who made it.", example: "Example Works"),
            ModelProperty("model", kind: .string, summary: "Its model.", example: "TP-5"),
            ModelProperty("serial_number", kind: .string, summary: "Its serial number.", example: "0001"),
            ModelProperty("imprint", kind: .string, summary: "What it stamps on what it makes.", example: "EX 1"),
            ModelProperty("stations", kind: .integer(1), summary: "The number of its stations.", example: 9),
        ],
        strong: ["make and serial number"], weak: ["make, model and imprint"])

    private static let transportEquipment = ModelType(
        "transport-equipment", origin: .trade,
        summary: "What goods are loaded in: a container, a unit load device, a trailer.",
        properties: [
            .word(
                "equipment_kind", values: ["container", "unit-load-device", "trailer", "rail-wagon", "pallet"],
                summary: "What it is.",
                example: "container"),
            ModelProperty(
                "identifiers", kind: identifiers, summary: "Its numbers.",
                example: [["scheme": "iso6346", "value": "CSQU3054383"]]),
            ModelProperty(
                "iso_type_code", kind: .pattern("^[0-9A-Z]{4}$", "size and type code (ISO 6346)"),
                summary: "Its size and type.",
                example: "22G1"),
            ModelProperty(
                "seals",
                kind: .list(
                    .object([
                        .text("number", summary: "The number on the seal.", required: true),
                        .word(
                            "party",
                            values: ["carrier", "shipper", "customs", "terminal-operator", "veterinary", "unknown"],
                            summary: "Who put it on."),
                        .word(
                            "condition", values: ["intact", "damaged", "missing", "unknown"],
                            summary: "How it was found."),
                        .time("applied", "When it was put on."),
                    ])), summary: "Its seals.",
                example: [["number": "EX0001", "party": "carrier", "condition": "intact"]]),
        ],
        strong: ["container number (ISO 6346)", "number of the unit load device"], weak: ["seal number and date"])

    private static let conveyance = ModelType(
        "conveyance", origin: .trade, summary: "A ship, an aircraft or a vehicle.",
        properties: [
            ModelProperty("name", kind: .string, summary: "Its name.", example: "MV Example"),
            ModelProperty(
                "conveyance_kind", kind: .openVocabulary(["vessel", "aircraft", "vehicle", "train"]),
                summary: "What it is.",
                example: "vessel"),
            ModelProperty(
                "identifiers", kind: identifiers, summary: "IMO number, MMSI, VIN, registration, call sign.",
                example: [["scheme": "imo-ship", "value": "9074729"]]),
            ModelProperty("operator_ref", kind: party, summary: "Who operates it."),
            ModelProperty("flag", kind: country, summary: "The country whose flag it flies.", example: "PA"),
        ],
        strong: ["IMO ship number", "MMSI", "VIN", "aircraft registration"], weak: ["name and flag"])

    private static let movement = ModelType(
        "movement", origin: .trade, summary: "One leg of a journey.",
        properties: [
            ModelProperty("sequence", kind: .integer(0), summary: "The number of the leg.", example: 1),
            ModelProperty(
                "mode_code", kind: .pattern("^[0-9]$", "mode of transport (UNECE Recommendation 19)"),
                summary: "How it travels.",
                example: "4"),
            ModelProperty("consignment_refs", kind: .references(.types(["consignment"])), summary: "What travels."),
            ModelProperty("conveyance_ref", kind: .reference(.types(["conveyance"])), summary: "What it travels in."),
            ModelProperty(
                "voyage_number", kind: .string, summary: "The number of the flight or voyage.", example: "XX123"),
            ModelProperty("from_ref", kind: place, summary: "Where the leg begins."),
            ModelProperty("to_ref", kind: place, summary: "Where the leg ends."),
            ModelProperty(
                "departed", kind: .timestamp, summary: "When it begins.", example: "2026-11-21T10:00:00.000Z"),
            ModelProperty("arrived", kind: .timestamp, summary: "When it ends.", example: "2026-11-21T18:00:00.000Z"),
            ModelProperty(
                "status", kind: .vocabulary(["planned", "actual", "inferred"]), summary: "Whether it has happened.",
                example: "planned"
            ),
        ],
        strong: ["consignment, sequence, from and to"])

    private static let enforcementEvent = ModelType(
        "enforcement-event", origin: .trade,
        summary: "What an authority did: an inspection, a hold, a seizure, a release.",
        properties: [
            .word(
                "event_kind", values: ["inspection", "hold", "seizure", "controlled-delivery", "return", "release"],
                summary: "What was done.", example: "seizure", required: true),
            .time("occurred", "When."),
            ModelProperty(
                "identifiers", kind: identifiers, summary: "The numbers of the case.",
                example: [["scheme": "case-number", "value": "EX-2026-0001"]]),
            .reference("agency_ref", types: ["identity"], summary: "Who did it."),
            .reference("location_ref", types: ["location"], summary: "Where."),
            .references("consignment_refs", types: ["consignment"], summary: "The consignments it was about."),
            ModelProperty(
                "seized",
                kind: .list(
                    .object([
                        .text("description", summary: "The goods, in the words of the authority."),
                        .reference("goods_ref", types: ["goods-item"], summary: "The line of goods it was."),
                        .reference("substance_ref", types: ["substance"], summary: "The substance it was."),
                        .reference("equipment_ref", types: ["production-equipment"], summary: "The equipment it was."),
                        ModelProperty("quantity", kind: .quantity("unit_code"), summary: "How many, by unit."),
                        ModelProperty("weight", kind: .quantity("unit_code"), summary: "How heavy."),
                    ])), summary: "What was taken.",
                example: [
                    ["description": "Machine parts", "weight": ["value": "80.2", "unit_code": "KGM"]]
                ]),
            .text("test_method", summary: "How a substance was identified.", example: "laboratory"),
            .text("disposition", summary: "What became of it.", example: "held as evidence"),
        ],
        strong: ["agency and case number"])
}
