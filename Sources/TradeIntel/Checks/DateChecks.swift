internal import Files
internal import Findings
internal import StrictJSON

/// Whether the dates of an object can be.
enum DateChecks {
    /// What is wrong with them.
    static func findings(in object: STIXObject, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        if object.type == "movement", let departed = time(object, "departed"), let arrived = time(object, "arrived"),
            arrived < departed
        {
            findings.append(
                Finding(
                    .arrivalBeforeDeparture, at: Place(pointer: pointer + "/arrived"),
                    ["arrived": arrived.rfc3339, "departed": departed.rfc3339]))
        }
        let path = "/extensions/\(ExtensionDefinition.tradeProperties.id)"
        let properties = object.json["extensions"]?[ExtensionDefinition.tradeProperties.id]
        var births: [(String, JSONValue)] = []
        if let date = properties?["birth_date"] { births.append(("/birth_date", date)) }
        for (index, date) in (properties?["birth_dates"]?.array ?? []).enumerated() {
            births.append(("/birth_dates/\(index)", date))
        }
        for (place, date) in births {
            guard let text = date.string, !canBe(text) else { continue }
            findings.append(
                Finding(
                    .dateImpossible, at: Place(pointer: pointer + path + place),
                    ["value": text, "property": "birth_date"]))
        }
        return findings
    }

    private static func time(_ object: STIXObject, _ property: String) -> Timestamp? {
        object.json[property]?.string.flatMap(Timestamp.init)
    }

    /// Whether a date, whole or in part (`1970`, `1970-01`, `1970-01-31`), is one of the calendar.
    private static func canBe(_ date: String) -> Bool {
        let rest =
            switch date.utf8.count {
            case 4: "-01-01"
            case 7: "-01"
            default: ""
            }
        return Timestamp(date + rest) != nil
    }
}
