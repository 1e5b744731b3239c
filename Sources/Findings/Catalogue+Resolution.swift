extension FindingCode {
}

extension Catalogue {
    static let resolution: [FindingCode: Entry] = [:]
}
