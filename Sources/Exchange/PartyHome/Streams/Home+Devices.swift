package import CaseFile
internal import Diagnostics
package import Digests
package import StrictJSON
internal import X509

/// Several devices of one party: copies of one home, each with a stream of its own.
extension Home {
    /// The series of this home's statements: another one for each stream, so that a restored home begins a new one with
    /// its new stream.
    package var statementSeries: UUID { UUID.v5(namespace: identity.stream, name: Array("statements".utf8)) }

    /// What is owed to the other device, where this home knows of one.
    func deviceFindings() throws(Fault) -> [Finding] {
        guard try caseFile.hasOtherDevice() else { return [] }
        let owed = try caseFile.statementsOwedToDevice(of: identity.party.text, in: [statementSeries.description])
        return owed == 0 ? [] : [Finding(.deviceStatementsOwed, ["count": "\(owed)"])]
    }
}

/// What a state file tells another device of the same party.
extension HomeStateFile {
    /// The rows of its statements.
    package var statementRows: [JSONValue] { tables[.statement] ?? [] }
    /// The rows of its uses of consents.
    package var consentUseRows: [JSONValue] { tables[.consentUse] ?? [] }
    /// What persons decided on its device.
    package var decisions: DeviceDecisions {
        DeviceDecisions(
            holds: tables[.legalHold] ?? [], statements: CaseStore.statements(in: statementRows),
            validations: tables[.validation] ?? [], partners: tables[.partner] ?? [])
    }
    /// The party that it is of, by its party id.
    package var partyID: String { party }
    /// The stream of the home that wrote it.
    package var streamID: String { stream }
    /// The streams of others from which that home has messages.
    package var receivedStreams: [(party: String, stream: String)] {
        received.map { ($0.originator, $0.stream) }
    }
}
