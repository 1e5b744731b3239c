internal import Diagnostics
internal import StrictJSON
internal import TradeModel

/// Checks that an object has a canonical form (RFC 8785): no number is beyond the largest double.
enum NumberChecks {
    static func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        guard var finding = object.json.overflow else { return [] }
        finding.place.pointer = pointer + (finding.place.pointer ?? "")
        return [finding]
    }
}
