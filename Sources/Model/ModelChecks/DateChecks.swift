internal import Diagnostics
internal import Platform
internal import StrictJSON
internal import TradeModel

/// Checks that the dates of an object are possible.
enum DateChecks {
    /// The findings about them.
    static func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        intervals(object, pointer) + births(object, pointer) + future(object, pointer)
    }

    // MARK: Intervals

    private static func intervals(_ object: ObjectView, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        if object.type == "movement", let departed = object.time("departed"), let arrived = object.time("arrived"),
            arrived < departed
        {
            findings.append(
                Finding(
                    .arrivalBeforeDeparture, at: Place(pointer: pointer + "/arrived"),
                    ["arrived": arrived.rfc3339, "departed": departed.rfc3339]))
        }
        for (first, last, mayBeEqual) in pairs {
            guard let begin = object.time(first), let end = object.time(last),
                end < begin || !mayBeEqual && end == begin
            else { continue }
            findings.append(
                Finding(
                    .intervalReversed, at: Place(pointer: "\(pointer)/\(last)"),
                    ["first": "\(first)", "begin": begin.rfc3339, "last": "\(last)", "end": end.rfc3339]))
        }
        return findings
    }

    /// Pairs of properties of core STIX of which the second may not be before the first, and whether they may be equal
    /// (sections 4 and 5).
    private static let pairs: [(StaticString, StaticString, Bool)] = [
        ("start_time", "stop_time", false), ("valid_from", "valid_until", false), ("first_seen", "last_seen", true),
        ("first_observed", "last_observed", true),
    ]

    // MARK: Births

    private static func births(_ object: ObjectView, _ pointer: String) -> [Finding] {
        guard let properties = object.tradeProperties else { return [] }
        var births: [(String, JSONView)] = []
        if let date = properties.member("birth_date") { births.append(("/birth_date", date)) }
        for (index, date) in (properties.member("birth_dates")?.array ?? []).enumerated() {
            births.append(("/birth_dates/\(index)", date))
        }
        return births.compactMap { place, date in
            date.string.flatMap {
                birth(
                    $0, object: object,
                    place: Place(pointer: "\(pointer)/extensions/\(ExtensionDefinition.tradeProperties.id)\(place)"))
            }
        }
    }

    private static func birth(_ text: String, object: ObjectView, place: Place) -> Finding? {
        var facts = ["value": text, "property": "birth_date"]
        guard let date = first(of: text) else { return Finding(.dateImpossible, at: place, facts) }
        guard let stated = object.modified ?? object.created else { return nil }
        facts["stated"] = stated.date
        if date > stated.adding(seconds: day) { return Finding(.dateInFuture, at: place, facts) }
        // Nobody lives this long; and lists use the first day of a century for an unknown day.
        let isOld = date < stated.adding(seconds: -125 * 366 * day)
        return isOld || text == "1900-01-01" ? Finding(.dateImplausible, at: place, facts) : nil
    }

    /// The first moment of a complete or partial date (`1970`, `1970-01`, `1970-01-31`).
    private static func first(of date: String) -> Timestamp? {
        let rest =
            switch date.utf8.count {
            case 4: "-01-01"
            case 7: "-01"
            default: ""
            }
        return Timestamp(date + rest)
    }

    // MARK: The clock

    /// A version of the far future could never be replaced by a later one; a day is allowed for clocks and time zones.
    /// For objects without versions the creation time is checked. The definitions of our extensions never change, and
    /// are the same in every bundle.
    static func ahead(_ object: ObjectView, of clock: Timestamp, _ pointer: String) -> Finding? {
        let property: StaticString = object.member("modified") == nil ? "created" : "modified"
        guard let stated = object.time(property), stated > clock.adding(seconds: day),
            !ExtensionDefinition.fixedIDs.contains(object.id)
        else { return nil }
        return Finding(
            .versionInFuture, at: Place(pointer: "\(pointer)/\(property)"),
            ["id": object.id, "property": "\(property)", "value": stated.rfc3339, "clock": clock.rfc3339])
    }

    // MARK: What has happened

    /// An event stated as past cannot be after the object; a day is allowed for clocks and time zones.
    private static func future(_ object: ObjectView, _ pointer: String) -> [Finding] {
        guard let stated = object.modified ?? object.created else { return [] }
        let isActual = object.member("status")?.string == "actual"
        return (isActual ? events : points).compactMap { property in
            guard let time = object.time(property), time > stated.adding(seconds: day) else { return nil }
            return Finding(
                .dateInFuture, at: Place(pointer: "\(pointer)/\(property)"),
                ["property": "\(property)", "value": time.rfc3339, "stated": stated.rfc3339])
        }
    }

    /// The times of what has happened by the time of the object, and those of a movement that has.
    private static let points: [StaticString] = ["declared_at", "occurred", "first_observed"]
    private static let events: [StaticString] = points + ["departed", "arrived"]

    private static let day: Int64 = 86_400
}
