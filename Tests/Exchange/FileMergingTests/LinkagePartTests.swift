import DelimitedText
import Diagnostics
import Files
import RecordLinkage
import SourceFormats
import Testing

@testable import FileMerging

/// A linkage in parts, as a cluster of machines runs it: here the grouping between the steps is done in memory.
@Suite struct LinkagePartTests {
    private static let map = """
        { "type": "identity", "record": "id", "source_name": "list",
          "columns": { "given": "name.given", "family": "name.family", "born": "birth_date", "city": "address.city" } }
        """

    private final class Output: ByteSink {
        var bytes: [UInt8] = []
        func write(_ bytes: UnsafeRawBufferPointer) { self.bytes += bytes }
    }

    private static func lines(_ lines: some Sequence<String>) -> TabbedLines {
        var rest = Array(lines.map { $0 + "\n" }.joined().utf8)[...]
        return TabbedLines { buffer in
            // In pieces, so that lines are read in parts.
            let piece = rest.prefix(min(buffer.count, 4097))
            rest = rest.dropFirst(piece.count)
            buffer.copyBytes(from: piece)
            return piece.count
        }
    }

    private static func run(
        _ input: some Sequence<String>, _ step: (TabbedLines, any ByteSink) throws -> Void
    ) throws -> [[String]] {
        let output = Output()
        try step(lines(input), output)
        return String(decoding: output.bytes, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// Rows of people, many of whom share names, some of them twice with errors, some copied.
    private static func table(_ count: Int) -> [String] {
        var state: UInt64 = 5
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let parts = ["ka", "lo", "mi", "ren", "dor", "vel", "sta", "qui", "bru", "zen"]
        func word(_ syllables: Int) -> String { (0..<syllables).map { _ in parts[next(parts.count)] }.joined() }
        var rows: [String] = []
        while rows.count < count {
            let given = next(3) == 0 ? ["maria", "jose"][next(2)] : word(3)
            let family = next(3) == 0 ? ["garcia", "kim"][next(2)] : word(3)
            let person = [given, family, "19\(40 + next(60))-0\(1 + next(9))-1\(next(9))", "city \(word(1))"]
            for copy in 0..<(1 + next(3)) where rows.count < count {
                var values = person
                if copy > 0, next(2) == 0 { values[next(4)] = next(2) == 0 ? "" : word(3) }
                rows.append("r\(rows.count)," + values.joined(separator: ","))
            }
        }
        return rows
    }

    private static func isBefore(_ one: [String], _ other: [String]) -> Bool {
        one[1] != other[1] ? one[1] < other[1] : (Int(one[0]) ?? 0) < (Int(other[0]) ?? 0)
    }

    @Test(arguments: [500, 1500])
    func theStepsTogetherGiveTheClustersOfOneMachine(_ count: Int) throws {
        let rows = Self.table(count)
        let header = "id,given,family,born,city"
        let plan = try LinkagePlan(try MappingFile(parsing: Array(Self.map.utf8), named: "map.json"), named: "map.json")
        let file = SourceFile(
            name: "list.csv", source: Array(([header] + rows).joined(separator: "\n").utf8))
        let model = Linkage().link(try FileLinkage(plan).read([file]).table).modelWithStatistics
        let single = Output()
        _ = try LinkageCSV.writeClusters(
            Linkage(model: model).link(try FileLinkage(plan, model: model).read([file]).table), form: .marked,
            to: single)
        let part = try LinkagePart(plan, model: model, records: rows.count, threshold: 0.9)

        // Rows, in two parts, numbered by their places.
        let input = rows.enumerated().map { "\($0.offset)\tlist.csv\t\($0.element)" }
        var placed: [[String]] = []
        for half in [input.prefix(300), input.dropFirst(300)] {
            placed += try Self.run(half) { try part.writeRows(of: $0, header: Array(header.utf8), to: $1) }
        }
        placed.sort(by: Self.isBefore)
        let contents = Dictionary(grouping: placed.indices) { placed[$0][1].dropFirst(16).prefix(16) }
        let firsts = contents.values.compactMap(\.first).sorted()
        func content(_ id: String) -> Substring? { Int(id).map { placed[$0][1].dropFirst(16).prefix(16) } }
        func row(_ id: Int) -> String { [3, 4, 6].map { placed[id][$0] }.joined(separator: "\t") }

        // Keys and blocks.
        let keys = try Self.run(firsts.reversed().map { "\($0)\t\(row($0))" }) { try part.writeKeys(of: $0, to: $1) }
        let blocks = Dictionary(grouping: keys) { "\($0[1])\t\($0[3])" }
        var over: [String: Set<String>] = [:]
        var members: [(block: String, ids: [Int])] = []
        for (block, keys) in blocks {
            let ids = Set(keys.compactMap { Int($0[0]) })
            let isLarge = ids.count > Int(keys[0][4]) ?? 0
            if isLarge { for key in keys { over[key[0], default: []].insert(key[2]) } }
            if ids.count > 1, !isLarge || keys[0][5] == "0" {
                members.append(((isLarge ? "l\t" : "s\t") + block, ids.sorted()))
            }
        }
        if firsts.count <= PartialLinkage.wholeRows { members = [("w\t0\t0", firsts)] }
        for (content, ids) in contents where ids.count > 1 { members.append(("c\t0\t\(content)", ids)) }
        #expect(members.contains { $0.block.hasPrefix(count > 1200 ? "s" : "w") })

        // Pairs, each block in one of three parts.
        var pairs: [[String]: String] = [:]
        var copies: [[String]] = []
        for number in 0..<3 {
            let own = members.filter { $0.ids[0] % 3 == number }.sorted { $0.block < $1.block }.flatMap { block, ids in
                ids.map {
                    let places = over[String($0), default: []].sorted().joined(separator: ",")
                    return "\(block)\t\($0)\t\(places)\t\(row($0))"
                }
            }
            for pair in try Self.run(own, { try part.writePairs(of: $0, to: $1) }) {
                if content(pair[0]) == content(pair[1]) {
                    copies.append(pair)
                } else {
                    pairs[[pair[0], pair[1]]] = pair[2]
                }
            }
        }

        // Components by least labels, and their clusters, in two parts.
        var labels = Dictionary(uniqueKeysWithValues: placed.indices.map { ("\($0)", $0) })
        let edges = pairs.keys.map { ($0[0], $0[1]) } + copies.map { ($0[0], $0[1]) }
        var isChanged = true
        while isChanged {
            isChanged = false
            for (a, b) in edges {
                let least = min(labels[a] ?? 0, labels[b] ?? 0)
                if labels[a] != least || labels[b] != least { isChanged = true }
                (labels[a], labels[b]) = (least, least)
            }
        }
        var clusters: [Int: String] = [:]
        let pairsOf = Dictionary(grouping: pairs) { labels[$0.key[0]] ?? 0 }
        for number in 0..<2 {
            let own = Dictionary(grouping: placed.indices) { labels["\($0)"] ?? 0 }
                .filter { $0.key % 2 == number && $0.value.count > 1 }
            let text = own.sorted { $0.key < $1.key }.flatMap { label, ids in
                ids.map { "\(label)\tr\t\($0)\t\(row($0))" }
                    + (pairsOf[label] ?? []).map { "\(label)\tp\t\($0.key[0])\t\($0.key[1])\t\($0.value)\t" }
            }
            for line in try Self.run(text, { try part.writeClusters(of: $0, to: $1) }) {
                clusters[Int(line[0]) ?? -1] = line[1]
            }
        }
        let written = placed.indices.sorted { Int(placed[$0][0]) ?? 0 < Int(placed[$1][0]) ?? 0 }.map { id in
            placed[id][2] + (clusters[id] ?? "c" + placed[id][1].suffix(16)) + "\n"
        }
        let isSame = "source,record,cluster\n" + written.joined() == String(decoding: single.bytes, as: UTF8.self)
        #expect(isSame)
        #expect(pairs.count > 100)
    }

    @Test func cellsWithTabsLineBreaksAndBackslashesAreReadBack() {
        for text in ["a\tb", "a\nb\r", #"\N"#, #"\\t"#, "\u{1F}|", "x", ""] {
            var line: [UInt8] = []
            TabbedText.append(Array(text.utf8), to: &line)
            #expect(!line.contains { [0x09, 0x0A, 0x0D, 0x1F].contains($0) })
            #expect(TabbedText.text(line[...]) == Array(text.utf8))
        }
    }

    @Test(arguments: ["x\t1", "1\t1\t1\t1\t1", "1\tlist\tr1\t-\u{1F}-"])
    func aLineOfAnotherStepIsReportedWithItsNumber(_ line: String) throws {
        let plan = try LinkagePlan(try MappingFile(parsing: Array(Self.map.utf8), named: "map.json"), named: "map.json")
        let file = SourceFile(name: "list.csv", source: Array("id,given,family,born,city\n1,a,b,1970-01-02,c\n".utf8))
        let model = Linkage().link(try FileLinkage(plan).read([file]).table).modelWithStatistics
        let part = try LinkagePart(plan, model: model, records: 1, threshold: 0.9)
        let fault = #expect(throws: Fault.self) {
            _ = try Self.run([line]) { try part.writeKeys(of: $0, to: $1) }
        }
        #expect(fault?.finding.code == .linkageLineUnreadable)
        #expect(fault?.finding.facts["line"] == "1")
    }

    @Test func aModelThatNeedsAllRowsAtOnceIsRefused() throws {
        let plan = try LinkagePlan(try MappingFile(parsing: Array(Self.map.utf8), named: "map.json"), named: "map.json")
        let model = LinkageModel(standardFor: plan.compared)
        let fault = #expect(throws: Fault.self) {
            _ = try LinkagePart(plan, model: model, records: 1, threshold: 0.9)
        }
        #expect(fault?.finding.code == .linkageNotDivisible)
    }
}
