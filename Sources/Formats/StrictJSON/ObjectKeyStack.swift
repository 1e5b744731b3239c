/// The keys of all open objects, innermost last, with their hashes: finds duplicates while few keys are there as each
/// is read, and by sorting when an object with many closes, so that no object costs quadratic time.
struct ObjectKeyStack {
    /// What the keys stand in.
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

    /// Up to so many keys of one object are compared one by one.
    private static let few = 24

    private var hashes: [UInt64] = []
    private var nodes: [UInt32] = []

    var count: Int { hashes.count }

    /// Adds a key to the object whose keys begin at `start`; returns the key that it repeats, if that is known now.
    mutating func add(_ node: Int, from start: Int, in source: Source) -> Int? {
        let hash = source.withKey(node) { KeyHash.shared($0) }
        if hashes.count - start <= Self.few {
            for index in start..<hashes.count where hashes[index] == hash {
                if source.areEqual(Int(nodes[index]), node) { return Int(nodes[index]) }
            }
        }
        hashes.append(hash)
        nodes.append(UInt32(truncatingIfNeeded: node))
        return nil
    }

    /// Takes away the keys of an object; returns a key and the first one that repeats it, if any does.
    mutating func close(from start: Int, in source: Source) -> (Int, Int)? {
        defer {
            hashes.removeLast(hashes.count - start)
            nodes.removeLast(nodes.count - start)
        }
        guard hashes.count - start > Self.few else { return nil }
        let sorted = (start..<hashes.count).sorted {
            hashes[$0] != hashes[$1] ? hashes[$0] < hashes[$1] : nodes[$0] < nodes[$1]
        }
        var result: (Int, Int)?
        for (index, place) in sorted.enumerated().dropFirst() {
            var other = index - 1
            while other >= 0, hashes[sorted[other]] == hashes[place] {
                let (first, second) = (Int(nodes[sorted[other]]), Int(nodes[place]))
                if source.areEqual(first, second) {
                    // The earliest repetition is the one to name, whatever order the hashes give. Once a key is known
                    // to be one, the others before it say nothing new: a thousand of one key cost a thousand steps.
                    if second < result?.1 ?? Int.max { result = (first, second) }
                    break
                }
                other -= 1
            }
        }
        return result
    }
}
