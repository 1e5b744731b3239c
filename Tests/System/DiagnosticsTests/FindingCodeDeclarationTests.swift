import TestSupport
import Testing

@Suite struct FindingCodeDeclarationTests {
    @Test func everyCodeIsDeclaredOnceAndInKebabCase() throws {
        let declarations = try FindingCodeDeclaration.all()
        #expect(declarations.count > 400)
        var modules: [String: String] = [:]
        for declaration in declarations {
            let other = modules.updateValue(declaration.module, forKey: declaration.name)
            #expect(other == nil, "\(declaration.name) is declared in \(declaration.module) and \(other ?? "")")
            let letters = declaration.name.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
            }
            #expect(letters && !declaration.name.isEmpty, "\(declaration.name) is not in kebab-case")
        }
    }

    @Test func everyCodeHasASentenceAndAdvice() throws {
        for declaration in try FindingCodeDeclaration.all() {
            let (sentence, advice) = (declaration.sentence, declaration.advice)
            #expect(sentence.hasSuffix(".") || sentence.hasSuffix("}"), "\(declaration.name): \(sentence)")
            #expect(sentence.first?.isUppercase == true || sentence.hasPrefix("{"), "\(declaration.name)")
            #expect(advice.hasSuffix(".") || advice.hasSuffix("?"), "\(declaration.name): \(advice)")
        }
    }

    @Test func quotationMarksInsideAnAdviceAreReadAsPartOfIt() throws {
        let escape = try #require(try FindingCodeDeclaration.all().first { $0.name == "json-invalid-escape" })
        #expect(escape.advice.contains(#"\" \\ \/"#))
        #expect(escape.advice.hasSuffix("four hexadecimal digits."))
    }
}
