extension FindingCode {
}

extension Catalogue {
    static let delimitedText: [FindingCode: Entry] = [:]
}
