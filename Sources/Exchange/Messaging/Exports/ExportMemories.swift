package import CaseFile
package import Diagnostics
package import PartyHome
internal import Synchronization
internal import X509

/// The memories of the sources of one export, each read from the home when it is needed first.
package final class ExportMemories: Sendable {
    private let home: Home
    private let found = Mutex<[ExportSource: ExportMemory]>([:])

    /// The memories of a home.
    package init(_ home: Home) { self.home = home }

    /// The party of the home, by its party id.
    var party: String { home.identity.party.text }

    /// The memory of a source.
    package func memory(of source: ExportSource) throws(Fault) -> ExportMemory {
        if let memory = found.withLock({ $0[source] }) { return memory }
        let memory = try home.exportMemory(of: source)
        found.withLock { $0[source] = memory }
        return memory
    }
}
