/// The components of NIEM 6.0 that the XML form uses: names, types, order and substitution as the standard has them,
/// what they mean in our words.
enum NIEMTable {
    /// A type: its elements stand in the order of the standard, abstract heads among them.
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

    private static func type(_ name: String, _ base: String, _ noun: String, _ elements: String = "") -> ComplexType {
        ComplexType(name: name, base: base, noun: noun, elements: elements.split(separator: " ").map(String.init))
    }

    private static let object = "structures:ObjectType"

    static let types: [String: ComplexType] = Dictionary(
        uniqueKeysWithValues: [
            type("nc:TextType", "niem-xs:string", "a text"),
            type("nc:ProperNameTextType", "nc:TextType", "a name that belongs to one thing"),
            type("nc:PersonNameTextType", "nc:ProperNameTextType", "a part of a person's name"),
            type("nc:NumericType", "niem-xs:decimal", "a number"),
            type("nc:QuantityType", "nc:NumericType", "a count"),
            type("nc:LatitudeDegreeType", "nc:LatitudeDegreeSimpleType", "degrees of latitude"),
            type("nc:LongitudeDegreeType", "nc:LongitudeDegreeSimpleType", "degrees of longitude"),
            type(
                "nc:PersonType", object, "a person",
                "nc:PersonBirthDate nc:PersonBirthLocation nc:PersonDescriptionText nc:PersonName "
                    + "nc:PersonOtherIdentification nc:PersonNationality nc:PersonContactInformation "
                    + "nc:PersonAugmentationPoint"),
            type(
                "nc:PersonNameType", object, "a person's name", "nc:PersonGivenName nc:PersonSurName nc:PersonFullName"),
            type(
                "nc:PersonNationalityType", object, "a person's belonging to a country", "nc:PersonNationalityCountry"),
            type(
                "nc:OrganizationType", object, "a company, an authority or another body",
                "nc:OrganizationDescriptionText nc:OrganizationIdentification nc:OrganizationName "
                    + "nc:OrganizationPrimaryContactInformation nc:OrganizationAugmentationPoint"),
            type("nc:ContactInformationType", object, "how somebody is reached", "nc:ContactMeansAbstract"),
            type("nc:TelephoneNumberType", object, "a telephone number", "nc:TelephoneNumberAbstract"),
            type("nc:FullTelephoneNumberType", object, "a telephone number as one text", "nc:TelephoneNumberFullID"),
            type("nc:CountryType", object, "a country", "nc:CountryRepresentation"),
            type("nc:StateType", object, "a state or province", "nc:StateRepresentation"),
            type(
                "nc:LocationType", object, "a place",
                "nc:LocationAddressAbstract nc:LocationDescriptionText nc:LocationGeospatialCoordinateAbstract "
                    + "nc:LocationIdentification nc:LocationName nc:LocationAugmentationPoint"),
            type(
                "nc:AddressType", object, "a postal address",
                "nc:AddressDeliveryPointAbstract nc:AddressCityName nc:AddressState nc:AddressCountry nc:AddressPostalCode"
            ),
            type(
                "nc:Location2DGeospatialCoordinateType", object, "a position by latitude and longitude",
                "nc:GeographicCoordinateLatitude nc:GeographicCoordinateLongitude"),
            type("nc:LatitudeCoordinateType", object, "a latitude", "nc:LatitudeDegreeValue"),
            type("nc:LongitudeCoordinateType", object, "a longitude", "nc:LongitudeDegreeValue"),
            type(
                "nc:IdentificationType", object, "an identifier in its scheme",
                "nc:IdentificationID nc:IdentificationCategoryAbstract nc:IdentificationIssuerCountry "
                    + "nc:IdentificationIssuerOrganization nc:IdentificationAugmentationPoint"),
            type("nc:DateType", object, "a date", "nc:DateRepresentation"),
            type(
                "nc:ItemType", object, "a thing",
                "nc:ItemDescriptionText nc:ItemMakeAbstract nc:ItemModelName nc:ItemName nc:ItemOtherIdentification "
                    + "nc:ItemSerialIdentification"),
            type(
                "nc:SubstanceType", "nc:ItemType", "a substance",
                "nc:SubstanceCategoryAbstract nc:SubstanceAugmentationPoint"),
            type(
                "nc:EquipmentType", "nc:ItemType", "equipment",
                "nc:EquipmentIdentification nc:EquipmentAugmentationPoint"),
            type("nc:ConveyanceType", "nc:ItemType", "a means of transport", "nc:ConveyanceAugmentationPoint"),
            type("nc:VesselType", "nc:ConveyanceType", "a ship"),
            type("nc:AircraftType", "nc:ConveyanceType", "an aircraft"),
            type("nc:VehicleType", "nc:ConveyanceType", "a vehicle"),
            type(
                "nc:ActivityType", object, "something that is done",
                "nc:ActivityIdentification nc:ActivityDate nc:ActivityDisposition nc:ActivityLocation "
                    + "nc:ActivitySequenceNumeric nc:ActivityAugmentationPoint"),
            type("nc:DispositionType", object, "what became of something", "nc:DispositionText"),
            type(
                "nc:DocumentType", object, "a document",
                "nc:DocumentDescriptionText nc:DocumentPublicationDate nc:DocumentSummaryText nc:DocumentTitleText"),
            type(
                "nc:AssociationType", "structures:AssociationType", "a relationship", "nc:AssociationDescriptionText"),
            type("nc:MeasureType", object, "a measurement", "nc:MeasureValueAbstract nc:MeasureUnitAbstract"),
            type("nc:WeightMeasureType", "nc:MeasureType", "a weight"),
            type("nc:AmountType", object, "an amount of money", "nc:Amount nc:CurrencyAbstract"),
            type("nc:ItemValueType", object, "what a thing is worth", "nc:ItemValueAmount"),
            type("it:PartyType", object, "a party of a consignment"),
            type("it:ConsignorType", "it:PartyType", "who sends a consignment"),
            type("it:ConsigneeType", "it:PartyType", "who is to receive a consignment"),
            type("it:CarrierType", "it:PartyType", "who carries a consignment"),
            type("it:NotifyPartyType", "it:PartyType", "who is told of an arrival"),
            type("it:BrokerType", "it:PartyType", "who acts between the parties of a consignment"),
            type("it:LoadingLocationType", "nc:LocationType", "where a consignment is loaded"),
            type("it:UnloadingLocationType", "nc:LocationType", "where a consignment is unloaded"),
            type("it:GoodsOriginType", "nc:LocationType", "where goods were made"),
            type("it:PackageType", "nc:ItemType", "packing", "it:PackageTotalQuantity"),
            type(
                "it:ConsignmentType", "nc:ActivityType", "a consignment",
                "it:LoadingLocation it:UnloadingLocation it:ConsignmentPackaging it:ConsignmentItem "
                    + "it:TransportEquipment it:Carrier it:Consignee it:Consignor it:ConsignmentIdentification "
                    + "it:ConsignmentAugmentationPoint"),
            type(
                "it:ConsignmentItemType", "nc:ItemType", "a line of goods",
                "it:CountryOfOrigin it:GoodsMeasure it:Commodity it:SequenceNumeric it:ConsignmentValue "
                    + "it:ConsignmentItemAugmentationPoint"),
            type(
                "it:GoodsMeasureType", "nc:MeasureType", "measurements of goods",
                "it:GoodsItemLevelWeightMeasure it:GoodsNetWeightMeasure"),
            type("it:CommodityType", "nc:ItemType", "a kind of goods", "it:CommodityHTSCodeText"),
            type(
                "it:TransportEquipmentType", "nc:EquipmentType", "what goods are loaded in",
                "it:TransportEquipmentAugmentationPoint"),
            type(
                "it:ShippingContainerType", "it:TransportEquipmentType", "a shipping container",
                "it:Seal it:ShippingContainerAugmentationPoint"),
            type("it:SealType", object, "a seal", "it:SealID it:SealAugmentationPoint"),
            type("j:ItemSeizureType", "nc:ActivityType", "a seizure of things"),
            type("j:InspectionType", "nc:ActivityType", "an inspection"),
        ].map { ($0.name, $0) })
}
