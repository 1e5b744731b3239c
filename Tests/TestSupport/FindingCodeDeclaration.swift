internal import Files

/// A declaration of a code as it is in the sources: no module knows the codes of all others.
public struct FindingCodeDeclaration: Sendable {
    /// The module that declares the code.
    public let module: String
    /// The code as it is printed.
    public let name: String
    /// The template of the sentence.
    public let sentence: String
    /// The template of the advice.
    public let advice: String

    /// The declarations of all modules.
    ///
    /// - Throws: `Fault` when the sources cannot be read.
    public static func all() throws -> [FindingCodeDeclaration] {
        let sources = Paths.join(SharedData.packageFolder, "Sources")
        var found: [FindingCodeDeclaration] = []
        for layer in try Paths.names(in: sources) {
            for module in try Paths.names(in: Paths.join(sources, layer)) {
                let folder = Paths.join(Paths.join(sources, layer), module)
                for file in (try? Paths.names(in: folder)) ?? [] where file.hasPrefix("FindingCode+") {
                    let source = String(
                        decoding: try File.bytes(at: Paths.join(folder, file), limit: 1 << 20), as: UTF8.self)
                    found += source.split(separator: "= FindingCode(").dropFirst().map { Self($0, module: module) }
                }
            }
        }
        return found
    }

    /// Reads the arguments of one declaration: string literals by label, with the parts of a concatenation joined.
    private init(_ arguments: Substring, module: String) {
        var texts: [String: String] = [:]
        var (label, word) = ("", "")
        var (isInLiteral, isEscaped) = (false, false)
        scan: for character in arguments {
            switch (character, isInLiteral) {
            case (_, true) where isEscaped:
                texts[label, default: ""].append(character)
                isEscaped = false
            case ("\\", true): isEscaped = true
            case ("\"", _): isInLiteral.toggle()
            case (_, true): texts[label, default: ""].append(character)
            case (")", false): break scan
            case (":", false): label = word
            case (_, false): word = character.isLetter ? word + String(character) : ""
            }
        }
        self.module = module
        name = texts[""] ?? ""
        sentence = texts["sentence"] ?? ""
        advice = texts["advice"] ?? ""
    }
}
