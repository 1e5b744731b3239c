/// The elements and types of NIEM 6.0 that the XML form uses.
extension NIEMTable {
    private static func element(_ name: String, type: String, summary: String, of head: String? = nil) -> Element {
        Element(name: name, type: type, head: head, summary: summary)
    }

    private static func abstract(_ name: String, _ summary: String, of head: String? = nil) -> Element {
        Element(name: name, type: nil, head: head, summary: "A data concept for \(summary).")
    }

    private static let concepts: [Element] = [
        abstract("nc:DateRepresentation", "the form of a date"),
        abstract("nc:LocationAddressAbstract", "an address of a place"),
        abstract("nc:AddressDeliveryPointAbstract", "where mail is brought"),
        abstract("nc:LocationGeospatialCoordinateAbstract", "a position on the Earth"),
        abstract("nc:IdentificationCategoryAbstract", "a kind of identifier"),
        abstract("nc:ContactMeansAbstract", "a way of reaching somebody"),
        abstract("nc:TelephoneNumberAbstract", "the form of a telephone number"),
        abstract("nc:CountryRepresentation", "the form in which a country is named"),
        abstract("nc:StateRepresentation", "the form in which a state is named"),
        abstract("nc:ItemMakeAbstract", "the maker of a thing"),
        abstract("nc:SubstanceCategoryAbstract", "a kind of substance"),
        abstract("nc:MeasureValueAbstract", "the value of a measurement"),
        abstract("nc:MeasurePointAbstract", "a measured value that is one number", of: "nc:MeasureValueAbstract"),
        abstract("nc:MeasureUnitAbstract", "the unit of a measurement"),
        abstract("nc:CurrencyAbstract", "a currency"),
    ]

    private static let points: [Element] = [
        "nc:Person", "nc:Organization", "nc:Location", "nc:Identification", "nc:Substance", "nc:Equipment",
        "nc:Conveyance", "nc:Activity", "it:Consignment", "it:ConsignmentItem", "it:TransportEquipment",
        "it:ShippingContainer", "it:Seal",
    ].map { name in
        Element(
            name: name + "AugmentationPoint", type: nil, head: nil, summary: "An augmentation point for \(name)Type.")
    }

    private static let core: [Element] = [
        element("nc:Person", type: "nc:PersonType", summary: "A person."),
        element("nc:PersonBirthDate", type: "nc:DateType", summary: "A date of birth."),
        element("nc:PersonBirthLocation", type: "nc:LocationType", summary: "A place of birth."),
        element("nc:PersonDescriptionText", type: "nc:TextType", summary: "A text about a person."),
        element("nc:PersonName", type: "nc:PersonNameType", summary: "A name of a person."),
        element("nc:PersonGivenName", type: "nc:PersonNameTextType", summary: "A given name."),
        element("nc:PersonSurName", type: "nc:PersonNameTextType", summary: "A family name."),
        element("nc:PersonFullName", type: "nc:PersonNameTextType", summary: "A whole name."),
        element("nc:PersonOtherIdentification", type: "nc:IdentificationType", summary: "An identifier of a person."),
        element("nc:PersonNationality", type: "nc:PersonNationalityType", summary: "A nationality."),
        element("nc:PersonNationalityCountry", type: "nc:CountryType", summary: "A country of a nationality."),
        element(
            "nc:PersonContactInformation", type: "nc:ContactInformationType", summary: "A way of reaching a person."),
        element("nc:Organization", type: "nc:OrganizationType", summary: "A company, an authority or another body."),
        element("nc:OrganizationDescriptionText", type: "nc:TextType", summary: "A text about a body."),
        element("nc:OrganizationIdentification", type: "nc:IdentificationType", summary: "An identifier of a body."),
        element("nc:OrganizationName", type: "nc:TextType", summary: "A name of a body."),
        element(
            "nc:OrganizationPrimaryContactInformation", type: "nc:ContactInformationType",
            summary: "A first way of reaching a body."),
        element(
            "nc:ContactTelephoneNumber", type: "nc:TelephoneNumberType", summary: "A telephone number to call.",
            of: "nc:ContactMeansAbstract"),
        element(
            "nc:ContactEmailID", type: "niem-xs:string", summary: "An e-mail address to write to.",
            of: "nc:ContactMeansAbstract"),
        element(
            "nc:FullTelephoneNumber", type: "nc:FullTelephoneNumberType", summary: "A telephone number as a whole.",
            of: "nc:TelephoneNumberAbstract"),
        element("nc:TelephoneNumberFullID", type: "niem-xs:string", summary: "A telephone number as one text."),
        element(
            "nc:StateName", type: "nc:ProperNameTextType", summary: "A name of a state.", of: "nc:StateRepresentation"),
        element("nc:Location", type: "nc:LocationType", summary: "A place."),
        element("nc:Address", type: "nc:AddressType", summary: "A postal address.", of: "nc:LocationAddressAbstract"),
        element(
            "nc:AddressDeliveryPointText", type: "nc:TextType", summary: "A street and number.",
            of: "nc:AddressDeliveryPointAbstract"),
        element("nc:AddressCityName", type: "nc:ProperNameTextType", summary: "A name of a city."),
        element("nc:AddressState", type: "nc:StateType", summary: "A state of an address."),
        element("nc:AddressCountry", type: "nc:CountryType", summary: "A country of an address."),
        element("nc:AddressPostalCode", type: "niem-xs:string", summary: "A postal code."),
        element("nc:LocationDescriptionText", type: "nc:TextType", summary: "A text about a place."),
        element(
            "nc:Location2DGeospatialCoordinate", type: "nc:Location2DGeospatialCoordinateType", summary: "A position.",
            of: "nc:LocationGeospatialCoordinateAbstract"),
        element(
            "nc:GeographicCoordinateLatitude", type: "nc:LatitudeCoordinateType",
            summary: "A distance from the equator."),
        element(
            "nc:GeographicCoordinateLongitude", type: "nc:LongitudeCoordinateType",
            summary: "A distance from Greenwich."),
        element("nc:LatitudeDegreeValue", type: "nc:LatitudeDegreeType", summary: "A number of degrees north."),
        element("nc:LongitudeDegreeValue", type: "nc:LongitudeDegreeType", summary: "A number of degrees east."),
        element("nc:LocationIdentification", type: "nc:IdentificationType", summary: "A code of a place."),
        element("nc:LocationName", type: "nc:ProperNameTextType", summary: "A name of a place."),
        element("nc:IdentificationID", type: "niem-xs:string", summary: "An identifier as its source writes it."),
        element(
            "nc:IdentificationCategoryText", type: "nc:TextType", summary: "A scheme that an identifier is of.",
            of: "nc:IdentificationCategoryAbstract"),
        element(
            "nc:IdentificationIssuerCountry", type: "nc:CountryType", summary: "A country that issued an identifier."),
        element(
            "nc:IdentificationIssuerOrganization", type: "nc:OrganizationType",
            summary: "A body that issued an identifier."),
        element("nc:Date", type: "niem-xs:date", summary: "A whole date.", of: "nc:DateRepresentation"),
        element(
            "nc:YearMonthDate", type: "niem-xs:gYearMonth", summary: "A year and month.", of: "nc:DateRepresentation"),
        element("nc:YearDate", type: "niem-xs:gYear", summary: "A year.", of: "nc:DateRepresentation"),
        element(
            "nc:DateTime", type: "niem-xs:dateTime", summary: "A date and time of day.", of: "nc:DateRepresentation"),
    ]

    private static let things: [Element] = [
        element("nc:ItemDescriptionText", type: "nc:TextType", summary: "A text about a thing."),
        element(
            "nc:ItemMakeName", type: "nc:ProperNameTextType", summary: "A name of a maker.", of: "nc:ItemMakeAbstract"),
        element("nc:ItemModelName", type: "nc:ProperNameTextType", summary: "A name of a model."),
        element("nc:ItemName", type: "nc:TextType", summary: "A name of a thing."),
        element("nc:ItemOtherIdentification", type: "nc:IdentificationType", summary: "An identifier of a thing."),
        element("nc:ItemSerialIdentification", type: "nc:IdentificationType", summary: "A serial number."),
        element("nc:ItemValueAmount", type: "nc:AmountType", summary: "An amount that a thing is worth."),
        element("nc:Chemical", type: "nc:SubstanceType", summary: "A chemical substance."),
        element(
            "nc:SubstanceCategoryText", type: "nc:TextType", summary: "A kind of substance.",
            of: "nc:SubstanceCategoryAbstract"),
        element("nc:Equipment", type: "nc:EquipmentType", summary: "A machine or a part of one."),
        element("nc:EquipmentIdentification", type: "nc:IdentificationType", summary: "An identifier of equipment."),
        element("nc:Conveyance", type: "nc:ConveyanceType", summary: "A means of transport."),
        element("nc:Vessel", type: "nc:VesselType", summary: "A ship."),
        element("nc:Aircraft", type: "nc:AircraftType", summary: "An aircraft."),
        element("nc:Vehicle", type: "nc:VehicleType", summary: "A vehicle."),
        element("nc:Activity", type: "nc:ActivityType", summary: "Something that was done."),
        element("nc:ActivityIdentification", type: "nc:IdentificationType", summary: "A number of a case."),
        element("nc:ActivityDate", type: "nc:DateType", summary: "A date on which something was done."),
        element("nc:ActivityDisposition", type: "nc:DispositionType", summary: "An outcome."),
        element("nc:ActivityLocation", type: "nc:LocationType", summary: "A place where something was done."),
        element("nc:ActivitySequenceNumeric", type: "nc:NumericType", summary: "A number in a sequence."),
        element("nc:DispositionText", type: "nc:TextType", summary: "A text about an outcome."),
        element("nc:DocumentDescriptionText", type: "nc:TextType", summary: "A text about a document."),
        element("nc:DocumentPublicationDate", type: "nc:DateType", summary: "A date of publication."),
        element("nc:DocumentSummaryText", type: "nc:TextType", summary: "A document in short."),
        element("nc:DocumentTitleText", type: "nc:TextType", summary: "A title."),
        element("nc:AssociationDescriptionText", type: "nc:TextType", summary: "A text about a relationship."),
        element(
            "nc:MeasureDecimalValue", type: "niem-xs:decimal", summary: "A measured number.",
            of: "nc:MeasurePointAbstract"),
        element("nc:MeasureUnitText", type: "nc:TextType", summary: "A unit.", of: "nc:MeasureUnitAbstract"),
        element("nc:Amount", type: "niem-xs:decimal", summary: "An amount of money."),
        element("nc:CurrencyText", type: "nc:TextType", summary: "A currency.", of: "nc:CurrencyAbstract"),
    ]

    private static let trade: [Element] = [
        element("it:Consignment", type: "it:ConsignmentType", summary: "A consignment."),
        element("it:ConsignmentIdentification", type: "nc:IdentificationType", summary: "A number of a consignment."),
        element("it:ConsignmentPackaging", type: "it:PackageType", summary: "A packing of a consignment."),
        element("it:PackageTotalQuantity", type: "nc:QuantityType", summary: "A number of packages."),
        element("it:ConsignmentItem", type: "it:ConsignmentItemType", summary: "A line of goods."),
        element("it:ConsignmentValue", type: "nc:ItemValueType", summary: "A declared value."),
        element("it:LoadingLocation", type: "it:LoadingLocationType", summary: "A place where a consignment starts."),
        element("it:UnloadingLocation", type: "it:UnloadingLocationType", summary: "A place where a consignment goes."),
        element("it:Carrier", type: "it:CarrierType", summary: "A party that carries a consignment."),
        element("it:Consignor", type: "it:ConsignorType", summary: "A party that sends a consignment."),
        element("it:Consignee", type: "it:ConsigneeType", summary: "A party that is to receive a consignment."),
        element("it:NotifyParty", type: "it:NotifyPartyType", summary: "A party to notify of an arrival."),
        element("it:Broker", type: "it:BrokerType", summary: "A party that declares a consignment."),
        element("it:CountryOfOrigin", type: "it:GoodsOriginType", summary: "A country that goods were made in."),
        element("it:GoodsMeasure", type: "it:GoodsMeasureType", summary: "A set of measurements of goods."),
        element("it:GoodsItemLevelWeightMeasure", type: "nc:WeightMeasureType", summary: "A weight with packing."),
        element("it:GoodsNetWeightMeasure", type: "nc:WeightMeasureType", summary: "A weight without packing."),
        element("it:Commodity", type: "it:CommodityType", summary: "A kind of goods."),
        element("it:CommodityHTSCodeText", type: "nc:TextType", summary: "A code of the Harmonized System."),
        element("it:SequenceNumeric", type: "niem-xs:nonNegativeInteger", summary: "A number of a line."),
        element(
            "it:TransportEquipment", type: "it:TransportEquipmentType", summary: "A unit that goods are loaded in."),
        element(
            "it:ShippingContainer", type: "it:ShippingContainerType", summary: "A shipping container.",
            of: "it:TransportEquipment"),
        element("it:Seal", type: "it:SealType", summary: "A seal."),
        element("it:SealID", type: "niem-xs:string", summary: "A number on a seal."),
        element("j:ItemSeizure", type: "j:ItemSeizureType", summary: "A seizure."),
        element("j:Inspection", type: "j:InspectionType", summary: "An inspection."),
    ]

    /// Elements of the extension that substitute abstract ones of NIEM.
    static let heads: [String: String] = ["ti:CountryCodeText": "nc:CountryRepresentation"]

    /// The elements, by name.
    static let elements: [String: Element] = Dictionary(
        uniqueKeysWithValues: (concepts + points + core + things + trade).map { ($0.name, $0) })
}
