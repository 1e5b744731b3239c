import ReportValues
import CaseWork

/// The entities and proposals of the reference scenario.
enum ScenarioEntities {
    private static let phone = "+86 535 555 0142"

    static var all: [EntityCard] { [broker, brokerAtExpress, namesake, consignee, seller, forwarder, courier] }

    static var broker: EntityCard {
        var card = EntityCard(id: "entity--b1c7", kind: .person, displayName: "李娜", state: .joinedByDecision([joined]))
        card.why = "Two records with one name in two scripts, one phone and one birth year; a person joined them."
        card.uncertainty = "Nothing but contact data and a common name ties the postal record to the listed person."
        card.names = [
            EntityName("李娜", script: "Hans", kind: "original", sources: [Scenario.p2("declarations.csv, record 3")]),
            EntityName("LI, Na", script: "Latn", kind: "original", sources: [Scenario.p3("watch.csv, record 2")]),
            EntityName(
                "NA LI", script: "Latn", kind: "transliteration", sources: [Scenario.p4("pedimentos.csv, record 12")]),
        ]
        card.values = [
            EntityAttribute("Phone", phone, sources: [Scenario.p2("declarations.csv, record 3")]),
            EntityAttribute("Born", "1988", sources: [Scenario.p3("watch.csv, record 2")]),
        ]
        card.members = [
            EntityMember(
                source: Scenario.p2("declarations.csv, record 3"), verbatimName: "李娜", objectID: "identity--4e0a…"),
            EntityMember(
                source: Scenario.p3("watch.csv, record 2"), verbatimName: "LI, Na", objectID: "identity--a871…"),
            EntityMember(
                source: Scenario.p4("pedimentos.csv, record 12"), verbatimName: "NA LI", objectID: "identity--09c3…"),
        ]
        card.evidence = [
            EvidenceSummary(
                left: "李娜", right: "LI, Na", priorBits: -14,
                lines: [
                    EvidenceLine("Name", left: "李娜", right: "LI, Na", level: "equal after romanisation", bits: 7.2),
                    EvidenceLine("Phone", left: phone, right: phone, level: "equal; links only", bits: 9.1),
                    EvidenceLine("Birth date", left: "", right: "1988", level: "missing on one side", bits: 0),
                ], remark: "No strong identifier: a person must decide.")
        ]
        card.links = [
            EntityLink(
                words: "shares the phone \(phone) with", otherID: "entity--5e11", otherName: "烟台海龙模具有限公司"),
            EntityLink(words: "has the same name as", otherID: "entity--d0ff", otherName: "李娜"),
        ]
        return card
    }

    static var joined: DecisionSummary {
        DecisionSummary(
            .same, by: "analyst A. Ortega", at: Scenario.time("2026-11-24T07:58:00Z"),
            because: "Same phone and street as on the seizure record; confirmed by the partner's liaison.")
    }

    static var brokerAtExpress: EntityCard {
        var card = EntityCard(id: "entity--17aa", kind: .person, displayName: "L. Na", state: .single)
        card.uncertainty = "An initial and a phone identify nobody."
        card.names = [EntityName("L. NA", script: "Latn", kind: "original", sources: [Scenario.p1()])]
        card.values = [EntityAttribute("Phone", phone, sources: [Scenario.p1()])]
        card.members = [EntityMember(source: Scenario.p1(), verbatimName: "L. NA", objectID: "identity--77d2…")]
        card.links = [EntityLink(words: "shares the phone \(phone) with", otherID: "entity--b1c7", otherName: "李娜")]
        return card
    }

    static var namesake: EntityCard {
        var card = EntityCard(id: "entity--d0ff", kind: .person, displayName: "李娜", state: .single)
        card.why = "Another person: the name is common, the address and the birth year are others."
        card.names = [
            EntityName("李娜", script: "Hans", kind: "original", sources: [Scenario.p2("declarations.csv, record 9")])
        ]
        card.values = [
            EntityAttribute("Address", "成都市锦江区示例路 8 号", sources: [Scenario.p2("declarations.csv, record 9")])
        ]
        card.members = [
            EntityMember(
                source: Scenario.p2("declarations.csv, record 9"), verbatimName: "李娜", objectID: "identity--c55b…")
        ]
        return card
    }

    static var consignee: EntityCard {
        var card = EntityCard(
            id: "entity--9a02", kind: .person, displayName: "RAMÍREZ LÓPEZ José", state: .mergedAutomatically)
        card.why = "The listed and the declared person carry one valid CURP and agreeing names."
        card.uncertainty = "Posterior over 0.9999. The CURP holds name and birth date, which are counted once."
        card.names = [
            EntityName("RAMÍREZ LÓPEZ José", script: "Latn", sources: [Scenario.p4("pedimentos.csv, record 12")]),
            EntityName("RAMIREZ LOPEZ, Jose", script: "Latn", sources: [Scenario.p3("watch.csv, record 5")]),
        ]
        card.identifiers = [
            EntityIdentifier(
                scheme: "CURP", value: "XEXX010101HNEXXXA4", check: .valid,
                sources: [Scenario.p4("pedimentos.csv, record 12"), Scenario.p3("watch.csv, record 5")]),
            EntityIdentifier(
                scheme: "RFC", value: "XAXX010101000", check: .placeholder,
                sources: [Scenario.p4("pedimentos.csv, record 12")]),
        ]
        card.members = [
            EntityMember(
                source: Scenario.p3("watch.csv, record 5"), verbatimName: "RAMIREZ LOPEZ, Jose",
                objectID: "identity--1be9…"),
            EntityMember(
                source: Scenario.p4("pedimentos.csv, record 12"), verbatimName: "RAMÍREZ LÓPEZ José",
                objectID: "identity--e20d…"),
        ]
        return card
    }

    static var seller: EntityCard {
        var card = EntityCard(
            id: "entity--5e11", kind: .organization, displayName: "烟台海龙模具有限公司", state: .mergedAutomatically)
        card.why = "One company out of four spellings in two scripts, carried by its USCC and by name with address."
        card.names = [
            EntityName(
                "烟台海龙模具有限公司", script: "Hans", kind: "original",
                sources: [Scenario.p2("declarations.csv, record 3")]),
            EntityName("YANTAI HAILONG MOLD CO LTD", script: "Latn", kind: "original", sources: [Scenario.p1()]),
            EntityName(
                "Yantai Hai Long Mould Co., Ltd.", script: "Latn", kind: "original",
                sources: [Scenario.p3("watch.csv, record 1")]),
            EntityName("HLMOLD", script: "Latn", kind: "alias", sources: [Scenario.p3("watch.csv, record 1")]),
            EntityName("HAI LONG MOLDES", script: "Latn", sources: [Scenario.p4("pedimentos.csv, record 12")]),
        ]
        card.identifiers = [
            EntityIdentifier(
                scheme: "USCC", value: "91370600000000000X", check: .valid,
                sources: [Scenario.p3("watch.csv, record 1"), Scenario.p2("declarations.csv, record 3")]),
            EntityIdentifier(
                scheme: "USCC", value: "913706000000000001", check: .failed,
                sources: [Scenario.p4("pedimentos.csv, record 12")]),
        ]
        card.values = [
            EntityAttribute("Address", "烟台市芝罘区示例路 12 号", sources: [Scenario.p2("declarations.csv, record 3")]),
            EntityAttribute("Address", "12 SHILI RD ZHIFU YANTAI CN", sources: [Scenario.p1()]),
            EntityAttribute("Phone", phone, sources: [Scenario.p1(), Scenario.p2("declarations.csv, record 3")]),
        ]
        card.members = [
            EntityMember(
                source: Scenario.p1(), verbatimName: "YANTAI HAILONG MOLD CO LTD", objectID: "identity--c0de…"),
            EntityMember(
                source: Scenario.p2("declarations.csv, record 3"), verbatimName: "烟台海龙模具有限公司",
                objectID: "identity--31fa…"),
        ]
        card.evidence = [
            EvidenceSummary(
                left: "YANTAI HAILONG MOLD CO LTD", right: "烟台海龙模具有限公司", priorBits: -13.3,
                lines: [
                    EvidenceLine(
                        "Name", left: "YANTAI HAILONG MOLD CO LTD", right: "烟台海龙模具有限公司",
                        level: "equal after romanisation and legal form", bits: 15.4),
                    EvidenceLine(
                        "Address", left: "12 SHILI RD ZHIFU YANTAI CN", right: "烟台市芝罘区示例路 12 号",
                        level: "same street and number", bits: 11.8),
                    EvidenceLine("Phone", left: phone, right: phone, level: "equal; links only", bits: 3.1),
                    EvidenceLine("Country", left: "CN", right: "CN", level: "equal, common", bits: 1.2),
                    EvidenceLine("Legal form", left: "CO LTD", right: "有限公司", level: "equal, common", bits: 0.4),
                ])
        ]
        card.links = [EntityLink(words: "shares the phone \(phone) with", otherID: "entity--b1c7", otherName: "李娜")]
        return card
    }

    static var forwarder: EntityCard {
        var card = EntityCard(
            id: "entity--2f80", kind: .organization, displayName: "Transportes Río Bravo, S.A. de C.V.",
            state: .mergedAutomatically)
        card.why = "One valid RFC and agreeing names at three sources."
        card.identifiers = [
            EntityIdentifier(
                scheme: "RFC", value: "TRB010101AB3", check: .valid,
                sources: [Scenario.p4("pedimentos.csv, record 12"), Scenario.p1()])
        ]
        card.members = [
            EntityMember(
                source: Scenario.p1(), verbatimName: "TRANSPORTES RIO BRAVO SA DE CV", objectID: "identity--0b2c…"),
            EntityMember(
                source: Scenario.p4("pedimentos.csv, record 12"), verbatimName: "Transportes Río Bravo, S.A. de C.V.",
                objectID: "identity--f7e0…"),
        ]
        return card
    }

    static var courier: EntityCard {
        var card = EntityCard(id: "entity--c001", kind: .conveyance, displayName: "Trailer EXAMPLE-17", state: .single)
        card.identifiers = [
            EntityIdentifier(scheme: "plate", value: "EX-17-AA", check: .unchecked, sources: [Scenario.p4("record 12")])
        ]
        card.members = [
            EntityMember(
                source: Scenario.p4("pedimentos.csv, record 12"), verbatimName: "EXAMPLE-17", objectID: "conveyance--1…"
            )
        ]
        return card
    }

    static var proposals: [ProposalCard] {
        [
            ProposalCard(
                id: "pair--17aa-b1c7", kind: .person,
                left: ProposalCard.Side(entityID: "entity--17aa", name: "L. Na", sources: [Scenario.p1()]),
                right: ProposalCard.Side(
                    entityID: "entity--b1c7", name: "李娜",
                    sources: [Scenario.p2("declarations.csv, record 3"), Scenario.p3("watch.csv, record 2")]),
                evidence: EvidenceSummary(
                    left: "L. Na", right: "李娜", priorBits: -14,
                    lines: [
                        EvidenceLine("Name", left: "L. Na", right: "李娜", level: "initial agrees", bits: 4.6),
                        EvidenceLine("Phone", left: phone, right: phone, level: "equal; links only", bits: 12.9),
                        EvidenceLine("Address", left: "QINGDAO", right: "YANTAI", level: "other city", bits: -1.4),
                        EvidenceLine("Birth date", left: "", right: "1988", level: "missing on one side", bits: 0),
                    ], remark: "A name and a phone identify nobody."),
                words: "An initial, a family name and a shared phone: enough to ask, not enough to merge.",
                status: .waiting),
            ProposalCard(
                id: "pair--b1c7-d0ff", kind: .person,
                left: ProposalCard.Side(
                    entityID: "entity--b1c7", name: "李娜", sources: [Scenario.p2("declarations.csv, record 3")]),
                right: ProposalCard.Side(
                    entityID: "entity--d0ff", name: "李娜", sources: [Scenario.p2("declarations.csv, record 9")]),
                evidence: EvidenceSummary(
                    left: "李娜", right: "李娜", priorBits: -14,
                    lines: [
                        EvidenceLine("Name", left: "李娜", right: "李娜", level: "equal, common name", bits: 7.2),
                        EvidenceLine("Address", left: "烟台市", right: "成都市", level: "other city", bits: -3.8),
                    ]), words: "The same name at two addresses.",
                status: .decided(
                    DecisionSummary(
                        .different, by: "analyst A. Ortega", at: Scenario.time("2026-11-24T08:02:00Z"),
                        because: "Two cities, two sellers."))),
        ]
    }
}
