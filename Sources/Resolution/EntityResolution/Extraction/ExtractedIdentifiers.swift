internal import Identifiers
internal import Platform
internal import StrictJSON
internal import TradeModel

/// Reads the identifiers of an object, each with the check of its scheme and the context in which it is unique; the
/// master waybill of a house waybill is in another object.
enum ExtractedIdentifiers {
    /// The identifiers of an object.
    static func identifiers(_ object: STIXObject, _ originator: String) -> [Record.Identifier] {
        var found = object.identifiers.map { stated -> Record.Identifier in
            let scheme = IdentifierScheme.named(stated.scheme)
            var identifier = Record.Identifier(
                scheme: stated.scheme, value: scheme?.normalForm(stated.value) ?? stated.value.uppercased(),
                issuer: stated.country ?? "", validity: validity(scheme?.check(stated.value)),
                isExclusive: scheme.map { $0.isChecksummed && $0.isSingleHolder } ?? false)
            switch stated.scheme {
            case "s10": identifier.context = year(of: object)
            // An account number is meaningful only to the carrier that issued it.
            case "account": identifier.issuer = originator
            default: break
            }
            return identifier
        }
        if let serial = object.property("serial_number")?.string, let make = object.property("make")?.string {
            found.append(Record.Identifier(scheme: "serial", value: serial.uppercased(), issuer: make.uppercased()))
        }
        return found
    }

    private static func validity(_ check: IdentifierCheck?) -> Record.Identifier.Validity {
        switch check {
        case .failed?: .invalid
        case .placeholder?: .placeholder
        case .valid?, .unchecked?, nil: .valid
        }
    }

    // S10 numbers are reused after a year at the earliest.
    private static func year(of object: STIXObject) -> String {
        guard let declared = object.property("declared_at")?.string, Timestamp(declared) != nil else { return "" }
        return String(declared.prefix(4))
    }
}
