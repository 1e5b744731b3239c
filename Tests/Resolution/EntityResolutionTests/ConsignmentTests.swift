internal import EntityResolution
internal import Testing

/// Consignments, places and things are one by their own keys.
struct ConsignmentTests {
    private func merges(_ kind: RecordKind, left: [Record.Identifier], right: [Record.Identifier]) -> String {
        let run = Scenario.resolve([
            Record(id: "a", kind: kind, identifiers: left), Record(id: "b", kind: kind, identifiers: right),
        ])
        if run.result.entities.count == 1 { return "one" }
        return run.result.review.isEmpty ? "apart" : "proposed"
    }

    private func hawb(_ master: String) -> Record.Identifier {
        Record.Identifier(scheme: "hawb", value: "MX000142075", context: master)
    }

    @Test func aHouseWaybillIsOneUnderItsMaster() {
        #expect(merges(.consignment, left: [hawb("888-55501423")], right: [hawb("888-55501423")]) == "one")
        #expect(merges(.consignment, left: [hawb("888-55501423")], right: [hawb("")]) == "proposed")
        #expect(merges(.consignment, left: [hawb("888-55501423")], right: [hawb("888-55501434")]) == "apart")
    }

    @Test func anAirWaybillTellsConsignmentsApart() {
        let awb = Scenario.exclusive("awb", "888-55501423")
        #expect(merges(.consignment, left: [awb], right: [awb]) == "one")
        #expect(merges(.consignment, left: [awb], right: [Scenario.exclusive("awb", "888-55501434")]) == "apart")
    }

    @Test func aPostalItemIsOneInItsYear() {
        func item(_ year: String) -> Record.Identifier {
            Record.Identifier(scheme: "s10", value: "LZ000055018CN", context: year, isExclusive: true)
        }
        #expect(merges(.consignment, left: [item("2026")], right: [item("2026")]) == "one")
        #expect(merges(.consignment, left: [item("2026")], right: [item("2024")]) == "apart")
    }

    @Test func aVesselIsOneByItsNumberAndNotByItsName() {
        let run = Scenario.resolve([
            Record(
                id: "a", kind: .conveyance, names: [Record.Name("Sample Star")],
                identifiers: [Scenario.exclusive("imo-ship", "9074729")]),
            Record(
                id: "b", kind: .conveyance, names: [Record.Name("SAMPLE STAR")],
                identifiers: [Scenario.exclusive("imo-ship", "9074729")]),
            Record(id: "c", kind: .conveyance, names: [Record.Name("Sample Star")]),
        ])
        #expect(run.result.entity(of: "a")?.members == ["a", "b"])
    }

    @Test func placesAreOneByCodeOrByFullAddress() {
        let address = Record.Address(street: "1 Example Cargo Way", city: "Los Angeles", country: "US")
        var suite = address
        suite.street = "Suite 9, 1 Example Cargo Way"
        let run = Scenario.resolve([
            Record(id: "a", kind: .place, addresses: [address]), Record(id: "b", kind: .place, addresses: [address]),
            Record(id: "c", kind: .place, addresses: [suite]),
            Record(
                id: "d", kind: .place, identifiers: [Record.Identifier(scheme: "un-locode", value: "USLAX")]),
            Record(
                id: "e", kind: .place, identifiers: [Record.Identifier(scheme: "un-locode", value: "USLAX")]),
            Record(id: "f", kind: .place, addresses: [Record.Address(city: "Los Angeles", country: "US")]),
        ])
        #expect(run.result.entity(of: "a")?.members == ["a", "b"])
        #expect(run.result.entity(of: "c")?.members == ["c"])
        #expect(run.result.entity(of: "d")?.members == ["d", "e"])
        #expect(run.result.entity(of: "f")?.members == ["f"])
    }
}
