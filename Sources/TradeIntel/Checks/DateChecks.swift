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
        for (first, last) in intervals {
            guard let begin = time(object, first), let end = time(object, last), end < begin else { continue }
            findings.append(
                Finding(
                    .intervalReversed, at: Place(pointer: "\(pointer)/\(last)"),
                    ["first": first, "begin": begin.rfc3339, "last": last, "end": end.rfc3339]))
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

    /// Pairs of properties of core STIX of which the second may not be before the first (sections 4 and 5).
    private static let intervals = [
        ("start_time", "stop_time"), ("valid_from", "valid_until"), ("first_seen", "last_seen"),
        ("first_observed", "last_observed"),
    ]

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
