internal import Diagnostics
internal import StrictJSON

extension ObjectAssembly {
    /// An airport or city by its IATA code, as an object; one object however many messages name it.
    ///
    /// - Parameter record: whose message names it.
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
        addIdentifier("iata-airport", code, to: &place)
        add(place, yieldsToOthers: true)
        return id(of: place)
    }
}
