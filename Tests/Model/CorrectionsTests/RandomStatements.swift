import Corrections
import Diagnostics
import Digests
import TestSupport

/// Statements about few objects, with forks among them.
enum RandomStatements {
    static func make(
        _ count: Int, by party: String = StatementFixtures.carrier, objects: Int = 2,
        using generator: inout SeededGenerator
    ) throws(Fault) -> [PartyStatement] {
        var made: [PartyStatement] = []
        for index in 1...count {
            let object = StatementFixtures.object(Int.random(in: 1...objects, using: &generator))
            let retractions = made.filter { $0.act == .retract }
            let subject: StatementSubject
            switch Int.random(in: 0..<6, using: &generator) {
            case 0...1: subject = .retraction(of: object)
            case 2...3:
                let lifted = retractions.randomElement(using: &generator)
                subject = .reinstatement(
                    of: lifted?.subject.object ?? object, lifting: lifted?.digest ?? Digest.sha256([]).hex)
            case 4: subject = .narrowing(of: object, markings: [StatementFixtures.marking])
            default: subject = .supersession(of: object, versions: [Digest.sha256([UInt8(index)]).hex])
            }
            let number = Int.random(in: 0..<8, using: &generator) == 0 ? max(1, index - 1) : index
            made.append(try StatementFixtures.numbered(subject, by: party, number))
        }
        return made
    }
}
