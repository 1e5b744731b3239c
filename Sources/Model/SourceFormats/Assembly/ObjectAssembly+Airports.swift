internal import Diagnostics
internal import StrictJSON

/// Airports that many messages refer to.
extension ObjectAssembly {
    /// An airport or city by its IATA code; one object for any number of messages.
    ///
    /// - Parameter record: the record that refers to it.
    func airport(_ code: String, _ record: SourceRecord?) -> String {
        var place = ObjectDraft(
            "location", key: "iata-airport:" + code,
            record: SourceRecord(source: "IATA location code", record: code),
            created: LocalTime.beforeAnySource, modified: LocalTime.beforeAnySource)
        place.properties["name"] = .string(code)
        if let country = AirportCountries.country(of: code) {
            place.properties["country"] = .string(country)
        } else {
            report(.recordCountryMissing, record: record)
        }
        place.set("location_kind", "airport")
        addIdentifier("iata-airport", code, to: &place, statedBy: record)
        add(place, yieldsToOthers: true)
        return id(of: place)
    }
}
