extension FindingCode {
}

extension Catalogue {
    static let credentials: [FindingCode: Entry] = [:]
}
