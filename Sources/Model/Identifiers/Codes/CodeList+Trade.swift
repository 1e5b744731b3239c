// Short code lists of the model.
extension CodeList {
    /// UNECE Recommendation 19.
    public static let transportModes = CodeList(
        "transport-modes", "Modes of transport", source: "UNECE Recommendation 19",
        entries: entries(
            """
            0 not specified
            1 maritime
            2 rail
            3 road
            4 air
            5 mail
            6 multimodal
            7 fixed installations, such as pipelines
            8 inland water
            9 not applicable
            """))

    /// The Traffic Light Protocol 2.0.
    public static let trafficLights = CodeList(
        "tlp", "Traffic Light Protocol", source: "FIRST, TLP 2.0",
        entries: [
            Entry("TLP:CLEAR", name: "may be passed on to everybody"),
            Entry("TLP:GREEN", name: "may be passed on within the community, not in public"),
            Entry(
                "TLP:AMBER", name: "may be passed on within the recipient's organisation and to its clients, as needed"),
            Entry("TLP:AMBER+STRICT", name: "may be passed on within the recipient's organisation alone, as needed"),
            Entry("TLP:RED", name: "for the persons alone whom it was given to"),
        ])

    /// Roles of parties in trade: preferred words, others are allowed.
    public static let partyRoles = CodeList(
        "party-roles", "Roles of parties", source: "Corridor, after UN/EDIFACT data element 3035",
        entries: entries(
            """
            broker declares goods to customs for others
            carrier carries goods
            consignee is to receive the goods
            consignor sends the goods
            enforcement-agency inspects, holds and seizes
            freight-forwarder arranges carriage for others
            importer brings the goods into the country
            exporter sends the goods out of the country
            manufacturer makes the goods
            marketplace offers goods of others for sale
            notify-party is told of the arrival
            payer pays for the goods or their carriage
            seller sells the goods
            buyer buys the goods
            """
        ).sorted { $0.code < $1.code })

    /// Events of enforcement: preferred words, others are allowed.
    public static let eventKinds = CodeList(
        "event-kinds", "Kinds of enforcement events", source: "Corridor",
        entries: entries(
            """
            controlled-delivery the goods go on under watch
            hold the goods are kept until something is decided
            inspection the goods are looked at
            release the goods go on
            return the goods go back to the sender
            seizure the goods are taken away
            """))

    /// Units of transport and machines: preferred words, others are allowed.
    public static let equipmentKinds = CodeList(
        "equipment-kinds", "Kinds of equipment", source: "Corridor; of production, after 21 CFR 1300.02",
        entries: entries(
            """
            container a freight container
            die what gives a tablet its outline
            encapsulator a machine that fills capsules
            mould a hollow form
            pallet a pallet
            punch what gives a tablet its faces
            tablet-press a machine that presses tablets
            trailer a trailer
            uld a unit load device of aircraft
            """))

    /// The editions of the Harmonized System, by the year they came into force.
    public static let harmonizedSystemEditions = CodeList(
        "hs-editions", "Editions of the Harmonized System", source: "World Customs Organization",
        entries: ["1988", "1992", "1996", "2002", "2007", "2012", "2017", "2022", "2028"].map {
            Entry($0, name: "in force from \($0)-01-01")
        })

    /// The categories of data subjects.
    public static let subjectCategories = CodeList(
        "subject-categories", "What a person is to the matter", source: "Directive (EU) 2016/680, article 6",
        entries: entries(
            """
            contact is in touch with somebody of the others
            convicted was found guilty of an offence
            other none of the others, or not known
            suspect is thought, on serious grounds, to have committed an offence or to be about to
            victim was harmed by an offence
            witness can say something about an offence
            """))

    /// The Admiralty scale of sources.
    public static let sourceReliability = CodeList(
        "source-reliability", "Reliability of a source", source: "Admiralty scale",
        entries: entries(
            """
            A completely reliable
            B usually reliable
            C fairly reliable
            D not usually reliable
            E unreliable
            F cannot be judged
            """))

    /// The Admiralty scale of information.
    public static let informationCredibility = CodeList(
        "information-credibility", "Credibility of information", source: "Admiralty scale",
        entries: entries(
            """
            1 confirmed by other sources
            2 probably true
            3 possibly true
            4 doubtful
            5 improbable
            6 cannot be judged
            """))
}
