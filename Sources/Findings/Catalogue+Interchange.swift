extension FindingCode {
}

extension Catalogue {
    static let interchange: [FindingCode: Entry] = [:]
}
