internal import ASiC
package import Diagnostics
package import Files

/// Takes large contents of a package while they are verified, so that they are read once. The copies are valid only
/// when the verdict is PASSED.
package final class ContentCollector {
    /// The size in bytes from which an entry is large.
    static let large = 4 << 20
    /// The largest number of entries that are taken: each holds a file open.
    private static let most = 16

    /// What is taken.
    package enum Scope: Sendable {
        /// All large contents.
        case everything
        /// The deflated ones: the others are read where they stand.
        case deflated
    }

    private let scope: Scope
    private let make: (String) throws(Fault) -> any ByteSink
    /// The copies, by entry.
    private var copies: [String: Copy] = [:]

    /// A collector.
    ///
    /// - Parameter make: makes the sink for an entry.
    package init(_ scope: Scope = .everything, _ make: @escaping (String) throws(Fault) -> any ByteSink) {
        self.scope = scope
        self.make = make
    }

    func sinks(for container: ASiCContainer) -> [String: any ByteSink] {
        let large = container.dataEntries.filter { name in
            name.hasPrefix("data/") && name != Padding.entryName && (container.size(of: name) ?? 0) >= Self.large
                && isInScope(name, of: container)
        }
        for name in large.prefix(Self.most) {
            do throws(Fault) { copies[name] = Copy(try make(name)) } catch { copies[name] = Copy(failed: error) }
        }
        return copies
    }

    private func isInScope(_ name: String, of container: ASiCContainer) -> Bool {
        switch scope {
        case .everything: true
        case .deflated: container.storedRange(of: name) == nil
        }
    }

    /// Has the container read what was taken from the copies that can be read, once it was verified.
    func provide(to container: ASiCContainer) {
        for (name, copy) in copies where copy.failure == nil {
            if let source = copy.next as? any ByteSource { container.read(name, from: source) }
        }
    }

    /// The sink that holds the content of an entry; `nil` when it was not large.
    ///
    /// - Throws: the error of making it or writing to it.
    package func sink(of name: String) throws(Fault) -> (any ByteSink)? {
        guard let copy = copies[name] else { return nil }
        if let failure = copy.failure { throw failure }
        return copy.next
    }

    /// Writes until something fails, and keeps the failure: the verdict does not depend on room on a disk.
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
