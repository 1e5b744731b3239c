/// The components of NIEM 6.0 that the XML form uses: names, types, order and substitution from the standard,
/// definitions in our own words.
enum NIEMTable {
    /// A type: its elements are in the order of the standard, including abstract heads.
    struct ComplexType {
        let name: String
        let base: String
        /// What it is a data type for.
        let noun: String
        let elements: [String]

        /// Whether it is a text or number with attributes.
        var isSimple: Bool { ["niem-xs:", "xs:"].contains { base.hasPrefix($0) } || NIEMTable.simple.contains(base) }
    }

    /// An element.
    struct Element {
        let name: String
        /// `nil` for an abstract one.
        let type: String?
        let head: String?
        let summary: String
    }

    static let simple: Set<String> = [
        "nc:TextType", "nc:ProperNameTextType", "nc:NumericType", "nc:LatitudeDegreeSimpleType",
        "nc:LongitudeDegreeSimpleType",
    ]

    private static func type(_ name: String, base: String, noun: String, elements: String = "") -> ComplexType {
        ComplexType(name: name, base: base, noun: noun, elements: elements.split(separator: " ").map(String.init))
    }

    private static let object = "structures:ObjectType"

    static let types: [String: ComplexType] = Dictionary(
        uniqueKeysWithValues: [
            type("nc:TextType", base: "niem-xs:string", noun: "a text"),
            type("nc:ProperNameTextType", base: "nc:TextType", noun: "a name that belongs to one thing"),
            type("nc:PersonNameTextType", base: "nc:ProperNameTextType", noun: "a part of a person's name"),
            type("nc:NumericType", base: "niem-xs:decimal", noun: "a number"),
            type("nc:QuantityType", base: "nc:NumericType", noun: "a count"),
            type("nc:LatitudeDegreeType", base: "nc:LatitudeDegreeSimpleType", noun: "degrees of latitude"),
            type("nc:LongitudeDegreeType", base: "nc:LongitudeDegreeSimpleType", noun: "degrees of longitude"),
            type(
                "nc:PersonType", base: object, noun: "a person",
                elements: "nc:PersonBirthDate nc:PersonBirthLocation nc:PersonDescriptionText nc:PersonName "
                    + "nc:PersonOtherIdentification nc:PersonNationality nc:PersonContactInformation "
                    + "nc:PersonAugmentationPoint"),
            type(
                "nc:PersonNameType", base: object, noun: "a person's name",
                elements: "nc:PersonGivenName nc:PersonSurName nc:PersonFullName"),
            type(
                "nc:PersonNationalityType", base: object, noun: "a person's belonging to a country",
                elements: "nc:PersonNationalityCountry"),
            type(
                "nc:OrganizationType", base: object, noun: "a company, an authority or another body",
                elements: "nc:OrganizationDescriptionText nc:OrganizationIdentification nc:OrganizationName "
                    + "nc:OrganizationPrimaryContactInformation nc:OrganizationAugmentationPoint"),
            type(
                "nc:ContactInformationType", base: object, noun: "how somebody is reached",
                elements: "nc:ContactMeansAbstract"),
            type(
                "nc:TelephoneNumberType", base: object, noun: "a telephone number",
                elements: "nc:TelephoneNumberAbstract"),
            type(
                "nc:FullTelephoneNumberType", base: object, noun: "a telephone number as one text",
                elements: "nc:TelephoneNumberFullID"),
            type("nc:CountryType", base: object, noun: "a country", elements: "nc:CountryRepresentation"),
            type("nc:StateType", base: object, noun: "a state or province", elements: "nc:StateRepresentation"),
            type(
                "nc:LocationType", base: object, noun: "a place",
                elements:
                    "nc:LocationAddressAbstract nc:LocationDescriptionText nc:LocationGeospatialCoordinateAbstract "
                    + "nc:LocationIdentification nc:LocationName nc:LocationAugmentationPoint"),
            type(
                "nc:AddressType", base: object, noun: "a postal address",
                elements:
                    "nc:AddressDeliveryPointAbstract nc:AddressCityName nc:AddressState nc:AddressCountry nc:AddressPostalCode"
            ),
            type(
                "nc:Location2DGeospatialCoordinateType", base: object, noun: "a position by latitude and longitude",
                elements: "nc:GeographicCoordinateLatitude nc:GeographicCoordinateLongitude"),
            type("nc:LatitudeCoordinateType", base: object, noun: "a latitude", elements: "nc:LatitudeDegreeValue"),
            type("nc:LongitudeCoordinateType", base: object, noun: "a longitude", elements: "nc:LongitudeDegreeValue"),
            type(
                "nc:IdentificationType", base: object, noun: "an identifier in its scheme",
                elements: "nc:IdentificationID nc:IdentificationCategoryAbstract nc:IdentificationIssuerCountry "
                    + "nc:IdentificationIssuerOrganization nc:IdentificationAugmentationPoint"),
            type("nc:DateType", base: object, noun: "a date", elements: "nc:DateRepresentation"),
            type(
                "nc:ItemType", base: object, noun: "a thing",
                elements:
                    "nc:ItemDescriptionText nc:ItemMakeAbstract nc:ItemModelName nc:ItemName nc:ItemOtherIdentification "
                    + "nc:ItemSerialIdentification"),
            type(
                "nc:SubstanceType", base: "nc:ItemType", noun: "a substance",
                elements: "nc:SubstanceCategoryAbstract nc:SubstanceAugmentationPoint"),
            type(
                "nc:EquipmentType", base: "nc:ItemType", noun: "equipment",
                elements: "nc:EquipmentIdentification nc:EquipmentAugmentationPoint"),
            type(
                "nc:ConveyanceType", base: "nc:ItemType", noun: "a means of transport",
                elements: "nc:ConveyanceAugmentationPoint"),
            type("nc:VesselType", base: "nc:ConveyanceType", noun: "a ship"),
            type("nc:AircraftType", base: "nc:ConveyanceType", noun: "an aircraft"),
            type("nc:VehicleType", base: "nc:ConveyanceType", noun: "a vehicle"),
            type(
                "nc:ActivityType", base: object, noun: "something that is done",
                elements: "nc:ActivityIdentification nc:ActivityDate nc:ActivityDisposition nc:ActivityLocation "
                    + "nc:ActivitySequenceNumeric nc:ActivityAugmentationPoint"),
            type("nc:DispositionType", base: object, noun: "what became of something", elements: "nc:DispositionText"),
            type(
                "nc:DocumentType", base: object, noun: "a document",
                elements:
                    "nc:DocumentDescriptionText nc:DocumentPublicationDate nc:DocumentSummaryText nc:DocumentTitleText"),
            type(
                "nc:AssociationType", base: "structures:AssociationType", noun: "a relationship",
                elements: "nc:AssociationDescriptionText"),
            type(
                "nc:MeasureType", base: object, noun: "a measurement",
                elements: "nc:MeasureValueAbstract nc:MeasureUnitAbstract"),
            type("nc:WeightMeasureType", base: "nc:MeasureType", noun: "a weight"),
            type("nc:AmountType", base: object, noun: "an amount of money", elements: "nc:Amount nc:CurrencyAbstract"),
            type("nc:ItemValueType", base: object, noun: "what a thing is worth", elements: "nc:ItemValueAmount"),
            type("it:PartyType", base: object, noun: "a party of a consignment"),
            type("it:ConsignorType", base: "it:PartyType", noun: "who sends a consignment"),
            type("it:ConsigneeType", base: "it:PartyType", noun: "who is to receive a consignment"),
            type("it:CarrierType", base: "it:PartyType", noun: "who carries a consignment"),
            type("it:NotifyPartyType", base: "it:PartyType", noun: "a party to notify of an arrival"),
            type("it:BrokerType", base: "it:PartyType", noun: "who acts between the parties of a consignment"),
            type("it:LoadingLocationType", base: "nc:LocationType", noun: "where a consignment is loaded"),
            type("it:UnloadingLocationType", base: "nc:LocationType", noun: "where a consignment is unloaded"),
            type("it:GoodsOriginType", base: "nc:LocationType", noun: "where goods were made"),
            type("it:PackageType", base: "nc:ItemType", noun: "packing", elements: "it:PackageTotalQuantity"),
            type(
                "it:ConsignmentType", base: "nc:ActivityType", noun: "a consignment",
                elements: "it:LoadingLocation it:UnloadingLocation it:ConsignmentPackaging it:ConsignmentItem "
                    + "it:TransportEquipment it:Carrier it:Consignee it:Consignor it:ConsignmentIdentification "
                    + "it:ConsignmentAugmentationPoint"),
            type(
                "it:ConsignmentItemType", base: "nc:ItemType", noun: "a line of goods",
                elements: "it:CountryOfOrigin it:GoodsMeasure it:Commodity it:SequenceNumeric it:ConsignmentValue "
                    + "it:ConsignmentItemAugmentationPoint"),
            type(
                "it:GoodsMeasureType", base: "nc:MeasureType", noun: "measurements of goods",
                elements: "it:GoodsItemLevelWeightMeasure it:GoodsNetWeightMeasure"),
            type("it:CommodityType", base: "nc:ItemType", noun: "a kind of goods", elements: "it:CommodityHTSCodeText"),
            type(
                "it:TransportEquipmentType", base: "nc:EquipmentType", noun: "what goods are loaded in",
                elements: "it:TransportEquipmentAugmentationPoint"),
            type(
                "it:ShippingContainerType", base: "it:TransportEquipmentType", noun: "a shipping container",
                elements: "it:Seal it:ShippingContainerAugmentationPoint"),
            type("it:SealType", base: object, noun: "a seal", elements: "it:SealID it:SealAugmentationPoint"),
            type("j:ItemSeizureType", base: "nc:ActivityType", noun: "a seizure of things"),
            type("j:InspectionType", base: "nc:ActivityType", noun: "an inspection"),
        ].map { ($0.name, $0) })
}
