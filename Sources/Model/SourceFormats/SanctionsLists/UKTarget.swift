internal import Diagnostics

/// An entry of OFSI's consolidated list (ConList), which has a row for each name of it: `FinancialSanctionsTarget` in XML,
/// a line in CSV. Rows with one group belong together.
struct UKTarget {
    static let source = "OFSI consolidated list of financial sanctions targets"

    /// The fields of a row by their names without spaces, signs and capital letters.
    typealias Row = [(name: String, value: String)]

    let record: SourceRecord
    private var rows: [Row] = []
    /// The rows of the list say much of the entry again: each of it counts once.
    private var seen: Set<[String]> = []

    init(record: SourceRecord) { self.record = record }

    /// The name of a field in either form.
    static func plain(_ name: String) -> String {
        String(name.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
    }

    /// Adds a row. Its fields come in the order of the CSV, so that either form gives the same lists and notes.
    mutating func add(_ row: Row) {
        func rank(_ name: String) -> Int { Self.ranks[Self.same[name] ?? name] ?? Self.ranks.count }
        rows.append(
            row.enumerated().sorted { (rank($0.element.name), $0.offset) < (rank($1.element.name), $1.offset) }
                .map(\.element))
    }

    private static let ranks = Dictionary(
        uniqueKeysWithValues: [
            "name6", "name1", "name2", "name3", "name4", "name5", "title", "namenonlatinscript", "nonlatinscripttype",
            "nonlatinscriptlanguage", "dob", "townofbirth", "countryofbirth", "nationality", "passportnumber",
            "passportdetails", "nationalidentificationnumber", "nationalidentificationdetails", "position", "address1",
            "address2", "address3", "address4", "address5", "address6", "postcode", "country", "otherinformation",
            "grouptype", "aliastype", "aliasquality", "regime", "listedon", "uksanctionslistdatedesignated",
            "lastupdated", "groupid",
        ].enumerated().map { ($1, $0) })

    /// The fields that are named differently in XML and in CSV.
    private static let same: [String: String] = [
        "individualdateofbirth": "dob", "individualtownofbirth": "townofbirth",
        "individualcountryofbirth": "countryofbirth", "individualnationality": "nationality",
        "individualposition": "position", "individualpassportnumber": "passportnumber",
        "individualpassportdetails": "passportdetails", "individualninumber": "nationalidentificationnumber",
        "individualnidetails": "nationalidentificationdetails", "individualtitle": "title",
        "grouptypedescription": "grouptype",
        "postzipcode": "postcode", "regimename": "regime", "datelisted": "listedon", "shipimonumber": "imonumber",
        "entitybusinessregnumber": "businessregnumber", "shipflag": "flag",
        "datedesignated": "uksanctionslistdatedesignated",
    ]

    /// The objects of the entry.
    mutating func make() -> ListedEntry {
        let type = Self.value(rows.first ?? [], "grouptype")
        let kind: ListedEntry.Kind =
            switch type?.lowercased() {
            case "individual"?: .individual
            case "ship"?: .vessel
            default: .organization
            }
        var entry = ListedEntry(
            list: "uk-conlist", named: "the consolidated list of OFSI, United Kingdom", kind: kind, record: record)
        if let type, !["individual", "ship", "entity"].contains(type.lowercased()) {
            entry.notes.append(("grouptype", type))
        }
        var updates: [String] = []
        for row in rows {
            addName(row, &entry)
            addAddress(row, &entry)
            for (name, value) in row {
                let name = Self.same[name] ?? name
                guard seen.insert([name, value]).inserted else { continue }
                switch name {
                case "listedon" where ListDate.time(value) != nil:
                    entry.created = entry.created ?? ListDate.time(value)
                case "lastupdated" where ListDate.time(value) != nil: updates.append(value)
                default: addFact(name, value: value, to: &entry)
                }
            }
        }
        entry.modified = updates.compactMap(ListDate.time).max() ?? entry.created
        return entry
    }

    private static func value(_ row: Row, _ name: String) -> String? {
        row.first { (same[$0.name] ?? $0.name) == name }?.value
    }

    private static let names = ["name1", "name2", "name3", "name4", "name5"]
    private static let addresses = ["address1", "address2", "address3", "address4", "address5", "address6"]
    /// Fields that are read with others, or say nothing beside them.
    private static let read: Set<String> = Set(
        names + addresses
            + [
                "name6", "postcode", "country", "aliastype", "aliasquality", "grouptype", "groupid",
                "namenonlatinscript",
                "fullname",
            ])

    /// The types of names; what else a list states is noted.
    private static let types: Set<String> = ["primary name", "primary name variation", "aka", "fka"]

    private mutating func addName(_ row: Row, _ entry: inout ListedEntry) {
        let parts = Self.names.compactMap { Self.value(row, $0) }
        let last = Self.value(row, "name6")
        let whole = (parts + [last].compactMap(\.self)).joined(separator: " ")
        let stated = Self.value(row, "aliastype") ?? ""
        let type = stated.lowercased()
        if !type.isEmpty, !Self.types.contains(type), !whole.isEmpty {
            entry.notes.append(("type of name \(whole)", stated))
        }
        if !whole.isEmpty, seen.insert(["whole name", whole]).inserted {
            if type == "primary name" {
                // The first primary name is that of the entry, wherever its row stands.
                let isFirst = !entry.names.contains { $0.kind == "original" }
                entry.names.insert((whole, isFirst ? "original" : "alias"), at: isFirst ? 0 : entry.names.count)
                if isFirst, !parts.isEmpty {
                    (entry.familyName, entry.givenName) = (last, parts.joined(separator: " "))
                }
            } else {
                entry.names.append((whole, type == "fka" ? "former" : "alias"))
            }
            if let quality = Self.value(row, "aliasquality") { entry.notes.append(("alias \(whole)", quality)) }
        }
        if let own = Self.value(row, "namenonlatinscript"), seen.insert(["whole name", own]).inserted {
            entry.names.append((own, "transliteration"))
        }
    }

    private mutating func addAddress(_ row: Row, _ entry: inout ListedEntry) {
        var parts = AddressParts()
        for name in Self.addresses { if let text = Self.value(row, name) { parts.add(.street, text) } }
        if let text = Self.value(row, "postcode") { parts.add(.postalCode, text) }
        let country = Self.value(row, "country")
        if let country {
            if let code = UKList.country(country) { parts.add(.country, code) } else { parts.add(.street, country) }
        }
        let text = parts.street + [parts.postalCode ?? "", parts.country ?? ""]
        guard !parts.isEmpty, seen.insert(["address"] + text).inserted else { return }
        entry.addresses.append(parts)
    }

    private func addFact(_ name: String, value: String, to entry: inout ListedEntry) {
        guard !Self.read.contains(name) else { return }
        switch name {
        case "dob":
            guard let date = UKList.date(value) else { return entry.notes.append((name, value)) }
            entry.details.birthDates.append(date.text)
        case "townofbirth", "countryofbirth": entry.details.birthPlaces.append(value)
        case "nationality":
            if let code = UKList.country(value) { entry.details.nationalities.append(code) }
            entry.notes.append((name, value))
        case "position": entry.roles.append(value)
        case "passportnumber": entry.identifiers.append(("passport", value, nil))
        case "nationalidentificationnumber": entry.identifiers.append(("national-id", value, nil))
        case "imonumber": entry.identifiers.append(("imo-ship", value, nil))
        case "uksanctionslistref": entry.identifiers.append(("uk-list", value, nil))
        case "unref": entry.identifiers.append(("un-list", value, nil))
        case "phonenumber": entry.phones.append(value)
        case "emailaddress": entry.emails.append(value)
        case "flag":
            if let code = UKList.country(value) { entry.flag = code } else { entry.notes.append((name, value)) }
        case "regime":
            if !entry.labels.contains(value) { entry.labels.append(value) }
        default: entry.notes.append((name, value))
        }
    }
}
