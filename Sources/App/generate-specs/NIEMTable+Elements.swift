extension NIEMTable {
    private static func element(_ name: String, _ type: String, _ summary: String, of head: String? = nil) -> Element {
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
        element("nc:Person", "nc:PersonType", "A person."),
        element("nc:PersonBirthDate", "nc:DateType", "A date of birth."),
        element("nc:PersonBirthLocation", "nc:LocationType", "A place of birth."),
        element("nc:PersonDescriptionText", "nc:TextType", "A text about a person."),
        element("nc:PersonName", "nc:PersonNameType", "A name of a person."),
        element("nc:PersonGivenName", "nc:PersonNameTextType", "A given name."),
        element("nc:PersonSurName", "nc:PersonNameTextType", "A family name."),
        element("nc:PersonFullName", "nc:PersonNameTextType", "A whole name."),
        element("nc:PersonOtherIdentification", "nc:IdentificationType", "An identifier of a person."),
        element("nc:PersonNationality", "nc:PersonNationalityType", "A nationality."),
        element("nc:PersonNationalityCountry", "nc:CountryType", "A country of a nationality."),
        element("nc:PersonContactInformation", "nc:ContactInformationType", "A way of reaching a person."),
        element("nc:Organization", "nc:OrganizationType", "A company, an authority or another body."),
        element("nc:OrganizationDescriptionText", "nc:TextType", "A text about a body."),
        element("nc:OrganizationIdentification", "nc:IdentificationType", "An identifier of a body."),
        element("nc:OrganizationName", "nc:TextType", "A name of a body."),
        element(
            "nc:OrganizationPrimaryContactInformation", "nc:ContactInformationType", "A first way of reaching a body."),
        element(
            "nc:ContactTelephoneNumber", "nc:TelephoneNumberType", "A telephone number to call.",
            of: "nc:ContactMeansAbstract"),
        element("nc:ContactEmailID", "niem-xs:string", "An e-mail address to write to.", of: "nc:ContactMeansAbstract"),
        element(
            "nc:FullTelephoneNumber", "nc:FullTelephoneNumberType", "A telephone number as a whole.",
            of: "nc:TelephoneNumberAbstract"),
        element("nc:TelephoneNumberFullID", "niem-xs:string", "A telephone number as one text."),
        element("nc:StateName", "nc:ProperNameTextType", "A name of a state.", of: "nc:StateRepresentation"),
        element("nc:Location", "nc:LocationType", "A place."),
        element("nc:Address", "nc:AddressType", "A postal address.", of: "nc:LocationAddressAbstract"),
        element(
            "nc:AddressDeliveryPointText", "nc:TextType", "A street and number.", of: "nc:AddressDeliveryPointAbstract"),
        element("nc:AddressCityName", "nc:ProperNameTextType", "A name of a city."),
        element("nc:AddressState", "nc:StateType", "A state of an address."),
        element("nc:AddressCountry", "nc:CountryType", "A country of an address."),
        element("nc:AddressPostalCode", "niem-xs:string", "A postal code."),
        element("nc:LocationDescriptionText", "nc:TextType", "A text about a place."),
        element(
            "nc:Location2DGeospatialCoordinate", "nc:Location2DGeospatialCoordinateType", "A position.",
            of: "nc:LocationGeospatialCoordinateAbstract"),
        element("nc:GeographicCoordinateLatitude", "nc:LatitudeCoordinateType", "A distance from the equator."),
        element("nc:GeographicCoordinateLongitude", "nc:LongitudeCoordinateType", "A distance from Greenwich."),
        element("nc:LatitudeDegreeValue", "nc:LatitudeDegreeType", "A number of degrees north."),
        element("nc:LongitudeDegreeValue", "nc:LongitudeDegreeType", "A number of degrees east."),
        element("nc:LocationIdentification", "nc:IdentificationType", "A code of a place."),
        element("nc:LocationName", "nc:ProperNameTextType", "A name of a place."),
        element("nc:IdentificationID", "niem-xs:string", "An identifier as its source writes it."),
        element(
            "nc:IdentificationCategoryText", "nc:TextType", "A scheme that an identifier is of.",
            of: "nc:IdentificationCategoryAbstract"),
        element("nc:IdentificationIssuerCountry", "nc:CountryType", "A country that issued an identifier."),
        element("nc:IdentificationIssuerOrganization", "nc:OrganizationType", "A body that issued an identifier."),
        element("nc:Date", "niem-xs:date", "A whole date.", of: "nc:DateRepresentation"),
        element("nc:YearMonthDate", "niem-xs:gYearMonth", "A year and month.", of: "nc:DateRepresentation"),
        element("nc:YearDate", "niem-xs:gYear", "A year.", of: "nc:DateRepresentation"),
        element("nc:DateTime", "niem-xs:dateTime", "A date and time of day.", of: "nc:DateRepresentation"),
    ]

    private static let things: [Element] = [
        element("nc:ItemDescriptionText", "nc:TextType", "A text about a thing."),
        element("nc:ItemMakeName", "nc:ProperNameTextType", "A name of a maker.", of: "nc:ItemMakeAbstract"),
        element("nc:ItemModelName", "nc:ProperNameTextType", "A name of a model."),
        element("nc:ItemName", "nc:TextType", "A name of a thing."),
        element("nc:ItemOtherIdentification", "nc:IdentificationType", "An identifier of a thing."),
        element("nc:ItemSerialIdentification", "nc:IdentificationType", "A serial number."),
        element("nc:ItemValueAmount", "nc:AmountType", "An amount that a thing is worth."),
        element("nc:Chemical", "nc:SubstanceType", "A chemical substance."),
        element("nc:SubstanceCategoryText", "nc:TextType", "A kind of substance.", of: "nc:SubstanceCategoryAbstract"),
        element("nc:Equipment", "nc:EquipmentType", "A machine or a part of one."),
        element("nc:EquipmentIdentification", "nc:IdentificationType", "An identifier of equipment."),
        element("nc:Conveyance", "nc:ConveyanceType", "A means of transport."),
        element("nc:Vessel", "nc:VesselType", "A ship."), element("nc:Aircraft", "nc:AircraftType", "An aircraft."),
        element("nc:Vehicle", "nc:VehicleType", "A vehicle."),
        element("nc:Activity", "nc:ActivityType", "Something that was done."),
        element("nc:ActivityIdentification", "nc:IdentificationType", "A number of a case."),
        element("nc:ActivityDate", "nc:DateType", "A date on which something was done."),
        element("nc:ActivityDisposition", "nc:DispositionType", "An outcome."),
        element("nc:ActivityLocation", "nc:LocationType", "A place where something was done."),
        element("nc:ActivitySequenceNumeric", "nc:NumericType", "A number in a sequence."),
        element("nc:DispositionText", "nc:TextType", "A text about an outcome."),
        element("nc:DocumentDescriptionText", "nc:TextType", "A text about a document."),
        element("nc:DocumentPublicationDate", "nc:DateType", "A date of publication."),
        element("nc:DocumentSummaryText", "nc:TextType", "A document in short."),
        element("nc:DocumentTitleText", "nc:TextType", "A title."),
        element("nc:AssociationDescriptionText", "nc:TextType", "A text about a relationship."),
        element("nc:MeasureDecimalValue", "niem-xs:decimal", "A measured number.", of: "nc:MeasurePointAbstract"),
        element("nc:MeasureUnitText", "nc:TextType", "A unit.", of: "nc:MeasureUnitAbstract"),
        element("nc:Amount", "niem-xs:decimal", "An amount of money."),
        element("nc:CurrencyText", "nc:TextType", "A currency.", of: "nc:CurrencyAbstract"),
    ]

    private static let trade: [Element] = [
        element("it:Consignment", "it:ConsignmentType", "A consignment."),
        element("it:ConsignmentIdentification", "nc:IdentificationType", "A number of a consignment."),
        element("it:ConsignmentPackaging", "it:PackageType", "A packing of a consignment."),
        element("it:PackageTotalQuantity", "nc:QuantityType", "A number of packages."),
        element("it:ConsignmentItem", "it:ConsignmentItemType", "A line of goods."),
        element("it:ConsignmentValue", "nc:ItemValueType", "A declared value."),
        element("it:LoadingLocation", "it:LoadingLocationType", "A place where a consignment starts."),
        element("it:UnloadingLocation", "it:UnloadingLocationType", "A place where a consignment goes."),
        element("it:Carrier", "it:CarrierType", "A party that carries a consignment."),
        element("it:Consignor", "it:ConsignorType", "A party that sends a consignment."),
        element("it:Consignee", "it:ConsigneeType", "A party that is to receive a consignment."),
        element("it:NotifyParty", "it:NotifyPartyType", "A party that is told of an arrival."),
        element("it:Broker", "it:BrokerType", "A party that declares a consignment."),
        element("it:CountryOfOrigin", "it:GoodsOriginType", "A country that goods were made in."),
        element("it:GoodsMeasure", "it:GoodsMeasureType", "A set of measurements of goods."),
        element("it:GoodsItemLevelWeightMeasure", "nc:WeightMeasureType", "A weight with packing."),
        element("it:GoodsNetWeightMeasure", "nc:WeightMeasureType", "A weight without packing."),
        element("it:Commodity", "it:CommodityType", "A kind of goods."),
        element("it:CommodityHTSCodeText", "nc:TextType", "A code of the Harmonized System."),
        element("it:SequenceNumeric", "niem-xs:nonNegativeInteger", "A number of a line."),
        element("it:TransportEquipment", "it:TransportEquipmentType", "A unit that goods are loaded in."),
        element(
            "it:ShippingContainer", "it:ShippingContainerType", "A shipping container.", of: "it:TransportEquipment"),
        element("it:Seal", "it:SealType", "A seal."), element("it:SealID", "niem-xs:string", "A number on a seal."),
        element("j:ItemSeizure", "j:ItemSeizureType", "A seizure."),
        element("j:Inspection", "j:InspectionType", "An inspection."),
    ]

    /// Elements of ours that stand for abstract ones of NIEM.
    static let heads: [String: String] = ["ti:CountryCodeText": "nc:CountryRepresentation"]

    /// The elements, by name.
    static let elements: [String: Element] = Dictionary(
        uniqueKeysWithValues: (concepts + points + core + things + trade).map { ($0.name, $0) })
}
