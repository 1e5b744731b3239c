internal import Corrections
package import Diagnostics
package import PartyHome

/// Findings on statements with the names of parties, by which people know them, in place of party ids.
package struct CorrectionNames {
    private let names: PartyNames

    /// The names of a home.
    package init(_ home: Home) throws(Fault) { names = try home.partyNames() }

    /// The findings with names, bounded.
    package func named(_ findings: [Finding]) -> [Finding] {
        findings.bounded().map { finding in
            var facts = finding.facts
            for key in ["name", "originator", "issuer"] {
                // Whole party ids only: what is a name already stays.
                if let party = facts[key], party.utf8.count == 64 { facts[key] = names[party] }
            }
            return Finding(finding.code, at: finding.place, severity: finding.severity, facts)
        }
    }
}
