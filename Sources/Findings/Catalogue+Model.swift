extension FindingCode {
}

extension Catalogue {
    static let model: [FindingCode: Entry] = [:]
}
