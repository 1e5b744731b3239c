internal import ASiC
package import Diagnostics
package import Files

/// Takes large contents of a package while they are verified, so that they are read once. What was written counts only
/// when the verdict is PASSED.
package final class ContentCollector {
    /// From how many bytes on an entry is large.
    static let large = 4 << 20
    /// How many entries are taken at most: each holds a file open.
    private static let most = 16

    private let make: (String) throws(Fault) -> any ByteSink
    /// Where each content goes, by entry.
    private var copies: [String: Copy] = [:]

    /// Copies into sinks that are made for entries.
    package init(_ make: @escaping (String) throws(Fault) -> any ByteSink) { self.make = make }

    func sinks(for container: ASiCContainer) -> [String: any ByteSink] {
        let large = container.dataEntries.filter { name in
            name.hasPrefix("data/") && name != Padding.entryName && (container.size(of: name) ?? 0) >= Self.large
        }
        for name in large.prefix(Self.most) {
            do throws(Fault) { copies[name] = Copy(try make(name)) } catch { copies[name] = Copy(failed: error) }
        }
        return copies
    }

    /// The sink that holds the content of an entry; `nil` when it was not large.
    ///
    /// - Throws: what making it or writing to it threw.
    package func sink(of name: String) throws(Fault) -> (any ByteSink)? {
        guard let copy = copies[name] else { return nil }
        if let failure = copy.failure { throw failure }
        return copy.next
    }

    /// Writes on until something fails; whether the verdict is PASSED does not depend on room on a disk.
    private final class Copy: ByteSink {
        let next: (any ByteSink)?
        private(set) var failure: Fault?

        init(_ next: any ByteSink) { self.next = next }

        init(failed failure: Fault) {
            next = nil
            self.failure = failure
        }

        func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
            guard failure == nil else { return }
            do throws(Fault) { try next?.write(bytes) } catch { failure = error }
        }
    }
}
