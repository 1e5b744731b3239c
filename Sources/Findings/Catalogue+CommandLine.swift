extension FindingCode {
}

extension Catalogue {
    static let commandLine: [FindingCode: Entry] = [:]
}
