internal import CaseFile
package import Diagnostics
internal import EntityResolution
internal import FileMerging
package import PartyHome
internal import Platform
internal import Synchronization

/// The index of a merge, read block by block: what it costs to find, show and explain depends on what is found, not on
/// what there is.
package final class CaseIndex: Sendable {
    /// What it has, and where.
    let head: IndexHead
    let home: Home
    private let source: any CaseIndexSource
    private let names: PartyNames
    private let cache = Mutex<[Key: RecordBlock]>([:])

    private struct Key: Hashable {
        let part: CaseIndexPart
        let number: Int
    }

    /// The number of blocks that are kept.
    private static let cacheLimit = 512

    private init(_ home: Home, source: any CaseIndexSource, head: IndexHead) throws(Fault) {
        self.home = home
        self.source = source
        self.head = head
        names = try home.partyNames()
    }

    /// The index of the stored merge of a home, if there is one, and the case file and the parameters are still those
    /// of the merge; nil otherwise.
    package static func current(_ home: Home) throws(Fault) -> CaseIndex? {
        try home.checkRestored()
        guard let source = try home.caseFile.storedIndex(), let program = CurrentExecutable.mark,
            let head = try Self.head(source, madeBy: program), head.state == (try home.caseFile.indexState()),
            head.parameters == (try home.parameters().version)
        else { return nil }
        return try CaseIndex(home, source: source, head: head)
    }

    /// The index of the stored merge of a home, if there is one, whatever came since; nil when something was purged since,
    /// or the parameters are others now.
    static func outdated(_ home: Home) throws(Fault) -> CaseIndex? {
        guard let source = try home.caseFile.storedIndex(), let program = CurrentExecutable.mark,
            let head = try Self.head(source, madeBy: program),
            head.state.purges == (try home.caseFile.indexState()).purges,
            head.parameters == (try home.parameters().version)
        else { return nil }
        return try CaseIndex(home, source: source, head: head)
    }

    /// The index of a view, in memory.
    init(_ home: Home, _ view: CaseView, limits: CaseIndexBuilder.Limits = CaseIndexBuilder.Limits()) throws(Fault) {
        var index = TransientIndex()
        let state = try home.caseFile.indexState()
        let former = try Self.sources(home.caseFile)
        let builder = CaseIndexBuilder(
            view: view, program: "", state: state, sources: try SourceSummary(home.caseFile, state, after: former),
            limits: limits)
        try builder.write(to: &index)
        guard let head = try Self.head(index, madeBy: "") else { throw Self.damaged }
        self.home = home
        source = index
        self.head = head
        names = try home.partyNames()
    }

    /// What the stored index says of the imported messages; nil when it says nothing.
    static func sources(_ caseFile: CaseStore) throws(Fault) -> SourceSummary? {
        guard let source = try caseFile.storedIndex(), let program = CurrentExecutable.mark else { return nil }
        return try head(source, madeBy: program)?.sources
    }

    // A damaged head is as good as none: the next merge writes another.
    private static func head(_ source: some CaseIndexSource, madeBy program: String) throws(Fault) -> IndexHead? {
        do throws(Fault) {
            return try source.block(.head, 0).flatMap { IndexHead($0, madeBy: program) }
        } catch {
            guard error.code == .sealedContentDamaged else { throw error }
            return nil
        }
    }

    private static var damaged: Fault {
        Fault(.sealedContentDamaged, kind: .inputOutput, ["what": "the index of the merge"])
    }

    private func block(_ part: CaseIndexPart, _ number: Int) throws(Fault) -> RecordBlock {
        let key = Key(part: part, number: number)
        if let block = cache.withLock({ $0[key] }) { return block }
        guard let block = try source.block(part, number).flatMap(RecordBlock.init) else { throw Self.damaged }
        cache.withLock { cache in
            if cache.count >= Self.cacheLimit { cache = [:] }
            cache[key] = block
        }
        return block
    }

    private func record<Value>(
        _ number: Int, of part: CaseIndexPart, by fences: IndexHead.Fences,
        read: ([UInt8]) throws(MemoryReader.Malformed) -> Value
    ) throws(Fault) -> Value {
        guard let place = fences.place(of: number) else { throw Self.damaged }
        let block = try block(part, place.block)
        guard place.index < block.count else { throw Self.damaged }
        do { return try read(block[place.index]) } catch { throw Self.damaged }
    }

    /// The object or entity with a number.
    func object(_ number: Int) throws(Fault) -> IndexedObject {
        try record(number, of: .objects, by: head.objects) { bytes throws(MemoryReader.Malformed) in
            try IndexedObject(bytes)
        }
    }

    /// The entity with a number.
    func entity(_ number: Int) throws(Fault) -> IndexedEntity {
        try record(number, of: .entities, by: head.entities) { bytes throws(MemoryReader.Malformed) in
            try IndexedEntity(bytes)
        }
    }

    /// The stored pair with a number.
    func pair(_ number: Int) throws(Fault) -> CandidatePair {
        try record(number, of: .pairs, by: head.pairs) { bytes throws(MemoryReader.Malformed) in
            var reader = MemoryReader(bytes)
            return try reader.readPair()
        }
    }

    /// The contact data with a number.
    func link(_ number: Int) throws(Fault) -> ContactLink {
        try record(number, of: .links, by: head.links) { bytes throws(MemoryReader.Malformed) in
            var reader = MemoryReader(bytes)
            return try reader.readContactLink()
        }
    }

    /// The object, or the entity, with a whole id.
    func object(_ id: String, isEntity: Bool = false) throws(Fault) -> IndexedObject? {
        let unique = ObjectOrder.unique(id)
        for number in try numbers(from: ObjectOrder.key(unique), through: ObjectOrder.key(unique, filling: 0xFF)) {
            let object = try object(number)
            if object.id == id, object.isEntity == isEntity { return object }
        }
        return nil
    }

    /// The objects and entities whose ids begin so, with or without the type (`CaseView.fits`), in their order.
    func objects(fitting text: String) throws(Fault) -> [(number: Int, object: IndexedObject)] {
        guard text.utf8.count >= 4 else { return [] }
        var numbers: [Int] = []
        func add(_ unique: Substring) throws(Fault) {
            numbers += try self.numbers(
                from: ObjectOrder.key(unique), through: ObjectOrder.key(unique, filling: 0xFF))
        }
        if head.types.contains(where: { $0.hasPrefix(text) }) {
            numbers = Array(0..<head.objects.count)
        } else {
            try add(text[...])
            if let dashes = text.firstRange(of: "--") { try add(text[dashes.upperBound...]) }
        }
        var found: [(Int, IndexedObject)] = []
        for number in Set(numbers).sorted() {
            let object = try object(number)
            if CaseView.fits(object.id, text) { found.append((number, object)) }
        }
        return found
    }

    /// The numbers of the objects and entities with keys in a range.
    private func numbers(from low: UInt64, through high: UInt64) throws(Fault) -> Range<Int> {
        try first(where: { $0 >= low })..<first(where: { $0 > high })
    }

    /// The first number whose key, and so every later one's, fits.
    private func first(where fits: (UInt64) -> Bool) throws(Fault) -> Int {
        // The last block that begins before.
        var (low, high) = (0, head.keys.count)
        while low < high {
            let middle = (low + high) / 2
            if fits(head.keys[middle]) { high = middle } else { low = middle + 1 }
        }
        guard low > 0 else { return 0 }
        let block = try block(.objects, low - 1)
        var (from, to) = (0, block.count)
        while from < to {
            let middle = (from + to) / 2
            let key = ObjectOrder.key(ObjectOrder.unique(IndexedObject.id(block[middle])))
            if fits(key) { to = middle } else { from = middle + 1 }
        }
        return head.objects.firsts[low - 1] + from
    }

    /// The numbers of the objects whose words match a query.
    func matches(_ query: SearchQuery) throws(Fault) -> [Int] {
        var found: [Int] = []
        for number in try candidates(query) {
            let block = try block(.words, number)
            let first = head.objects.firsts[number]
            found += block.indexes { query.matches(entry: $0) }.map { first + $0 }
        }
        return found
    }

    /// The blocks of words that may have a match: those that have all grams of one way to match.
    private func candidates(_ query: SearchQuery) throws(Fault) -> [Int] {
        let count = head.objects.firsts.count
        let all = Array(0..<count)
        guard head.hasTokens else { return all }
        var rows: [Int: [UInt8]] = [:]
        let stride = (count + 7) / 8
        var isCandidate = [Bool](repeating: false, count: count)
        for demands in query.demands {
            var fits = [Bool](repeating: true, count: count)
            for demand in demands {
                if rows[demand.row] == nil {
                    guard let row = try source.blocks(token: demand.row), row.count == SearchGrams.classes * stride
                    else { throw Self.damaged }
                    rows[demand.row] = row
                }
                guard let row = rows[demand.row] else { continue }
                for block in all where fits[block] {
                    func has(_ third: Int) -> Bool {
                        row[third * stride + block >> 3] & (1 << UInt8(block & 7)) != 0
                    }
                    fits[block] = demand.third.map(has) ?? (0..<SearchGrams.classes).contains(where: has)
                }
            }
            for block in all where fits[block] { isCandidate[block] = true }
        }
        return all.filter { isCandidate[$0] }
    }

    /// The names of parties by number, each once.
    func names(of parties: [Int]) -> [String] {
        var found: [String] = []
        for party in parties where party < head.parties.count {
            let name = names[head.parties[party]]
            if !found.contains(name) { found.append(name) }
        }
        return found
    }

    /// The name of a party, or the beginning of its id when it is unknown.
    package func name(ofParty party: String) -> String { names[party] }
}

extension CaseIndex: MergedLabels {
    // A block that cannot be read makes every question about what is in it fail; a name alone is left out.
    package func label(of id: String) -> String? { ((try? object(id)) ?? nil)?.label }

    package func sources(of id: String) -> [String] { names(of: ((try? object(id)) ?? nil)?.parties ?? []) }

    package func sourceRecord(of id: String) -> String { ((try? object(id)) ?? nil)?.sourceRecord ?? "" }
}
