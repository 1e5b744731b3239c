internal import Diagnostics
internal import StrictJSON
internal import TradeModel

/// Checks the pattern of an indicator (STIX 2.1, section 9). Patterns of other languages are not checked.
enum PatternChecks {
    static func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        guard object.type == "indicator", object.member("pattern_type")?.string == "stix",
            let pattern = object.member("pattern")?.string
        else { return [] }
        let stated = object.member("pattern_version")?.string ?? object.member("spec_version")?.string ?? "2.1"
        guard let flaw = STIXPattern.flaw(in: pattern, version: stated == "2.0" ? .former : .current) else { return [] }
        return [
            Finding(
                .stixPatternInvalid, at: Place(pointer: pointer + "/pattern"),
                ["character": "\(flaw.character)", "reason": flaw.reason])
        ]
    }
}
