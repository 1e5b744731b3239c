extension FindingCode {
}

extension Catalogue {
    static let json: [FindingCode: Entry] = [:]
}
