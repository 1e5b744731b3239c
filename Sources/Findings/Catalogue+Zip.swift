extension FindingCode {
}

extension Catalogue {
    static let zip: [FindingCode: Entry] = [:]
}
