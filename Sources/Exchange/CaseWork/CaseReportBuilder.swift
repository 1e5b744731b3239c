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

    /// The report on the current state of the case file: the best of everything, and how much else there is.
    package func report(title: String?, made: Timestamp) throws(Fault) -> CaseReport {
        let index: CaseIndex
        var outdated: Finding?
        if let current = try CaseIndex.current(home) {
            index = current
        } else {
            let view = try CaseView(home)
            outdated = try view.outdatedMerge()
            index = try CaseIndex(home, view)
        }
        let head = index.head
        var report = CaseReport(
            title: title ?? "Case file of \(home.identity.name)", made: made, homeName: home.identity.name,
            homeID: home.identity.party.short, parametersVersion: head.parameters)
        let names = try home.partyNames()
        try addSources(head.sources, names, to: &report)
        try addPurged(names, to: &report)
        try addRefusals(names, to: &report)
        try ReportSelection(index).add(to: &report)
        if let outdated { report.findings.append(outdated) }
        report.findings += try HiddenObjects.findings(in: home)
        report.findings += try HiddenObjects.disputes(in: home)
        for group in head.findings {
            guard let code = Self.codes[group.code] else { continue }
            report.findings += group.first.map { Finding(code, $0) }
            let omitted = group.count - group.first.count
            if omitted > 0 { report.omissions.findings[code] = omitted }
        }
        return report
    }

    /// The codes of the findings of a merge, by name.
    private static let codes = Dictionary(
        ([.objectVersionConflict] + FindingCode.ofMerges).map { ($0.name, $0) }
    ) { first, _ in first }

    /// The messages, purges and refused files that are listed: the last ones.
    private static let listed = 100

    private func addSources(
        _ summary: SourceSummary, _ names: PartyNames, to report: inout CaseReport
    ) throws(Fault) {
        // Purged packages have a list of their own.
        let packages = try home.caseFile.lastReceived(ofKind: PackageKind.bundle.rawValue, limit: Self.listed)
        for package in packages {
            guard let stored = package.manifest, let text = package.verdict else { continue }
            let verdict = try JSONValue(parsing: Array(text.utf8))
            let manifest = try PackageManifest(parsing: stored)
            report.sources.append(
                SourceRow(
                    party: names[manifest.originator.text], partyID: manifest.originator.short,
                    message: package.message, sequence: "\(package.sequence)",
                    received: Timestamp(package.handled) ?? manifest.created, claimed: manifest.created,
                    judged: Timestamp(package.handled),
                    authenticity: Self.verdict(verdict["authenticity"]?.array ?? []),
                    admission: Self.verdict([verdict["admission"]].compactMap { $0 }),
                    objects: try home.caseFile.objectCount(ofPackage: package.number), markings: manifest.handling,
                    receipt: package.receiptFile == nil ? "none" : "accepted, sealed"))
        }
        report.omissions.sources = summary.outcomes
        for row in report.sources {
            report.omissions.sources[max(row.authenticity.outcome, row.admission.outcome), default: 0] -= 1
        }
        report.omissions.sources = report.omissions.sources.filter { $0.value > 0 }
        report.omissions.markings = summary.markings
    }

    private func addPurged(_ names: PartyNames, to report: inout CaseReport) throws(Fault) {
        let purges = try home.caseFile.purges()
        report.omissions.purged = max(0, purges.count - Self.listed)
        report.purged = purges.suffix(Self.listed).map { purge in
            PurgedRow(
                party: names[purge.originator], message: purge.message, sequence: "\(purge.sequence)",
                received: Timestamp(purge.imported), purged: Timestamp(purge.time), reason: purge.reason)
        }
    }

    /// The markings of the received packages, each once, in order of first appearance.
    func markings() throws(Fault) -> [String] {
        if let index = try CaseIndex.current(home) { return index.head.sources.markings }
        var markings: [String] = []
        for package in try home.caseFile.packages(.received) where package.kind == PackageKind.bundle.rawValue {
            guard let manifest = package.manifest else { continue }
            for marking in try PackageManifest(parsing: manifest).handling where !markings.contains(marking) {
                markings.append(marking)
            }
        }
        return markings
    }

    private func addRefusals(_ names: PartyNames, to report: inout CaseReport) throws(Fault) {
        let (files, count) = try home.caseFile.lastQuarantined(limit: Self.listed)
        report.omissions.refusals = count - files.count
        for file in files {
            let verdict = try JSONValue(parsing: Array(file.verdict.utf8))
            let signer = verdict["authenticity"]?.array?.first?["signer"]?.string.flatMap(PartyID.init)
            var authenticity = Self.verdict(verdict["authenticity"]?.array ?? [])
            authenticity.reasons += Self.reasons(verdict["reasons"])
            report.refusals.append(
                RefusalRow(
                    file: file.name,
                    claimedParty: signer.map { names[$0.text] } ?? "",
                    received: Timestamp(file.arrived) ?? Timestamp(milliseconds: 0), authenticity: authenticity,
                    admission: verdict["admission"].map { Self.verdict([$0]) }, quarantine: file.id))
        }
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
