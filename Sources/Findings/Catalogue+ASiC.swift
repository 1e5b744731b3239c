extension FindingCode {
}

extension Catalogue {
    static let asic: [FindingCode: Entry] = [:]
}
