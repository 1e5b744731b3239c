package import CaseFile
package import Diagnostics
internal import TextNormalization
package import X509

/// A party that others introduced, and that is no partner: nobody here compared its fingerprint.
package struct IntroducedParty: Sendable {
    /// The party id.
    package let party: PartyID
    /// The newest of the profiles that came.
    package let profile: PartyProfile
    /// The bytes of that profile.
    package let profileBytes: [UInt8]
    /// The introductions, the first one first: by whom, when, under what name.
    package let introductions: [Introduction]
    /// What a person should know before confirming it.
    package let notices: [PartnerNotice]

    /// The names that it was introduced under, each once, with those that introduced it under that name.
    package var names: [(name: String, introducers: [String])] {
        PartyNames.grouped(introductions.map { ($0.name, $0.introducer) })
    }
}

extension Home {
    /// The parties that this home knows whose names look like another one, by their party ids.
    package func known(looking name: String) throws(Fault) -> [(party: String, name: String)] {
        let look = LookalikeName(name)
        return try knownNames().sorted { $0.key < $1.key }.filter { LookalikeName($0.value) == look }
            .map { (party: $0.key, name: $0.value) }
    }

    /// The parties that others introduced and that are no partners, by the name that they were first introduced under.
    package func introducedParties() throws(Fault) -> [IntroducedParty] {
        let unconfirmed = try caseFile.unconfirmedParties(except: identity.party.text)
        guard !unconfirmed.isEmpty else { return [] }
        let all = Dictionary(grouping: try caseFile.introductions(), by: \.party)
        let known = try knownNames()
        var found: [IntroducedParty] = []
        for text in unconfirmed {
            guard let party = PartyID(text), let introductions = all[text] else { continue }
            var newest: (profile: PartyProfile, bytes: [UInt8])?
            for introduction in introductions {
                let profile = try PartyProfile(stored: introduction.profile)
                if newest.map({ $0.profile.created < profile.created }) ?? true {
                    newest = (profile, introduction.profile)
                }
            }
            guard let newest else { continue }
            let looks = Set(introductions.map { LookalikeName($0.name) })
            var notices: [PartnerNotice] = []
            for (other, name) in known.sorted(by: { $0.key < $1.key }) where looks.contains(LookalikeName(name)) {
                guard let other = PartyID(other) else { continue }
                notices.append(
                    other == identity.party
                        ? .ownName(name: newest.profile.name)
                        : .nameOfPartner(name: newest.profile.name, other: name, party: other))
            }
            found.append(
                IntroducedParty(
                    party: party, profile: newest.profile, profileBytes: newest.bytes, introductions: introductions,
                    notices: notices))
        }
        return found.sorted {
            ($0.introductions[0].name, $0.party.text) < ($1.introductions[0].name, $1.party.text)
        }
    }

    /// The introduced party with this full name or party id, or an id that begins with these six or more characters.
    ///
    /// - Throws: `Fault` `introduced-unknown` or `recipient-ambiguous`.
    package func introducedParty(named name: String) throws(Fault) -> IntroducedParty {
        let all = try introducedParties()
        let lower = name.lowercased()
        var found = all.filter { $0.party.text == lower }
        if found.isEmpty {
            found = all.filter { one in
                one.names.contains { $0.name.lowercased() == lower }
                    || (lower.utf8.count >= 6 && one.party.text.hasPrefix(lower))
            }
        }
        func told(_ parties: [IntroducedParty]) -> String {
            parties.isEmpty ? "none" : parties.map { "\($0.profile.name) (\($0.party.short))" }.joined(separator: ", ")
        }
        guard let first = found.first else {
            throw Fault(.introducedUnknown, kind: .usage, ["name": name, "parties": told(all)])
        }
        guard found.count == 1 else {
            throw Fault(.recipientAmbiguous, kind: .usage, ["name": name, "partners": told(found)])
        }
        return first
    }

    /// The roots of the parties that were introduced before and are no partners: they are good for telling what such a
    /// party signed, and for nothing else.
    package func introducedTrust() throws(Fault) -> [PartyID: TrustStore] {
        var trust: [PartyID: TrustStore] = [:]
        for introduced in try introducedParties() { trust[introduced.party] = introduced.profile.introducedTrust }
        return trust
    }
}

extension PartyProfile {
    /// The roots and lists in this profile, as far as an introduction goes.
    package var introducedTrust: TrustStore {
        TrustStore(anchors: anchors, revocationLists: revocationLists)
    }
}
