extension FindingCode {
}

extension Catalogue {
    static let cms: [FindingCode: Entry] = [:]
}
