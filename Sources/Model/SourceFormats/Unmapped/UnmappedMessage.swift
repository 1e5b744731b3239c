internal import Diagnostics

/// Messages and files that are known for what they are, and that no reader takes: they are named, never taken for
/// delimited text and never passed over.
enum UnmappedMessage {
    /// The error for a message, or for a file as a whole.
    ///
    /// - Parameters:
    ///   - kind: what it is with its article, such as `an EDIFACT CUSRES message (customs response)`.
    ///   - line: the line in which it begins.
    static func finding(_ kind: String, in file: String, line: Int? = nil, offset: Int? = nil) -> Finding {
        Finding(
            .messageTypeUnmapped, at: Place(entry: file, line: line, offset: offset), ["path": file, "kind": kind])
    }

    /// The error for a file that holds nothing else.
    static func fault(_ kind: String, in file: String, line: Int? = nil) -> Fault {
        Fault(finding(kind, in: file, line: line), kind: .badData)
    }

    /// What a message of a type is, such as `a Cargo-IMP FMA message (acknowledgement)`.
    static func kind(_ standard: String, _ type: String, meaning: String?) -> String {
        let article = "AEIOX".contains(standard.first ?? "-") ? "an" : "a"
        return "\(article) \(standard) \(type) message" + (meaning.map { " (\($0))" } ?? "")
    }

    /// Whose message a type of line messages is: CBP's for its air manifest, else IATA's.
    static func standard(ofLines type: String) -> String {
        let customs: Set<String> = [
            "FRI", "FRC", "FRX", "FXI", "FXC", "FXX", "FXH", "FSN", "FSI", "FSQ", "FSC", "FER",
        ]
        return customs.contains(type) ? "US air manifest" : "IATA Cargo-IMP"
    }

    /// Cargo-IMP and CBP's air manifest messages.
    static let cargoIMP: [String: String] = [
        "FMA": "acknowledgement", "FNA": "rejection", "FSA": "answer to a status request", "FSR": "status request",
        "FBL": "booking list", "FFR": "booking request", "FFA": "booking answer", "FBR": "request for a booking list",
        "FBM": "booking movement", "FDM": "flight departure", "FWR": "request for an air waybill",
        "FRP": "request for a report", "FCC": "charges correction", "FAD": "discrepancy", "FUM": "unit load device",
        "FRX": "cancellation of an air manifest", "FXX": "cancellation of an express manifest",
        "FER": "error report of an air manifest", "FXH": "list of house waybills", "FSI": "status information",
        "FSQ": "status query", "FSC": "status condition",
    ]

    /// X12 transaction sets.
    static let x12: [String: String] = [
        "104": "air shipment", "204": "motor carrier load tender", "210": "freight details and invoice",
        "214": "shipment status", "300": "booking request", "301": "booking confirmation",
        "304": "shipping instructions", "310": "freight receipt and invoice, ocean", "312": "arrival notice",
        "315": "status details, ocean", "322": "terminal operations",
        "352": "carrier general order status", "353": "customs events advisory details",
        "354": "customs automated manifest archive status", "355": "customs acceptance or rejection",
        "356": "permit to transfer request", "357": "customs in-bond information", "358": "customs consist information",
        "404": "rail bill of lading", "810": "invoice", "850": "purchase order",
        "997": "functional acknowledgement", "999": "implementation acknowledgement",
    ]

    /// XML documents by the local name of their root, without the letters' case.
    static func xml(root: String) -> String? {
        let name = root.lowercased()
        if let known = documents[name] { return known }
        if name.hasPrefix("ie3") || name.hasPrefix("cc3") {
            return "an ICS2 message (\(root), entry summary declaration)"
        }
        return nil
    }

    private static let documents: [String: String] = [
        "sanctions": "the advanced form of an OFAC list (sdn_advanced.xml)",
        "response": "a Cargo-XML XFNM message (response)",
        "bookingrequest": "a Cargo-XML XFBR message (booking request)",
        "housemanifest": "a Cargo-XML XFHL message (house manifest)",
        "transportloadmovement": "a Cargo-XML message of a transport load",
        "shippersdeclarationfordangerousgoods": "a Cargo-XML XSDG message (dangerous goods)",
        "submitdeclarationrequest": "a declaration of the WCO Data Model",
    ]
}
