extension FindingCode {
}

extension Catalogue {
    static let bundles: [FindingCode: Entry] = [:]
}
