internal import BundleFormats
internal import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import Markings
internal import Packages
package import PartyHome
package import Platform
internal import Policy
internal import StrictJSON
internal import TradeModel
internal import X509

/// Plans what a partner gets of some objects: by policy, with what it needs to verify them.
package struct SharePlanner {
    let home: Home
    let time: Timestamp
    private let files: SealedFiles
    let policy: OutgoingPolicy
    let request: ShareRequest
    let question: OutgoingPolicy.Request
    var plan: SharePlan

    /// The places of objects of one message.
    struct Source {
        let source: VersionSource
        let content: SealedFiles.Content
        /// The places by the entry of the bundle; `nil` for everything.
        var places: [String: Set<Int>]?
    }

    /// Plans.
    ///
    /// - Parameter keys: opens the messages that the objects came in.
    /// - Throws: `Fault` `share-nothing`, `bundle-not-packed`, `share-profile-unusable`, errors of reading and of the keys.
    package static func plan(
        _ request: ShareRequest, in home: Home, keys: KeyRing, at time: Timestamp
    ) throws(Fault) -> SharePlan {
        var planner = SharePlanner(
            home: home, time: time, files: SealedFiles(home, keys: keys, at: time),
            policy: try OutgoingPolicy(home, at: time), request: request,
            question: OutgoingPolicy.Request(
                .share, to: request.recipient, purpose: request.purpose, legalBasis: request.legalBasis),
            plan: SharePlan(request: request))
        try planner.run()
        return planner.plan
    }

    private mutating func note(_ object: STIXObject, _ seen: ShareView.ObjectView) {
        guard seen.extent != nil else { return }
        plan.disclosed.add(object.id, modified: object.modified?.milliseconds, fields: Self.fields(seen))
        plan.consents.formUnion(seen.consents)
    }

    private mutating func run() throws(Fault) {
        plan.clauses = try policy.circumstances(of: question).standing.clauses
        var sources: [Int: Source] = [:]
        for item in request.items {
            switch item {
            case .bundle(let path): try addOwn(File(path: path), named: path)
            case .message(let message): try select(message, &sources)
            case .objects(let ids): try select(home.caseFile.currentVersions(of: ids), &sources)
            case .corrections(let ids):
                try select(home.caseFile.currentVersions(of: ids), &sources)
                try select(home.caseFile.revokedVersions(of: ids), &sources)
            }
        }
        for content in request.made { try addOwn(content.source, named: content.name) }
        for number in sources.keys.sorted() {
            if let source = sources[number] { try add(source) }
        }
        try addAttachments()
        try introduce()
    }

    // MARK: What is asked for

    /// All objects of a received message, and of the parts that it passed on.
    private mutating func select(_ message: String, _ sources: inout [Int: Source]) throws(Fault) {
        let rows = try home.caseFile.sources(ofMessage: message)
        guard !rows.isEmpty else { throw Fault(.shareNothing, kind: .usage, ["name": "message " + message]) }
        for row in rows {
            guard let content = try files.content(of: row) else {
                throw Fault(.shareNothing, kind: .usage, ["name": "message " + message])
            }
            sources[row.package] = Source(source: row, content: content, places: nil)
        }
    }

    /// Versions of objects.
    private mutating func select(_ versions: [StoredVersion], _ sources: inout [Int: Source]) throws(Fault) {
        for version in versions {
            guard let row = try source(of: version.number, among: sources) else {
                plan.items.append(
                    SharePlan.Item(
                        id: version.id, name: nil, originator: home.identity.party, extent: .withheld,
                        withheld: [
                            SharePlan.Withheld(
                                pointer: "", reasons: ["The message that it came in cannot be opened any more."])
                        ]))
                continue
            }
            for one in row {
                guard sources[one.package] != nil || one.source != nil else { continue }
                if let new = one.source, sources[one.package] == nil { sources[one.package] = new }
                // Everything of it was asked for already.
                guard sources[one.package]?.places != nil else { continue }
                sources[one.package]?.places?[one.entry, default: []].insert(one.position)
            }
        }
    }

    /// The places of a version: in one whole message, the one with the highest version of the format; else in all the
    /// parts that were passed on.
    private func source(
        of version: Int, among sources: [Int: Source]
    ) throws(Fault) -> [(package: Int, entry: String, position: Int, source: Source?)]? {
        var parts: [(package: Int, entry: String, position: Int, source: Source?)] = []
        var whole: (package: Int, entry: String, position: Int, source: Source?)?
        var best: WireVersion?
        for row in try home.caseFile.sources(of: version).reversed() {
            var found = sources[row.package]
            if found == nil, let content = try files.content(of: row) {
                found = Source(source: row, content: content, places: [:])
            }
            guard let found else { continue }
            switch found.content {
            case .package(let package):
                if best.map({ $0 < package.manifest.version }) ?? true {
                    best = package.manifest.version
                    whole = (row.package, row.entry, row.position, found)
                }
            case .disclosure: parts.append((row.package, row.entry, row.position, found))
            }
        }
        if let whole { return [whole] }
        return parts.isEmpty ? nil : parts
    }

    // MARK: One's own

    private mutating func addOwn(_ source: any ByteSource, named path: String) throws(Fault) {
        let report = try BundleValidator.validate(
            source, named: path, clock: time, tolerating: BundleValidator.formerErrors)
        let errors = report.count(of: .error)
        guard errors == 0 else {
            throw Fault(.bundleNotPacked, kind: .badData, ["name": path, "errors": "\(errors)"])
        }
        var view = try ShareView(of: source, named: path, from: nil, for: question, by: policy)
        var extents: [Int: DisclosedExtent] = [:]
        var withheld: [DisclosureEntry.Withheld] = []
        var (index, isWhole) = (0, true)
        let content = PackageContent(fileName: path, source: source, isBundle: true)
        var shown: Set<String> = []
        try BundleReader.forEachObject(in: source, named: path) { object throws(Fault) in
            defer { index += 1 }
            let seen = try view.view(of: object)
            if let extent = seen.extent {
                extents[index] = extent
                if extent != .whole { isWhole = false }
            } else {
                isWhole = false
            }
            guard !BundleSubjects.isDefinition(object.type) else { return }
            if let extent = seen.extent { shown.formUnion(Self.companions(of: object, shown: extent)) }
            withheld += told(seen, entry: content.name, index: index)
            plan.items.append(item(object, seen, by: home.identity.party))
            note(object, seen)
        }
        guard !extents.isEmpty else { return }
        if !isWhole {
            // A definition that marks nothing of what goes would tell of what does not.
            index = 0
            try BundleReader.forEachObject(in: source, named: path) { object throws(Fault) in
                if BundleSubjects.isDefinition(object.type), !shown.contains(object.id) { extents[index] = nil }
                index += 1
            }
            guard !extents.isEmpty else { return }
        }
        addHandling(report.markings)
        plan.own.append(
            SharePlan.Own(content: content, extents: isWhole ? nil : extents, withheld: isWhole ? [] : withheld))
    }

    private mutating func addAttachments() throws(Fault) {
        for path in request.attachments {
            let source = try File(path: path)
            guard source.count > 0 else { throw Fault(.fileEmpty, kind: .badData, ["path": path]) }
            plan.attachments.append(PackageContent(fileName: path, source: source, isBundle: false))
        }
    }

    /// Why nothing of a party can be passed on; `nil` when something can.
    func obstacle(to originator: PartyID, version: WireVersion) throws(Fault) -> String? {
        if version == .v1, !request.isGuessable {
            return "It came in a package of version 1, of which withheld parts can be guessed."
        }
        guard originator != home.identity.party, originator != request.recipient else { return nil }
        guard try home.caseFile.partner(originator.text) == nil else { return nil }
        return "Nobody here compared the fingerprint of \(try home.name(of: originator))."
    }

    // MARK: What goes with it

    /// Adds the profiles of the originators.
    private mutating func introduce() throws(Fault) {
        let known: Set = [home.identity.party, request.recipient]
        for party in Set(plan.parts.map(\.originator)).subtracting(known).sorted(by: { $0.text < $1.text }) {
            guard let partner = try home.caseFile.partner(party.text) else { continue }
            do throws(Fault) {
                _ = try PartyProfile(reading: partner.profile, at: time)
            } catch {
                guard error.kind != .inputOutput else { throw error }
                let sentence = error.finding.sentence
                throw Fault(
                    .shareProfileUnusable, kind: .undecided,
                    [
                        "name": try home.name(of: party),
                        "reason": sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence,
                    ])
            }
            plan.profiles.append(PassedOnProfile(partner.profile, of: party, index: plan.profiles.count))
            plan.introduced.append(party)
        }
    }

    mutating func addHandling(_ markings: [String]) {
        for marking in markings where !plan.handling.contains(marking) { plan.handling.append(marking) }
    }
}
