package import Diagnostics
internal import RecordLinkage
package import StrictJSON

/// The parameters as a JSON file (specs/parameters.md).
extension ResolutionParameters {
    /// The format's identifier in its file.
    private static let format = "corridor-resolution-parameters/1"

    /// The parameters as JSON: kinds, fields and levels in a fixed order.
    package var json: JSONValue {
        var kinds = JSONObject()
        for kind in RecordKind.allCases { if let value = self.kinds[kind] { kinds[kind.rawValue] = Self.json(value) } }
        var object = JSONObject()
        object["format"] = .string(Self.format)
        object["version"] = .string(version)
        if let origin {
            object["learnt"] = [
                "parent": .string(origin.parent), "same": Self.number(origin.same),
                "different": Self.number(origin.different),
            ]
        }
        object["frequency_minimum"] = Self.number(frequencyMinimum)
        object["block_limit"] = Self.number(blockLimit)
        object["block_window"] = Self.number(blockWindow)
        object["kinds"] = .object(kinds)
        return .object(object)
    }

    /// Reads parameters from JSON.
    ///
    /// - Throws: `Fault` of kind `.badData` with the place in `entry` for every mistake; `parameters-loosened` of kind
    ///   `.policy` when they are less careful than the shipped ones; `parameters-version-other` when their content is
    ///   not that of their version.
    package init(_ json: JSONValue, entry: String) throws(Fault) {
        var fields = try JSONFields(json, entry: entry)
        let format = try fields.string("format")
        guard format == Self.format else {
            throw Fault(
                .formatVersionUnknown, kind: .badData, at: Place(entry: entry, pointer: "/format"),
                ["found": format, "expected": Self.format])
        }
        let version = try fields.string("version")
        let frequencyMinimum = try fields.integer("frequency_minimum", in: 1...Int.max)
        let blockLimit = try fields.integer("block_limit", in: 2...1_000_000)
        let blockWindow = try fields.integer("block_window", in: 1...1_000_000)
        let origin = try fields.optionalValue("learnt").map { (value) throws(Fault) in
            try Self.origin(value, entry)
        }
        var kinds: [RecordKind: KindParameters] = [:]
        for (name, value) in try Self.members(try fields.value("kinds"), entry: entry, pointer: "/kinds") {
            let kind = try Self.named(RecordKind.self, name: name, entry: entry, pointer: "/kinds")
            kinds[kind] = try Self.kind(value, entry: entry, pointer: "/kinds/\(name)")
        }
        try fields.finish()
        self.init(
            version: version, origin: origin, kinds: kinds, frequencyMinimum: frequencyMinimum, blockLimit: blockLimit,
            blockWindow: blockWindow)
        try checkFloors(entry: entry)
        guard version == versionOfContent else {
            throw Fault(
                .parametersVersionOther, kind: .badData, at: Place(entry: entry, pointer: "/version"),
                ["version": version, "expected": versionOfContent])
        }
    }

    private static func origin(_ value: JSONValue, _ entry: String) throws(Fault) -> ParameterOrigin {
        var fields = try JSONFields(value, entry: entry, pointer: "/learnt")
        let origin = ParameterOrigin(
            parent: try fields.string("parent"), same: try fields.integer("same", in: 0...Int.max),
            different: try fields.integer("different", in: 0...Int.max))
        try fields.finish()
        return origin
    }

    private static func json(_ kind: KindParameters) -> JSONValue {
        var levels = JSONObject()
        for field in EvidenceField.allCases {
            guard let table = kind.levels[field] else { continue }
            var object = JSONObject()
            for level in AgreementLevel.allCases {
                if let likelihood = table[level] {
                    object[level.rawValue] = ["m": number(likelihood.m), "u": number(likelihood.u)]
                }
            }
            levels[field.rawValue] = .object(object)
        }
        let schemes: [JSONValue] = kind.strongSchemes.map {
            [
                "scheme": .string($0.scheme), "scope": .string($0.scope.rawValue),
                "holds_birth_date": .bool($0.holdsBirthDate),
            ]
        }
        return [
            "prior": number(kind.prior), "merge_threshold": number(kind.mergeThreshold),
            "review_threshold": number(kind.reviewThreshold), "name_cap": number(kind.nameCap),
            "contact_cap": number(kind.contactCap), "levels": .object(levels), "strong_schemes": .array(schemes),
        ]
    }

    private static func kind(_ value: JSONValue, entry: String, pointer: String) throws(Fault) -> KindParameters {
        var fields = try JSONFields(value, entry: entry, pointer: pointer)
        var levels: [EvidenceField: [AgreementLevel: Likelihood]] = [:]
        for (name, table) in try members(try fields.value("levels"), entry: entry, pointer: pointer + "/levels") {
            let field = try named(EvidenceField.self, name: name, entry: entry, pointer: pointer + "/levels")
            for (level, shares) in try members(table, entry: entry, pointer: "\(pointer)/levels/\(name)") {
                let place = "\(pointer)/levels/\(name)/\(level)"
                var parts = try JSONFields(shares, entry: entry, pointer: place)
                let likelihood = Likelihood(m: try share(&parts, "m"), u: try share(&parts, "u"))
                try parts.finish()
                levels[field, default: [:]][try named(AgreementLevel.self, name: level, entry: entry, pointer: place)] =
                    likelihood
            }
        }
        let schemes = try fields.array("strong_schemes") { (element, place) throws(Fault) in
            var parts = try JSONFields(element, entry: entry, pointer: place)
            let rule = SchemeRule(
                try parts.string("scheme"),
                scope: try parts.parsed("scope", expected: "a scope") { SchemeRule.Scope(rawValue: $0) },
                holdsBirthDate: try parts.value("holds_birth_date").bool ?? false)
            try parts.finish()
            return rule
        }
        let result = KindParameters(
            prior: try real(&fields, name: "prior", range: -1000...0),
            mergeThreshold: try real(&fields, name: "merge_threshold", range: 0...1),
            reviewThreshold: try real(&fields, name: "review_threshold", range: 0...1),
            nameCap: try real(&fields, name: "name_cap", range: 0...1000),
            contactCap: try real(&fields, name: "contact_cap", range: 0...1000),
            levels: levels, strongSchemes: schemes)
        try fields.finish()
        return result
    }

    private static func number(_ value: Double) -> JSONValue { .number(JSONNumber(unchecked: "\(value)")) }

    private static func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

    private static func share(_ fields: inout JSONFields, _ name: String) throws(Fault) -> Double {
        let value = try real(&fields, name: name, range: 0...1)
        guard value > 0 else { throw fields.invalid(name, "a share above 0") }
        return value
    }

    private static func real(
        _ fields: inout JSONFields, name: String, range: ClosedRange<Double>
    ) throws(Fault) -> Double {
        guard let number = try fields.value(name).number, let value = Double(number.text), range.contains(value) else {
            throw fields.invalid(name, "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    private static func members(
        _ value: JSONValue, entry: String, pointer: String
    ) throws(Fault) -> [(String, JSONValue)] {
        guard let object = value.object else {
            throw Fault(
                .fieldInvalid, kind: .badData, at: Place(entry: entry, pointer: pointer),
                ["field": pointer, "expected": "an object"])
        }
        return object.members.map { ($0.key, $0.value) }
    }

    private static func named<Name: RawRepresentable>(
        _ type: Name.Type, name: String, entry: String, pointer: String
    ) throws(Fault) -> Name where Name.RawValue == String {
        guard let value = Name(rawValue: name) else {
            throw Fault(.fieldUnknown, kind: .badData, at: Place(entry: entry, pointer: pointer), ["field": name])
        }
        return value
    }
}
