internal import CaseFile
internal import Diagnostics
internal import EntityResolution

/// What an index has, and where: read first and whole.
struct IndexHead: Sendable {
    /// The numbers of the records that blocks begin with.
    struct Fences: Sendable {
        var firsts: [Int] = []
        /// The number of records in all blocks.
        var count = 0

        /// The block with a record, and the record's index in it.
        func place(of number: Int) -> (block: Int, index: Int)? {
            guard number >= 0, number < count else { return nil }
            var (low, high) = (0, firsts.count)
            while high - low > 1 {
                let middle = (low + high) / 2
                if firsts[middle] <= number { low = middle } else { high = middle }
            }
            return low < firsts.count ? (low, number - firsts[low]) : nil
        }
    }

    /// The entities of one kind, which follow each other.
    struct Kind: Sendable {
        var kind: RecordKind
        var count = 0
        /// Those of one record, those merged by evidence alone, and those that a decision joined.
        var single = 0
        var merged = 0
        var joined = 0
        /// Those to show first, in their order.
        var best: [Int] = []
    }

    /// The movements of a consignment, by the numbers of the objects.
    struct Route: Sendable {
        var consignment: Int
        var movements: [Int]
    }

    /// The findings of one code: how many there are, and the facts of the first.
    struct FindingGroup: Sendable {
        var code: String
        var count = 0
        var first: [[String: String]] = []
    }

    var program = ""
    var parameters = ""
    var state = CaseIndexState(packages: 0, purges: 0, decisions: 0)
    var sources = SourceSummary()
    var parties: [String] = []
    var types: [String] = []
    var objects = Fences()
    /// The key of the first object of each block (`ObjectOrder`).
    var keys: [UInt64] = []
    var hasTokens = false
    var entities = Fences()
    var links = Fences()
    /// Stored pairs: first those that wait, then those that were decided.
    var pairs = Fences()
    var (waiting, decided, storedWaiting) = (0, 0, 0)
    var kinds: [Kind] = []
    var routes: [Route] = []
    var routeCount = 0
    /// Consignment entities with goods, by number; those to show first.
    var goods: [Int] = []
    var goodsCount = 0
    var findings: [FindingGroup] = []
}

extension IndexHead {
    /// The head as bytes.
    var bytes: [UInt8] {
        var writer = MemoryWriter()
        writer.write(program)
        writer.write(parameters)
        for number in [state.packages, state.purges, state.decisions] { writer.write(number) }
        sources.write(to: &writer)
        writer.write(parties)
        writer.write(types)
        for fences in [objects, entities, links, pairs] {
            writer.write(increasing: fences.firsts)
            writer.write(fences.count)
        }
        writer.write(keys) { $0.write($1) }
        for number in [hasTokens ? 1 : 0, waiting, decided, storedWaiting] { writer.write(number) }
        writer.write(kinds) { writer, kind in
            writer.write(kind.kind.rawValue)
            for number in [kind.count, kind.single, kind.merged, kind.joined] { writer.write(number) }
            writer.write(increasing: kind.best)
        }
        writer.write(routes) { writer, route in
            writer.write(route.consignment)
            writer.write(increasing: route.movements)
        }
        writer.write(routeCount)
        writer.write(increasing: goods)
        writer.write(goodsCount)
        writer.write(findings) { writer, group in
            writer.write(group.code)
            writer.write(group.count)
            writer.write(group.first) { writer, facts in
                writer.write(facts.sorted { $0.key < $1.key }) { $0.write([$1.key, $1.value]) }
            }
        }
        return writer.bytes
    }

    /// Reads a head; nil when the bytes are malformed, or written by another program.
    init?(_ bytes: [UInt8], madeBy program: String) {
        do {
            var reader = MemoryReader(bytes)
            // Another program may use another layout for all that follows.
            guard try reader.readText() == program else { return nil }
            self.program = program
            parameters = try reader.readText()
            state = CaseIndexState(
                packages: try reader.readNumber(), purges: try reader.readNumber(), decisions: try reader.readNumber())
            sources = try SourceSummary(from: &reader)
            parties = try reader.readTexts()
            types = try reader.readTexts()
            objects = try Self.fences(&reader)
            entities = try Self.fences(&reader)
            links = try Self.fences(&reader)
            pairs = try Self.fences(&reader)
            keys = try reader.readList { reader throws(MemoryReader.Malformed) in try reader.readWord() }
            hasTokens = try reader.readNumber() == 1
            (waiting, decided, storedWaiting) = (
                try reader.readNumber(), try reader.readNumber(), try reader.readNumber()
            )
            kinds = try reader.readList { reader throws(MemoryReader.Malformed) in
                guard let raw = RecordKind(rawValue: try reader.readText()) else { throw MemoryReader.Malformed() }
                var kind = Kind(kind: raw)
                kind.count = try reader.readNumber()
                (kind.single, kind.merged, kind.joined) = (
                    try reader.readNumber(), try reader.readNumber(), try reader.readNumber()
                )
                kind.best = try reader.readIncreasing()
                return kind
            }
            routes = try reader.readList { reader throws(MemoryReader.Malformed) in
                Route(consignment: try reader.readNumber(), movements: try reader.readIncreasing())
            }
            routeCount = try reader.readNumber()
            goods = try reader.readIncreasing()
            goodsCount = try reader.readNumber()
            findings = try reader.readList { reader throws(MemoryReader.Malformed) in
                var group = FindingGroup(code: try reader.readText())
                group.count = try reader.readNumber()
                group.first = try reader.readList { reader throws(MemoryReader.Malformed) in
                    let pairs = try reader.readList { reader throws(MemoryReader.Malformed) in try reader.readTexts() }
                    return Dictionary(pairs.map { ($0.first ?? "", $0.last ?? "") }) { first, _ in first }
                }
                return group
            }
            guard reader.isAtEnd, keys.count == objects.firsts.count else { return nil }
        } catch {
            return nil
        }
    }

    private static func fences(_ reader: inout MemoryReader) throws(MemoryReader.Malformed) -> Fences {
        Fences(firsts: try reader.readIncreasing(), count: try reader.readNumber())
    }
}
