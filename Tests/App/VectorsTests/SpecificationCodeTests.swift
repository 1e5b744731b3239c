import Files
import Foundation
import TestSupport
import Testing

/// Every code that the pages on the wire name comes out of a vector, or of a test that names it.
@Suite struct SpecificationCodeTests {
    /// The declared codes, with the names of their constants.
    private static func declared() throws -> [String: String] {
        let sources = Paths.join(SharedData.packageFolder, "Sources")
        var codes: [String: String] = [:]
        for file in try Paths.files(under: sources) where Paths.name(of: file).hasPrefix("FindingCode+") {
            let text = String(decoding: try File.bytes(at: Paths.join(sources, file)), as: UTF8.self)
            for part in text.components(separatedBy: "static let ").dropFirst() {
                let pieces = part.components(separatedBy: "\"")
                guard part.prefix(80).contains("= FindingCode("), pieces.count > 1 else { continue }
                codes[pieces[1]] = String(part.prefix { $0.isLetter || $0.isNumber })
            }
        }
        return codes
    }

    /// The words in all tests: codes, and the names of constants.
    private static let words = Result<Set<String>, any Error> {
        let folder = Paths.join(SharedData.packageFolder, "Tests")
        var words: Set<String> = []
        for file in try Paths.files(under: folder) where file.hasSuffix(".swift") || file.hasSuffix(".txt") {
            let text = try File.bytes(at: Paths.join(folder, file))
            for word in text.split(whereSeparator: { !isInWord($0) }) {
                words.insert(String(decoding: word, as: UTF8.self))
            }
        }
        return words
    }

    private static func isInWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }

    @Test(arguments: ["package.md", "conventions.md", "certificates.md"])
    func everyCodeOfAPageIsProduced(_ page: String) throws {
        let declared = try Self.declared()
        #expect(declared.count > 300)
        let text = String(
            decoding: try File.bytes(at: Paths.join(SharedData.packageFolder, "specs/" + page)), as: UTF8.self)
        let quoted = Set(text.split(separator: "`").map(String.init))
        let named = declared.filter { quoted.contains($0.key) }
        #expect(!named.isEmpty)
        let produced = Set(Vector.all.flatMap { $0.codes + $0.notes + ($0.opening?.codes ?? []) })
        let tested = try Self.words.get()
        let missing = named.filter { code, constant in
            !produced.contains(code) && !tested.contains(code) && !tested.contains(constant)
        }
        #expect(missing.keys.sorted() == [])
    }
}
