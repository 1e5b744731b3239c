internal import ExchangeProtocol
internal import Platform

/// The adversary stops, people do what they were advised to: everything must come to rest, answered or reported.
extension SimulatedWorld {
    mutating func converge() throws(SimulationFailure) {
        isAdversaryActive = false
        for home in homes.indices {
            homes[home].cutTransmissions = 0
            var isRestored = false
            for partner in 0..<parties {
                try suspend(false, at: home, partner)
                isRestored = isRestored || relation(home, partner)?.state.isRestored == true
            }
            if isRestored { try renewStream(of: home) }
            try crash(home)
        }
        let first = messages.count
        for home in homes.indices {
            for partner in 0..<parties { try seal(at: home, for: partner) }
        }
        // Longer than any copy is kept and any request is repeated.
        for _ in 0..<50 {
            try exchange()
            now = now.adding(seconds: 86_400)
            step += 1
        }
        try checkRest(after: first)
    }

    private mutating func seal(at home: Int, for partner: Int) throws(SimulationFailure) {
        guard relation(home, partner) != nil else { return }
        try seal(.content, .good, at: home, for: partner)
    }

    private mutating func exchange() throws(SimulationFailure) {
        for home in homes.indices.shuffled(using: &random) {
            while !homes[home].work.isEmpty { try workOnce(at: home) }
            for partner in 0..<parties {
                guard let relation = relation(home, partner) else { continue }
                for key in relation.held { try release(key, at: home, partner) }
                if relation.state.isRestored { try renewStream(of: home) }
                try receive(at: home, from: partner)
            }
            while !homes[home].work.isEmpty { try workOnce(at: home) }
        }
    }

    private func checkRest(after first: Int) throws(SimulationFailure) {
        for home in homes.indices {
            for partner in 0..<parties {
                guard let relation = relation(home, partner) else { continue }
                try checkRest(of: relation, at: home, with: partner)
            }
        }
        // What was sealed after the adversary had stopped arrived. Of two devices the other one may get the receipt. A home
        // that does not know that it was restored gives a number twice, and renews its stream when it learns it.
        let unreliable = Set(homes.filter { forkedStreams.contains($0.disk.stream) }.map(\.party))
        let unheard = Set(
            messages[first...].compactMap { message -> Int? in
                guard case .receipt(let receipt) = message.kind, forkedStreams.contains(message.stream) else {
                    return nil
                }
                return SimulatedMessage.index(of: receipt.digest)
            })
        for message in messages[first...]
        where message.kind == .content && !forkedStreams.contains(message.stream)
            && unreliable.isDisjoint(with: [message.originator, message.recipient])
        {
            let sent = relation(message.home, message.recipient)?.sent[message.index]
            let isAlone = homes.count { $0.party == message.originator } == 1
            // A receipt at a place that another message has is not believed.
            let mayBeReported = !isAlone || unheard.contains(message.index)
            let isSettled = sent?.answer == .accepted || mayBeReported && sent?.isReported == true
            guard taken.contains(message.index), isSettled else {
                let facts = "taken: \(taken.contains(message.index)), reported: \(sent?.report ?? "no")"
                throw failure(
                    "\(message.message) of home \(message.home) was not accepted without an adversary (\(facts))")
            }
        }
    }

    private func checkRest(
        of relation: SimulatedHome.Relation, at home: Int, with partner: Int
    ) throws(SimulationFailure) {
        let state = relation.state
        let where_ = "at home \(home) with party \(partner)"
        guard state.owed.isEmpty else { throw failure("receipts are still owed \(where_)") }
        guard state.received.values.allSatisfy(\.gaps.isEmpty) else { throw failure("gaps are still open \(where_)") }
        guard state.requesting.isEmpty else { throw failure("requests are still owed \(where_)") }
        guard state.incomplete.isEmpty else { throw failure("parts are still missing \(where_)") }
        guard state.destroying.isEmpty else { throw failure("copies are still to be destroyed \(where_)") }
        for message in relation.sentOrder where messages[message].kind.isAnswered {
            guard let sent = relation.sent[message] else { continue }
            guard sent.isReported || sent.answer == .accepted else {
                throw failure("m\(message) is neither answered nor reported \(where_)")
            }
            if sent.answer == .accepted, !taken.contains(message) {
                throw failure("m\(message) counts as accepted and nobody has it \(where_)")
            }
            guard state.sent["m\(message)"] == nil else { throw failure("m\(message) is still open \(where_)") }
        }
    }
}
