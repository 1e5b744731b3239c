public import Diagnostics
internal import Digests
internal import Platform

/// What is found when a version of an agreement, or what a party says of one, arrives at a home. Nothing of it changes
/// what is taken in: versions, signatures and statements are sets, whose order of arrival does not matter.
public struct AgreementArrival: Sendable {
    private let document: AgreementDocument?
    private let statement: AgreementStatement?
    private let party: String
    private let name: String
    private let known: AgreementLife?

    /// The most documents with one number that are kept of an agreement.
    public static let documentLimit = 16
    /// The most agreements that are kept with one partner.
    public static let agreementLimit = 1000
    /// The most statements of one party that are kept on an agreement.
    public static let statementLimit = 10_000

    /// An arrival.
    ///
    /// - Parameters:
    ///   - party: the party that signed what arrives.
    ///   - name: its display name.
    ///   - known: the agreement as it was known before; `nil` for a new one.
    public init(
        document: AgreementDocument?, statement: AgreementStatement?, party: String, name: String,
        known: AgreementLife?
    ) {
        self.document = document
        self.statement = statement
        self.party = party
        self.name = name
        self.known = known
    }

    /// What is found.
    public var findings: [Finding] {
        (document.map(findings(on:)) ?? []) + (statement.map(findings(on:)) ?? [])
    }

    private func findings(on document: AgreementDocument) -> [Finding] {
        let facts = [
            "agreement": document.id.description, "number": "\(document.number)", "name": name,
            "start": document.start.rfc3339,
        ]
        let held = known?.versions ?? []
        let same = held.first { $0.document.digest == document.digest }
        var findings: [Finding] = []
        if known?.ended != nil { findings.append(Finding(.agreementEnded, facts)) }
        let isKnown = same?.signatures[party] != nil
        if isKnown { findings.append(Finding(.agreementKnown, facts)) }
        if same == nil, held.contains(where: { $0.document.number == document.number }) {
            findings.append(Finding(.agreementFork, facts))
        }
        let current = held.filter(\.isSignedByBoth).map(\.document.number).max() ?? 0
        if document.number < current {
            var facts = facts
            facts["current"] = "\(current)"
            return findings + [Finding(.agreementVersionOld, facts)]
        }
        if let previous = document.previous, !held.contains(where: { $0.document.digest == previous }) {
            findings.append(Finding(.agreementPreviousUnknown, facts))
        }
        guard !isKnown else { return findings }
        var signers = Set(same.map { Array($0.signatures.keys) } ?? [])
        signers.insert(party)
        let isAgreed = document.parties.allSatisfy { signers.contains($0.id) }
        return findings + [Finding(isAgreed ? .agreementAgreed : .agreementProposed, facts)]
    }

    private func findings(on statement: AgreementStatement) -> [Finding] {
        guard statement.act != .accept else { return [] }
        let facts = [
            "agreement": statement.agreement.description, "number": "\(statement.number)", "name": name,
            "reason": statement.reason ?? "",
        ]
        guard let known else { return [Finding(.agreementUnknownHere, facts)] + [Finding(code(statement.act), facts)] }
        let own = known.statements.map(\.statement).filter { $0.party == party }
        if own.contains(statement) { return [Finding(.agreementKnown, facts)] }
        var findings: [Finding] = []
        if own.contains(where: { $0.number == statement.number }) {
            findings.append(Finding(.agreementStatementFork, facts))
        }
        if known.ended != nil { findings.append(Finding(.agreementEnded, facts)) }
        if statement.act != .end, let last = own.filter({ $0.act != .end }).map(\.number).max(),
            last > statement.number
        {
            return findings + [Finding(.agreementStatementOld, facts)]
        }
        return findings + [Finding(code(statement.act), facts)]
    }

    private func code(_ act: AgreementAct) -> FindingCode {
        switch act {
        case .accept: .agreementAgreed
        case .suspend: .agreementSuspendedBy
        case .resume: .agreementResumedBy
        case .end: .agreementEndedBy
        }
    }
}
