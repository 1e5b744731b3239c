/// The source formats.
package enum SourceFormat: String, Hashable, Sendable, CaseIterable {
    /// IATA Cargo-XML: XFWB (waybill), XFZB (house waybill), XFFM (flight manifest) and XFSU (status).
    case cargoXML = "cargo-xml"
    /// IATA Cargo-IMP: FWB (air waybill), FHL (consolidation list), FFM (flight manifest) and FSU (status); and the
    /// messages of CBP's air manifest and ACAS, which have the same form: FRI, FRC, FXI, FXC, FSN.
    case cargoIMP = "cargo-imp"
    /// Delimited text with a mapping.
    case csv
    /// The lists of OFAC: SDN.CSV with the files beside it (add.csv, alt.csv, sdn_comments.csv), and sdn.xml.
    case ofacSDN = "ofac-sdn"
    /// The Consolidated List of the United Nations Security Council, in XML.
    case unList = "un-list"
    /// The consolidated list of the European Union, in XML or CSV.
    case euList = "eu-list"
    /// The lists of the United Kingdom, in XML or CSV: ConList of OFSI, and the UK Sanctions List.
    case ukList = "uk-list"
    /// UN/EDIFACT: cargo reports (CUSCAR) and transport instructions (IFTMIN).
    case edifact
    /// X12 in its interchanges: 309 (manifest), 350 (customs status) and 856 (ship notice).
    case x12 = "x12"
    /// STIX 2.1: a bundle of another creator, taken over as a whole.
    case stix
    /// Customs declarations of the WCO Data Model, in XML.
    case wcoDeclaration = "wco-declaration"
    /// FollowTheMoney entities, one a line (JSON lines), as `ftm` and Aleph write them.
    case followTheMoney = "ftm"
    /// IATA ONE Record, as JSON-LD.
    case oneRecord = "one-record"
    /// Events of MISP in JSON.
    case misp

    /// The format of a name; manifests were once all that was read of X12.
    package init?(named name: String) { self.init(rawValue: name == "x12-309" ? "x12" : name) }
}
