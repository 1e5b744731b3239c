/// The keys of all open objects with their hashes, innermost last. It finds duplicates by comparison while an object
/// has few keys, and by sorting when a larger object ends, so that no object costs quadratic time.
struct ObjectKeyStack {
    /// The memory that holds the keys.
    struct Source {
        let source: UnsafeBufferPointer<UInt8>
        let tape: [TapeWord]

        func withKey<Result>(_ node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            ObjectKeyStack.withKey(tape[node], of: source, body)
        }

        func areEqual(_ left: Int, _ right: Int) -> Bool {
            withKey(left) { first in withKey(right) { TapeView.areEqual(first, $0) } }
        }
    }

    /// A key.
    private struct Entry {
        let hash: UInt64
        let node: UInt32
    }

    /// Up to this number, the keys of an object are compared one by one.
    private static let linearSearchLimit = 24

    private var entries: [Entry] = []
    private let hash = KeyHash.shared

    var count: Int { entries.count }

    /// The hash of a key.
    func hash(of key: TapeWord, in source: UnsafeBufferPointer<UInt8>) -> UInt64 {
        Self.withKey(key, of: source) { hash($0) }
    }

    /// The first key from `place` on that has a hash, for an object whose keys start at `start`; `nil` when there is none,
    /// or too many keys to compare each.
    func place(of hash: UInt64, from place: Int, start: Int) -> Int? {
        guard entries.count - start <= Self.linearSearchLimit else { return nil }
        var place = place
        while place < entries.count {
            if entries[place].hash == hash { return place }
            place += 1
        }
        return nil
    }

    /// The node of a key.
    func node(at place: Int) -> Int { Int(entries[place].node) }

    /// Adds a key with its hash to the innermost object.
    mutating func add(_ node: Int, hash: UInt64) {
        entries.append(Entry(hash: hash, node: UInt32(truncatingIfNeeded: node)))
    }

    /// Whether an object whose keys start at `start` has too many to have been compared one by one.
    func isLarge(from start: Int) -> Bool { entries.count - start > Self.linearSearchLimit }

    /// Removes the keys of an object.
    mutating func close(from start: Int) { entries.removeLast(entries.count - start) }

    /// A key and its first duplicate in a large object, if there is one.
    func duplicate(from start: Int, in source: Source) -> (Int, Int)? {
        let sorted = entries[start...].sorted { $0.hash != $1.hash ? $0.hash < $1.hash : $0.node < $1.node }
        var result: (Int, Int)?
        for (index, entry) in sorted.enumerated().dropFirst() {
            var other = index - 1
            while other >= 0, sorted[other].hash == entry.hash {
                let (first, second) = (Int(sorted[other].node), Int(entry.node))
                if source.areEqual(first, second) {
                    // Reports the earliest duplicate, whatever the order of the hashes. Once a key is known to be a
                    // duplicate, earlier keys add nothing: a thousand equal keys cost a thousand steps.
                    if second < result?.1 ?? Int.max { result = (first, second) }
                    break
                }
                other -= 1
            }
        }
        return result
    }

    private static func withKey<Result>(
        _ word: TapeWord, of source: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        let start = word.offset + 1
        let text = UnsafeBufferPointer(rebasing: source[start..<start + word.payload])
        if word.kind == .string { return body(text) }
        return Escapes.unescape(text).withUnsafeBufferPointer(body)
    }
}
