internal import Diagnostics

/// Reads EDIFACT files: cargo reports (CUSCAR) and transport instructions (IFTMIN). Messages of other types are errors
/// that name them.
struct EDIFACTReader {
    let assembly: ObjectAssembly

    /// The types that are named in words when they are met.
    private static let meanings: [String: String] = [
        "ITMATT": "attributes of postal items, UPU M33", "PREDES": "pre-advice of a postal despatch, UPU M41",
        "RESDES": "response to a postal despatch", "CARDIT": "postal consignment for a carrier",
        "RESDIT": "carrier's response to a postal consignment", "EMSEVT": "events of postal items",
        "PRECON": "pre-advice of a postal consignment", "RESCON": "response to a postal consignment",
        "CUSDEC": "customs declaration", "CUSRES": "customs response", "CUSREP": "customs conveyance report",
        "CUSEXP": "express consignments", "GOVCBR": "cross-border declaration", "IFTMBF": "firm booking",
        "IFTMBC": "booking confirmation", "IFTMBP": "provisional booking", "IFTMCS": "contract status",
        "IFTMAN": "arrival notice", "IFTMIN": "transport instruction", "IFTSTA": "transport status",
        "IFCSUM": "consolidation", "COPRAR": "container orders",
        "COARRI": "container movements", "CODECO": "gate movements", "BAPLIE": "stowage plan",
        "DESADV": "despatch advice",
        "ORDERS": "purchase order", "INVOIC": "invoice", "CONTRL": "acknowledgement", "APERAK": "application error",
        "PAXLST": "list of passengers",
    ]

    func read(_ input: SourceFile) throws(Fault) {
        var messages = EDIFACTMessages(input)
        var count = 0
        while let message = try messages.next() {
            count += 1
            assembly.summary.recordsRead += 1
            switch message.type {
            case "CUSCAR", "IFTMIN": CargoReport(message, file: input.name, assembly: assembly).make()
            default:
                assembly.findings.append(
                    UnmappedMessage.finding(
                        UnmappedMessage.kind("EDIFACT", message.type, meaning: Self.meanings[message.type]),
                        in: input.name, line: message.header.line, offset: message.header.offset))
                assembly.summary.recordsSkipped += 1
            }
        }
        assembly.findings += messages.findings
        guard count > 0 else {
            throw Fault(
                .edifactMalformed, kind: .badData, at: Place(entry: input.name),
                ["path": input.name, "reason": "it has no message"])
        }
    }
}
