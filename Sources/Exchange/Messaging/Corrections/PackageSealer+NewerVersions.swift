internal import CaseFile
internal import Corrections
package import Diagnostics
internal import Digests
internal import Files
internal import Markings
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import StrictJSON
internal import TradeModel
package import X509

/// Sending newer versions of objects to those who hold earlier ones.
extension PackageSealer {
    /// Seals to each party that holds an earlier version of an object, by the ledger, the version that exists now: one's own
    /// from bundles, those of others from what was imported. Policy decides as for a share. What may not go is said by a
    /// statement: a narrowing of one's own object, when its markings forbid it, and a dispute otherwise.
    ///
    /// Stopped at any point and called again, it goes on with those who were not sent anything.
    ///
    /// - Parameters:
    ///   - paths: the bundles that exports wrote.
    ///   - parties: the only parties that are sent something; `nil` for all.
    /// - Throws: errors of reading, and those of the keys and of a restored home.
    package func sealNewerVersions(
        in paths: [String], to parties: [PartyID]? = nil, _ terms: Terms = Terms()
    ) throws(Fault) -> NewerVersionsResult {
        keys.prepare([.originator, .gateway, .log])
        return try writing { sealer throws(Fault) in
            var work = try NewerVersionsWork(sealer, in: paths, only: parties, as: terms)
            try work.run()
            return work.result
        }
    }

    /// Seals a bundle that was made here to a party that reads version 1 only.
    fileprivate func sealWhole(
        _ bundle: any ByteSource, named name: String, to recipient: PartyID, _ terms: Terms
    ) throws(Fault) -> Sealed {
        let contents = try prepared(bundle, named: name)
        let terms = try permitted(terms, contents, for: [recipient], by: .seal)
        return try sealForSending(contents.contents, handling: contents.handling, to: recipient, terms)
    }
}

/// One call of sending newer versions. The caller holds the lock.
private struct NewerVersionsWork {
    private let sealer: PackageSealer
    private let terms: PackageSealer.Terms
    private let parties: [PartyID]?
    private var versions: OwnVersions
    private(set) var result = NewerVersionsResult()
    /// The newer versions that may not go to somebody.
    private var withheld: [NewerVersion] = []

    /// What a party is owed.
    private struct Owed {
        var own: [String: NewerVersion] = [:]
        var others: [String: NewerVersion] = [:]

        /// The version of an object.
        func version(of id: String, by originator: PartyID, own party: PartyID) -> NewerVersion? {
            originator == party ? own[id] : others[id]
        }
    }

    private static let bundleName = "newer-versions.json"

    private var home: Home { sealer.home }
    private var own: String { home.identity.party.text }

    init(
        _ sealer: PackageSealer, in paths: [String], only parties: [PartyID]?, as terms: PackageSealer.Terms
    ) throws(Fault) {
        self.sealer = sealer
        self.terms = terms
        self.parties = parties
        versions = try OwnVersions(in: paths, objectLimit: terms.objectLimit)
    }

    mutating func run() throws(Fault) {
        let owed = try owed()
        try versions.load(owed.values.reduce(into: Set()) { $0.formUnion($1.own.keys) })
        for (party, versions) in owed.sorted(by: { $0.key < $1.key }) {
            guard let recipient = PartyID(party) else { continue }
            do throws(Fault) {
                try send(versions, to: recipient)
            } catch {
                guard error.isOfOneRecipient else { throw error }
                result.faults.append(error)
            }
        }
        try tell()
        let noted = try home.caseFile.newerVersions()
        let open = try home.caseFile.outdatedHolders(of: noted, own: own)
        try home.caseFile.forgetNewer(except: Set(open.map(\.newer)))
    }

    /// What each party is owed, of what is at hand; says what is not.
    private mutating func owed() throws(Fault) -> [String: Owed] {
        let noted = try home.caseFile.newerVersions()
        let latest = Dictionary(
            noted.filter { $0.originator == own }.map { ($0.object, $0.modified) }, uniquingKeysWith: max)
        // A bundle of an earlier export has versions that are not the newest.
        let atHand = versions.newer(of: own).filter { $0.modified >= latest[$0.object] ?? .min }
        let ids = Set(atHand.map(\.object))
        let missing = noted.filter { $0.originator == own && !ids.contains($0.object) }
        let all = try NewerVersionsOwed(
            of: atHand + noted.filter { $0.originator != own } + missing, at: home)
        let lacking = Set(missing)
        var owed: [String: Owed] = [:]
        var unavailable: [NewerVersionsOwed.Owed] = []
        for one in all.all where parties.map({ $0.contains { $0.text == one.holder.party } }) ?? true {
            let newer = one.holder.newer
            if lacking.contains(newer) {
                if !one.isTold { unavailable.append(one) }
            } else if newer.originator == own {
                owed[one.holder.party, default: Owed()].own[newer.object] = newer
            } else {
                owed[one.holder.party, default: Owed()].others[newer.object] = newer
            }
        }
        if let first = unavailable.first {
            let names = try home.partyNames()
            result.findings.append(
                Finding(
                    .newerVersionsNeedBundle,
                    [
                        "count": "\(Set(unavailable.map(\.holder.newer.object)).count)",
                        "names": NewerVersionsOwed.list(
                            Set(unavailable.map(\.holder.party)).sorted().map { names[$0] }),
                        "object": first.holder.newer.object,
                    ]))
        }
        return owed
    }

    /// Seals what a party may have of what it is owed, and notes the rest.
    private mutating func send(_ owed: Owed, to recipient: PartyID) throws(Fault) {
        var made: [PackageContent] = []
        if !owed.own.isEmpty {
            let spool = try SpoolFile(in: home.layout.home)
            try versions.write(Set(owed.own.keys), to: spool)
            made.append(PackageContent(fileName: Self.bundleName, source: spool, isBundle: true))
        }
        let name = try home.name(of: recipient)
        guard try sealer.wireVersion(for: [recipient]) > .v1 else {
            // Nothing of others can be passed on in version 1, and of one's own everything or nothing.
            _ = try sealer.certificates(of: [recipient])
            guard let bundle = made.first else { throw Fault(.disclosuresNeedVersion2, kind: .policy) }
            let sealed = try sealer.sealWhole(bundle.source, named: Self.bundleName, to: recipient, terms)
            return note(sealed, to: recipient, named: name, objects: owed.own.count)
        }
        var request = ShareRequest([], with: recipient)
        if !owed.others.isEmpty { request.items = [.corrections(owed.others.keys.sorted())] }
        request.made = made
        request.purpose = terms.purpose
        request.legalBasis = terms.legalBasis
        request.expires = terms.expires
        let plan = try sealer.planShare(request)
        var refused: [NewerVersion: String] = [:]
        var going: Set<NewerVersion> = []
        for item in plan.items {
            guard let version = owed.version(of: item.id, by: item.originator, own: home.identity.party) else {
                continue
            }
            if item.extent == .withheld {
                refused[version] = item.withheld.flatMap(\.reasons).first ?? ""
            } else {
                going.insert(version)
            }
        }
        for version in going { refused[version] = nil }
        if !going.isEmpty {
            note(try sealer.seal(plan), to: recipient, named: name, objects: going.count)
        }
        guard let reason = refused.sorted(by: { $0.key.object < $1.key.object }).first?.value else { return }
        result.findings.append(
            Finding(
                .newerVersionsWithheld, ["count": "\(refused.count)", "name": name, "reason": reason]))
        withheld += refused.keys
    }

    private mutating func note(
        _ sealed: PackageSealer.Sealed, to recipient: PartyID, named name: String, objects: Int
    ) {
        result.sealed.append(
            (
                recipient.text,
                NewerVersionsResult.Sealed(name: name, message: sealed.messageID.description, objects: objects)
            ))
    }

    // MARK: What may not go

    /// Tells those who hold earlier versions what may not go to them: by narrowings of what is one's own, and by disputes.
    private mutating func tell() throws(Fault) {
        var narrowed: [[JSONValue]: [StatedObject]] = [:]
        var others: [NewerVersion] = []
        for version in Set(withheld).sorted(by: { ($0.object, $0.originator) < ($1.object, $1.originator) }) {
            let markings = version.originator == own ? markings(of: version.object) : []
            if markings.isEmpty {
                others.append(version)
            } else {
                narrowed[markings, default: []].append(StatedObject(version.object, of: own))
            }
        }
        for (markings, objects) in narrowed.sorted(by: { $0.value[0] < $1.value[0] }) {
            let stated = try sealer.correctHere(
                objects, by: .narrow(markings),
                reason: "A newer version, with these markings, may not go to everybody who holds an earlier one.")
            result.findings += stated.findings
        }
        let known = try home.caseFile.disputes(of: Set(others.map(\.object)).sorted()).filter { $0.party == own }
        for version in others {
            let object = StatedObject(version.object, of: version.originator)
            let time = Timestamp(milliseconds: version.modified).rfc3339
            let dispute = Dispute(
                by: home.identity.name,
                text: "There is a newer version, of \(time). It may not go to everybody who holds an earlier one.")
            guard !known.contains(where: { $0.object == object && $0.dispute == dispute }) else { continue }
            let stated = try sealer.correctHere(
                [object], by: .dispute(dispute), reason: "A newer version may not go to everybody.")
            result.findings += stated.findings
        }
    }

    /// The definitions of the markings of an object of one's own that a narrowing can add; none where it has no such
    /// marking.
    private func markings(of id: String) -> [JSONValue] {
        var found: [String: JSONValue] = [:]
        for marking in versions[id]?.objectMarkingRefs ?? [] {
            guard let definition = TrafficLight(id: marking)?.object ?? versions[marking],
                EffectiveMarking(definition: definition).unknown.isEmpty
            else { continue }
            found[marking] = .object(definition.json)
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }
}
