internal import EntityResolution
import RecordLinkage
internal import Testing

/// The guardrails of persons: a wrong merge accuses a person.
struct SafeForPeopleTests {
    private static let home = Record.Address(
        street: "Calle Muestra 14", city: "Tijuana", postcode: "22010", country: "MX")
    private static let phone = "+52 664 555 0142"

    private func explain(_ left: Record, _ right: Record) throws -> PairExplanation {
        let run = Scenario.resolve([left, right])
        let explanation = try run.explanation(of: left.id, right.id)
        let isOne = run.result.entity(of: left.id)?.members.count == 2
        #expect(isOne == (explanation.verdict == .merged))
        return explanation
    }

    @Test func nameAndContactDataAreNeverEnough() throws {
        let pair = try explain(
            Scenario.person(
                "a", "Zenobia Quartzfield", address: Self.home, phone: Self.phone, email: "z@example.com",
                country: "MX"),
            Scenario.person(
                "b", "Zenobia Quartzfield", address: Self.home, phone: Self.phone, email: "z@example.com",
                country: "MX"))
        #expect(pair.posterior >= 0.999)
        #expect(pair.verdict == .proposed)
        #expect(pair.guardrails == [.tooLittleForAPerson])
    }

    @Test func nameWithAStrongIdentifierMerges() throws {
        let curp = Scenario.exclusive("curp", "RALJ850315HBCMPS96")
        let pair = try explain(
            Scenario.person("a", "RAMÍREZ LÓPEZ José", identifiers: [curp]),
            Scenario.person("b", "Jose Ramirez Lopez", identifiers: [curp]))
        #expect(pair.verdict == .merged)
        #expect(pair.words.hasPrefix("names agree but for how they are written; same CURP."))
    }

    @Test func aStrongIdentifierUnderAnotherNameIsReviewed() throws {
        let curp = Scenario.exclusive("curp", "RALJ850315HBCMPS96")
        let pair = try explain(
            Scenario.person("a", "José Ramírez López", identifiers: [curp]),
            Scenario.person("b", "Carmen Ejemplo Prueba", identifiers: [curp]))
        #expect(pair.verdict == .proposed)
    }

    @Test(arguments: [
        Record.Identifier.Validity.invalid, .placeholder,
    ])
    func anIdentifierThatFailsOrStandsForNobodyHasNoWeight(_ validity: Record.Identifier.Validity) throws {
        var rfc = Scenario.exclusive("rfc", "XAXX010101000")
        rfc.validity = validity
        let pair = try explain(
            Scenario.person("a", "Jose Ramirez", identifiers: [rfc]),
            Scenario.person("b", "Jose Ramirez", identifiers: [rfc]))
        #expect(pair.fields.first { $0.field == .identifier }?.level == .missing)
        #expect(pair.fields.first { $0.field == .identifier }?.weight == 0)
        // The rest is one name, for a person to review.
        #expect(pair.verdict == .proposed)
    }

    @Test func nameAndBirthDateNeedAFurtherClass() throws {
        let without = try explain(
            Scenario.person("a", "Zenobia Quartzfield", born: "1985-03-15", address: Self.home, phone: Self.phone),
            Scenario.person("b", "Zenobia Quartzfield", born: "1985-03-15", address: Self.home, phone: Self.phone))
        #expect(without.verdict == .proposed)
        let with = try explain(
            Scenario.person("a", "Zenobia Quartzfield", born: "1985-03-15", birthPlace: "Ensenada"),
            Scenario.person("b", "QUARTZFIELD, Zenobia", born: "1985-03-15", birthPlace: "ENSENADA"))
        #expect(with.verdict == .merged)
    }

    @Test func aBirthYearIsNotABirthDate() throws {
        let pair = try explain(
            Scenario.person("a", "Zenobia Quartzfield", born: "1985", birthPlace: "Ensenada"),
            Scenario.person("b", "Zenobia Quartzfield", born: "1985", birthPlace: "Ensenada"))
        #expect(pair.verdict != .merged)
    }

    @Test func aBirthDateThatTheIdentifierHoldsCountsOnce() throws {
        let curp = Scenario.exclusive("curp", "RALJ850315HBCMPS96")
        let pair = try explain(
            Scenario.person("a", "José Ramírez López", identifiers: [curp], born: "1985-03-15"),
            Scenario.person("b", "José Ramírez López", identifiers: [curp], born: "1985-03-15"))
        let birth = try #require(pair.fields.first { $0.field == .birthDate })
        #expect(birth.level == .same)
        #expect(birth.weight == 0)
        #expect(birth.note.contains("counted once"))
    }

    @Test func aDeclaredAndAListedPersonAreAlwaysReviewed() throws {
        let curp = Scenario.exclusive("curp", "RALJ850315HBCMPS96")
        let pair = try explain(
            Scenario.person("a", "José Ramírez López", standing: .declared, identifiers: [curp]),
            Scenario.person("b", "José Ramírez López", standing: .listed, identifiers: [curp]))
        #expect(pair.posterior > 0.999)
        #expect(pair.verdict == .proposed)
        #expect(pair.guardrails == [.declaredAndListed])
    }

    @Test func aDeclaredAndAListedPersonDoNotMeetThroughAThird() {
        let curp = Scenario.exclusive("curp", "RALJ850315HBCMPS96")
        let run = Scenario.resolve([
            Scenario.person("a", "José Ramírez López", standing: .declared, identifiers: [curp]),
            Scenario.person("b", "José Ramírez López", standing: .listed, identifiers: [curp]),
            Scenario.person("c", "José Ramírez López", standing: .recorded, identifiers: [curp]),
        ])
        #expect(run.result.entity(of: "a")?.members.contains("b") == false)
        #expect(run.result.review.contains { $0.clusterVeto == .declaredAndListed })
    }

    @Test func twinsStayApart() throws {
        let pair = try explain(
            Scenario.person(
                "a", "Lucia Ejemplo Prueba", born: "1990-05-05", birthPlace: "Ensenada", address: Self.home,
                phone: Self.phone, country: "MX"),
            Scenario.person(
                "b", "Elena Ejemplo Prueba", born: "1990-05-05", birthPlace: "Ensenada", address: Self.home,
                phone: Self.phone, country: "MX"))
        #expect(pair.verdict != .merged)
        #expect(pair.guardrails.contains(.tooLittleForAPerson))
    }

    @Test func twinsUnderOneByNameStayApart() throws {
        // Birth date and place of twins agree, and so does the alias of the two of them.
        var records = [
            Scenario.person("a", "Victor Ejemplo Prueba", born: "1959-07-11", birthPlace: "Cali", country: "CO"),
            Scenario.person("b", "Miguel Angel Ejemplo Prueba", born: "1959-07-11", birthPlace: "Cali", country: "CO"),
        ]
        for index in records.indices { records[index].names.append(Record.Name("Los Ejemplares", kind: .alias)) }
        let pair = try explain(records[0], records[1])
        #expect(pair.verdict == .proposed)
        #expect(pair.guardrails.contains(.namesContradict))
    }

    @Test(arguments: ["passport", "national-id", "cedula-no"])
    func birthDateAndPlaceDoNotOverrideIdentifiersThatDiffer(_ scheme: String) throws {
        func person(_ id: String, _ number: String) -> Record {
            Scenario.person(
                id, "Zenobia Quartzfield",
                identifiers: [Record.Identifier(scheme: scheme, value: number, issuer: "CO")],
                born: "1985-03-15", birthPlace: "Cali", country: "CO")
        }
        let pair = try explain(person("a", "X0000001"), person("b", "X0000002"))
        #expect(pair.verdict == .proposed)
        #expect(pair.guardrails == [.identifiersDiffer])
        #expect(try explain(person("a", "X0000001"), person("b", "X0000001")).verdict == .merged)
    }

    @Test(
        arguments: [
            ("John Sampleman Sr.", "John Sampleman Jr.", nil, nil), ("John Sampleman", "John Sampleman Jr.", nil, nil),
            ("John Sampleman", "John Sampleman", "1950-01-02", "1980-03-04"),
            ("John Sampleman", "John Sampleman", nil, nil),
        ] as [(String, String, String?, String?)])
    func fatherAndSonWithOneNameStayApart(
        _ father: String, son: String, fatherBorn: String?, sonBorn: String?
    ) throws {
        let pair = try explain(
            Scenario.person(
                "a", father, born: fatherBorn, birthPlace: "Portland", address: Self.home, phone: Self.phone),
            Scenario.person("b", son, born: sonBorn, birthPlace: "Portland", address: Self.home, phone: Self.phone))
        #expect(pair.verdict != .merged)
    }

    @Test func fullBirthDatesThatDifferKeepEvenOneIdentifierForReview() throws {
        let passport = Record.Identifier(scheme: "passport", value: "X0000001", issuer: "MX")
        let pair = try explain(
            Scenario.person("a", "Zenobia Quartzfield", identifiers: [passport], born: "1985-03-15"),
            Scenario.person("b", "Zenobia Quartzfield", identifiers: [passport], born: "1991-11-30"))
        #expect(pair.verdict == .proposed)
        #expect(pair.guardrails == [.birthDatesDiffer])
    }

    @Test func aPassportNumberWithoutItsIssuerIsWeak() throws {
        let pair = try explain(
            Scenario.person(
                "a", "Zenobia Quartzfield",
                identifiers: [Record.Identifier(scheme: "passport", value: "X0000001", issuer: "MX")]),
            Scenario.person(
                "b", "Zenobia Quartzfield", identifiers: [Record.Identifier(scheme: "passport", value: "X0000001")]))
        #expect(pair.fields.first { $0.field == .identifier }?.level == .weak)
        #expect(pair.verdict == .proposed)
    }

    /// The number of an identity document whose issuer no source states, with what else is known of both.
    private static func holder(
        _ id: String, _ name: String = "Zenobia Quartzfield", number: String = "A45857335", born: String? = nil,
        street: String? = nil, phone: String? = nil, country: String? = nil
    ) -> Record {
        Scenario.person(
            id, name, identifiers: [Record.Identifier(scheme: "national-id", value: number)], born: born,
            address: street.map { Record.Address(street: $0, city: "Quillhaven", country: "US") },
            phone: phone, country: country)
    }

    @Test(arguments: [
        (holder("a", born: "1985-03-15"), holder("b", born: "1985-03-15")),
        (holder("a", born: "1985-03-15"), holder("b", "QUARTZFIELD, Zenobia", born: "1985")),
        (holder("a", phone: phone), holder("b", "Zenobia Quartzfeld", phone: phone)),
        // Another street of one town, under the same name.
        (holder("a", street: "12 Larkspur Lane"), holder("b", street: "971 Thistle Road")),
        // An abbreviated name with a full birth date.
        (holder("a", born: "1985-03-15"), holder("b", "Z. Quartzfield", born: "1985-03-15")),
    ])
    func aLongNumberWithoutItsIssuerIdentifiesWithTheNameAndAnotherValue(_ one: Record, _ other: Record) throws {
        #expect(try explain(one, other).verdict == .merged)
    }

    @Test(arguments: [
        // Nothing else agrees; the number is short; another name; something that is known of both differs.
        (holder("a"), holder("b")),
        (holder("a", number: "A4585", phone: phone), holder("b", number: "A4585", phone: phone)),
        (holder("a", phone: phone), holder("b", "Marigold Thornbury", phone: phone)),
        (holder("a", born: "1985-03-15", phone: phone), holder("b", born: "1961-07-02", phone: phone)),
        (holder("a", born: "1985-03-15", phone: phone), holder("b", born: "1985-03-16", phone: phone)),
        (holder("a", phone: phone, country: "MX"), holder("b", phone: phone, country: "US")),
        // The town beside a name in another spelling.
        (
            holder("a", street: "12 Larkspur Lane"),
            holder("b", "Zenobia Quartzfeld", street: "971 Thistle Road")
        ),
        // An abbreviated name without a full birth date, and another initial.
        (holder("a", phone: phone), holder("b", "Z. Quartzfield", phone: phone)),
        (holder("a", born: "1985"), holder("b", "Z. Quartzfield", born: "1985-03-15")),
        (holder("a", born: "1985-03-15"), holder("b", "M. Quartzfield", born: "1985-03-15")),
    ])
    func aNumberWithoutItsIssuerAloneOrContradictedMergesNobody(_ one: Record, _ other: Record) throws {
        #expect(try explain(one, other).verdict != .merged)
    }

    @Test func namesakesWithNothingElseAreProposedAndNeverMerged() throws {
        let pair = try explain(
            Scenario.person("a", "Wang Wei", country: "CN"), Scenario.person("b", "王伟", country: "CN"))
        #expect(pair.verdict == .proposed)
        #expect(pair.words.contains("names agree after transliteration"))
    }

    @Test func missingIsNeverAgreement() throws {
        let pair = try explain(Scenario.person("a", "Wang Wei"), Scenario.person("b", "Chen Jing"))
        for field in pair.fields where field.field != .name {
            #expect(field.level == .missing)
            #expect(field.weight == 0)
        }
    }

    @Test func corroborationCountsRootOriginators() throws {
        let curp = Scenario.exclusive("curp", "RALJ850315HBCMPS96")
        let run = Scenario.resolve([
            Scenario.person("a", "José Ramírez López", originator: "one", identifiers: [curp]),
            Scenario.person("b", "José Ramírez López", originator: "one", identifiers: [curp]),
            Scenario.person("c", "José Ramírez López", originator: "two", identifiers: [curp]),
        ])
        let entity = try #require(run.result.entity(of: "a"))
        #expect(entity.members.count == 3)
        #expect(entity.originators == 2)
        #expect(entity.values.first { $0.property == "identifier:curp" }?.originators == 2)
    }
}
