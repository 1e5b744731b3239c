internal import Corrections
package import Diagnostics
internal import GRDB

/// Disputes.
extension CaseStore {
    /// What is said against some objects, oldest first.
    package func disputes(of ids: [String]) throws(Fault) -> [StoredDispute] {
        try disputes(
            where: { some in "AND object IN (\(Array(repeating: "?", count: some.count).joined(separator: ",")))" }, ids
        )
    }

    /// All disputes of objects that are here or were given to others, oldest first.
    package func disputes() throws(Fault) -> [StoredDispute] { try disputes(where: { _ in "" }, nil) }

    private func disputes(
        where condition: @Sendable ([String]) -> String, _ ids: [String]?
    ) throws(Fault) -> [StoredDispute] {
        try read { database in
            guard self.hasStatements else { return [] }
            var found: [StoredDispute] = []
            let groups = ids.map { ids in
                stride(from: 0, to: ids.count, by: 500).map { Array(ids[$0..<min(ids.count, $0 + 500)]) }
            }
            for group in groups ?? [[]] {
                for stored in try Self.statements(
                    where: "act = 'dispute' AND decision = 'effective' \(condition(group))",
                    StatementArguments(group), in: database)
                {
                    guard case .dispute(let object, let dispute) = stored.statement.subject else { continue }
                    found.append(
                        StoredDispute(
                            object: object, dispute: dispute, party: stored.statement.party, time: stored.time))
                }
            }
            return found
        }
    }
}
