import Diagnostics
import StrictJSON
import TestSupport
import Testing

/// The streaming reader compared with the one for complete documents: the same result for every input.
@Suite struct ElementReaderTests {
    private func read(
        _ bytes: [UInt8], pieceSize: Int = 1 << 18, limits: JSONLimits = .standard
    ) throws(Fault) -> (elements: [JSONDocument], others: [(key: String, document: JSONDocument)]) {
        var reader = JSONElementReader(bytes, member: "objects", limits: limits, pieceSize: pieceSize)
        var elements: [JSONDocument] = []
        while let element = try reader.next() { elements.append(element) }
        return (elements, reader.otherMembers)
    }

    /// Whether both readers agree: equal values with equal places, or both refuse.
    private func compare(_ bytes: [UInt8], pieceSize: Int, _ label: String) {
        let whole = Result { () throws(Fault) in try JSONDocument.parse(bytes) }
        let parts = Result { () throws(Fault) in try read(bytes, pieceSize: pieceSize) }
        switch (whole, parts) {
        case (.failure, .failure(let fault)): #expect(fault.kind == .badData && fault.finding.place.line != nil)
        case (.success(let document), .failure(let fault)):
            let isObject = document.kind(of: document.root) == .object
            #expect(!isObject && fault.code == .jsonUnexpectedKind, "\(label): \(fault)")
        case (.failure(let fault), .success): Issue.record("\(label): streaming accepts what is \(fault)")
        case (.success(let document), .success(let result)):
            let objects = document.member("objects", of: document.root)
            let isArray = objects.map { document.kind(of: $0) == .array } ?? false
            let elements = isArray ? objects.map { document.elements(of: $0) } ?? [] : []
            #expect(elements.count == result.elements.count, "\(label)")
            for (node, element) in zip(elements, result.elements) {
                #expect(document.value(at: node) == element.value, "\(label)")
                #expect(document.place(of: node) == element.place(of: element.root), "\(label)")
            }
            let others = document.members(of: document.root).filter { !isArray || $0.key != "objects" }
            #expect(others.map(\.key) == result.others.map(\.key), "\(label)")
            for (other, found) in zip(others, result.others) {
                #expect(document.value(at: other.value) == found.document.value, "\(label)")
                #expect(document.place(of: other.value) == found.document.place(of: found.document.root), "\(label)")
            }
        }
    }

    static let document = """
        {"type": "bundle",
         "objects" : [ {"a": "x\\"]}é"}, 5 ,"text", [ [ ] , {} ],
           true, null, -1.5e3, {"deep": {"er": ["😀", "\\\\"]}} ] ,
         "id": "bundle--1", "more": [1, {"objects": [2]}]}

        """

    @Test(arguments: [1, 2, 3, 7, 64, 1 << 18])
    func handsOutWhatTheWholeReaderFinds(pieceSize: Int) throws {
        let bytes = Array(Self.document.utf8)
        compare(bytes, pieceSize: pieceSize, "whole")
        #expect(try read(bytes, pieceSize: pieceSize).elements.count == 8)
    }

    @Test(arguments: [1, 5, 1 << 18])
    func refusesEveryCut(pieceSize: Int) {
        let bytes = Array(Self.document.utf8)
        for count in 0..<bytes.count { compare(Array(bytes[..<count]), pieceSize: pieceSize, "cut at \(count)") }
    }

    @Test func judgesEveryChangedByteAlike() {
        let bytes = Array(#"{"a":[1],"objects":[{"b":"x\u00e9"},-2.5],"c":{}}"#.utf8)
        for index in bytes.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = bytes
                changed[index] = byte
                compare(changed, pieceSize: 16, "byte \(index) is \(byte)")
            }
        }
    }

    @Test(arguments: [
        #"{"objects":[1],"objects":[2]}"#, #"{"objects":[1],"\u006fbjects":2}"#, #"{"a":1,"objects":[1],"a":2}"#,
        #"{"obj\u0065cts":[1,2]}"#, #"{"objects":{}}"#, #"{"objects":5}"#, #"{"objects":[]}"#, "{}", "[1]", "5", "",
        " ",
        #"{"objects":[1,]}"#, #"{"objects":[,1]}"#, #"{"objects":[1 2]}"#, #"{"objects":[1}"#, #"{"objects":[1]]"#,
        #"{"objects":[1]} x"#, #"{"objects":[1],}"#, #"{,"objects":[1]}"#, #"{"objects"[1]}"#, #"{"objects":[tru]}"#,
        #"{"objects":["a""b"]}"#, #"{"objects":[{}{}]}"#, #"{"objects":[1[2]]}"#, #"{"objects":["a":1]}"#,
        #"{objects:[]}"#,
        "\u{FEFF}{\"objects\":[]}",
    ])
    func judgesTheRestOfTheDocumentAlike(text: String) {
        for pieceSize in [1, 4, 1 << 18] { compare(Array(text.utf8), pieceSize: pieceSize, text) }
    }

    @Test(.needsShared("vectors/JSONTestSuite"), arguments: ["y_", "n_", "i_"])
    func judgesTheTestSuiteAlike(prefix: String) throws {
        for name in ParsingTests.suiteFiles(prefix) {
            let bytes = try ParsingTests.bytes(name)
            // A hundred thousand open brackets would be a read each with small pieces: large pieces are sufficient.
            compare(bytes, pieceSize: 4096, name)
            compare(Array("{\"objects\":[1,".utf8) + bytes + Array("]}".utf8), pieceSize: 4096, name)
            compare(Array("{\"a\":".utf8) + bytes + Array("}".utf8), pieceSize: 4096, name)
        }
    }

    @Test func countsDepthFromTheTop() throws {
        let limits = JSONLimits(depth: 4)
        #expect(try read(Array(#"{"objects":[[[1]]]}"#.utf8), limits: limits).elements.count == 1)
        let fault = fault { _ = try read(Array(#"{"objects":[[[[1]]]]}"#.utf8), limits: limits) }
        #expect(fault?.code == .jsonDepthLimit)
    }

    @Test func limitsAnElementAndTheRest() throws {
        let limits = JSONLimits(elementSize: 100)
        let text = String(repeating: "x", count: 98)
        #expect(try read(Array("{\"objects\":[\"\(text)\",\"\(text)\"]}".utf8), limits: limits).elements.count == 2)
        for document in ["{\"objects\":[1,\"\(text)x\"]}", "{\"a\":\"\(text)\",\"b\":1}"] {
            let fault = fault { _ = try read(Array(document.utf8), pieceSize: 16, limits: limits) }
            #expect(fault?.code == .jsonElementLimit && fault?.finding.place.line == 1, "\(document)")
        }
    }
}
