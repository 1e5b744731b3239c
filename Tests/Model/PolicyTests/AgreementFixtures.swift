internal import Digests
internal import Markings
internal import Platform
internal import Policy

/// Agreements of two parties for tests.
enum AgreementFixtures {
    static let first = String(repeating: "1", count: 64)
    static let second = String(repeating: "2", count: 64)
    static let third = String(repeating: "3", count: 64)

    /// A day of 2026, by its number from 1.
    static func day(_ number: Int) -> Timestamp {
        Timestamp(milliseconds: 1_767_225_600_000).adding(seconds: Int64(number - 1) * 86_400)
    }

    /// A version that lets colours up to `light` go from the first party to the second.
    static func document(
        _ number: Int = 1, previous: AgreementDocument? = nil, light: TrafficLight? = .amber, start: Int = 1,
        end: Int? = nil, graceDays: Int = 0, id: UInt8 = 7
    ) throws -> AgreementDocument {
        var terms = ExchangeTerms()
        terms.highestTrafficLight = light
        guard let uuid = UUID(bytes: Array(repeating: id, count: 16)) else { throw CancellationError() }
        return try AgreementDocument(
            id: uuid, number: number, previous: previous?.digest,
            parties: [AgreementParty(id: second, name: "Second"), AgreementParty(id: first, name: "First")],
            start: day(start), end: end.map(day), graceDays: graceDays,
            flows: [AgreementFlow(from: first, to: second, terms: terms)])
    }

    static func signed(_ document: AgreementDocument, by parties: [String] = [first, second]) -> HeldAgreement {
        HeldAgreement(document, signatures: Dictionary(uniqueKeysWithValues: parties.map { ($0, day(1)) }))
    }

    static func said(
        _ act: AgreementAct, by party: String, _ number: Int, on document: AgreementDocument, received: Int
    ) throws -> HeldStatement {
        HeldStatement(
            try AgreementStatement(
                act, agreement: document.id, party: party, number: number, reason: "a reason", time: day(1)),
            received: day(received))
    }

    static func inForce(
        _ versions: [HeldAgreement], _ statements: [HeldStatement] = [], party: String = second,
        requirement: AgreementRequirement = AgreementRequirement()
    ) -> AgreementsInForce {
        AgreementsInForce(
            party: party,
            agreements: [AgreementLife(versions: versions, statements: statements)].compactMap(\.self),
            requirement: requirement)
    }
}
