internal import Diagnostics
internal import SafeXML

/// Reads IATA Cargo-XML: the waybill (XFWB), the house waybill (XFZB), the flight manifest (XFFM) and the status message
/// (XFSU).
///
/// Fields with a property in the model become properties; every other field is kept in a note with the consignment, by
/// its path, so that no data of the carrier is lost.
struct CargoXMLReader {
    let assembly: ObjectAssembly

    static let waybillNamespace = "iata:waybill:1"
    static let houseWaybillNamespace = "iata:housewaybill:1"

    /// Whether a document's root is one of the messages.
    static func isRoot(_ root: XMLElement) -> Bool {
        isFlight(root) || (root.name.namespace == waybillNamespace && root.name.local == "Waybill")
            || (root.name.namespace == houseWaybillNamespace && root.name.local == "HouseWaybill")
    }

    private static func isFlight(_ root: XMLElement) -> Bool {
        (root.name.namespace == CargoXMLFlight.manifestNamespace && root.name.local == "FlightManifest")
            || (root.name.namespace == CargoXMLFlight.statusNamespace && root.name.local == "StatusMessage")
    }

    func read(_ input: SourceFile, root: XMLElement) throws(Fault) {
        guard !Self.isFlight(root) else { return try readFlight(input, root: root) }
        let header = try required("MessageHeaderDocument", in: root, input)
        let business = try required("BusinessHeaderDocument", in: root, input)
        let master = try required("MasterConsignment", in: root, input)
        let number = try requiredValue("ID", in: business, input)
        let issued = try requiredValue("IssueDateTime", in: header, input)
        guard let modified = CargoTime(issued) else {
            throw incomplete("readable IssueDateTime", element: header, input: input)
        }
        let executed = business.at("SignatoryCarrierAuthentication", "ActualDateTime")?.value.flatMap(CargoTime.init)
        var message = CargoMessage(
            file: input.name, number: number, created: min(executed?.time ?? modified.time, modified.time),
            modified: modified.time, assembly: assembly)
        message.reader.unread(below: root, leavingOut: ["MasterConsignment"]) { message.headerLines.append(($0, $1)) }
        assembly.summary.recordsRead += 1
        if root.name.namespace == Self.waybillNamespace {
            message.addWaybill(master, typeCode: header.value("TypeCode"))
        } else {
            let houses = master.all("IncludedHouseConsignment")
            guard !houses.isEmpty else { throw incomplete("IncludedHouseConsignment", element: master, input: input) }
            guard let masterNumber = master.at("TransportContractDocument", "ID")?.value else {
                throw incomplete("TransportContractDocument/ID (the master air waybill)", element: master, input: input)
            }
            for house in houses { message.addHouse(house, in: master, masterNumber: masterNumber) }
        }
    }

    private func readFlight(_ input: SourceFile, root: XMLElement) throws(Fault) {
        let header = try required("MessageHeaderDocument", in: root, input)
        guard let issued = CargoTime(try requiredValue("IssueDateTime", in: header, input)) else {
            throw incomplete("readable IssueDateTime", element: header, input: input)
        }
        let flight = CargoXMLFlight(file: input.name, root: root, issued: issued.time, assembly: assembly)
        assembly.summary.recordsRead += 1
        let missing = root.name.local == "FlightManifest" ? flight.addManifest() : flight.addStatuses()
        if let missing { throw incomplete(missing, element: root, input: input) }
    }

    private func required(_ local: String, in element: XMLElement, _ input: SourceFile) throws(Fault) -> XMLElement {
        guard let found = element.first(local) else { throw incomplete(local, element: element, input: input) }
        return found
    }

    private func requiredValue(_ local: String, in element: XMLElement, _ input: SourceFile) throws(Fault) -> String {
        guard let found = element.value(local) else {
            throw incomplete("\(element.name.local)/\(local)", element: element, input: input)
        }
        return found
    }

    private func incomplete(_ what: String, element: XMLElement, input: SourceFile) -> Fault {
        Fault(
            .cargoXMLIncomplete, kind: .badData, at: Place(entry: input.name, line: element.line),
            ["path": input.name, "element": what])
    }
}
