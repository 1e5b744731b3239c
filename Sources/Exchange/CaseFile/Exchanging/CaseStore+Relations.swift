package import Diagnostics
package import ExchangeProtocol
internal import Foundation
internal import GRDB

/// The states of relations: what `ExchangeCore` remembers of the exchange with each partner.
///
/// A state is kept in two places: its open messages with the rows of the messages, everything else with the relation. So
/// an event about one message reads and writes one message, however many wait.
extension CaseStore {
    /// The state of a relation, with all of its open messages.
    package func relation(_ key: RelationKey) throws(Fault) -> RelationState {
        try read { try Self.load(key, having: .all, in: $0) }
    }

    /// What would follow from an event; nothing is changed. The caller holds the lock of the home, so that the same
    /// follows when the event is stored.
    package func preview(_ event: ExchangeEvent, of key: RelationKey) throws(Fault) -> ExchangeStep {
        try read { database in
            var state = try Self.load(key, having: Self.need(of: event), in: database)
            _ = try Self.bringUpToDate(&state, of: key, before: event, in: database)
            return ExchangeCore.apply(event, to: &state)
        }
    }

    /// Applies events to a relation, in one transaction.
    ///
    /// - Returns: what follows from all of them, in their order.
    package func apply(_ events: [ExchangeEvent], to key: RelationKey) throws(Fault) -> ExchangeStep {
        try write { database in
            var all = ExchangeStep.none
            for event in events { all.append(try Self.apply(event, to: key, in: database)) }
            return all
        }
    }

    /// Applies an event, if there is one, within the transaction that stores what it is about.
    static func apply(_ relation: RelationEvent?, in database: Database) throws -> ExchangeStep? {
        try relation.map { try apply($0.event, to: $0.key, in: database) }
    }

    /// Applies an event to a relation, within the transaction that stores what it is about.
    static func apply(_ event: ExchangeEvent, to key: RelationKey, in database: Database) throws -> ExchangeStep {
        var state = try load(key, having: need(of: event), in: database)
        let before = state.head
        var step = try bringUpToDate(&state, of: key, before: event, in: database)
        step.append(ExchangeCore.apply(event, to: &state))
        let after = state.head
        if before != after || step.changed.isEmpty {
            try database.execute(
                sql: """
                    INSERT INTO relation (party, state) VALUES (?1, ?2)
                    ON CONFLICT (party) DO UPDATE SET state = ?2
                    """, arguments: [key.party, blob(after)])
        }
        for message in step.changed.sorted() {
            try database.execute(
                sql: "UPDATE outgoing SET open = ? WHERE message = ? AND party = ?",
                arguments: [state.sent[message].map { blob($0.canonicalJSON) }, message, key.party])
        }
        for output in step.outputs { try note(output, party: key.party, in: database) }
        return step
    }

    /// What the case file says of a relation beside its state: the stream of this home, the numbers of messages that a
    /// person carried, and whether the partner is suspended.
    private static func bringUpToDate(
        _ state: inout RelationState, of key: RelationKey, before event: ExchangeEvent, in database: Database
    ) throws -> ExchangeStep {
        var step = ExchangeStep.none
        if let stream = key.stream, stream != state.stream {
            step.append(ExchangeCore.apply(.streamRenewed(stream: stream), to: &state))
        }
        let isSuspended = try Bool.fetchOne(
            database, sql: "SELECT suspended FROM partner WHERE party = ?", arguments: [key.party])
        switch (isSuspended ?? false, state.standing) {
        case (true, .active): step.append(ExchangeCore.apply(.partnerSuspended, to: &state))
        case (false, .suspended): step.append(ExchangeCore.apply(.partnerResumed, to: &state))
        case (true, .suspended), (false, .active): break
        }
        // Its own number is in the case file already.
        if case .sealed = event { return step }
        let last = try Int.fetchOne(
            database,
            sql: """
                SELECT MAX(sequence) FROM package WHERE direction = 'out' AND stream = ?1 AND recipient = ?2
                    AND originator = (SELECT originator FROM package WHERE direction = 'out' LIMIT 1)
                """, arguments: [state.stream, key.party])
        if let last { state.know(lastNumber: last) }
        return step
    }

    /// Stores what an output asks for, so that it is not lost with the process.
    private static func note(_ output: ExchangeOutput, party: String, in database: Database) throws {
        switch output {
        case .destroyCopy(let message):
            try database.execute(
                sql: """
                    UPDATE outgoing SET copy = 'ended' WHERE message = ? AND party = ? AND copy IN ('outbox', 'sent')
                    """, arguments: [message, party])
        case .sayAgain: try oweReplay(to: party, in: database)
        case .repeatReceipt(_, let digest):
            try database.execute(
                sql: """
                    UPDATE outgoing SET repeats = 1 WHERE number = (SELECT number FROM outgoing
                        WHERE answers = ? AND party = ? ORDER BY number DESC LIMIT 1)
                    """, arguments: [digest, party])
        default: break
        }
    }

    /// Which open messages an event is about.
    private enum Need {
        case all
        case message(String)
        case none
    }

    private static func need(of event: ExchangeEvent) -> Need {
        switch event {
        case .sealed, .arrived, .partsMissing, .partsComplete, .unreadable: return .none
        case .verified(let verified):
            switch verified.content {
            case .receipt(let receipt, _): return .message(receipt.message)
            case .request: return .all
            default: return .none
            }
        case .transmissionEnded(let message, _), .judged(let message, _, _), .sealedAnew(let message, _),
            .copyEnded(let message, _), .copyDestroyed(let message):
            return .message(message)
        default: return .all
        }
    }

    private static func load(_ key: RelationKey, having need: Need, in database: Database) throws -> RelationState {
        var state: RelationState
        if let stored = try Data.fetchOne(
            database, sql: "SELECT state FROM relation WHERE party = ?", arguments: [key.party])
        {
            state = try RelationState(parsing: bytes(stored))
        } else {
            state = RelationState(stream: key.stream ?? "", now: key.now)
        }
        switch need {
        case .none: break
        case .message(let message):
            let row = try Data.fetchOne(
                database, sql: "SELECT open FROM outgoing WHERE message = ? AND party = ? AND open IS NOT NULL",
                arguments: [message, key.party])
            if let row { state.add(try SentMessage(parsing: bytes(row))) }
        case .all:
            let rows = try Data.fetchCursor(
                database, sql: "SELECT open FROM outgoing WHERE party = ? AND open IS NOT NULL ORDER BY number",
                arguments: [key.party])
            while let row = try rows.next() { state.add(try SentMessage(parsing: bytes(row))) }
        }
        return state
    }
}
