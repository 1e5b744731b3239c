internal import CaseFile
internal import CaseWork
internal import Files
import HomeTestSupport
internal import Messaging
internal import Packages
internal import PartyHome
import Platform
import RecordLinkage
import ReportValues
internal import Reporting
internal import StrictJSON
internal import TestSupport
internal import Testing
import X509

/// Everything that can be done with the agency of a stage, in any order, and what everybody asks of it afterwards.
final class HomeStates {
    /// Something that is done.
    enum Step: String, CaseIterable {
        case imported, importedAgain, sealedAnew, refused, undecided, released, discarded
        case purged, enclosed, forwarded, suspended, resumed, rotated, merged, decided, sealed, renewed
    }

    private let stage: Stage
    private var agency: Party
    private var time = Stage.now
    private var count = 0
    private var generator: SeededGenerator
    private var envelopes: [String] = []

    init(seed: UInt64) throws {
        stage = try Stage()
        agency = stage.agency
        generator = SeededGenerator(seed)
    }

    /// Does something, and says what code it ended with, when it was not done.
    func perform(_ step: Step) -> String? {
        time = time.adding(seconds: 60)
        return faultCode { try act(step) }
    }

    private func name() -> String {
        count += 1
        return "n\(count)"
    }

    private func act(_ step: Step) throws {
        let carrier = stage.carrier
        switch step {
        case .imported:
            envelopes.append(try stage.envelope(name()))
            _ = try agency.importFile(envelopes[envelopes.count - 1], at: time)
        case .importedAgain:
            guard let path = envelopes.randomElement(using: &generator) else { return }
            _ = try agency.importFile(path, at: time)
        case .sealedAnew:
            let package = stage.folder.file(name() + ".asice")
            _ = try carrier.mail().pack(
                [try stage.bundle(name())], for: [agency.id], PackageSealer.Terms(), to: package, replacing: false)
            for _ in 0..<2 {
                let path = try carrier.mail().seal(
                    package: package, to: [agency.id], place: { self.stage.folder.file($0) }
                ).path
                _ = try agency.importFile(path, at: time)
            }
        case .refused:
            let path = try carrier.seal(
                try stage.bundle(name()), to: [agency], in: stage.folder, expires: Stage.now)[0]
            _ = try agency.importFile(path, at: time)
        case .undecided:
            let other = stage.stranger
            if try other.home.caseFile.partners().isEmpty { try other.meet(agency) }
            _ = try agency.importFile(
                try other.seal(try stage.bundle(name()), to: [agency], in: stage.folder)[0], at: time)
        case .released:
            guard let held = try held() else { return }
            _ = try Importer(
                agency.home, keys: agency.keys, clock: .fixed(time), randomness: .system, actor: agency.actor(time)
            ).release(held.id, reason: "test")
        case .discarded:
            guard let held = try held() else { return }
            try agency.home.discard(held.id, reason: "test", by: agency.actor(time))
        case .purged:
            let received = try agency.home.caseFile.packages(.received)
            guard let package = received.randomElement(using: &generator) else { return }
            let purger = Purger(agency.home, actor: agency.actor(time))
            let result = try purger.purge(.messages([package.message]), reason: "test")
            _ = try purger.certify(result.before + result.purged, agency.keys)
        case .enclosed:
            let mail = carrier.mail()
            var terms = PackageSealer.Terms()
            terms.forwarding = try mail.forwarding(
                [try agency.seal(try stage.bundle(name()), to: [carrier], in: stage.folder)[0]], to: [agency.id],
                release: "test")
            envelopes.append(
                try mail.seal(
                    [], to: [agency.id], together: false, terms, place: { self.stage.folder.file($0) })[0].path)
            _ = try agency.importFile(envelopes[envelopes.count - 1], at: time)
        case .forwarded:
            guard let path = envelopes.randomElement(using: &generator) else { return }
            var terms = PackageSealer.Terms()
            terms.forwarding = try agency.mail(at: time).forwarding(
                [path], to: [stage.partner.id], release: "test")
            _ = try agency.mail(at: time).seal(
                [], to: [stage.partner.id], together: false, terms, place: { self.stage.folder.file($0) })
        case .suspended, .resumed:
            _ = try PartnerRegistry(agency.home, clock: .fixed(time)).setSuspended(
                carrier.id, step == .suspended, reason: "test", by: agency.actor(time))
        case .rotated:
            try agency.keeper(at: time).rotate([.receipt], .p256)
            agency = try Party("agency", in: stage.folder)
        case .merged: _ = try MergeWorkflow(agency.home, actor: agency.actor(time)).merge()
        case .decided:
            let ids = try agency.home.caseFile.currentVersions().map(\.id)
            guard ids.count > 1 else { return }
            _ = try MergeWorkflow(agency.home, actor: agency.actor(time)).decide(
                .different, left: ids[0], right: ids[1], reason: "test")
        case .sealed:
            _ = try agency.mail(at: time).seal(
                [try stage.bundle(name())], to: [carrier.id], together: false, PackageSealer.Terms(),
                place: { self.stage.folder.file($0) })
        case .renewed:
            agency = try Party("agency", in: stage.folder)
            _ = try agency.home.renewStream(reason: "test", randomness: .system, by: agency.actor(time))
            agency = try Party("agency", in: stage.folder)
        }
    }

    private func held() throws -> QuarantinedFile? {
        try agency.home.caseFile.quarantined().randomElement(using: &generator)
    }

    /// Asks the home for all that commands ask it for.
    ///
    /// - Returns: what did not answer as it should.
    func problems() -> [String] {
        let home = agency.home
        let questions: [(String, () throws -> Bool)] = [
            (
                "report",
                { [time] in
                    let report = try CaseReportBuilder(home).report(title: nil, made: time)
                    let received = try home.caseFile.packages(.received).filter {
                        $0.kind == PackageKind.bundle.rawValue
                    }
                    return report.sources.count + report.purged.count >= received.count
                        && !HTMLReport.render(report).isEmpty
                }
            ),
            (
                "review",
                { [time] in
                    _ = try ReviewSheetBuilder.sheet(
                        of: home, CaseView(home), author: "tester", reason: "test", made: time)
                    return true
                }
            ),
            (
                "quarantine",
                {
                    try home.caseFile.quarantined().allSatisfy { file in
                        _ = try JSONValue(parsing: Array(file.verdict.utf8))
                        return try home.quarantined(file.id) == file
                    }
                }
            ),
            (
                "objects",
                {
                    for id in try home.caseFile.objectIDs() { _ = try home.caseFile.versions(of: id) }
                    return true
                }
            ),
            (
                "purge preview",
                { [agency, time] in
                    _ = try Purger(home, actor: agency.actor(time)).preview(.before(time.adding(seconds: 1)))
                    _ = try Purger(home, actor: agency.actor(time)).preview(.expired)
                    return true
                }
            ),
            ("streams", { try home.streams().contains { $0.isPresent } }),
            ("sent", { try home.caseFile.packages(.sent).allSatisfy { $0.manifest?.isEmpty == false } }),
            ("reminders", { [time] in try home.reminders(at: time).isEmpty }),
            ("log", { try home.caseFile.verifyLog() > 0 }),
            ("files", { try Self.isAccountedFor(home) }),
        ]
        return questions.compactMap { name, ask in
            do {
                return try ask() ? nil : name
            } catch {
                return "\(name): \(error)"
            }
        }
    }

    /// Whether every file has an owner, every message stands with its sealed copy, and nothing more is there.
    private static func isAccountedFor(_ home: Home) throws -> Bool {
        let items = try HomeInventory(home).items()
        let hasOwners = items.allSatisfy { item in
            switch item.owner {
            case .home, .database, .row: true
            case .step, .writer, .nobody, .foreign: false
            }
        }
        let sealed = Set(try home.caseFile.packages(.received).map(\.file)).subtracting([""])
        let quarantined = Set(try home.caseFile.quarantined().map(\.file))
        return try hasOwners && sealed == Set(Paths.names(in: home.layout.sealed))
            && quarantined == Set(Paths.names(in: home.layout.quarantine))
    }
}
