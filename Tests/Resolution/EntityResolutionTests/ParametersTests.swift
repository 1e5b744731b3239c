internal import Diagnostics
internal import EntityResolution
import RecordLinkage
internal import StrictJSON
internal import Testing

/// Parameters are readable, and are read back unchanged.
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
    func mistakesInAFileOfParametersAreTold(_ old: String, new: String, code: String) throws {
        let text = ResolutionParameters.standard.json.text(pretty: true)
        let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        let json = try JSONValue(parsing: Array((parts[0] + new + parts[1]).utf8))
        let fault = #expect(throws: Fault.self) { try ResolutionParameters(json, entry: "parameters.json") }
        #expect(fault?.code.name == code)
    }

    /// The changes of a file to the shipped parameters, with their places.
    private static func changed(_ change: (inout ResolutionParameters) -> Void) -> ResolutionParameters {
        var parameters = ResolutionParameters.standard
        change(&parameters)
        return parameters
    }

    static let loosened: [(String, ResolutionParameters)] = [
        ("/kinds/person/merge_threshold", changed { $0.kinds[.person]?.mergeThreshold = 0.99 }),
        ("/kinds/organisation/merge_threshold", changed { $0.kinds[.organisation]?.mergeThreshold = 0.5 }),
        ("/kinds/person/review_threshold", changed { $0.kinds[.person]?.reviewThreshold = 0.9 }),
        ("/kinds/person/prior", changed { $0.kinds[.person]?.prior = -1 }),
        ("/kinds/person/name_cap", changed { $0.kinds[.person]?.nameCap = 40 }),
        ("/kinds/person/contact_cap", changed { $0.kinds[.person]?.contactCap = 40 }),
        ("/frequency_minimum", changed { $0.frequencyMinimum = 1_000_000 }),
        ("/kinds/person/strong_schemes", changed { $0.kinds[.person]?.strongSchemes.append(SchemeRule("phone")) }),
        ("/kinds/person/strong_schemes", changed { $0.kinds[.person]?.strongSchemes[3].scope = .everywhere }),
        ("/kinds/person/strong_schemes", changed { $0.kinds[.person]?.strongSchemes[0].holdsBirthDate = false }),
        ("/kinds/person/levels", changed { $0.kinds[.person]?.levels[.identifier] = nil }),
        ("/kinds/person/levels/name", changed { $0.kinds[.person]?.levels[.name]?[.different] = nil }),
        ("/kinds/person/levels/phone/same", changed { $0.kinds[.person]?.levels[.phone]?[.same]?.u = 0.000_1 }),
        (
            "/kinds/person/levels/birth-date/different",
            changed { $0.kinds[.person]?.levels[.birthDate]?[.different]?.m = 0.2 }
        ),
        (
            "/kinds/person/levels/phone/different",
            changed { $0.kinds[.person]?.levels[.phone]?[.different] = Likelihood(m: 0.6, u: 0.5) }
        ),
    ]

    @Test(arguments: loosened)
    func aFileThatIsLessCarefulThanWhatShipsIsRefused(_ pointer: String, _ parameters: ResolutionParameters) {
        let fault = #expect(throws: Fault.self) { try ResolutionParameters(parameters.json, entry: "own.json") }
        #expect(fault?.code == .parametersLoosened)
        #expect(fault?.finding.place.pointer == pointer)
        #expect(fault?.kind == .policy)
    }

    @Test func aFileThatIsMoreCarefulIsReadUnderAVersionOfItsOwn() throws {
        let careful = Self.changed {
            $0.kinds[.person]?.mergeThreshold = 0.9999
            $0.kinds[.organisation]?.levels[.phone]?[.same]?.u = 0.001
        }
        // Different contents have different versions: the message states the content's version.
        let fault = #expect(throws: Fault.self) { try ResolutionParameters(careful.json, entry: "own.json") }
        #expect(fault?.code == .parametersVersionOther)
        var named = careful
        named.version = try #require(fault?.finding.facts["expected"])
        #expect(named.version.hasPrefix("intelligence-2+"))
        #expect(try ResolutionParameters(named.json, entry: "own.json") == named)
    }

    /// Parameters that shipped before, and what was learned on top of them, keep their names.
    @Test func parametersThatShippedBeforeAreStillRead() throws {
        let former = Self.changed { $0.blockLimit = 250 }
        var first = former
        (first.version, first.blockWindow) = ("intelligence-1", 20)
        #expect(try ResolutionParameters(first.json, entry: "first.json") == first)
        var learnt = first
        learnt.kinds[.organisation]?.levels[.phone]?[.same]?.u = 0.001
        learnt.origin = ParameterOrigin(parent: "intelligence-1", same: 3, different: 9)
        learnt.version = "intelligence-1+000000000000"
        let fault = #expect(throws: Fault.self) { try ResolutionParameters(learnt.json, entry: "learnt.json") }
        learnt.version = try #require(fault?.finding.facts["expected"])
        #expect(learnt.version.hasPrefix("intelligence-1+"))
        #expect(try ResolutionParameters(learnt.json, entry: "learnt.json") == learnt)
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
