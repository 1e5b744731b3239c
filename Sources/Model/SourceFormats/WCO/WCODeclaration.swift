internal import Diagnostics
internal import Identifiers
internal import Platform
internal import SafeXML
internal import StrictJSON

/// A declaration of the WCO Data Model while its shipments are converted.
struct WCODeclaration {
    /// What the objects name as their source.
    static let source = "WCO Data Model declaration"

    let element: XMLElement
    /// The number under which the declarant knows it, or customs does.
    let reference: String
    let file: String
    let number: Int
    let assembly: ObjectAssembly
    /// Reads the declaration, and tracks which elements became properties.
    let reader = ElementReader()
    /// The time at which it was issued.
    let issued: Timestamp?
    /// The number of the party who declares, which is part of the keys: two parties may number alike.
    private let declarant: String

    init(_ element: XMLElement, reference: String, file: String, number: Int, assembly: ObjectAssembly) {
        self.element = element
        self.reference = reference
        (self.file, self.number) = (file, number)
        self.assembly = assembly
        declarant = element.at("Declarant", "ID")?.value ?? element.at("Agent", "ID")?.value ?? ""
        issued = Self.time(element.first("IssueDateTime"))
    }

    /// Adds a shipment as a consignment with its goods and parties.
    func add(_ shipment: XMLElement, number place: Int) {
        let key = ["wco-declaration", declarant, reference, place == 1 ? "" : "\(place)"]
            .filter { !$0.isEmpty }.joined(separator: ObjectIDScheme.separator)
        var consignment = draft("consignment", key: key, id: reference, at: shipment)
        let transport = shipment.first("Consignment")
        addDocuments(shipment, transport, to: &consignment)
        if let time = Self.time(element.first("AcceptanceDateTime")) ?? issued {
            consignment.set("declared_at", .string(time.rfc3339))
        }
        if let text = element.value("TotalPackageQuantity"), let count = Int(text) {
            _ = reader.text("TotalPackageQuantity", of: element)
            consignment.set("package_count", .number(JSONNumber(count)))
        }
        addParties(of: shipment, transport, to: &consignment)
        addPlaces(shipment, transport, to: &consignment)
        for equipment in transport?.all("TransportEquipment") ?? [] { add(equipment: equipment, to: &consignment) }
        for (index, item) in shipment.all("GovernmentAgencyGoodsItem").enumerated() {
            add(item: item, number: index + 1, to: &consignment)
        }
        reader.unread(below: element, leavingOut: ["GoodsShipment"]) { consignment.note($0, $1) }
        reader.unread(below: shipment, leavingOut: ["GovernmentAgencyGoodsItem"]) {
            consignment.note("GoodsShipment/" + $0, $1)
        }
        assembly.add(consignment)
    }

    func draft(_ type: String, key: String, id: String, at element: XMLElement) -> ObjectDraft {
        ObjectDraft(
            type, key: key,
            record: SourceRecord(source: Self.source, record: id, file: file, number: number, line: element.line),
            created: issued, modified: issued)
    }

    // MARK: documents and places

    /// Documents of transport by their type (UN/EDIFACT 1001): the kind of consignment and the scheme of the number.
    private static let documents: [String: (kind: String, scheme: String)] = [
        "740": ("simple", "awb"), "741": ("master", "awb"), "703": ("house", "hawb"),
        "705": ("simple", "bill-of-lading"),
        "704": ("master", "bill-of-lading"), "714": ("house", "bill-of-lading"), "750": ("postal", "s10"),
    ]

    private func addDocuments(_ shipment: XMLElement, _ transport: XMLElement?, to consignment: inout ObjectDraft) {
        var kind = "simple"
        assembly.addIdentifier("declaration-reference", reference, to: &consignment)
        let own = reader.text("FunctionalReferenceID", of: element)
        if let number = element.value("ID") {
            _ = reader.text("ID", of: element)
            if number != own { assembly.addIdentifier("mrn", number, to: &consignment) }
        }
        if let number = reader.text("TraderAssignedReferenceID", of: shipment.first("UCR")) {
            assembly.addIdentifier("ucr", number, to: &consignment)
        }
        let documents = (transport?.all("TransportContractDocument") ?? []) + shipment.all("TransportContractDocument")
        for document in documents {
            // A type may have a letter of the EU's list before it, as in N741.
            guard let code = document.value("TypeCode"), let known = Self.documents[String(code.suffix(3))],
                let number = reader.text("ID", of: document)
            else { continue }
            _ = reader.text("TypeCode", of: document)
            if kind == "simple" { kind = known.kind }
            assembly.addIdentifier(known.scheme, number, to: &consignment)
        }
        consignment.set("consignment_kind", .string(kind))
    }

    private func addPlaces(_ shipment: XMLElement, _ transport: XMLElement?, to consignment: inout ObjectDraft) {
        func set(_ property: String, _ place: String?) {
            if let place, consignment.value(property) == nil { consignment.set(property, .string(place)) }
        }
        set("origin_ref", place(transport?.first("LoadingLocation"), consignment))
        set("destination_ref", place(transport?.first("UnloadingLocation"), consignment))
        set("origin_ref", country(shipment.first("ExportCountry"), named: "ID"))
        set("declared_destination_ref", country(shipment.first("Destination"), named: "CountryCode"))
    }

    /// A place by its code of UN/LOCODE or IATA.
    private func place(_ element: XMLElement?, _ consignment: ObjectDraft) -> String? {
        guard let element, let code = element.value("ID") else { return nil }
        if code.utf8.count == 3 {
            _ = reader.text("ID", of: element)
            return assembly.airport(code, consignment.record)
        }
        guard code.utf8.count == 5, CountryCode.isCode(String(code.prefix(2))) else { return nil }
        _ = reader.text("ID", of: element)
        let name = reader.text("Name", of: element)
        let time = LocalTime.beforeAnySource
        var place = ObjectDraft(
            "location", key: ["un-locode", code, name ?? ""].joined(separator: ":"),
            record: SourceRecord(source: "UN/LOCODE", record: code), created: time, modified: time)
        place.set("name", .string(name ?? "UN/LOCODE " + code))
        place.set("country", .string(String(code.prefix(2))))
        assembly.addIdentifier("un-locode", code, to: &place, statedBy: consignment.record)
        assembly.add(place, yieldsToOthers: true)
        return assembly.id(of: place)
    }

    private func country(_ element: XMLElement?, named local: String) -> String? {
        guard let element, let code = element.value(local), CountryCode.isCode(code) else { return nil }
        _ = reader.text(local, of: element)
        let time = LocalTime.beforeAnySource
        var place = ObjectDraft(
            "location", key: "country:" + code, record: SourceRecord(source: "ISO 3166-1", record: code), created: time,
            modified: time)
        place.set("country", .string(code))
        assembly.add(place, yieldsToOthers: true)
        return assembly.id(of: place)
    }

    private func add(equipment element: XMLElement, to consignment: inout ObjectDraft) {
        guard let number = reader.text("ID", of: element) else { return }
        var equipment = draft(
            "transport-equipment", key: consignment.key + "\u{1F}equipment\u{1F}" + number,
            id: reference + "/equipment " + number, at: element)
        let isContainer = number.utf8.count == 11
        if isContainer { equipment.set("equipment_kind", "container") }
        assembly.addIdentifier(isContainer ? "iso6346" : "equipment-number", number, to: &equipment)
        for seal in element.all("Seal") {
            if let number = reader.text("ID", of: seal) { equipment.append("seals", ["number": .string(number)]) }
        }
        assembly.add(equipment)
        consignment.append("equipment_refs", .string(assembly.id(of: equipment)))
    }

    // MARK: times

    /// A time as `DateTimeString` with its format code (UN/EDIFACT 2379), or of XML Schema.
    private static func time(_ element: XMLElement?) -> Timestamp? {
        guard let element else { return nil }
        guard let text = element.first("DateTimeString") else {
            return (element.first("DateTime")?.value ?? element.value).flatMap(LocalTime.time)
        }
        guard let value = text.value else { return nil }
        guard text.attribute("formatCode") == "304" else {
            return EDIFACTDate.time(value, format: text.attribute("formatCode"))
        }
        guard let date = stamps.compactMap({ $0?.date(value) }).first else { return nil }
        return date.timestamp
    }

    private static let stamps = [DatePattern("yyyyMMddHHmmssXXX"), DatePattern("yyyyMMddHHmmss")]
}
