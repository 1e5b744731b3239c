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
    private let home: Home
    private let time: Timestamp
    private let files: SealedFiles
    private let policy: OutgoingPolicy
    let request: ShareRequest
    private let question: OutgoingPolicy.Request
    private var plan: SharePlan

    /// The places of objects of one message.
    private struct Source {
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

    private mutating func note(_ id: String, _ seen: ShareView.ObjectView, by party: PartyID) {
        guard seen.extent != nil else { return }
        plan.disclosed.add(id, fields: Self.fields(seen))
        plan.consents.formUnion(seen.consents)
    }

    private mutating func run() throws(Fault) {
        plan.clauses = try policy.circumstances(of: question).standing.clauses
        var sources: [Int: Source] = [:]
        for item in request.items {
            switch item {
            case .bundle(let path): try addOwn(path)
            case .message(let message): try select(message, &sources)
            case .objects(let ids): try select(ids, &sources)
            }
        }
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

    /// The current versions of objects.
    private mutating func select(_ ids: [String], _ sources: inout [Int: Source]) throws(Fault) {
        for version in try home.caseFile.currentVersions(of: ids) {
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

    private mutating func addOwn(_ path: String) throws(Fault) {
        let source = try File(path: path)
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
            note(object.id, seen, by: home.identity.party)
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

    // MARK: Others'

    private mutating func add(_ source: Source) throws(Fault) {
        switch source.content {
        case .package(let package): try add(package, source)
        case .disclosure(let disclosure): try add(disclosure, source)
        }
    }

    /// Adds objects of a whole message.
    private mutating func add(_ package: VerifiedPackage, _ source: Source) throws(Fault) {
        let originator = package.manifest.originator
        let obstacle = try obstacle(to: originator, version: package.manifest.version)
        var extents: [String: [Int: DisclosedExtent]] = [:]
        var (withheld, objects): ([DisclosureEntry.Withheld], [String]) = ([], [])
        var (disclosed, consents): (LedgerObjects, Set<String>) = (LedgerObjects(), [])
        var isWhole = source.places == nil && package.attachments.isEmpty
        for name in package.bundles {
            let wanted = source.places.map { $0[name] ?? [] }
            if let wanted, wanted.isEmpty { continue }
            let isXML = package.manifest.bundleEntries.first { $0.name == name }?.form == .xml
            let bundle = try package.source(of: name)
            var view = try ShareView(
                of: bundle, named: name, from: originator, for: question, by: policy,
                isByProperty: package.manifest.version == .v1)
            var (chosen, companions): ([Int: DisclosedExtent], Set<String>) = ([:], [])
            var shown: [(String, ShareView.ObjectView)] = []
            var index = 0
            try BundleReader.forEachObject(in: bundle, named: name) { object throws(Fault) in
                defer { index += 1 }
                guard wanted?.contains(index) ?? true, !BundleSubjects.isDefinition(object.type) else { return }
                let reason = obstacle ?? (isXML ? "It came in a bundle in XML, whose parts cannot be shown." : nil)
                guard reason == nil else {
                    plan.items.append(self.withheld(object, by: originator, because: reason ?? ""))
                    isWhole = false
                    return
                }
                let seen = try view.view(of: object)
                plan.items.append(item(object, seen, by: originator))
                if seen.extent != .whole { isWhole = false }
                guard let extent = seen.extent else { return }
                chosen[index] = extent
                shown.append((object.id, seen))
                objects.append(object.id)
                withheld += told(seen, entry: name, index: index)
                companions.formUnion(Self.companions(of: object, shown: extent))
            }
            try accompany(&chosen, companions, in: bundle, named: name, by: &view, told: &withheld, shown: &shown)
            for (id, seen) in shown {
                disclosed.add(id, fields: Self.fields(seen), originator: originator.text)
                consents.formUnion(seen.consents)
            }
            if !chosen.isEmpty { extents[name] = chosen }
        }
        guard !extents.isEmpty else { return }
        if isWhole { plan.forwardable.append(package.manifest.messageID.description) }
        let disclosure = try DisclosureWriter.disclosure(of: package, showing: extents)
        try add(
            disclosure, by: originator, of: package.manifest.messageID, withheld: withheld, objects: objects,
            disclosed: disclosed, by: consents)
    }

    /// Adds the definitions and creators that shown objects name, and what these name.
    private func accompany(
        _ chosen: inout [Int: DisclosedExtent], _ companions: Set<String>, in bundle: any ByteSource,
        named name: String, by view: inout ShareView, told withheld: inout [DisclosureEntry.Withheld],
        shown: inout [(String, ShareView.ObjectView)]
    ) throws(Fault) {
        var (wanted, known): (Set<String>, Set<String>) = (companions, [])
        while !wanted.subtracting(known).isEmpty {
            known.formUnion(wanted)
            var index = 0
            var (added, more, seenBy) = (chosen, wanted, view)
            var (toldMore, shownMore) = (withheld, shown)
            try BundleReader.forEachObject(in: bundle, named: name) { object throws(Fault) in
                defer { index += 1 }
                guard wanted.contains(object.id), added[index] == nil else { return }
                let seen = try seenBy.view(of: object)
                guard let extent = seen.extent else { return }
                added[index] = extent
                if !BundleSubjects.isDefinition(object.type) { shownMore.append((object.id, seen)) }
                toldMore += told(seen, entry: name, index: index)
                more.formUnion(Self.companions(of: object, shown: extent))
            }
            (chosen, wanted, view, withheld) = (added, more, seenBy, toldMore)
            shown = shownMore
        }
    }

    /// Adds parts of a message that were passed on to this party.
    private mutating func add(_ verified: VerifiedDisclosure, _ source: Source) throws(Fault) {
        let obstacle = try obstacle(to: verified.originator, version: verified.disclosure.version)
        let bundle = try verified.bundle()
        let name = verified.entry.entry
        // Places of parts are not those of the bundle: only whole properties are withheld of them.
        var view = try ShareView(
            of: bundle, named: name, from: verified.originator, for: question, by: policy, isByProperty: true)
        var extents: [String: [Int: DisclosedExtent]] = [:]
        var (withheld, objects, companions): ([DisclosureEntry.Withheld], [String], Set<String>) = ([], [], [])
        var (disclosed, consents): (LedgerObjects, Set<String>) = (LedgerObjects(), [])
        let all = try verified.objects()
        for one in all where !BundleSubjects.isDefinition(one.object.type) {
            guard source.places.map({ $0[one.entry]?.contains(one.index) == true }) ?? true else { continue }
            var reason = obstacle
            if case .partial(let partial) = one.extent, partial.object.json["object_marking_refs"] == nil {
                reason = reason ?? "Only parts of it are here, and whether its originator marked it is not among them."
            }
            if let reason {
                plan.items.append(self.withheld(one.object, by: verified.originator, because: reason))
                continue
            }
            let seen = try view.view(of: one.object)
            plan.items.append(item(one.object, seen, by: verified.originator))
            guard let extent = seen.extent else { continue }
            extents[one.entry, default: [:]][one.index] = extent
            disclosed.add(one.object.id, fields: Self.fields(seen, of: one), originator: verified.originator.text)
            consents.formUnion(seen.consents)
            objects.append(one.object.id)
            withheld += told(seen, entry: one.entry, index: one.index)
            companions.formUnion(Self.companions(of: one.object, shown: extent))
        }
        guard !extents.isEmpty else { return }
        for one in all where companions.contains(one.object.id) && extents[one.entry]?[one.index] == nil {
            let seen = try view.view(of: one.object)
            guard let extent = seen.extent else { continue }
            extents[one.entry, default: [:]][one.index] = extent
            guard !BundleSubjects.isDefinition(one.object.type) else { continue }
            disclosed.add(one.object.id, fields: Self.fields(seen, of: one), originator: verified.originator.text)
            consents.formUnion(seen.consents)
        }
        // What was withheld from this party is withheld from the next one.
        for before in verified.entry.withheld where extents[before.entry]?[before.index] != nil {
            if request.namesWithheld { withheld.append(before) }
        }
        try add(
            DisclosureWriter.disclosure(of: verified, showing: extents), by: verified.originator,
            of: verified.messageID, withheld: withheld, objects: objects, disclosed: disclosed,
            by: consents)
    }

    /// Adds a disclosure, when the recipient can verify it now.
    private mutating func add(
        _ disclosure: Disclosure, by originator: PartyID, of message: UUID?, withheld: [DisclosureEntry.Withheld],
        objects: [String], disclosed: LedgerObjects, by consents: Set<String>
    ) throws(Fault) {
        let bytes = disclosure.bytes
        let judged = try PackageReader.judge(bytes, VerificationContext(trust: try home.trustStore(), time: time))
        guard judged.authenticity.outcome == .passed else {
            let reason = judged.authenticity.findings.first?.sentence ?? "it does not verify"
            for id in Set(objects) {
                for index in plan.items.indices
                where plan.items[index].id == id && plan.items[index].originator == originator {
                    let item = plan.items[index]
                    plan.items[index] = SharePlan.Item(
                        id: id, name: item.name, originator: originator, extent: .withheld,
                        withheld: [
                            SharePlan.Withheld(
                                pointer: "", reasons: ["Nobody could verify it any more: \(reason)"])
                        ])
                }
            }
            return
        }
        let report = try BundleValidator.validate(
            try disclosure.bundle(), named: "the parts", clock: time)
        addHandling(report.markings)
        plan.disclosed.add(disclosed)
        plan.consents.formUnion(consents)
        plan.parts.append(
            SharePlan.Part(
                disclosure: disclosure, originator: originator,
                entry: DisclosureEntry(
                    entry: "", originator: originator, messageID: message,
                    withheld: request.namesWithheld ? withheld : []), objects: objects))
    }

    /// Why nothing of a party can be passed on; `nil` when something can.
    private func obstacle(to originator: PartyID, version: WireVersion) throws(Fault) -> String? {
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

    private mutating func addHandling(_ markings: [String]) {
        for marking in markings where !plan.handling.contains(marking) { plan.handling.append(marking) }
    }
}
