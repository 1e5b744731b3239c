package import Diagnostics

/// The parts of the index of a merge, each a list of blocks by number.
package enum CaseIndexPart: String, Hashable, Sendable, CaseIterable {
    /// What there is, and where; one block.
    case head
    /// What a search compares of each object.
    case words
    /// The objects, in the order of `words`.
    case objects
    /// The entities.
    case entities
    /// The proposed pairs.
    case pairs
    /// The contact data that entities share.
    case links
    /// The entities as the tables have them, which the next merge compares its own with.
    case listing
}

/// What a merge rests on, as far as the case file can change it: while it is the same, so is the merge.
package struct CaseIndexState: Hashable, Sendable {
    /// The number of the last package received.
    package let packages: Int
    /// The number of purges.
    package let purges: Int
    /// The number of the last decision.
    package let decisions: Int

    /// A state from its parts.
    package init(packages: Int, purges: Int, decisions: Int) {
        self.packages = packages
        self.purges = purges
        self.decisions = decisions
    }
}

/// Where the index of a merge is written.
package protocol CaseIndexSink {
    /// Writes a block.
    mutating func put(_ bytes: [UInt8], in part: CaseIndexPart, number: Int) throws(Fault)

    /// Writes the blocks that a token occurs in. Every token has a row, so that the rows tell nothing.
    mutating func put(_ bytes: [UInt8], token: Int) throws(Fault)
}

/// Where the index of a merge is read.
package protocol CaseIndexSource: Sendable {
    /// A block; nil when there is none.
    func block(_ part: CaseIndexPart, _ number: Int) throws(Fault) -> [UInt8]?

    /// The blocks that a token occurs in; nil when the index has no tokens.
    func blocks(token: Int) throws(Fault) -> [UInt8]?
}

/// An index in memory, of a merge that is not stored.
package struct TransientIndex: CaseIndexSink, CaseIndexSource {
    private struct Key: Hashable {
        let part: CaseIndexPart
        let number: Int
    }

    private var blocks: [Key: [UInt8]] = [:]
    private var tokens: [Int: [UInt8]] = [:]

    /// An empty index.
    package init() {}

    package mutating func put(_ bytes: [UInt8], in part: CaseIndexPart, number: Int) throws(Fault) {
        blocks[Key(part: part, number: number)] = bytes
    }

    package mutating func put(_ bytes: [UInt8], token: Int) throws(Fault) { tokens[token] = bytes }

    package func block(_ part: CaseIndexPart, _ number: Int) throws(Fault) -> [UInt8]? {
        blocks[Key(part: part, number: number)]
    }

    package func blocks(token: Int) throws(Fault) -> [UInt8]? { tokens[token] }
}
