import Files
import Foundation
import TestSupport
import Testing

/// The declarations of all codes, read from the sources: no module knows all others.
@Suite struct FindingCodeDeclarationTests {
    private struct Declaration {
        let file: String
        let name: String
        let sentence: String
        let advice: String
    }

    private static let declarations: [Declaration] = {
        let sources = Paths.join(SharedData.packageFolder, "Sources")
        var found: [Declaration] = []
        for floor in (try? Paths.names(in: sources)) ?? [] {
            for module in (try? Paths.names(in: Paths.join(sources, floor))) ?? [] {
                let folder = Paths.join(Paths.join(sources, floor), module)
                for file in (try? Paths.names(in: folder)) ?? [] where file.hasPrefix("FindingCode+") {
                    let bytes = (try? File.bytes(at: Paths.join(folder, file), limit: 1 << 20)) ?? []
                    found += read(String(decoding: bytes, as: UTF8.self), of: module + "/" + file)
                }
            }
        }
        return found
    }()

    private static func read(_ source: String, of file: String) -> [Declaration] {
        // Escaped backslashes and quotation marks must not end a string.
        let source = source.replacing("\\\\", with: "").replacing("\\\"", with: "")
        return source.split(separator: "= FindingCode(").dropFirst().map { part in
            // The pieces of a string that is put together are its odd ones between quotation marks.
            func text(after label: String, before end: String?) -> String {
                guard let start = part.range(of: label)?.upperBound else { return "" }
                let stop = end.flatMap { part.range(of: $0)?.lowerBound } ?? part.endIndex
                return part[start..<stop].split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                    .filter { $0.offset % 2 == 1 }.map { String($0.element) }.joined()
            }
            let name = part.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false).dropFirst().first
            return Declaration(
                file: file, name: String(name ?? ""), sentence: text(after: "sentence:", before: "advice:"),
                advice: text(after: "advice:", before: ")\n"))
        }
    }

    @Test func everyCodeIsDeclaredOnceAndInKebabCase() {
        #expect(Self.declarations.count > 400)
        var files: [String: String] = [:]
        for declaration in Self.declarations {
            let other = files.updateValue(declaration.file, forKey: declaration.name)
            #expect(other == nil, "\(declaration.name) is declared in \(declaration.file) too")
            let letters = declaration.name.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
            }
            #expect(letters && !declaration.name.isEmpty, "\(declaration.name) is not in kebab-case")
        }
    }

    @Test func everyCodeHasASentenceAndAdvice() {
        for declaration in Self.declarations {
            let (sentence, advice) = (declaration.sentence, declaration.advice)
            #expect(sentence.hasSuffix(".") || sentence.hasSuffix("}"), "\(declaration.name): \(sentence)")
            #expect(sentence.first?.isUppercase == true || sentence.hasPrefix("{"), "\(declaration.name)")
            #expect(advice.hasSuffix(".") || advice.hasSuffix("?"), "\(declaration.name): \(advice)")
        }
    }
}
