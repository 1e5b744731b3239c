extension FindingCode {
}

extension Catalogue {
    static let xml: [FindingCode: Entry] = [:]
}
