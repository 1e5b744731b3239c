/// What a party's file can be.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    /// IATA Cargo-XML: XFWB (waybill) and XFZB (house waybill).
    case cargoXML = "cargo-xml"
    /// Delimited text with a mapping.
    case csv
    /// The list of Specially Designated Nationals, as OFAC publishes it in CSV (SDN.CSV).
    case ofacSDN = "ofac-sdn"
    /// STIX 2.1: a bundle that others made, taken whole.
    case stix
    /// FollowTheMoney entities, one a line (JSON lines), as `ftm` and Aleph write them.
    case followTheMoney = "ftm"
    /// IATA ONE Record, as JSON-LD.
    case oneRecord = "one-record"
}
