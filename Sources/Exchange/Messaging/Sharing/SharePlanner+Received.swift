internal import BundleFormats
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TradeModel
internal import X509

/// Objects of others in a plan: of whole messages, and of parts that were passed on.
extension SharePlanner {
    /// An object of a whole message that goes.
    private struct ShownObject {
        let id: String
        /// When its version was modified, in milliseconds since 1970.
        let modified: Int64?
        let view: ShareView.ObjectView

        init(_ object: STIXObject, _ view: ShareView.ObjectView) {
            (id, modified, self.view) = (object.id, object.modified?.milliseconds, view)
        }
    }

    mutating func add(_ source: Source) throws(Fault) {
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
            var shown: [ShownObject] = []
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
                shown.append(ShownObject(object, seen))
                objects.append(object.id)
                withheld += told(seen, entry: name, index: index)
                companions.formUnion(Self.companions(of: object, shown: extent))
            }
            try accompany(&chosen, companions, in: bundle, named: name, by: &view, told: &withheld, shown: &shown)
            for one in shown {
                disclosed.add(
                    one.id, modified: one.modified, fields: Self.fields(one.view), originator: originator.text)
                consents.formUnion(one.view.consents)
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
        shown: inout [ShownObject]
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
                if !BundleSubjects.isDefinition(object.type) { shownMore.append(ShownObject(object, seen)) }
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
            disclosed.add(
                one.object.id, modified: one.object.modified?.milliseconds, fields: Self.fields(seen, of: one),
                originator: verified.originator.text)
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
            disclosed.add(
                one.object.id, modified: one.object.modified?.milliseconds, fields: Self.fields(seen, of: one),
                originator: verified.originator.text)
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
}
