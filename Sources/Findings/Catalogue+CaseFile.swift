extension FindingCode {
}

extension Catalogue {
    static let caseFile: [FindingCode: Entry] = [:]
}
