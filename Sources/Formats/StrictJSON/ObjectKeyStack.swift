/// The keys of all open objects with their hashes, innermost last. It finds duplicates by comparison while an object
/// has few keys, and by sorting when a larger object ends, so that no object costs quadratic time.
struct ObjectKeyStack {
    /// The memory that holds the keys.
    struct Source {
        let source: UnsafeBufferPointer<UInt8>
        let tape: [TapeWord]

        func withKey<Result>(_ node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            let word = tape[node]
            let start = word.offset + 1
            let text = UnsafeBufferPointer(rebasing: source[start..<start + word.payload])
            if word.kind == .string { return body(text) }
            return Escapes.unescape(text).withUnsafeBufferPointer(body)
        }

        func areEqual(_ left: Int, _ right: Int) -> Bool {
            withKey(left) { first in withKey(right) { TapeView.areEqual(first, $0) } }
        }
    }

    /// Up to this number, the keys of an object are compared one by one.
    private static let linearSearchLimit = 24

    private var hashes: [UInt64] = []
    private var nodes: [UInt32] = []

    var count: Int { hashes.count }

    /// Adds a key to the object whose keys start at `start`; returns the earlier equal key, if it is already known.
    mutating func add(_ node: Int, from start: Int, in source: Source) -> Int? {
        let hash = source.withKey(node) { KeyHash.shared($0) }
        if hashes.count - start <= Self.linearSearchLimit {
            for index in start..<hashes.count where hashes[index] == hash {
                if source.areEqual(Int(nodes[index]), node) { return Int(nodes[index]) }
            }
        }
        hashes.append(hash)
        nodes.append(UInt32(truncatingIfNeeded: node))
        return nil
    }

    /// Removes the keys of an object; returns a key and its first duplicate, if there is one.
    mutating func close(from start: Int, in source: Source) -> (Int, Int)? {
        defer {
            hashes.removeLast(hashes.count - start)
            nodes.removeLast(nodes.count - start)
        }
        guard hashes.count - start > Self.linearSearchLimit else { return nil }
        let sorted = (start..<hashes.count).sorted {
            hashes[$0] != hashes[$1] ? hashes[$0] < hashes[$1] : nodes[$0] < nodes[$1]
        }
        var result: (Int, Int)?
        for (index, place) in sorted.enumerated().dropFirst() {
            var other = index - 1
            while other >= 0, hashes[sorted[other]] == hashes[place] {
                let (first, second) = (Int(nodes[sorted[other]]), Int(nodes[place]))
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
}
