/// What a party's file can be.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    /// IATA Cargo-XML: XFWB (waybill) and XFZB (house waybill).
    case cargoXML = "cargo-xml"
    /// Delimited text with a mapping.
    case csv
    /// The list of Specially Designated Nationals, as OFAC publishes it in CSV (SDN.CSV).
    case ofacSDN = "ofac-sdn"
}
