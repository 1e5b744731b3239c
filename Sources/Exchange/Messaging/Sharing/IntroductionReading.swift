internal import CaseFile
internal import Diagnostics
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

/// Reads the profiles that introduce originators in a package, and in those that it encloses. Each is verified against
/// itself; whether it is that of the party it names is for two people to settle.
struct IntroductionReading {
    /// The profiles of parties that are not known here.
    private(set) var arriving: [ArrivingIntroduction] = []
    /// The roots of introduced parties, those introduced before too.
    private(set) var trust: [PartyID: TrustStore]
    /// Why a profile is none of the party that it should introduce.
    private(set) var findings: [Finding] = []
    /// The notes on names.
    private(set) var notices: [Finding] = []

    private static let profileLimit = 1 << 24

    /// Reads the profiles of a package.
    ///
    /// - Throws: `Fault` for what stops the program; what is wrong with a profile is in `findings`.
    init(_ package: VerifiedPackage, in home: Home, at time: Timestamp) throws(Fault) {
        trust = try home.introducedTrust()
        let known = try home.knownNames()
        for part in package.all {
            for entry in part.manifest.introduced {
                let bytes = try part.bytes(of: entry.entry, limit: Self.profileLimit)
                let profile: PartyProfile
                do throws(Fault) {
                    profile = try PartyProfile(reading: bytes, at: time)
                } catch {
                    guard error.kind != .inputOutput else { throw error }
                    let sentence = error.finding.sentence
                    refuse(entry, sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence)
                    continue
                }
                guard profile.party == entry.party else {
                    refuse(entry, "it is the profile of \(profile.name) (\(profile.party.short))")
                    continue
                }
                // A partner's own profile, which a person confirmed, always counts, and one's own.
                guard known[entry.party.text] == nil else { continue }
                trust[entry.party] = profile.introducedTrust
                arriving.append(
                    ArrivingIntroduction(
                        party: entry.party.text, name: profile.name, country: profile.country,
                        role: profile.role.rawValue, profile: bytes, manifestDigest: part.manifestDigest))
                for (other, name) in try home.known(looking: profile.name) {
                    notices.append(
                        Finding(
                            .introducedNameKnown,
                            [
                                "introducer": try home.name(of: part.manifest.originator), "name": profile.name,
                                "party": entry.party.short, "other": "\(name) (\(other.prefix(12))…)",
                            ]))
                }
            }
        }
    }

    private mutating func refuse(_ entry: IntroducedProfile, _ reason: String) {
        findings.append(
            Finding(
                .introducedProfileInvalid, at: Place(entry: entry.entry),
                ["name": entry.entry, "party": entry.party.short, "reason": reason]))
    }
}
