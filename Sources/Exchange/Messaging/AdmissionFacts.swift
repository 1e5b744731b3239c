internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

/// Looks up in a home what admission depends on. It decides nothing.
struct AdmissionFacts {
    private let home: Home

    init(_ home: Home) { self.home = home }

    /// What the home knows of the originator of an opened package, and of its stream.
    func context(for package: VerifiedPackage, at now: Timestamp) throws(Fault) -> AdmissionContext {
        let originator = package.manifest.originator
        var seen: [Int: AdmissionContext.Seen] = [:]
        var namedByNext: String?
        if let position = package.manifest.position(for: home.identity.party) {
            // Not all of a stream: it has no end.
            let last = max(0, position.sequence)
            seen = try home.caseFile.positions(
                originator: originator.text, stream: position.stream.description,
                recipient: home.identity.party.text, in: max(0, last - AdmissionContext.lookback)...last
            ).mapValues {
                AdmissionContext.Seen(manifestDigest: $0.manifestDigest, time: $0.handled, isPurged: $0.isPurged)
            }
            namedByNext = try predecessor(of: position.sequence + 1, like: position, from: originator)
        }
        return AdmissionContext(
            party: home.identity.party, now: now, partner: try state(of: originator),
            partnerName: try home.name(of: originator), seen: seen, namedByNext: namedByNext)
    }

    /// What the home knows of an enclosed package.
    func enclosed(_ package: VerifiedPackage) throws(Fault) -> AdmissionContext.Enclosed {
        let originator = package.manifest.originator
        let place = package.manifest.place(seenBy: home.identity.party)
        let seen = try home.caseFile.package(
            originator: originator.text, stream: place.stream, recipient: place.recipient, sequence: place.sequence)
        return AdmissionContext.Enclosed(
            isSuspended: try home.caseFile.partner(originator.text)?.isSuspended ?? false,
            partnerName: try home.name(of: originator),
            seen: seen.map {
                AdmissionContext.Seen(
                    manifestDigest: $0.manifestDigest, time: $0.handled, isPurged: $0.manifest == nil)
            })
    }

    private func state(of originator: PartyID) throws(Fault) -> AdmissionContext.PartnerState {
        if originator == home.identity.party { return .active }
        guard let partner = try home.caseFile.partner(originator.text) else { return .unknown }
        return partner.isSuspended ? .suspended : .active
    }

    /// The digest that the message with a sequence number names as its predecessor, when that message was imported.
    func predecessor(
        of sequence: Int, like position: StreamPosition, from originator: PartyID
    ) throws(Fault) -> String? {
        try home.caseFile.package(
            originator: originator.text, stream: position.stream.description, recipient: position.recipient.text,
            sequence: sequence)?.previous
    }
}
