internal import Diagnostics

/// Reads IATA Cargo-IMP messages: the air waybill (FWB), the consolidation list (FHL), the flight manifest (FFM) and the
/// status update (FSU), and the messages of CBP's air manifest and ACAS, which have the same form (FRI, FXI, FRC, FXC,
/// FSN); of any version, any number in a file.
///
/// Fields with a property in the model become properties; every other field is kept in a note with the consignment, by
/// its line's label. Messages of other types are errors that name them.
struct CargoIMPReader {
    let assembly: ObjectAssembly

    func read(_ input: SourceFile) throws(Fault) {
        let text = try CargoIMPText(input)
        guard !text.messages.isEmpty else {
            throw input.unknownFormat(expected: "a message of IATA Cargo-IMP or of CBP's air manifest")
        }
        assembly.findings += text.findings
        for message in text.messages {
            assembly.summary.recordsRead += 1
            do throws(Fault) {
                switch message.type {
                case "FWB": try CargoIMPWaybill(message, file: input.name, assembly: assembly).make()
                case "FHL": try CargoIMPHouses(message, file: input.name, assembly: assembly).make()
                case "FFM": FlightManifest(message, file: input.name, assembly: assembly).make()
                case "FSU": try StatusUpdate(message, file: input.name, assembly: assembly).make()
                case _ where CargoIMPText.airManifest.contains(message.type):
                    try AirManifest(message, file: input.name, assembly: assembly).make()
                default:
                    assembly.findings.append(
                        UnmappedMessage.finding(
                            UnmappedMessage.kind(
                                UnmappedMessage.standard(ofLines: message.type), message.type,
                                meaning: UnmappedMessage.cargoIMP[message.type]),
                            in: input.name, line: message.line))
                    assembly.summary.recordsSkipped += 1
                }
            } catch {
                guard error.kind == .badData else { throw error }
                assembly.findings.append(error.finding)
                assembly.summary.recordsSkipped += 1
            }
        }
    }
}
