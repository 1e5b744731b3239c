internal import Diagnostics

/// The rows of one designation of the UK Sanctions List in CSV, as the element that it is in XML. A row states a name, and
/// with it an address, a document and so on; what other rows of the designation state again counts once.
struct UKDesignationRows {
    /// The line of the first row.
    let line: Int
    private var parts: [Part] = []
    private var seen: Set<[String]> = []

    init(line: Int) { self.line = line }

    /// What a row states of one part of the designation: the elements around it, and its own, each with its text.
    private struct Part {
        /// The place of the part among all that the list has.
        let kind: Int
        let texts: [(element: String, text: String)]
    }

    /// A part of a designation: the names of the elements around it, and its elements with their columns. A part without
    /// elements has the text of one column itself.
    private struct Kind {
        let path: [String]
        let columns: [(column: String, element: String)]

        /// A part with elements.
        init(_ path: [String], columns: [(column: String, element: String)]) {
            (self.path, self.columns) = (path, columns)
        }

        /// A part that is the text of one column.
        init(_ path: [String], column: String) { self.init(path, columns: [(column, "")]) }
    }

    /// The parts in the order of the XML. Columns are named without spaces, signs and capital letters.
    private static let kinds: [Kind] =
        [
            Kind(["LastUpdated"], column: "lastupdated"), Kind(["DateDesignated"], column: "datedesignated"),
            Kind(["UniqueID"], column: "uniqueid"), Kind(["OFSIGroupID"], column: "ofsigroupid"),
            Kind(["UNReferenceNumber"], column: "unreferencenumber"),
            Kind(
                ["Names", "Name"],
                columns: (1...6).map { ("name\($0)", "Name\($0)") }
                    + [("nametype", "NameType"), ("aliasstrength", "AliasStrength")]),
            Kind(
                ["NonLatinNames", "NonLatinName"],
                columns: [
                    ("namenonlatinscript", "NameNonLatinScript"), ("nonlatinscripttype", "NonLatinScriptType"),
                    ("nonlatinscriptlanguage", "NonLatinScriptLanguage"),
                ]),
            Kind(["Titles", "Title"], column: "title"), Kind(["RegimeName"], column: "regimename"),
            Kind(["IndividualEntityShip"], column: "individualentityship"),
            Kind(["IndividualEntityShip"], column: "designationtype"),
            Kind(["DesignationSource"], column: "designationsource"),
            Kind(["SanctionsImposed"], column: "sanctionsimposed"),
            Kind(["OtherInformation"], column: "otherinformation"),
            Kind(["UKStatementofReasons"], column: "ukstatementofreasons"),
            Kind(
                ["Addresses", "Address"],
                columns: (1...6).map { ("addressline\($0)", "AddressLine\($0)") }
                    + [("addresspostalcode", "AddressPostalCode"), ("addresscountry", "AddressCountry")]),
            Kind(["PhoneNumbers", "PhoneNumber"], column: "phonenumber"),
            Kind(["Websites", "Website"], column: "website"),
            Kind(["EmailAddresses", "EmailAddress"], column: "emailaddress"),
        ]
        + individual.map { Kind(["IndividualDetails", "Individual"] + $0.path, columns: $0.columns) }
        + entity.map { Kind(["EntityDetails", "Entity"] + $0.path, columns: $0.columns) }
        + ship.map { Kind(["ShipDetails", "Ship"] + $0.path, columns: $0.columns) }

    private static let individual = [
        Kind(["DOBs", "DOB"], column: "dob"), Kind(["Nationalities", "Nationality"], column: "nationalityies"),
        Kind(
            ["NationalIdentifierDetails", "NationalIdentifier"],
            columns: [
                ("nationalidentifiernumber", "NationalIdentifierNumber"),
                ("nationalidentifieradditionalinformation", "NationalIdentifierAdditionalInformation"),
            ]),
        Kind(
            ["PassportDetails", "Passport"],
            columns: [
                ("passportnumber", "PassportNumber"),
                ("passportadditionalinformation", "PassportAdditionalInformation"),
            ]),
        Kind(["Positions", "Position"], column: "position"), Kind(["Genders", "Gender"], column: "gender"),
        Kind(
            ["BirthDetails", "Location"],
            columns: [("townofbirth", "TownOfBirth"), ("countryofbirth", "CountryOfBirth")]),
    ]

    private static let entity = [
        Kind(["TypeOfEntities", "TypeOfEntity"], column: "typeofentity"),
        Kind(["Subsidiaries", "Subsidiary"], column: "subsidiaries"),
        Kind(["ParentCompanies", "ParentCompany"], column: "parentcompany"),
        Kind(["BusinessRegistrationNumbers", "BusinessRegistrationNumber"], column: "businessregistrationnumbers"),
    ]

    private static let ship = [
        Kind(["IMONumbers", "IMONumber"], column: "imonumber"),
        Kind(["CurrentOwnerOperators", "CurrentOwnerOperator"], column: "currentowneroperators"),
        Kind(["PreviousOwnerOperators", "PreviousOwnerOperator"], column: "previousowneroperators"),
        Kind(["CurrentBelievedFlagOfShips", "CurrentBelievedFlagOfShip"], column: "currentbelievedflagofship"),
        Kind(["PreviousFlags", "PreviousFlag"], column: "previousflags"),
        Kind(["TypeOfShipDetails", "TypeOfShip"], column: "typeofship"),
        Kind(["TonnageOfShipDetails", "TonnageOfShip"], column: "tonnageofship"),
        Kind(["LengthOfShipDetails", "LengthOfShip"], column: "lengthofship"),
        Kind(["YearsBuilt", "YearBuilt"], column: "yearbuilt"),
        Kind(["HullIdentificationNumbers", "HullIdentificationNumber"], column: "hullidentificationnumberhin"),
    ]

    private static let known = Set(kinds.flatMap { $0.columns.map(\.column) })

    /// Adds a row.
    ///
    /// - Parameter row: the texts of its columns that are not empty, by the columns' plain names.
    /// - Throws: `Fault` `sanctions-list-entry-too-large`.
    mutating func add(_ row: UKTarget.Row, line: Int, file: String) throws(Fault) {
        let values = Dictionary(row.map { ($0.name, $0.value) }) { first, _ in first }
        for (number, kind) in Self.kinds.enumerated() {
            try add(
                Part(
                    kind: number,
                    texts: kind.columns.compactMap { column in
                        values[column.column].map { (column.element, $0) }
                    }), line: line, file: file)
        }
        // Columns of later editions.
        for (name, value) in row where !Self.known.contains(name) {
            try add(Part(kind: Self.kinds.count, texts: [(name, value)]), line: line, file: file)
        }
    }

    private mutating func add(_ part: Part, line: Int, file: String) throws(Fault) {
        guard !part.texts.isEmpty,
            seen.insert(["\(part.kind)"] + part.texts.flatMap { [$0.element, $0.text] }).inserted
        else { return }
        guard parts.count < ListEntries.limit else {
            throw Fault(
                .sanctionsListEntryTooLarge, kind: .badData, at: Place(entry: file, line: line),
                ["path": file, "line": "\(line)", "limit": "\(ListEntries.limit)"])
        }
        parts.append(part)
    }

    /// The designation.
    var element: ListElement {
        let root = ListElement("Designation", line: line)
        func child(_ name: String, of parent: ListElement, isNew: Bool) -> ListElement {
            if !isNew, let last = parent.children.last, last.name == name { return last }
            let element = ListElement(name, line: line)
            parent.children.append(element)
            return element
        }
        // A stable order: of the parts of one kind the first one stated comes first.
        let ordered = parts.enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }
        for part in ordered.map(\.element) {
            let path = part.kind < Self.kinds.count ? Self.kinds[part.kind].path : [part.texts[0].element]
            var element = root
            for (depth, name) in path.enumerated() {
                element = child(name, of: element, isNew: depth == path.count - 1)
            }
            let isText = part.texts[0].element.isEmpty || part.kind == Self.kinds.count
            if isText {
                element.text = part.texts[0].text
            } else {
                for (name, text) in part.texts { child(name, of: element, isNew: true).text = text }
            }
        }
        return root
    }
}
