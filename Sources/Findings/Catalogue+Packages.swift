extension FindingCode {
}

extension Catalogue {
    static let packages: [FindingCode: Entry] = [:]
}
