internal import CaseFile
package import Diagnostics
internal import Files
package import PartyHome

/// Imports what waits in the inbox, in the order of its streams. What becomes of one file has no effect on the next one.
package struct InboxImport {
    private let home: Home
    private let importer: Importer
    /// How many files are looked up at once.
    private static let batch = 500

    /// The import of the inbox of a home.
    package init(_ home: Home, _ importer: Importer) {
        self.home = home
        self.importer = importer
    }

    /// Imports every file that waits.
    ///
    /// - Parameter body: is given what became of each file, when it is known; an error of one is given too.
    package func run(_ body: (Result<Importer.Outcome, Fault>) -> Void) {
        var tried: Set<String> = []
        do throws(Fault) {
            // Two imports of one inbox would each try what the other one has imported.
            let lock = try home.lockReceiving()
            defer { withExtendedLifetime(lock) {} }
            while true {
                let files = try home.caseFile.inbox(limit: Self.batch + tried.count)
                    .filter { tried.insert($0.fileDigest).inserted }
                guard !files.isEmpty else { return }
                for file in files {
                    let path = Paths.join(home.layout.inbox, file.path)
                    do throws(Fault) {
                        body(.success(try importer.importFile(path, dropsRepeats: true)))
                    } catch {
                        body(.failure(error))
                        // A file that a person took out of the inbox is not waited for.
                        if error.code == .fileMissing { try home.caseFile.noteTaken(fromInbox: file.fileDigest) }
                        // What concerns every file is said once.
                        guard error.kind == .inputOutput || error.kind == .usage, error.code != .fileMissing
                        else { continue }
                        return
                    }
                }
            }
        } catch {
            body(.failure(error))
        }
    }
}
