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
            var identifier = identifier(stated.scheme, stated.value, country: stated.country, statedBy: originator)
            if stated.scheme == "s10" { identifier.context = year(of: object) }
            return identifier
        }
        if let serial = object.property("serial_number")?.string, let make = object.property("make")?.string {
            found.append(Record.Identifier(scheme: "serial", value: serial.uppercased(), issuer: make.uppercased()))
        }
        return found
    }

    /// An identifier as stated, except its context.
    static func identifier(
        _ name: String, _ value: String, country: String?, statedBy originator: String
    ) -> Record.Identifier {
        let scheme = IdentifierScheme.named(name)
        // An account number is meaningful only to the carrier that issued it.
        let issuer = name == "account" ? originator : country ?? ""
        return Record.Identifier(
            scheme: name, value: scheme?.normalForm(value) ?? value.uppercased(), issuer: issuer,
            validity: validity(scheme?.check(value)),
            isExclusive: scheme.map { $0.isChecksummed && $0.isSingleHolder } ?? false)
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
