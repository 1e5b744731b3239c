/// The source formats.
package enum SourceFormat: String, Hashable, Sendable, CaseIterable {
    /// IATA Cargo-XML: XFWB (waybill) and XFZB (house waybill).
    case cargoXML = "cargo-xml"
    /// IATA Cargo-IMP: FWB (air waybill) and FHL (consolidation list).
    case cargoIMP = "cargo-imp"
    /// Delimited text with a mapping.
    case csv
    /// The list of Specially Designated Nationals, as OFAC publishes it in CSV (SDN.CSV).
    case ofacSDN = "ofac-sdn"
    /// The Consolidated List of the United Nations Security Council, in XML.
    case unList = "un-list"
    /// X12 309 manifests, in their interchanges.
    case x12Manifest = "x12-309"
    /// STIX 2.1: a bundle of another creator, taken over as a whole.
    case stix
    /// FollowTheMoney entities, one a line (JSON lines), as `ftm` and Aleph write them.
    case followTheMoney = "ftm"
    /// IATA ONE Record, as JSON-LD.
    case oneRecord = "one-record"
}
