internal import Findings
internal import Resolution
internal import StrictJSON
internal import Testing

/// Parameters are readable, and what is read is what was written.
struct ParametersTests {
    @Test func theStandardParametersSurviveTheirFile() throws {
        let text = ResolutionParameters.standard.json.text(pretty: true)
        let read = try ResolutionParameters(try JSONValue(parsing: Array(text.utf8)), entry: "parameters.json")
        #expect(read == .standard)
    }

    @Test(arguments: [
        ("\"m\": 0.6", "\"m\": 7", "field-invalid"), ("\"m\": 0.6", "\"m\": 0", "field-invalid"),
        ("\"version\"", "\"wersion\"", "field-missing"), ("\"person\"", "\"persona\"", "field-unknown"),
        ("parameters/1", "parameters/2", "format-version-unknown"),
    ])
    func mistakesInAFileOfParametersAreTold(_ old: String, _ new: String, _ code: String) throws {
        let text = ResolutionParameters.standard.json.text(pretty: true)
        let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        let json = try JSONValue(parsing: Array((parts[0] + new + parts[1]).utf8))
        let fault = #expect(throws: Fault.self) { try ResolutionParameters(json, entry: "parameters.json") }
        #expect(fault?.code.name == code)
    }

    @Test func everyWeightPointsTheRightWay() {
        for (kind, parameters) in ResolutionParameters.standard.kinds {
            for (field, levels) in parameters.levels {
                for (level, likelihood) in levels {
                    switch level {
                    case .same, .alike, .withoutPlace, .partial, .weak, .building, .initials, .branch:
                        #expect(likelihood.weight > 0, "\(kind) \(field) \(level)")
                    case .different, .conflicting: #expect(likelihood.weight < 0, "\(kind) \(field) \(level)")
                    case .near, .exchanged, .missing: break
                    }
                }
            }
        }
    }
}
