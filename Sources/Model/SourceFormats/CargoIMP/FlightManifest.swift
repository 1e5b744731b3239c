internal import Diagnostics
internal import Platform
internal import StrictJSON

/// The flight of an FFM message: for each point of unloading a movement with the waybills that it carries there.
///
/// What the manifest says of a waybill is in the note of the movement, because the waybill has its own message.
struct FlightManifest {
    private let reading: CargoIMPConversion
    private var assembly: ObjectAssembly { reading.assembly }

    init(_ message: CargoIMPMessage, file: String, assembly: ObjectAssembly) {
        reading = CargoIMPConversion(message: message, file: file, assembly: assembly)
    }

    func make() {
        let message = reading.message
        // 1/BA113/03SEP1200/LHR/GABCD
        guard let line = message.first("FLT")?.lines.first, let flight = line.take(1), let date = line.take(2),
            let origin = line.take(3), Self.isAirport(origin)
        else {
            assembly.report(
                .cargoIMPIncomplete, record: reading.record(message.type, message.line),
                facts: ["message": message.type, "element": "flight with its date and airport of loading"])
            return
        }
        _ = line.take(0)
        let registration = line.take(4)
        // The year is not stated: the date stays as it is written.
        let key = ["ffm", flight, date, origin].joined(separator: ObjectIDScheme.separator)
        var conveyance: String?
        if let registration {
            var aircraft = reading.draft(
                "conveyance", key: "aircraft:" + registration, id: registration, line: line.number)
            aircraft.set("conveyance_kind", "aircraft")
            aircraft.set("name", .string(registration))
            assembly.addIdentifier("aircraft-registration", registration, to: &aircraft)
            assembly.add(aircraft)
            conveyance = assembly.id(of: aircraft)
        }
        let points = self.points(message)
        guard !points.isEmpty else {
            assembly.report(
                .cargoIMPIncomplete, record: reading.record(flight, line.number),
                facts: ["message": message.type, "element": "point of unloading"])
            return
        }
        for (index, point) in points.enumerated() {
            let start = point[0].lines[0]
            let destination = start.take(0) ?? ""
            let id = [flight, date, origin, destination].joined(separator: " ")
            var movement = reading.draft(
                "movement", key: [key, destination].joined(separator: ObjectIDScheme.separator), id: id,
                line: start.number)
            movement.set("sequence", .number(JSONNumber(index + 1)))
            movement.set("mode_code", "4")
            movement.set("voyage_number", .string(flight))
            movement.set("status", "planned")
            movement.note("date of the flight", date)
            if let conveyance { movement.set("conveyance_ref", .string(conveyance)) }
            movement.set("from_ref", .string(assembly.airport(origin, movement.record)))
            movement.set("to_ref", .string(assembly.airport(destination, movement.record)))
            addContent(point, to: &movement)
            reading.noteUnread(index == 0 ? message.segments.filter { $0.label == "FLT" } : [], &movement)
            if index == 0 { for header in message.header { movement.note("header", header) } }
            movement.note("message", "FFM/" + message.version)
            assembly.add(movement)
        }
        if message.first("END") == nil {
            assembly.report(
                .cargoIMPSegmentMissing, record: reading.record(flight, message.line),
                facts: ["element": "LAST or CONT"])
        }
    }

    /// The segments of each point of unloading.
    private func points(_ message: CargoIMPMessage) -> [[CargoIMPMessage.Segment]] {
        var points: [[CargoIMPMessage.Segment]] = []
        for segment in message.segments where !["FLT", "END"].contains(segment.label) {
            if segment.label == "POU" {
                points.append([segment])
            } else if !points.isEmpty {
                points[points.count - 1].append(segment)
            }
        }
        return points
    }

    private func addContent(_ segments: [CargoIMPMessage.Segment], to movement: inout ObjectDraft) {
        var device: String?
        for segment in segments {
            if segment.label == "ULD", let number = segment.lines[0].peek(0) { device = number }
            if segment.label == "AWB", let text = segment.lines[0].peek(0) {
                movement.append(
                    "consignment_refs", .string(assembly.mentioned(awb: String(text.prefix(12)), by: movement.record)))
            }
            for (index, line) in segment.lines.enumerated() {
                let text = line.fields.joined(separator: "/")
                guard !text.isEmpty, segment.label != "POU" || line.fields.count > 1 || index > 0 else { continue }
                let inside = segment.label == "AWB" && index == 0 ? device.map { " in \($0)" } ?? "" : ""
                movement.note(segment.label + inside, (index > 0 ? "/" : "") + text)
            }
        }
    }

    static func isAirport(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    }
}
