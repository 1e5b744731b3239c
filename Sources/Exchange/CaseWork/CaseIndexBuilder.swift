internal import CaseFile
internal import Diagnostics
internal import EntityResolution
internal import PartyHome
internal import Platform

/// Writes the index of a merge: everything that finding, showing, explaining and reporting need, in blocks of bounded
/// size, so that they read only what they show.
struct CaseIndexBuilder: Sendable {
    /// The limits of an index.
    struct Limits: Sendable {
        /// The bytes from which a block is full.
        var block = 32 << 10
        /// The records of a block of objects.
        var records = 512
        /// The number of blocks from which there are tokens; fewer are read faster than the tokens.
        var tokens = 4
        /// The stored pairs that wait, and those that were decided. Others are computed when they are asked for.
        var pairs = 20_000
        var decided = 1_000
        /// The objects listed as referring to one.
        var referrers = 32
        /// The entities that a report shows: those that need explanation, of all kinds together, and those of one
        /// record, of each kind.
        var cards = 320
        var lines = 100
        /// The routes and consignments with goods that a report shows.
        var routes = 20
        var legs = 40
        var goods = 100
        /// The findings of one code.
        var findings = 100
    }

    let view: CaseView
    let program: String
    let state: CaseIndexState
    let sources: SourceSummary
    var limits = Limits()
    /// The pairs of the view, where they were explained already.
    var pairs: [CandidatePair]?

    /// The builder for a view that is about to be stored, unless the stored index is that of this view.
    static func needed(for view: CaseView, _ home: Home, isWhole: Bool) throws(Fault) -> CaseIndexBuilder? {
        guard let program = CurrentExecutable.mark else { return nil }
        if !isWhole, try CaseIndex.current(home) != nil { return nil }
        let former = try CaseIndex.sources(home.caseFile)
        let now = try home.caseFile.indexState()
        // A decision that came after the view was made is not in it.
        let state = CaseIndexState(packages: now.packages, purges: now.purges, decisions: view.basis.decisions)
        return CaseIndexBuilder(
            view: view, program: program, state: state,
            sources: try SourceSummary(home.caseFile, state, after: isWhole ? nil : former))
    }

    /// Writes the index.
    func write(to sink: inout some CaseIndexSink) throws(Fault) {
        let result = view.result
        var head = IndexHead()
        (head.program, head.parameters, head.state) = (program, result.parametersVersion, state)
        head.sources = sources
        let objects = IndexedObjects(view, limits, pairs: pairs)
        head.parties = objects.parties
        head.types = objects.types
        (head.routes, head.routeCount) = objects.routes
        head.findings = Self.groups(view.findings, limit: limits.findings)
        try write(objects, head: &head, to: &sink)
        try writeEntities(objects, head: &head, to: &sink)
        head.links = try write(result.links, .links, to: &sink) { $0.write($1) }
        head.decided = result.review.indices.count { result.review.isDecided(at: $0) }
        head.waiting = result.review.count - head.decided
        head.storedWaiting = min(head.waiting, limits.pairs)
        head.pairs = try write(objects.pairs, .pairs, to: &sink) { $0.write($1) }
        try sink.put(head.bytes, in: .head, number: 0)
    }

    /// Writes the objects with their words, and the tokens of the words.
    private func write(
        _ objects: IndexedObjects, head: inout IndexHead, to sink: inout some CaseIndexSink
    ) throws(Fault) {
        var (records, words) = (RecordBlock.Writer(), RecordBlock.Writer())
        var record = MemoryWriter()
        var grams: [SearchGrams] = []
        var current = SearchGrams()
        func isFull() -> Bool {
            records.count >= limits.records || records.size >= limits.block || words.size >= limits.block
        }
        for number in 0..<objects.count {
            if records.count == 0 {
                head.objects.firsts.append(number)
                head.keys.append(objects.key(number))
            }
            let entry = objects.entry(number)
            entry.withUnsafeBufferPointer { current.add($0) }
            words.append(entry)
            record.removeAll()
            objects.write(number, to: &record)
            records.append(record.bytes)
            guard isFull() || number == objects.count - 1 else { continue }
            try sink.put(records.finish(), in: .objects, number: grams.count)
            try sink.put(words.finish(), in: .words, number: grams.count)
            grams.append(current)
            current = SearchGrams()
        }
        head.objects.count = objects.count
        head.hasTokens = grams.count >= limits.tokens
        guard head.hasTokens else { return }
        let stride = (grams.count + 7) / 8
        for row in 0..<SearchGrams.rows {
            var bits = [UInt8](repeating: 0, count: SearchGrams.classes * stride)
            for (block, grams) in grams.enumerated() {
                var thirds = grams.thirds(row: row)
                while thirds != 0 {
                    bits[thirds.trailingZeroBitCount * stride + block >> 3] |= 1 << UInt8(block & 7)
                    thirds &= thirds - 1
                }
            }
            try sink.put(bits, token: row)
        }
    }

    /// Writes the entities, and which of them a report shows.
    private func writeEntities(
        _ objects: IndexedObjects, head: inout IndexHead, to sink: inout some CaseIndexSink
    ) throws(Fault) {
        let entities = view.result.entities
        let links = links(of: entities)
        var listed = MemoryWriter.Entities(entities)
        head.entities = try write(entities.indices, .entities, to: &sink) { writer, number in
            listed.write(number, to: &writer)
            writer.write(objects.parties(ofEntity: number)) { $0.write($1) }
            writer.write(increasing: links.isEmpty ? [] : links[number] ?? [])
        }
        var numbers: [RecordKind: [Int]] = [:]
        for number in entities.indices { numbers[entities.kind(at: number), default: []].append(number) }
        func isPlain(_ number: Int) -> Bool {
            entities.memberCount(at: number) < 2 && entities.kind(at: number) != .person
                && links[number] == nil
        }
        let explained = max(1, numbers.values.count { !$0.allSatisfy(isPlain) })
        for (kind, numbers) in numbers.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
            var found = IndexHead.Kind(kind: kind, count: numbers.count)
            var (cards, lines): ([Int], [Int]) = ([], [])
            for number in numbers {
                if entities.memberCount(at: number) < 2 {
                    found.single += 1
                } else if entities[number].merges.contains(where: { $0.basis != .evidence }) {
                    found.joined += 1
                } else {
                    found.merged += 1
                }
                if isPlain(number) { lines.append(number) } else { cards.append(number) }
            }
            // What several originators say first, then what has most records.
            let ranked = cards.map { number in
                (
                    originators: entities.originators(at: number), members: entities.memberCount(at: number),
                    number: number
                )
            }.sorted { (-$0.originators, -$0.members, $0.number) < (-$1.originators, -$1.members, $1.number) }
                .map(\.number)
            found.best = (ranked.prefix(limits.cards / explained) + lines.prefix(limits.lines)).sorted()
            head.kinds.append(found)
        }
        let goods = objects.withGoods(numbers[.consignment] ?? [])
        head.goodsCount = goods.count
        // Where sources can contradict each other first.
        let best = goods.sorted { left, right in
            (-entities.memberCount(at: left), left) < (-entities.memberCount(at: right), right)
        }
        head.goods = best.prefix(limits.goods).sorted()
    }

    /// The numbers of the contact data that entities share, by the numbers of these.
    private func links(of entities: EntityList) -> [Int: [Int]] {
        var ofID: [String: [Int]] = [:]
        for (number, link) in view.result.links.enumerated() {
            for entity in link.entities { ofID[entity, default: []].append(number) }
        }
        guard !ofID.isEmpty else { return [:] }
        var links: [Int: [Int]] = [:]
        for number in entities.indices { links[number] = ofID[entities.id(at: number)] }
        return links
    }

    /// Writes a list of records in blocks.
    private func write<Elements: Collection>(
        _ list: Elements, _ part: CaseIndexPart, to sink: inout some CaseIndexSink,
        each: (inout MemoryWriter, Elements.Element) -> Void
    ) throws(Fault) -> IndexHead.Fences {
        var fences = IndexHead.Fences()
        var block = RecordBlock.Writer()
        var writer = MemoryWriter()
        for (number, element) in list.enumerated() {
            if block.count == 0 { fences.firsts.append(number) }
            writer.removeAll()
            each(&writer, element)
            block.append(writer.bytes)
            guard block.size >= limits.block || number == list.count - 1 else { continue }
            try sink.put(block.finish(), in: part, number: fences.firsts.count - 1)
        }
        fences.count = list.count
        return fences
    }

    private static func groups(_ findings: [Finding], limit: Int) -> [IndexHead.FindingGroup] {
        var groups: [IndexHead.FindingGroup] = []
        var numbers: [String: Int] = [:]
        for finding in findings {
            let name = finding.code.name
            let number = numbers[name] ?? groups.count
            if numbers[name] == nil {
                numbers[name] = number
                groups.append(IndexHead.FindingGroup(code: name))
            }
            groups[number].count += 1
            if groups[number].first.count < limit { groups[number].first.append(finding.facts) }
        }
        return groups
    }
}
