import Diagnostics
import Files
import TestSupport
import Testing

@testable import StrictJSON

/// What is written, read and cut out of the tape is what trees of values give.
struct TapeCanonicalTests {
    /// Random texts, with keys and strings whose order and escapes are easily got wrong.
    private struct Texts {
        var random: SeededGenerator

        static let strings = [
            #""""#, #""a""#, #""é""#, #""\u00e9""#, #""\uD83D\uDE00""#, #""😀""#, #""\uFF01""#, #""！""#, #""\uE000""#,
            #""a\"b""#, #""\\""#, #""\/""#, #""\n\r\t\b\f""#, #""\u0000\u001f\u007f""#, #""long enough for a heap""#,
            #""\u2028""#, #""aa""#, #""\u0061b""#,
        ]
        static let numbers = [
            "0", "-0", "1", "-1", "1.0", "1e0", "1E400", "-1e-400", "123456789012345", "1234567890123456",
            "9007199254740993",
            "-123456789012345", "0.1", "1e21", "1e-7", "100000000000000000000000", "4.50", "2e-3",
        ]

        mutating func pick(_ list: [String]) -> String { list[Int(random.next() % UInt64(list.count))] }

        mutating func value(_ depth: Int) -> String {
            switch random.next() % (depth > 3 ? 5 : 8) {
            case 0: return pick(Self.strings)
            case 1: return pick(Self.numbers)
            case 2: return "true"
            case 3: return pick(["null", "false"])
            case 4: return pick(["{}", "[]", "[ ]", "{ }"])
            case 5: return "[" + (0..<random.next() % 5).map { _ in value(depth + 1) }.joined(separator: " , ") + "]"
            default: return object(depth, members: Int(random.next() % (depth == 0 ? 60 : 4)))
            }
        }

        mutating func object(_ depth: Int, members count: Int) -> String {
            var members: [String] = []
            var seen: Set<[UInt8]> = []
            for number in 0..<count {
                let key = number % 2 == 0 ? pick(Self.strings) : "\"k\(random.next() % 100)\""
                let bytes = (try? JSONValue(parsing: key))?.string.map { Array($0.utf8) } ?? []
                if seen.insert(bytes).inserted { members.append(key + ": " + value(depth + 1)) }
            }
            return "{" + members.joined(separator: ",") + "}"
        }
    }

    @Test func theCanonicalFormOfTheTapeIsThatOfTheValue() throws {
        var texts = Texts(random: SeededGenerator(1))
        for _ in 0..<1_000 {
            let document = try JSONDocument.parse(Array(texts.value(0).utf8))
            #expect(document.canonical() == document.value.canonical())
            let overflow = document.withView { JSONView($0, 0).overflow }
            #expect(overflow == document.value.overflow)
        }
    }

    @Test func manyMembersAreSortedWithAndWithoutEscapes() throws {
        let names = (0..<5_000).map { "\"\(($0 &* 7919) % 5_000)\"" }
        for other in ["", #","\u00e9":1,"\uFF01":2,"\uD83D\uDE00":3"#] {
            let text = "{" + names.map { $0 + ":0" }.joined(separator: ",") + other + "}"
            let document = try JSONDocument.parse(Array(text.utf8))
            #expect(document.canonical() == document.value.canonical())
        }
    }

    @Test func aViewReadsWhatTheValueHas() throws {
        var texts = Texts(random: SeededGenerator(2))
        for _ in 0..<500 {
            let document = try JSONDocument.parse(Array(texts.object(0, members: 12).utf8))
            let object = try #require(document.value.object)
            document.withView { tape in
                let view = JSONView(tape, 0)
                for member in object.members {
                    let found = view[member.key]
                    #expect(found?.value == member.value)
                    #expect(found?.string == member.value.string && found?.bool == member.value.bool)
                    #expect(found?.array?.map(\.value) == member.value.array)
                    #expect(found?.isObject == (member.value.object != nil))
                    if let text = member.value.string { #expect(found?.isString(text) == true) }
                    #expect(found?.isString("no such text") == false)
                }
                #expect(view["no such key"] == nil)
                var keys: [String] = []
                view.forEachMember { key, _ in keys.append(tape.string(key)) }
                #expect(keys == object.keys)
            }
        }
    }

    // MARK: Batches

    /// The elements, and the error after them, of reading one by one.
    private func oneByOne(_ bytes: [UInt8], limits: JSONLimits) -> ([JSONDocument], Fault?) {
        var reader = JSONElementReader(bytes, member: "objects", limits: limits, pieceSize: 100)
        var elements: [JSONDocument] = []
        do throws(Fault) {
            while let element = try reader.next() { elements.append(element) }
            return (elements, nil)
        } catch { return (elements, error) }
    }

    private func inBatches(_ bytes: [UInt8], limits: JSONLimits) -> ([JSONDocument], Fault?) {
        var reader = JSONElementReader(bytes, member: "objects", limits: limits, pieceSize: 100)
        var elements: [JSONDocument] = []
        do throws(Fault) {
            while let batch = try reader.nextBatch() {
                try batch.forEach { document, index throws(Fault) in
                    #expect(index == elements.count)
                    elements.append(document)
                }
            }
            return (elements, nil)
        } catch { return (elements, error) }
    }

    @Test func batchesHaveTheElementsAndErrorsOfReadingOneByOne() {
        let text = #"{"type":"bundle", "objects":[{"a":[1,2]}, "x\n",{"b":{"c":null}},17 ,{"d":"é"}, [[]]],"id":"b"}"#
        let whole = Array(text.utf8)
        var random = SeededGenerator(3)
        let bytes: [UInt8] = Array("{}[],:\"\\ \n0ex\u{7F}".utf8) + [0, 0xC3, 0xFF]
        for round in 0..<2_000 {
            var mutated = whole
            if round > 0 {
                for _ in 0...random.next() % 3 {
                    let place = Int(random.next() % UInt64(mutated.count))
                    switch random.next() % 3 {
                    case 0: mutated[place] = bytes[Int(random.next() % UInt64(bytes.count))]
                    case 1: mutated.insert(bytes[Int(random.next() % UInt64(bytes.count))], at: place)
                    default: mutated.removeSubrange(place..<min(mutated.count, place + Int(random.next() % 9)))
                    }
                    if mutated.isEmpty { mutated = [0x20] }
                }
            }
            for limits in [JSONLimits.standard, JSONLimits(depth: 3, elementSize: 12)] {
                let (expected, fault) = oneByOne(mutated, limits: limits)
                let (found, other) = inBatches(mutated, limits: limits)
                #expect(other == fault)
                #expect(other?.finding.place == fault?.finding.place)
                #expect(found.map(\.value) == expected.map(\.value))
                #expect(found.map { $0.place(of: $0.root) } == expected.map { $0.place(of: $0.root) })
            }
        }
    }
}
