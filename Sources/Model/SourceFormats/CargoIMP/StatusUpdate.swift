internal import Diagnostics
internal import Platform
internal import StrictJSON

/// The statuses of an FSU message: a note about the waybill with all of them, and a movement for each that states a
/// flight and its ends.
struct StatusUpdate {
    private let reading: CargoIMPConversion
    private var assembly: ObjectAssembly { reading.assembly }

    /// The statuses of something that has happened to a flight's cargo, and of what is planned.
    private static let actual: Set<String> = ["DEP", "ARR", "RCF"]
    private static let planned: Set<String> = ["BKD", "MAN", "PRE"]

    init(_ message: CargoIMPMessage, file: String, assembly: ObjectAssembly) {
        reading = CargoIMPConversion(message: message, file: file, assembly: assembly)
    }

    func make() throws(Fault) {
        let message = reading.message
        guard let line = message.first("AWB")?.lines.first else {
            throw reading.incomplete("air waybill number with origin and destination")
        }
        let (number, origin, destination, _) = try reading.consignmentLine(line, first: 0)
        let record = reading.record(number, line.number)
        let consignment = assembly.mentioned(awb: number, by: record)
        let statuses = message.segments.filter { $0.label != "AWB" }
        guard !statuses.isEmpty else { throw reading.incomplete("a status") }
        for airport in [origin, destination] { _ = assembly.airport(airport, record) }
        for segment in statuses { addMovement(segment, of: number, consignment: consignment) }
        let lines = message.segments.flatMap { segment in
            segment.lines.enumerated().map { index, line in
                let text = line.fields.joined(separator: "/")
                return segment.label == "AWB" ? text : (index == 0 ? segment.label : "") + "/" + text
            }
        }
        assembly.note(
            message.header + ["FSU/" + message.version] + lines, about: [consignment], key: "awb:" + number,
            abstract: "Status of air waybill \(number)", record: record)
    }

    /// The movement of a status such as `DEP/BA113/03SEP/LHRJFK/T10K100`.
    private func addMovement(_ segment: CargoIMPMessage.Segment, of number: String, consignment: String) {
        let line = segment.lines[0]
        let isActual = Self.actual.contains(segment.label)
        guard isActual || Self.planned.contains(segment.label), let flight = line.peek(0), let date = line.peek(1),
            let ends = line.peek(2), ends.utf8.count == 6, FlightManifest.isAirport(String(ends.prefix(3))),
            FlightManifest.isAirport(String(ends.suffix(3)))
        else { return }
        let (from, to) = (String(ends.prefix(3)), String(ends.suffix(3)))
        var movement = reading.draft(
            "movement",
            key: ["awb:" + number, "status", segment.label, flight, date, from, to].joined(
                separator: ObjectIDScheme.separator), id: number + "/" + segment.label, line: line.number)
        movement.set("mode_code", "4")
        movement.set("voyage_number", .string(flight))
        movement.set("consignment_refs", [.string(consignment)])
        movement.set("from_ref", .string(assembly.airport(from, movement.record)))
        movement.set("to_ref", .string(assembly.airport(to, movement.record)))
        movement.set("status", isActual ? "actual" : "planned")
        movement.note("status", segment.label + "/" + line.fields.joined(separator: "/"))
        assembly.add(movement)
    }
}
