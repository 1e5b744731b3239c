extension FindingCode {
}

extension Catalogue {
    static let schema: [FindingCode: Entry] = [:]
}
