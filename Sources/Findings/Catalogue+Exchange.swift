extension FindingCode {
}

extension Catalogue {
    static let exchange: [FindingCode: Entry] = [:]
}
