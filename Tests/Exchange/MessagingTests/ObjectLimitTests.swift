internal import TestSupport
internal import CaseFile
internal import Diagnostics
internal import Files
internal import HomeTestSupport
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
internal import TestSupport
internal import Testing

/// The size of the objects that are read is one limit on the whole way, which the caller chooses.
@Suite struct ObjectLimitTests {
    @Test func aLargerObjectIsNotPackedAndPackedWithALargerLimit() throws {
        let stage = try Stage()
        let bundle = try stage.bundle()
        func seal(_ limit: Int) throws {
            _ = try stage.carrier.mail().seal(
                [bundle], to: [stage.agency.id], together: false, PackageSealer.Terms(objectLimit: limit),
                place: { stage.folder.file($0) })
        }
        #expect(faultCode { try seal(100) } == "bundle-not-packed")
        try seal(1 << 20)
    }

    @Test func aLargerObjectIsRefusedAndImportedWithALargerLimit() throws {
        let stage = try Stage()
        let envelope = try stage.envelope()
        func take(_ limit: Int) throws -> Importer.Outcome {
            try Importer(
                stage.agency.home, keys: stage.agency.keys, clock: .fixed(Stage.now), randomness: .system,
                actor: stage.agency.actor(), objectLimit: limit
            ).importFile(envelope)
        }
        let refused = try take(100)
        #expect(refused.outcome == .failed && refused.codes.contains("json-element-limit"), "\(refused.codes)")
        #expect(try stage.agency.holdings() == Holdings(quarantined: 1, quarantinedFiles: 1))
        let taken = try take(1 << 20)
        #expect(taken.stored != nil, "\(taken.codes)")
    }
}
