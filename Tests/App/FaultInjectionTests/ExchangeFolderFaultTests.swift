internal import Files
internal import Foundation
internal import Glibc
internal import TestSupport
internal import Testing

/// An exchange folder that fails half-way: full, turned read-only, gone. The finding has a name, the home is whole, and the
/// next call sends what did not go, once.
@Suite struct ExchangeFolderFaultTests {
    /// What a call says, the code of the finding, and which calls it is: folders are made, then a file, which is written
    /// and renamed.
    private static let faults: [(Int32, String, [Int])] = [
        (ENOSPC, "exchange-folder-full", [1, 4]), (EROFS, "exchange-folder-read-only", [2, 3]),
        (ENOENT, "exchange-folder-", [5]),
    ]

    /// A home with a message that waits in its outbox, and an empty exchange folder.
    private static let template = Result<TemporaryFolder, any Error> {
        let folder = try FaultStage.folder()
        let lines =
            FaultStage.words
            + "corridor send 'Example Agency' one.json --attempts 1 --to-folder none --home carrier $P\nmkdir exchange"
        _ = try Theatre.run(lines, in: folder.path)
        return folder
    }

    @Test(arguments: faults) func whatDidNotGoGoesWithTheNextCallOnce(
        _ errno: Int32, code: String, at calls: [Int]
    ) throws {
        var failures = 0
        for call in calls {
            let stage = try Theatre.copy(of: Self.template.get())
            let exchange = stage.file("exchange")
            let send = ["send", "--attempts", "1", "--to-folder", "exchange", "--home", "carrier"]
            let fault = try FaultInjector.words(.failing(call: call, errno: errno), in: exchange)
            let failed = try Tool.run(
                fault[0], Array(fault.dropFirst()) + [Theatre.corridor] + send, folder: stage.path,
                environment: Theatre.environment(stage.path))
            if failed.status != 0 {
                failures += 1
                #expect(failed.status == 5, "call \(call): \(failed.errorText)")
                #expect(failed.errorText.contains("[" + code), "call \(call): \(failed.errorText)")
            }
            let again = try Theatre.run(
                """
                corridor send --to-folder exchange --home carrier && corridor receive exchange --home agency \
                    && corridor check-home --home carrier
                """, in: stage.path)
            #expect(again.status == 0, "call \(call): \(again.text)\(again.errorText)")
            #expect(again.text.contains("received 1 from"), "call \(call): \(again.text)")
            let left = FileManager.default.enumerator(atPath: exchange)?.compactMap { $0 as? String } ?? []
            #expect(!left.contains { Paths.name(of: $0).hasPrefix(".corridor-") }, "call \(call): \(left)")
        }
        #expect(failures > 0)
    }
}
