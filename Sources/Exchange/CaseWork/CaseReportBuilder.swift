internal import FileMerging
internal import Packages
package import ReportValues
internal import CaseFile
package import Diagnostics
internal import EntityResolution
package import PartyHome
package import Platform
internal import StrictJSON
internal import X509

/// Builds the values of a report from a case file.
package struct CaseReportBuilder: Sendable {
    private let home: Home

    /// The builder for a home.
    package init(_ home: Home) { self.home = home }

    /// The report on the current state of the case file.
    package func report(title: String?, made: Timestamp) throws(Fault) -> CaseReport {
        let contents = try CaseObjects(home)
        let view = contents.view
        var report = CaseReport(
            title: title ?? "Case file of \(home.identity.name)", made: made, homeName: home.identity.name,
            homeID: home.identity.party.short, parametersVersion: view.result.parametersVersion)
        report.sources = try sources(view)
        report.purged = try purged()
        report.refusals = try refusals()
        let entities = ReportEntities(contents)
        report.entities = view.result.entities.map(entities.card)
        report.proposals = view.result.review.map(entities.proposal)
        let goods = ReportGoods(contents)
        report.routes = goods.routes
        report.goods = goods.comparisons
        report.findings = [try view.outdatedMerge()].compactMap(\.self) + view.findings
        return report
    }

    private func sources(_ view: CaseView) throws(Fault) -> [SourceRow] {
        var rows: [SourceRow] = []
        let names = try home.partyNames()
        let counts = view.provenance.values.joined().reduce(into: [Int: Int]()) { $0[$1.package, default: 0] += 1 }
        for package in try home.caseFile.packages(.received) where package.kind == PackageKind.bundle.rawValue {
            // Purged packages have a list of their own.
            guard let stored = package.manifest, let text = package.verdict else { continue }
            let verdict = try JSONValue(parsing: Array(text.utf8))
            let manifest = try PackageManifest(parsing: stored)
            rows.append(
                SourceRow(
                    party: names[manifest.originator.text], partyID: manifest.originator.short,
                    message: package.message, sequence: "\(package.sequence)",
                    received: Timestamp(package.handled) ?? manifest.created, claimed: manifest.created,
                    judged: Timestamp(package.handled),
                    authenticity: Self.verdict(verdict["authenticity"]?.array ?? []),
                    admission: Self.verdict([verdict["admission"]].compactMap { $0 }),
                    objects: counts[package.number] ?? 0, markings: manifest.handling,
                    receipt: package.receiptFile == nil ? "none" : "accepted, sealed"))
        }
        return rows
    }

    private func purged() throws(Fault) -> [PurgedRow] {
        try home.caseFile.purges().map { purge throws(Fault) in
            PurgedRow(
                party: try home.name(ofParty: purge.originator), message: purge.message, sequence: "\(purge.sequence)",
                received: Timestamp(purge.imported), purged: Timestamp(purge.time), reason: purge.reason)
        }
    }

    /// The markings of the received packages, each once, in order of first appearance.
    func markings() throws(Fault) -> [String] {
        var markings: [String] = []
        for package in try home.caseFile.packages(.received) where package.kind == PackageKind.bundle.rawValue {
            guard let manifest = package.manifest else { continue }
            for marking in try PackageManifest(parsing: manifest).handling where !markings.contains(marking) {
                markings.append(marking)
            }
        }
        return markings
    }

    private func refusals() throws(Fault) -> [RefusalRow] {
        var rows: [RefusalRow] = []
        let names = try home.partyNames()
        for file in try home.caseFile.quarantined() {
            let verdict = try JSONValue(parsing: Array(file.verdict.utf8))
            let signer = verdict["authenticity"]?.array?.first?["signer"]?.string.flatMap(PartyID.init)
            var authenticity = Self.verdict(verdict["authenticity"]?.array ?? [])
            authenticity.reasons += Self.reasons(verdict["reasons"])
            rows.append(
                RefusalRow(
                    file: file.name,
                    claimedParty: signer.map { names[$0.text] } ?? "",
                    received: Timestamp(file.arrived) ?? Timestamp(milliseconds: 0), authenticity: authenticity,
                    admission: verdict["admission"].map { Self.verdict([$0]) }, quarantine: file.id))
        }
        return rows
    }

    /// The worst of several stored verdicts, with all their reasons.
    private static func verdict(_ parts: [JSONValue]) -> ReportVerdict {
        let outcomes = parts.compactMap { $0["outcome"]?.string.flatMap(Diagnostics.Outcome.init) }
        return ReportVerdict(Outcome.worst(outcomes), parts.flatMap { reasons($0["reasons"]) })
    }

    private static func reasons(_ value: JSONValue?) -> [ReportReason] {
        value?.array?.map { reason in
            ReportReason(
                code: reason["code"]?.string ?? "", sentence: reason["sentence"]?.string ?? "",
                advice: reason["advice"]?.string ?? "", place: reason["place"]?.string ?? "")
        } ?? []
    }
}
