internal import Diagnostics
internal import Platform
internal import SafeXML
internal import StrictJSON

/// The conversion of a flight manifest (XFFM) and of a status message (XFSU) of IATA Cargo-XML.
///
/// What they say of a waybill is in the notes of the movements and of the waybill, for the waybill has its own
/// message.
struct CargoXMLFlight {
    let file: String
    let root: XMLElement
    let issued: Timestamp
    let assembly: ObjectAssembly
    let reader = ElementReader()

    static let manifestNamespace = "iata:flightmanifest:1"
    static let statusNamespace = "iata:statusmessage:1"

    private func record(_ source: String, _ id: String, at element: XMLElement) -> SourceRecord {
        SourceRecord(source: source, record: id, file: file, number: 1, line: element.line)
    }

    /// The movements of a manifest, one for each arrival; `nil` when it names no flight.
    ///
    /// - Returns: what is missing, if something is.
    func addManifest() -> String? {
        let source = "IATA Cargo-XML XFFM"
        guard let transport = root.first("LogisticsTransportMovement"), let flight = transport.value("ID") else {
            return "LogisticsTransportMovement/ID (the flight)"
        }
        let departure = transport.first("DepartureEvent")
        guard let origin = departure?.at("OccurrenceDepartureLocation", "ID")?.value else {
            return "DepartureEvent/OccurrenceDepartureLocation/ID"
        }
        let departureTime = departure?.value("DepartureOccurrenceDateTime")
        let arrivals = root.all("ArrivalEvent")
        guard !arrivals.isEmpty else { return "ArrivalEvent" }
        for (index, arrival) in arrivals.enumerated() {
            guard let destination = arrival.at("OccurrenceArrivalLocation", "ID")?.value else {
                return "ArrivalEvent/OccurrenceArrivalLocation/ID"
            }
            let id = [flight, departureTime ?? "", origin, destination].joined(separator: " ")
            var movement = ObjectDraft(
                "movement",
                key: ["xffm", flight, departureTime ?? "", origin, destination].joined(
                    separator: ObjectIDScheme.separator),
                record: record(source, id, at: arrival), created: issued, modified: issued)
            movement.set("sequence", .number(JSONNumber(index + 1)))
            movement.set("mode_code", "4")
            movement.set("voyage_number", .string(flight))
            movement.set("status", "planned")
            set("departed", departureTime, in: &movement)
            set("arrived", arrival.value("ArrivalOccurrenceDateTime"), in: &movement)
            movement.set("from_ref", .string(assembly.airport(origin, movement.record)))
            movement.set("to_ref", .string(assembly.airport(destination, movement.record)))
            for cargo in arrival.all("AssociatedTransportCargo") { add(cargo, to: &movement) }
            reader.unread(below: arrival, at: "ArrivalEvent") { movement.note($0, $1) }
            if index == 0 {
                reader.unread(below: root, leavingOut: ["ArrivalEvent"]) { movement.note($0, $1) }
            }
            assembly.add(movement)
        }
        return nil
    }

    private func set(_ property: String, _ text: String?, in movement: inout ObjectDraft) {
        guard let text, let time = CargoTime(text) else { return }
        movement.set(property, .string(time.time.rfc3339))
    }

    /// The waybills of a load: in a unit load device, or in bulk.
    private func add(_ cargo: XMLElement, to movement: inout ObjectDraft) {
        let unit = cargo.first("UtilizedUnitLoadTransportEquipment")
        let number = [
            unit?.value("CharacteristicCode"), unit?.value("ID"), unit?.at("OperatingParty", "PrimaryID")?.value,
        ].compactMap(\.self).joined()
        for consignment in cargo.all("IncludedMasterConsignment") {
            guard let awb = consignment.at("TransportContractDocument", "ID")?.value else { continue }
            movement.append(
                "consignment_refs", .string(assembly.mentioned(awb: awb.filter { $0 != " " }, by: movement.record)))
            if !number.isEmpty { movement.note("unit load device of \(awb)", number) }
            reader.unread(below: consignment) { movement.note("\(awb) \($0)", $1) }
            read(all: consignment)
        }
    }

    /// Marks an element and all below it as read.
    private func read(all element: XMLElement) {
        reader.take(element, with: Set(element.attributes.map(\.name.local)))
        for child in element.children { read(all: child) }
    }

    /// The statuses of a waybill: a note about it, and a movement for each flight with its ends.
    ///
    /// - Returns: what is missing, if something is.
    func addStatuses() -> String? {
        let source = "IATA Cargo-XML XFSU"
        guard let master = root.first("MasterConsignment") else { return "MasterConsignment" }
        guard let awb = master.at("TransportContractDocument", "ID")?.value?.filter({ $0 != " " }) else {
            return "MasterConsignment/TransportContractDocument/ID"
        }
        let statuses = master.all("ReportedStatus")
        guard !statuses.isEmpty else { return "MasterConsignment/ReportedStatus" }
        let consignment = assembly.mentioned(awb: awb, by: record(source, awb, at: master))
        for status in statuses {
            let code = status.value("ReasonCode") ?? ""
            for part in status.all("AssociatedStatusConsignment") {
                for leg in part.all("SpecifiedLogisticsTransportMovement") {
                    addMovement(leg, code: code, awb: awb, consignment: consignment, source: source)
                }
            }
        }
        var lines: [String] = []
        reader.unread(below: root) { lines.append("\($0): \($1)") }
        assembly.note(
            lines, about: [consignment], key: "awb:" + awb, abstract: "Status of air waybill \(awb)",
            record: record(source, awb, at: master), time: issued)
        return nil
    }

    private func addMovement(
        _ leg: XMLElement, code: String, awb: String, consignment: String, source: String
    ) {
        let (departure, arrival) = (leg.first("DepartureEvent"), leg.first("ArrivalEvent"))
        guard let flight = leg.value("ID"),
            let from = departure?.at("OccurrenceDepartureLocation", "ID")?.value,
            let to = arrival?.at("OccurrenceArrivalLocation", "ID")?.value
        else { return }
        var movement = ObjectDraft(
            "movement",
            key: ["awb:" + awb, "status", code, flight, from, to].joined(separator: ObjectIDScheme.separator),
            record: record(source, awb + "/" + code, at: leg), created: issued, modified: issued)
        movement.set("mode_code", "4")
        movement.set("voyage_number", .string(flight))
        movement.set("consignment_refs", [.string(consignment)])
        movement.set("from_ref", .string(assembly.airport(from, movement.record)))
        movement.set("to_ref", .string(assembly.airport(to, movement.record)))
        movement.set("status", ["DEP", "ARR", "RCF"].contains(code) ? "actual" : "planned")
        set(
            "departed",
            departure?.value("DepartureOccurrenceDateTime") ?? departure?.value("ActualOccurrenceDateTime")
                ?? departure?.value("ScheduledOccurrenceDateTime"), in: &movement)
        set(
            "arrived",
            arrival?.value("ArrivalOccurrenceDateTime") ?? arrival?.value("ActualOccurrenceDateTime")
                ?? arrival?.value("ScheduledOccurrenceDateTime"), in: &movement)
        movement.note("status", code)
        assembly.add(movement)
    }
}
