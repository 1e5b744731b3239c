internal import CaseFile
internal import Corrections
package import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// What a home states of objects that it gave to others.
extension PackageSealer {
    /// States something of objects, and seals it to every party that holds them.
    ///
    /// - Parameters:
    ///   - names: ids of objects, and of messages that this home sent.
    ///   - reason: why, for people; it goes to all who hold the objects.
    /// - Throws: `Fault` `correction-subject-unknown`, `correction-objects-unknown`, `correction-not-own`,
    ///   `retraction-unknown`, and those of the keys and of a restored home.
    package func correct(
        _ names: [String], by request: CorrectionRequest, reason: String
    ) throws(Fault) -> CorrectionResult {
        keys.prepare([.originator, .gateway])
        return try writing { sealer throws(Fault) in
            let objects = try CorrectionSubjects(sealer.home).objects(named: names)
            return try sealer.correctHere(objects, by: request, reason: reason)
        }
    }

    /// The same for objects that were found. The caller holds the lock.
    func correctHere(
        _ objects: [StatedObject], by request: CorrectionRequest, reason: String
    ) throws(Fault) -> CorrectionResult {
        let own = home.identity.party.text
        var state = try home.caseFile.corrections(of: own, for: [], about: Set(objects))
        let (subjects, unchanged) = try Self.subjects(objects, request, in: state)
        let signed = try sign(subjects, reason: reason)
        let statements = signed.map(\.statement)
        let step = CorrectionCore.apply(.statementsMade(statements), to: &state)
        var details = JSONObject()
        details["act"] = (statements.first?.act.rawValue).map(JSONValue.string)
        details["reason"] = .string(reason)
        details["objects"] = .array(
            statements.prefix(Self.loggedObjects).compactMap { $0.subject.object.map { .string($0.object) } })
        details["count"] = .number(JSONNumber(statements.count))
        if let first = statements.first {
            try home.caseFile.note(
                CorrectionChanges(state, step, signed: signed, at: clock.now()), as: .statementMade,
                of: first.digest, by: actor, details: details)
        }
        var counts: [String: Int] = [:]
        for case .pass(_, let party) in step.outputs { counts[party, default: 0] += 1 }
        let owed = try sealOwedStatements()
        var recipients: [(party: String, name: String, count: Int)] = []
        for (party, count) in counts.sorted(by: { $0.key < $1.key }) {
            recipients.append((party, try home.name(ofParty: party), count))
        }
        let unheld = objects.count { state.objects[$0]?.holders.isEmpty ?? true }
        return CorrectionResult(
            statements: statements, unchanged: unchanged, recipients: recipients, unheld: unheld,
            findings: try CorrectionNames(home).named(step.findings.filter { $0.severity > .note }) + owed)
    }

    /// How many objects an entry of the log names.
    private static var loggedObjects: Int { 100 }

    /// What is to be said, and the objects for which it was said before.
    private static func subjects(
        _ objects: [StatedObject], _ request: CorrectionRequest, in state: CorrectionState
    ) throws(Fault) -> (subjects: [StatementSubject], unchanged: [String]) {
        var (subjects, unchanged): ([StatementSubject], [String]) = ([], [])
        for object in objects {
            let standing = state.standing(of: object)
            switch request {
            case .retract:
                if standing.isHidden {
                    unchanged.append(object.object)
                } else {
                    subjects.append(.retraction(of: object))
                }
            case .reinstate:
                guard standing.isHidden else {
                    throw Fault(.retractionUnknown, kind: .usage, ["object": object.object])
                }
                subjects += standing.retractions.map { .reinstatement(of: object, lifting: $0.digest) }
            case .narrow(let markings):
                let added = markings.filter { !standing.markings.contains($0) }
                if added.isEmpty {
                    unchanged.append(object.object)
                } else {
                    subjects.append(.narrowing(of: object, markings: added))
                }
            case .supersede(let versions):
                let new = versions.filter { !standing.superseded.contains($0) }
                if new.isEmpty { unchanged.append(object.object) }
                for start in stride(from: 0, to: new.count, by: StatementSubject.versionLimit) {
                    let some = Array(new[start..<min(new.count, start + StatementSubject.versionLimit)])
                    subjects.append(.supersession(of: object, versions: some))
                }
            case .dispute(let dispute): subjects.append(.dispute(of: object, dispute))
            case .validate(let until): subjects.append(.validation(of: object, until: until))
            }
        }
        return (subjects, unchanged)
    }

    /// Makes statements with the next numbers of a series of the home, and signs each.
    ///
    /// - Parameter series: `nil` for that of the statements about objects.
    func sign(
        _ subjects: [StatementSubject], reason: String, in series: UUID? = nil
    ) throws(Fault) -> [SignedStatement] {
        guard !subjects.isEmpty else { return [] }
        // A restored home would give numbers again that it gave before.
        try home.checkNumbers()
        let own = home.identity.party.text
        let series = series ?? home.statementSeries
        let last = try home.caseFile.lastStatement(of: own, in: series.description)
        var (number, previous) = (last?.place.number ?? 0, last?.digest)
        let now = clock.now()
        let signer = try home.signer(.originator, keys, at: now)
        var signed: [SignedStatement] = []
        for subject in subjects {
            number += 1
            let statement = try PartyStatement(
                subject, by: own, series: series, number: number, previous: previous, reason: reason, time: now)
            previous = statement.digest
            signed.append(try SignedStatement(signing: statement, by: signer, at: now))
        }
        return signed
    }
}
