internal import DelimitedText
internal import Diagnostics
internal import StrictJSON

/// Reads OFAC's SDN.CSV: parties, vessels and aircraft, with every remark kept in the list's words; and the files of
/// addresses, alternate names and further remarks beside it, if they are given.
struct SDNReader {
    let assembly: ObjectAssembly
    private var further = SDNFiles()

    init(assembly: ObjectAssembly) { self.assembly = assembly }

    /// The format of the list: no header, `-0- ` for null, ended by 0x1A.
    static let options = DelimitedOptions(hasHeader: false, nulls: ["-0-"])
    private static let sourceName = "OFAC SDN"

    /// Reads the files of the list that are given together.
    mutating func read(_ files: [SourceFile]) throws(Fault) {
        var entries: [SourceFile] = []
        for file in files {
            guard let content = try SDNFiles.content(of: file) else {
                throw file.unknownFormat(expected: "a file of OFAC's SDN list")
            }
            switch content {
            case .entries: entries.append(file)
            case .addresses, .names, .remarks: try further.read(file, content, assembly: assembly)
            }
        }
        guard !entries.isEmpty else {
            throw Fault(
                .sdnListMissing, kind: .badData, at: Place(entry: files.first?.name),
                ["path": files.map(\.name).joined(separator: ", ")])
        }
        var known: Set<String> = []
        for file in entries { try read(file, known: &known) }
        for (entry, place) in further.places.sorted(by: { $0.key < $1.key }) where !known.contains(entry) {
            assembly.findings.append(
                Finding(
                    .sdnEntryMissing, at: place,
                    ["path": place.entry ?? "", "line": "\(place.line ?? 0)", "record": entry]))
        }
    }

    private func read(_ input: SourceFile, known: inout Set<String>) throws(Fault) {
        let reader = try DelimitedReader(input.source, named: input.name, options: Self.options)
        var entries: [String: [String]] = [:]
        var links: [(from: String, to: String, record: SourceRecord)] = []
        while let row = try reader.next() {
            guard let parsed = SDNRow(row) else {
                assembly.findings.append(
                    Finding(
                        .sdnRowInvalid, at: Place(entry: input.name, line: row.line),
                        ["path": input.name, "line": "\(row.line)", "fields": "\(row.count)"]))
                assembly.summary.recordsSkipped += 1
                continue
            }
            let record = SourceRecord(
                source: Self.sourceName, record: parsed.entry, file: input.name, number: row.number, line: row.line)
            known.insert(parsed.entry)
            let (id, linked) = add(parsed, record)
            entries[parsed.name, default: []].append(id)
            links += linked.map { (id, $0, record) }
        }
        assembly.summary.recordsRead += reader.rowCount
        // A name that several entries share identifies none of them.
        for link in links {
            guard let found = entries[link.to], found.count == 1, found[0] != link.from else { continue }
            assembly.relate("related-to", from: link.from, to: found[0], key: "linked-to", record: link.record)
        }
    }

    /// Adds an entry; returns its id and the names of the entries it is linked to.
    private func add(_ row: SDNRow, _ record: SourceRecord) -> (String, [String]) {
        let isConveyance = row.type == "vessel" || row.type == "aircraft"
        var draft = ObjectDraft(
            isConveyance ? "conveyance" : "identity", key: "ofac-sdn\u{1F}" + row.entry, record: record)
        draft.labels = row.programs
        if isConveyance { describeConveyance(row, &draft) } else { describeParty(row, &draft) }
        let remarks = remarks(of: row)
        let links = applyRemarks(remarks, &draft)
        for (label, text) in [
            ("list entry", row.entry), ("type", row.type), ("programs", row.programs.joined(separator: ", ")),
            ("title", row.title), ("vessel type", row.vesselType), ("tonnage", row.tonnage),
            ("gross register tonnage", row.grossRegisterTonnage), ("vessel flag", row.vesselFlag),
            ("vessel owner", row.vesselOwner), ("remarks", remarks),
        ] {
            if let text, !text.isEmpty { draft.note(label, text) }
        }
        addNames(of: row, &draft)
        addAddresses(of: row, &draft)
        assembly.add(draft)
        return (assembly.id(of: draft), links)
    }

    private func describeParty(_ row: SDNRow, _ draft: inout ObjectDraft) {
        draft.properties["name"] = .string(row.name)
        draft.properties["identity_class"] = row.type == "individual" ? "individual" : "organization"
        if let title = row.title { draft.properties["roles"] = [.string(title)] }
        draft.addName(row.name, kind: "original")
        guard row.type == "individual" else { return }
        draft.setListed(in: "entry \(row.entry) of the SDN list of OFAC")
        // Individuals are listed as "FAMILY NAMES, Given Names".
        if let comma = row.name.firstIndex(of: ",") {
            draft.set("family_name", .string(SourceText.trimmed(row.name[..<comma])))
            let given = SourceText.trimmed(row.name[row.name.index(after: comma)...])
            if !given.isEmpty { draft.set("given_name", .string(given)) }
        }
    }

    private func describeConveyance(_ row: SDNRow, _ draft: inout ObjectDraft) {
        draft.set("conveyance_kind", .string(row.type ?? "vessel"))
        draft.properties["name"] = .string(row.name)
        if row.type == "aircraft" {
            assembly.addIdentifier("aircraft-registration", row.name, to: &draft)
        }
        if let flag = row.vesselFlag.flatMap(CountryNames.code) { draft.set("flag", .string(flag)) }
        if let callSign = row.callSign { assembly.addIdentifier("call-sign", callSign, to: &draft) }
    }

    /// The remarks, which go on in the middle of a word in the file of further remarks.
    private func remarks(of row: SDNRow) -> String? {
        guard let rest = further.remarks[row.entry] else { return row.remarks }
        return (row.remarks ?? "") + rest
    }

    /// The alternate names: `aka`, `fka`, `nka`.
    private func addNames(of row: SDNRow, _ draft: inout ObjectDraft) {
        for alternate in further.names[row.entry] ?? [] {
            draft.addAnyName(alternate.name, kind: alternate.kind == "fka" ? "former" : "alias")
            if let remarks = alternate.remarks { draft.note("alternate name \(alternate.name)", remarks) }
        }
    }

    /// The addresses: the first is the party's, others are related to it.
    private func addAddresses(of row: SDNRow, _ draft: inout ObjectDraft) {
        for (index, address) in (further.addresses[row.entry] ?? []).enumerated() {
            if let remarks = address.remarks { draft.note("address \(index + 1)", remarks) }
            var parts = AddressParts()
            if let street = address.street { parts.add(.street, street) }
            // City, state and postal code stand in one column, in words.
            if let city = address.city { parts.add(.city, city) }
            if let country = address.country {
                if let code = CountryNames.code(country) { parts.add(.country, code) }
                draft.note("address \(index + 1) country", country)
            }
            guard !parts.isEmpty else { continue }
            guard draft.type == "identity" else {
                draft.note(
                    "address \(index + 1)", (parts.street + [parts.city].compactMap(\.self)).joined(separator: ", "))
                continue
            }
            var place = ObjectDraft(
                "location", key: [draft.key, "address", "\(index + 1)"].joined(separator: "\u{1F}"),
                record: draft.record)
            parts.apply(to: &place.properties)
            place.set("location_kind", "address")
            if parts.country == nil { assembly.report(.recordCountryMissing, record: draft.record) }
            assembly.add(place)
            let id = assembly.id(of: place)
            if draft.value("address_ref") == nil {
                draft.set("address_ref", .string(id))
            } else {
                assembly.relate(
                    "located-at", from: assembly.id(of: draft), to: id, key: "address", record: draft.record)
            }
        }
    }

    private func applyRemarks(_ remarks: String?, _ draft: inout ObjectDraft) -> [String] {
        guard let remarks else { return [] }
        var links: [String] = []
        let isParty = draft.type == "identity"
        var facts = PersonDetails()
        for remark in SDNRemark.parse(remarks) {
            switch remark {
            case .name(let name, let kind): draft.addAnyName(name, kind: kind)
            case .birth(_, let date, _): if let date { facts.birthDates.append(date.text) }
            case .birthPlace(let place): facts.birthPlaces.append(place)
            case .identifier(let kind, let value, let country, _):
                let code = country.flatMap(CountryNames.code)
                // "IMO" stands for two numbers with different check rules: a ship's, and that of a company that owns
                // ships.
                let scheme = isParty && kind.scheme == "imo-ship" ? "imo-company" : kind.scheme
                assembly.addIdentifier(scheme, value, country: code, to: &draft)
            case .phone(let number): if isParty { draft.append("phones", .string(number)) }
            case .email(let address): if isParty { draft.append("emails", .string(address)) }
            case .nationality(let country, _, _):
                if let code = CountryNames.code(country) { facts.nationalities.append(code) }
            case .linkedTo(let name): links.append(name)
            case .other: continue
            }
        }
        if isParty { facts.apply(to: &draft) }
        return links
    }
}
