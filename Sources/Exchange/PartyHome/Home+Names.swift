internal import CaseFile
package import Diagnostics
internal import TextNormalization
package import X509

/// The display names of the parties of a home. No two parties have the same display name.
package struct PartyNames: Sendable {
    private let shown: [String: String]

    /// The display names of parties by party id.
    ///
    /// A name that looks like another party's is followed by the beginning of the party id. A party that others
    /// introduced is shown with those who did.
    ///
    /// - Parameter introduced: the parties that are known by introductions only, with the names that they were introduced
    ///   under, and by whom.
    package init(_ names: [String: String], introduced: [String: [(name: String, introducers: [String])]] = [:]) {
        let known = names.merging(introduced.mapValues { $0.first?.name ?? "" }) { known, _ in known }
        let parties = Dictionary(grouping: known.keys) { LookalikeName(known[$0] ?? "") }
        var shown = names
        var suffixes: [String: String] = [:]
        for alike in parties.values where alike.count > 1 {
            for party in alike { suffixes[party] = " (\(party.prefix(12))…)" }
        }
        for (party, name) in names { shown[party] = name + (suffixes[party] ?? "") }
        for (party, given) in introduced where names[party] == nil {
            shown[party] = given.map { name, introducers in
                let by = introducers.map { shown[$0] ?? String($0.prefix(12)) }.joined(separator: " and ")
                return "\(name)\(suffixes[party] ?? ""), according to \(by)"
            }.joined(separator: "; or ")
        }
        self.shown = shown
    }

    /// The names that a party was introduced under, each once, with those that introduced it under that name.
    static func grouped(
        _ introductions: [(name: String, introducer: String)]
    ) -> [(name: String, introducers: [String])] {
        var found: [(name: String, introducers: [String])] = []
        for introduction in introductions {
            guard let index = found.firstIndex(where: { $0.name == introduction.name }) else {
                found.append((introduction.name, [introduction.introducer]))
                continue
            }
            if !found[index].introducers.contains(introduction.introducer) {
                found[index].introducers.append(introduction.introducer)
            }
        }
        return found
    }

    /// The display name of a party, or the beginning of its id when the party is unknown.
    package subscript(_ party: String) -> String { shown[party] ?? String(party.prefix(12)) }
}

extension Home {
    /// The names of all known parties by party id: the partners and this party.
    package func knownNames() throws(Fault) -> [String: String] {
        var names = try caseFile.partnerNames()
        names[identity.party.text] = identity.name
        return names
    }

    /// The display names of the parties that this home knows.
    package func partyNames() throws(Fault) -> PartyNames {
        let introduced = Dictionary(grouping: try caseFile.introducedNames(), by: \.party)
        return PartyNames(
            try knownNames(),
            introduced: introduced.mapValues { PartyNames.grouped($0.map { ($0.name, $0.introducer) }) })
    }

    /// The display name of a party: this party's, a partner's, or the beginning of its id; followed by the beginning of
    /// the id when another party's name looks like it.
    package func name(of party: PartyID) throws(Fault) -> String { try name(ofParty: party.text) }

    /// The display name of a party by its id as stored.
    package func name(ofParty text: String) throws(Fault) -> String { try partyNames()[text] }

    /// The partner with this full name or party id, or an id that begins with these six or more characters; this party
    /// included. A name may be written with hyphens for spaces and in any case.
    ///
    /// - Throws: `Fault` `recipient-unknown`, `recipient-ambiguous`, or `recipient-name-incomplete` for the beginning
    ///   of a name.
    package func party(named name: String) throws(Fault) -> PartyID {
        let names = try knownNames()
        let known = names.compactMap { party, name in PartyID(party).map { (party: $0, name: name) } }
            .sorted { one, other in
                let isOwn = (one.party == identity.party, other.party == identity.party)
                return isOwn.0 == isOwn.1
                    ? (one.name, one.party.text) < (other.name, other.party.text) : isOwn.1
            }
        let lower = name.lowercased()
        func told(_ parties: [(party: PartyID, name: String)]) -> String {
            parties.map { "\($0.name) (\($0.party.short))" }.joined(separator: ", ")
        }
        if let exact = known.first(where: { $0.party.text == lower }) { return exact.party }
        let look = LookalikeName(name)
        var found = known.filter { $0.name.lowercased() == lower || Self.hyphenated($0.name) == lower }
        // A name that two parties seem to have is ambiguous, however the two are spelled.
        if !found.isEmpty {
            found += known.filter { one in
                LookalikeName(one.name) == look && !found.contains { $0.party == one.party }
            }
        }
        if found.isEmpty, lower.utf8.count >= 6 { found = known.filter { $0.party.text.hasPrefix(lower) } }
        if let only = found.first, found.count == 1 { return only.party }
        guard found.isEmpty else {
            throw Fault(.recipientAmbiguous, kind: .usage, ["name": name, "partners": told(found)])
        }
        let begun =
            lower.isEmpty
            ? []
            : known.filter { one in
                one.name.lowercased().hasPrefix(lower) || Self.hyphenated(one.name).hasPrefix(lower)
                    || one.party.text.hasPrefix(lower)
            }
        guard begun.isEmpty else {
            throw Fault(.recipientNameIncomplete, kind: .usage, ["name": name, "partners": told(begun)])
        }
        throw Fault(.recipientUnknown, kind: .usage, ["name": name, "partners": told(known)])
    }

    private static func hyphenated(_ name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
