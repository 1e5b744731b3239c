internal import Diagnostics
internal import SafeXML

/// Reads OFAC's lists in XML (sdn.xml, consolidated.xml): the same entries as in CSV, under the same ids.
struct SDNXMLReader {
    let assembly: ObjectAssembly

    func read(_ input: SourceFile) throws(Fault) {
        var number = 0
        let (head, count) = try ListEntries.read(input, entry: "sdnEntry") { element throws(Fault) in
            number += 1
            add(element, number: number, file: input.name)
        }
        assembly.summary.recordsRead += count
        guard count > 0 else {
            throw Fault(.sanctionsListEmpty, kind: .badData, at: Place(entry: input.name), ["path": input.name])
        }
        // The list states how many entries it has: a file that was cut between two of them is found out.
        let stated = head.first { $0.name == "Record_Count" }?.value.flatMap { Int($0) }
        if let stated, stated != count {
            assembly.findings.append(
                Finding(
                    .sanctionsListCount, at: Place(entry: input.name),
                    ["path": input.name, "said": "\(stated)", "count": "\(count)"]))
        }
    }

    private func add(_ element: ListElement, number: Int, file: String) {
        guard let uid = element.take("uid") else {
            return assembly.reportInvalidEntry(missing: "uid", line: element.line, file: file)
        }
        let type = element.peek("sdnType")?.lowercased()
        let kind: ListedEntry.Kind =
            switch type {
            case "individual"?: .individual
            case "vessel"?: .vessel
            case "aircraft"?: .aircraft
            default: .organization
            }
        var entry = ListedEntry(
            list: "ofac-sdn", named: "the SDN list of OFAC", kind: kind,
            record: SourceRecord(
                source: "OFAC SDN", record: uid, file: file, number: number, line: element.line, statesPlace: false))
        addNames(element, to: &entry)
        if let title = element.take("title") { entry.roles.append(title) }
        entry.labels = (element.first("programList")?.all("program") ?? []).compactMap { $0.take() }
        entry.notes.append(("list entry", uid))
        if !entry.labels.isEmpty { entry.notes.append(("programs", entry.labels.joined(separator: ", "))) }
        addIdentifiers(element, to: &entry)
        addPerson(element, to: &entry)
        for address in element.first("addressList")?.all("address") ?? [] { addAddress(address, to: &entry) }
        addVessel(element, to: &entry)
        for list in element.children { for item in list.children { _ = item.take("uid") } }
        element.unread { entry.notes.append(($0, $1)) }
        entry.add(to: assembly)
    }

    /// The name as the list in CSV writes it: `FAMILY NAMES, Given Names`.
    private func name(_ element: ListElement) -> (whole: String, family: String?, given: String?)? {
        let (family, given) = (element.take("lastName"), element.take("firstName"))
        let whole = [family, given].compactMap(\.self).joined(separator: ", ")
        return whole.isEmpty ? nil : (whole, family, given)
    }

    private func addNames(_ element: ListElement, to entry: inout ListedEntry) {
        if let name = name(element) {
            entry.names.append((name.whole, "original"))
            if name.given != nil { (entry.familyName, entry.givenName) = (name.family, name.given) }
        }
        for alias in element.first("akaList")?.all("aka") ?? [] {
            guard let name = name(alias) else { continue }
            entry.names.append((name.whole, alias.peek("type")?.hasPrefix("f") == true ? "former" : "alias"))
            _ = alias.take("type")
            // Weak aliases matter to a reviewer.
            if let category = alias.take("category"), category != "strong" {
                entry.notes.append(("alias \(name.whole)", category))
            }
        }
    }

    private func addIdentifiers(_ element: ListElement, to entry: inout ListedEntry) {
        for document in element.first("idList")?.all("id") ?? [] {
            guard let words = document.peek("idType"), let number = document.peek("idNumber") else { continue }
            let known = NamedIdentifierKind.all.first { $0.words == words || $0.words == words + ":" }
            let isIMO = words == "Vessel Registration Identification" && number.hasPrefix("IMO ")
            guard known != nil || isIMO else { continue }
            let value = isIMO ? String(number.dropFirst(4)) : number
            let country = document.peek("idCountry").flatMap(CountryNames.code)
            let scheme = isIMO ? (entry.isParty ? "imo-company" : "imo-ship") : known?.scheme ?? "document"
            entry.identifiers.append((scheme, value, country))
            _ = (document.take("idNumber"), document.take("idType"))
            entry.notes.append(("identifier \(value)", words))
            if country != nil { _ = document.take("idCountry") }
        }
    }

    private func addPerson(_ element: ListElement, to entry: inout ListedEntry) {
        for item in element.first("dateOfBirthList")?.all("dateOfBirthItem") ?? [] {
            guard let text = item.peek("dateOfBirth"), let date = SDNDate.date(text) else { continue }
            entry.details.birthDates.append(date.text)
            _ = (item.take("dateOfBirth"), item.take("mainEntry"))
        }
        for item in element.first("placeOfBirthList")?.all("placeOfBirthItem") ?? [] {
            guard let place = item.take("placeOfBirth") else { continue }
            entry.details.birthPlaces.append(place)
            _ = item.take("mainEntry")
        }
        for (list, item) in [("nationalityList", "nationality"), ("citizenshipList", "citizenship")] {
            for country in element.first(list)?.all(item) ?? [] {
                guard let code = country.peek("country").flatMap(CountryNames.code) else { continue }
                entry.details.nationalities.append(code)
                _ = country.take("mainEntry")
            }
        }
    }

    private func addAddress(_ address: ListElement, to entry: inout ListedEntry) {
        var parts = AddressParts()
        for local in ["address1", "address2", "address3"] {
            if let text = address.take(local) { parts.add(.street, text) }
        }
        if let text = address.take("city") { parts.add(.city, text) }
        if let text = address.take("stateOrProvince") { parts.add(.administrativeArea, text) }
        if let text = address.take("postalCode") { parts.add(.postalCode, text) }
        if let code = address.peek("country").flatMap(CountryNames.code) {
            _ = address.take("country")
            parts.add(.country, code)
        }
        entry.addresses.append(parts)
    }

    private func addVessel(_ element: ListElement, to entry: inout ListedEntry) {
        guard let vessel = element.first("vesselInfo") else { return }
        if let callSign = vessel.take("callSign") { entry.identifiers.append(("call-sign", callSign, nil)) }
        if let flag = vessel.peek("vesselFlag").flatMap(CountryNames.code) { entry.flag = flag }
    }
}
