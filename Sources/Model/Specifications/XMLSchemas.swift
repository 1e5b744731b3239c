// Made by Scripts/specs of the model's table; do not edit.

extension EmbeddedSchemas {
    /// The XML Schemas of `specs/xml`, by their path there.
    public static let xmlSchemas: [String: StaticString] = [
        "trade-intelligence.xsd": xml0,
        "niem/niem-core.xsd": xml1,
        "niem/domains/internationalTrade.xsd": xml2,
        "niem/domains/justice.xsd": xml3,
        "niem/utility/structures.xsd": xml4,
        "niem/adapters/niem-xs.xsd": xml5,
    ]

    private static let xml0: StaticString = #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- Made by Scripts/specs of the model's table; do not edit. -->
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:ct="https://docs.oasis-open.org/niemopen/ns/specification/conformanceTargets/6.0/"
          xmlns:ti="https://corridor.example/specs/xml/trade-intelligence/1.0/"
          xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/"
          xmlns:it="https://docs.oasis-open.org/niemopen/ns/model/domains/internationalTrade/6.0/"
          xmlns:j="https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/"
          xmlns:structures="https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/"
          xmlns:niem-xs="https://docs.oasis-open.org/niemopen/ns/model/adapters/niem-xs/6.0/"
          targetNamespace="https://corridor.example/specs/xml/trade-intelligence/1.0/" version="1" xml:lang="en-US"
          ct:conformanceTargets="https://docs.oasis-open.org/niemopen/ns/specification/NDR/6.0/#ExtensionSchemaDocument">
          <xs:annotation>
            <xs:documentation>The XML form of bundles of trade intelligence: what NIEM 6.0 has no terms for.</xs:documentation>
          </xs:annotation>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/" schemaLocation="niem/niem-core.xsd"/>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/domains/internationalTrade/6.0/" schemaLocation="niem/domains/internationalTrade.xsd"/>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/" schemaLocation="niem/domains/justice.xsd"/>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/" schemaLocation="niem/utility/structures.xsd"/>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/adapters/niem-xs/6.0/" schemaLocation="niem/adapters/niem-xs.xsd"/>
          <xs:complexType name="BundleType">
            <xs:annotation>
              <xs:documentation>A data type for a message: the records that one party gives to others.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:BundleMember" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:PreservedProperty" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="BundleMemberType">
            <xs:annotation>
              <xs:documentation>A data type for one record of a message.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:choice>
                    <xs:element ref="nc:Person"/>
                    <xs:element ref="nc:Organization"/>
                    <xs:element ref="nc:Location"/>
                    <xs:element ref="ti:RelationshipAssociation"/>
                    <xs:element ref="ti:Report"/>
                    <xs:element ref="ti:Note"/>
                    <xs:element ref="ti:MarkingDefinition"/>
                    <xs:element ref="ti:ExtensionDefinition"/>
                    <xs:element ref="ti:AttackPattern"/>
                    <xs:element ref="ti:Campaign"/>
                    <xs:element ref="ti:CourseOfAction"/>
                    <xs:element ref="ti:Grouping"/>
                    <xs:element ref="ti:Incident"/>
                    <xs:element ref="ti:Indicator"/>
                    <xs:element ref="ti:Infrastructure"/>
                    <xs:element ref="ti:IntrusionSet"/>
                    <xs:element ref="ti:Malware"/>
                    <xs:element ref="ti:MalwareAnalysis"/>
                    <xs:element ref="ti:ObservedData"/>
                    <xs:element ref="ti:Opinion"/>
                    <xs:element ref="ti:ThreatActor"/>
                    <xs:element ref="ti:Tool"/>
                    <xs:element ref="ti:Vulnerability"/>
                    <xs:element ref="ti:Sighting"/>
                    <xs:element ref="ti:LanguageContent"/>
                    <xs:element ref="ti:Artifact"/>
                    <xs:element ref="ti:AutonomousSystem"/>
                    <xs:element ref="ti:Directory"/>
                    <xs:element ref="ti:DomainName"/>
                    <xs:element ref="ti:EmailAddr"/>
                    <xs:element ref="ti:EmailMessage"/>
                    <xs:element ref="ti:File"/>
                    <xs:element ref="ti:Ipv4Addr"/>
                    <xs:element ref="ti:Ipv6Addr"/>
                    <xs:element ref="ti:MacAddr"/>
                    <xs:element ref="ti:Mutex"/>
                    <xs:element ref="ti:NetworkTraffic"/>
                    <xs:element ref="ti:Process"/>
                    <xs:element ref="ti:Software"/>
                    <xs:element ref="ti:Url"/>
                    <xs:element ref="ti:UserAccount"/>
                    <xs:element ref="ti:WindowsRegistryKey"/>
                    <xs:element ref="ti:X509Certificate"/>
                    <xs:element ref="it:Consignment"/>
                    <xs:element ref="it:ConsignmentItem"/>
                    <xs:element ref="nc:Chemical"/>
                    <xs:element ref="nc:Equipment"/>
                    <xs:element ref="it:TransportEquipment"/>
                    <xs:element ref="nc:Vessel"/>
                    <xs:element ref="nc:Aircraft"/>
                    <xs:element ref="nc:Vehicle"/>
                    <xs:element ref="nc:Conveyance"/>
                    <xs:element ref="ti:Movement"/>
                    <xs:element ref="j:ItemSeizure"/>
                    <xs:element ref="j:Inspection"/>
                    <xs:element ref="nc:Activity"/>
                    <xs:element ref="ti:PreservedObject"/>
                  </xs:choice>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ReferenceType">
            <xs:annotation>
              <xs:documentation>A data type for a reference to another record.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="PreservedPropertyType">
            <xs:annotation>
              <xs:documentation>A data type for a property of a record that has no form of its own in XML.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:PropertyPathText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PropertyValueText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="PreservedObjectType">
            <xs:annotation>
              <xs:documentation>A data type for a record of a kind that has no form of its own in XML.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:PropertyValueText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:element name="Bundle" type="ti:BundleType" nillable="true">
            <xs:annotation>
              <xs:documentation>A message: the records that one party gives to others.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="BundleMember" type="ti:BundleMemberType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of a message.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PreservedProperty" type="ti:PreservedPropertyType" nillable="true">
            <xs:annotation>
              <xs:documentation>A property that has no form of its own in XML.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PreservedObject" type="ti:PreservedObjectType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record that has no form of its own in XML.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PropertyPathText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A JSON Pointer (RFC 6901) of a property in its record.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PropertyValueText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A value of a property, or a record, as canonical JSON (RFC 8785).</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:simpleType name="BasisCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="declared">
                <xs:annotation>
                  <xs:documentation>declared</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="found">
                <xs:annotation>
                  <xs:documentation>found</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="suspected">
                <xs:annotation>
                  <xs:documentation>suspected</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="BasisCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:BasisCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="DataTypeCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="REG_NONE">
                <xs:annotation>
                  <xs:documentation>REG_NONE</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_SZ">
                <xs:annotation>
                  <xs:documentation>REG_SZ</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_EXPAND_SZ">
                <xs:annotation>
                  <xs:documentation>REG_EXPAND_SZ</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_BINARY">
                <xs:annotation>
                  <xs:documentation>REG_BINARY</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_DWORD">
                <xs:annotation>
                  <xs:documentation>REG_DWORD</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_DWORD_BIG_ENDIAN">
                <xs:annotation>
                  <xs:documentation>REG_DWORD_BIG_ENDIAN</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_DWORD_LITTLE_ENDIAN">
                <xs:annotation>
                  <xs:documentation>REG_DWORD_LITTLE_ENDIAN</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_LINK">
                <xs:annotation>
                  <xs:documentation>REG_LINK</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_MULTI_SZ">
                <xs:annotation>
                  <xs:documentation>REG_MULTI_SZ</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_RESOURCE_LIST">
                <xs:annotation>
                  <xs:documentation>REG_RESOURCE_LIST</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_FULL_RESOURCE_DESCRIPTION">
                <xs:annotation>
                  <xs:documentation>REG_FULL_RESOURCE_DESCRIPTION</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_RESOURCE_REQUIREMENTS_LIST">
                <xs:annotation>
                  <xs:documentation>REG_RESOURCE_REQUIREMENTS_LIST</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_QWORD">
                <xs:annotation>
                  <xs:documentation>REG_QWORD</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="REG_INVALID_TYPE">
                <xs:annotation>
                  <xs:documentation>REG_INVALID_TYPE</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="DataTypeCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:DataTypeCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="EncryptionAlgorithmCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="AES-256-GCM">
                <xs:annotation>
                  <xs:documentation>AES-256-GCM</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="ChaCha20-Poly1305">
                <xs:annotation>
                  <xs:documentation>ChaCha20-Poly1305</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="mime-type-indicated">
                <xs:annotation>
                  <xs:documentation>mime-type-indicated</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="EncryptionAlgorithmCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:EncryptionAlgorithmCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="ExtensionTypeCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="new-sdo">
                <xs:annotation>
                  <xs:documentation>new-sdo</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="new-sco">
                <xs:annotation>
                  <xs:documentation>new-sco</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="new-sro">
                <xs:annotation>
                  <xs:documentation>new-sro</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="property-extension">
                <xs:annotation>
                  <xs:documentation>property-extension</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="toplevel-property-extension">
                <xs:annotation>
                  <xs:documentation>toplevel-property-extension</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="ExtensionTypeCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:ExtensionTypeCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="InformationCredibilityCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="1">
                <xs:annotation>
                  <xs:documentation>1</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="2">
                <xs:annotation>
                  <xs:documentation>2</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="3">
                <xs:annotation>
                  <xs:documentation>3</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="4">
                <xs:annotation>
                  <xs:documentation>4</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="5">
                <xs:annotation>
                  <xs:documentation>5</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="6">
                <xs:annotation>
                  <xs:documentation>6</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="InformationCredibilityCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:InformationCredibilityCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="KindCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="original">
                <xs:annotation>
                  <xs:documentation>original</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="transliteration">
                <xs:annotation>
                  <xs:documentation>transliteration</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="alias">
                <xs:annotation>
                  <xs:documentation>alias</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="former">
                <xs:annotation>
                  <xs:documentation>former</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="trade">
                <xs:annotation>
                  <xs:documentation>trade</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="KindCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:KindCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="OnwardSharingCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="allowed">
                <xs:annotation>
                  <xs:documentation>allowed</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="with-consent">
                <xs:annotation>
                  <xs:documentation>with-consent</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="forbidden">
                <xs:annotation>
                  <xs:documentation>forbidden</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="OnwardSharingCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:OnwardSharingCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="OpinionCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="strongly-disagree">
                <xs:annotation>
                  <xs:documentation>strongly-disagree</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="disagree">
                <xs:annotation>
                  <xs:documentation>disagree</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="neutral">
                <xs:annotation>
                  <xs:documentation>neutral</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="agree">
                <xs:annotation>
                  <xs:documentation>agree</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="strongly-agree">
                <xs:annotation>
                  <xs:documentation>strongly-agree</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="OpinionCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:OpinionCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="ProtectedRecordCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="juvenile">
                <xs:annotation>
                  <xs:documentation>juvenile</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="sealed">
                <xs:annotation>
                  <xs:documentation>sealed</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="ProtectedRecordCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:ProtectedRecordCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="SourceReliabilityCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="A">
                <xs:annotation>
                  <xs:documentation>A</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="B">
                <xs:annotation>
                  <xs:documentation>B</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="C">
                <xs:annotation>
                  <xs:documentation>C</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="D">
                <xs:annotation>
                  <xs:documentation>D</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="E">
                <xs:annotation>
                  <xs:documentation>E</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="F">
                <xs:annotation>
                  <xs:documentation>F</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="SourceReliabilityCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:SourceReliabilityCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="SpecVersionCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="2.1">
                <xs:annotation>
                  <xs:documentation>2.1</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="2.0">
                <xs:annotation>
                  <xs:documentation>2.0</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="SpecVersionCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:SpecVersionCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="StatementCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="fact">
                <xs:annotation>
                  <xs:documentation>fact</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="assessment">
                <xs:annotation>
                  <xs:documentation>assessment</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="StatementCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:StatementCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="StatusCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="planned">
                <xs:annotation>
                  <xs:documentation>planned</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="actual">
                <xs:annotation>
                  <xs:documentation>actual</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="inferred">
                <xs:annotation>
                  <xs:documentation>inferred</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="StatusCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:StatusCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:simpleType name="SubjectCategoryCodeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:token">
              <xs:enumeration value="suspect">
                <xs:annotation>
                  <xs:documentation>suspect</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="convicted">
                <xs:annotation>
                  <xs:documentation>convicted</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="victim">
                <xs:annotation>
                  <xs:documentation>victim</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="witness">
                <xs:annotation>
                  <xs:documentation>witness</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="contact">
                <xs:annotation>
                  <xs:documentation>contact</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
              <xs:enumeration value="other">
                <xs:annotation>
                  <xs:documentation>other</xs:documentation>
                </xs:annotation>
              </xs:enumeration>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="SubjectCategoryCodeType">
            <xs:annotation>
              <xs:documentation>A data type for a code.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="ti:SubjectCategoryCodeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="ActivityAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:ActivityAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:EventKindText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AgencyReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ConsignmentReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:SeizedItem" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:TestMethodText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ArtifactType">
            <xs:annotation>
              <xs:documentation>A data type for bytes, or where they are.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:MimeTypeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PayloadBinText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:UrlText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:Hash" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:EncryptionAlgorithmCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DecryptionKeyText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="AttackPatternType">
            <xs:annotation>
              <xs:documentation>A data type for a way in which targets are attacked.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AliasText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:KillChainPhase" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="AutonomousSystemType">
            <xs:annotation>
              <xs:documentation>A data type for a network under one routing policy.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NumberNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:RirText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="BodyMultipartType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: the parts of its body.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:BodyText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:BodyRawReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ContentTypeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ContentDispositionText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="CampaignType">
            <xs:annotation>
              <xs:documentation>A data type for doings over a time that belong together.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AliasText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:FirstSeenDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LastSeenDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ObjectiveText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ConsignmentAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:ConsignmentAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:ConsignmentKindText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:NotifyParty" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="it:Broker" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DeclaredDestinationReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DeclaredAtDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:MasterReference" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ConsignmentItemAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:ConsignmentItemAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:BasisCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:HsEditionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:QuantityMeasure" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ReportedWeightMeasure" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:Chemical" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:Equipment" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ConcealmentMethodText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ControlEntryType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: the lists that control it.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:JurisdictionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ListText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ValidFromDate" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CitationText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ConveyanceAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:ConveyanceAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:ConveyanceKindText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OperatorReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:FlagText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="CourseOfActionType">
            <xs:annotation>
              <xs:documentation>A data type for what is to be done against something.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="DirectoryType">
            <xs:annotation>
              <xs:documentation>A data type for a folder of a file system.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:PathText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PathEncText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CtimeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:MtimeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AtimeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ContainsReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="DomainNameType">
            <xs:annotation>
              <xs:documentation>A data type for a name of the Internet's domain name system.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:ValueText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ResolvesToReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="EmailAddrType">
            <xs:annotation>
              <xs:documentation>A data type for an e-mail address.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:ValueText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DisplayNameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:BelongsToReference" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="EmailMessageType">
            <xs:annotation>
              <xs:documentation>A data type for an e-mail message.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:IsMultipartIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DateDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ContentTypeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:FromReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SenderReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ToReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:CcReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:BccReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:MessageIdText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SubjectText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ReceivedLineText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:BodyText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:BodyMultipart" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:RawEmailReference" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="EquipmentAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:EquipmentAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:EquipmentKindText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ImprintText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:StationsNumeric" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ExtensionDefinitionType">
            <xs:annotation>
              <xs:documentation>A data type for what an extension of STIX is (STIX 2.1, section 7.3).</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SchemaText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:VersionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ExtensionTypeCode" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ExtensionPropertyText" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ExternalReferenceType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: the records it was made of, and where to read more.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:SourceNameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ExternalIdText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:UrlText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:Hash" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="FileType">
            <xs:annotation>
              <xs:documentation>A data type for a file.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:Hash" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:SizeNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:NameEncText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:MagicNumberHexText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:MimeTypeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CtimeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:MtimeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AtimeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ParentDirectoryReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ContainsReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ContentReference" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="GranularMarkingType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: what a reader may do with parts of the object.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:SelectorText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:MarkingReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LangText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="GroupingType">
            <xs:annotation>
              <xs:documentation>A data type for objects that somebody says share a context.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ContextText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ObjectReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="HashType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: its digests, by algorithm.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:HashAlgorithmText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:HashValueText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="IdentificationAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:IdentificationAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:BasisText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="IncidentType">
            <xs:annotation>
              <xs:documentation>A data type for something that happened; STIX 2.1 defines no more than its name.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="IndicatorType">
            <xs:annotation>
              <xs:documentation>A data type for a pattern by which something is found.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:IndicatorTypeText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:PatternText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PatternTypeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PatternVersionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ValidFromDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ValidUntilDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:KillChainPhase" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="InfrastructureType">
            <xs:annotation>
              <xs:documentation>A data type for systems and services that are used for something.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:InfrastructureTypeText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:AliasText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:KillChainPhase" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:FirstSeenDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LastSeenDateTime" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="IntrusionSetType">
            <xs:annotation>
              <xs:documentation>A data type for doings and means that are thought to be of one organisation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AliasText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:FirstSeenDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LastSeenDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:GoalText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ResourceLevelText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PrimaryMotivationText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SecondaryMotivationText" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="Ipv4AddrType">
            <xs:annotation>
              <xs:documentation>A data type for an address or range of IPv4.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:ValueText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ResolvesToReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:BelongsToReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="Ipv6AddrType">
            <xs:annotation>
              <xs:documentation>A data type for an address or range of IPv6.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:ValueText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ResolvesToReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:BelongsToReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="KillChainPhaseType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: the steps of an intrusion that it belongs to.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:KillChainNameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PhaseNameText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="LanguageContentType">
            <xs:annotation>
              <xs:documentation>A data type for the texts of another object in other languages.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:ObjectReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ObjectModifiedDateTime" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="LocationAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:LocationAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:PrecisionNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:RegionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LocationKindText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OutsideReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="MacAddrType">
            <xs:annotation>
              <xs:documentation>A data type for a hardware address.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:ValueText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="MalwareAnalysisType">
            <xs:annotation>
              <xs:documentation>A data type for what an analysis of a sample showed.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:ProductText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:VersionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:HostVmReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OperatingSystemReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:InstalledSoftwareReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ConfigurationVersionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ModuleText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:AnalysisEngineVersionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AnalysisDefinitionVersionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SubmittedDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AnalysisStartedDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AnalysisEndedDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ResultNameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ResultText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AnalysisScoReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:SampleReference" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="MalwareType">
            <xs:annotation>
              <xs:documentation>A data type for software made to do harm.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:MalwareTypeText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:IsFamilyIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AliasText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:KillChainPhase" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:FirstSeenDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LastSeenDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OperatingSystemReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ArchitectureExecutionEnvText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ImplementationLanguageText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:CapabilityText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:SampleReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="MarkingDefinitionType">
            <xs:annotation>
              <xs:documentation>A data type for what a reader may do with what is marked; it never changes.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DefinitionTypeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OriginatorControlIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OriginatorReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ReleasableTo" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:NotReleasableTo" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:PurposeText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:RetainUntilDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ReviewByDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ProtectedRecordCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OnwardSharingCode" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="MovementType">
            <xs:annotation>
              <xs:documentation>A data type for one leg of a journey.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ActivityType">
                <xs:sequence>
                  <xs:element ref="ti:ModeCodeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ConsignmentReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ConveyanceReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:VoyageNumberText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:FromReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ToReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DepartedDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ArrivedDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:StatusCode" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="MutexType">
            <xs:annotation>
              <xs:documentation>A data type for a lock by which programs exclude each other.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="NameType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: its names in every script, form and time.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:ValueText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:KindCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ScriptText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:BasisText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="NetworkTrafficType">
            <xs:annotation>
              <xs:documentation>A data type for traffic between two ends of a network.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:StartDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:EndDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:IsActiveIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SrcReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DstReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SrcPortNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DstPortNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ProtocolText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:SrcByteCountNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DstByteCountNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SrcPacketsNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DstPacketsNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SrcPayloadReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DstPayloadReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:EncapsulatesReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:EncapsulatedByReference" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="NotReleasableToType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: who may not have it.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:SchemeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ValueText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="NoteType">
            <xs:annotation>
              <xs:documentation>A data type for a text beside objects: what a source says and no property holds.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:DocumentType">
                <xs:sequence>
                  <xs:element ref="ti:ContentText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AuthorText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ObjectReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:StatementCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:StatementBasisText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SourceReliabilityCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:InformationCredibilityCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OutsideReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ObservedDataType">
            <xs:annotation>
              <xs:documentation>A data type for what was seen on systems and networks, and how often.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:FirstObservedDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LastObservedDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:NumberObservedNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ObjectReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="OpinionType">
            <xs:annotation>
              <xs:documentation>A data type for whether somebody agrees with what others say.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:ExplanationText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AuthorText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:OpinionCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ObjectReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="OrganizationAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:OrganizationAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:RoleText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:IdentityClassText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SectorText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ContactInformationText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:Name" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:GivenNameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:FamilyNameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AddressReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:BirthDate" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AlternativeBirthDate" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:BirthPlaceText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AlternativeBirthPlaceText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:NationalityText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AlternativeNationalityText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:PartyRoleText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:SubjectCategoryCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:StatementCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:StatementBasisText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SourceReliabilityCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:InformationCredibilityCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OutsideReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="PersonAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:PersonAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:RoleText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:IdentityClassText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SectorText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ContactInformationText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:Name" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:AddressReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AlternativeBirthDate" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:AlternativeBirthPlaceText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:AlternativeNationalityText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:PartyRoleText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:SubjectCategoryCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:StatementCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:StatementBasisText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SourceReliabilityCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:InformationCredibilityCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OutsideReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ProcessType">
            <xs:annotation>
              <xs:documentation>A data type for a running program.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:IsHiddenIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PidNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CreatedTimeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CwdText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CommandLineText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OpenedConnectionReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:CreatorUserReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ImageReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ParentReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ChildReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="RecordAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for what every record has: who made it, when, and what a reader may do with it.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:SpecVersionCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CreatedByReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CreatedDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ExternalReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ObjectMarkingReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:GranularMarking" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ModifiedDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:RevokedIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LabelText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ConfidenceNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LangText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DefangedIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PreservedProperty" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="RelationshipAssociationType">
            <xs:annotation>
              <xs:documentation>A data type for what somebody judges to hold between two objects.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:AssociationType">
                <xs:sequence>
                  <xs:element ref="ti:RelationshipTypeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SourceReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:TargetReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:StartTimeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:StopTimeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:StatementCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:StatementBasisText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SourceReliabilityCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:InformationCredibilityCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OutsideReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ReleasableToType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: who may have it; nobody else.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:SchemeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ValueText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ReportType">
            <xs:annotation>
              <xs:documentation>A data type for a publication over objects, for readers that know core STIX only.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:DocumentType">
                <xs:sequence>
                  <xs:element ref="ti:ReportTypeText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ObjectReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:SourceReliabilityCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:InformationCredibilityCode" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:OutsideReference" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="SealAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:SealAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:PartyText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ConditionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AppliedDateTime" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="SeizedItemType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: what was taken.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:GoodsReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SubstanceReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:EquipmentReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:QuantityMeasure" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:WeightMeasure" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ShippingContainerAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:ShippingContainerAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:EquipmentKindText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:IsoTypeCodeText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="SightingType">
            <xs:annotation>
              <xs:documentation>A data type for that something was seen, by whom and how often.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:FirstSeenDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LastSeenDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CountNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SightingOfReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ObservedDataReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:WhereSightedReference" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:SummaryIndicator" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="SoftwareType">
            <xs:annotation>
              <xs:documentation>A data type for a program.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CpeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SwidText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LanguageText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:VendorText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:VersionText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="SubstanceAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:SubstanceAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:Name" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ControlEntry" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ThreatActorType">
            <xs:annotation>
              <xs:documentation>A data type for somebody who is thought to act with ill intent.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ThreatActorTypeText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:AliasText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:FirstSeenDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:LastSeenDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:RoleText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:GoalText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:SophisticationText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ResourceLevelText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PrimaryMotivationText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SecondaryMotivationText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:PersonalMotivationText" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ToolType">
            <xs:annotation>
              <xs:documentation>A data type for software that was made for good and can be used for ill.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ToolTypeText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:AliasText" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:KillChainPhase" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ToolVersionText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="TransportEquipmentAugmentationType">
            <xs:annotation>
              <xs:documentation>A data type for additional information about ti:TransportEquipmentAugmentation.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AugmentationType">
                <xs:sequence>
                  <xs:element ref="ti:EquipmentKindText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:IsoTypeCodeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:Seal" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="UrlType">
            <xs:annotation>
              <xs:documentation>A data type for an address of the Web.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:ValueText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="UserAccountType">
            <xs:annotation>
              <xs:documentation>A data type for an account by which somebody uses a system.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:UserIdText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CredentialText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AccountLoginText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AccountTypeText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DisplayNameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:IsServiceAccountIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:IsPrivilegedIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CanEscalatePrivsIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:IsDisabledIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AccountCreatedDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AccountExpiresDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CredentialLastChangedDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AccountFirstLoginDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AccountLastLoginDateTime" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ValueType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: its values.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DataText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DataTypeCode" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="VulnerabilityType">
            <xs:annotation>
              <xs:documentation>A data type for a flaw that can be used against a system.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:NameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:DescriptionText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="WindowsRegistryKeyType">
            <xs:annotation>
              <xs:documentation>A data type for a key of the Windows registry.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:KeyText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:Value" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:ModifiedTimeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CreatorUserReference" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:NumberOfSubkeysNumeric" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="X509CertificateType">
            <xs:annotation>
              <xs:documentation>A data type for a certificate (X.509).</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:IsSelfSignedIndicator" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:Hash" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="ti:VersionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SerialNumberText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SignatureAlgorithmText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:IssuerText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ValidityNotBeforeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ValidityNotAfterDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SubjectText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SubjectPublicKeyAlgorithmText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SubjectPublicKeyModulusText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SubjectPublicKeyExponentNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:X509V3Extensions" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="X509V3ExtensionsType">
            <xs:annotation>
              <xs:documentation>A data type for an entry: its extensions.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="ti:BasicConstraintsText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:NameConstraintsText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PolicyConstraintsText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:KeyUsageText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:ExtendedKeyUsageText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SubjectKeyIdentifierText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:AuthorityKeyIdentifierText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SubjectAlternativeNameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:IssuerAlternativeNameText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:SubjectDirectoryAttributesText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CrlDistributionPointsText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:InhibitAnyPolicyText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:CertificatePoliciesText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PolicyMappingsText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PrivateKeyUsagePeriodNotBeforeDateTime" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="ti:PrivateKeyUsagePeriodNotAfterDateTime" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:element name="AccountCreatedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was made.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AccountExpiresDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it ends.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AccountFirstLoginDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was first used.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AccountLastLoginDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was last used.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AccountLoginText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the name to log in with.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AccountTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what system it is of.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ActivityAugmentation" type="ti:ActivityAugmentationType" substitutionGroup="nc:ActivityAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AddressReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: where it is.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AgencyReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: who did it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AliasText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: other names of it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AlternativeBirthDate" type="nc:DateType" nillable="true">
            <xs:annotation>
              <xs:documentation>A date: the dates of birth that a source offers, when there are several.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AlternativeBirthPlaceText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the places of birth that a source offers, when there are several.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AlternativeNationalityText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the countries whose national a person is, when there are several.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AnalysisDefinitionVersionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the version of the definitions.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AnalysisEndedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it ended.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AnalysisEngineVersionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the version of the engine.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AnalysisScoReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: what was observed.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AnalysisStartedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when the analysis began.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AppliedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was put on.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ArchitectureExecutionEnvText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the processors it runs on.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ArrivedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it ends.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Artifact" type="ti:ArtifactType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: bytes, or where they are.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AssociationRecordAugmentation" type="ti:RecordAugmentationType" substitutionGroup="structures:AssociationAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information about a record.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AtimeDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was last read.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AttackPattern" type="ti:AttackPatternType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a way in which targets are attacked.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AuthorText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: who wrote it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AuthorityKeyIdentifierText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AutonomousSystem" type="ti:AutonomousSystemType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a network under one routing policy.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="BasicConstraintsText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="BasisCode" type="ti:BasisCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: who says so.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="BasisText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: who vouches for it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="BccReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: with hidden copies to.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="BelongsToReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: whose it is.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="BirthDate" type="nc:DateType" nillable="true">
            <xs:annotation>
              <xs:documentation>A date: when a person was born.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="BirthPlaceText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: where a person was born.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="BodyMultipart" type="ti:BodyMultipartType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: the parts of its body.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="BodyRawReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the part's bytes.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="BodyText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its body.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Campaign" type="ti:CampaignType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: doings over a time that belong together.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CanEscalatePrivsIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether it can come to do more.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CapabilityText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it can do.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CcReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: with copies to.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CertificatePoliciesText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ChildReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the processes that it started.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CitationText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the law that says so.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CommandLineText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: how it was called.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConcealmentMethodText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: how it was hidden.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConditionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: how it was found.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConfidenceNumeric" type="niem-xs:nonNegativeInteger" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: how sure its maker is of it, from 0 to 100.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConfigurationVersionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the version of the product's settings.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConsignmentAugmentation" type="ti:ConsignmentAugmentationType" substitutionGroup="it:ConsignmentAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConsignmentItemAugmentation" type="ti:ConsignmentItemAugmentationType" substitutionGroup="it:ConsignmentItemAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConsignmentKindText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: which kind of transport document it travels under.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConsignmentReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: what travels.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ContactInformationText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: how to reach it, as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ContainsReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: what is in it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ContentDispositionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: how the part is to be shown.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ContentReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: its bytes.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ContentText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ContentTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its content type.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ContextText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what they share.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ControlEntry" type="ti:ControlEntryType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: the lists that control it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConveyanceAugmentation" type="ti:ConveyanceAugmentationType" substitutionGroup="nc:ConveyanceAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConveyanceKindText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it is.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConveyanceReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: what it travels in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CountNumeric" type="niem-xs:nonNegativeInteger" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: how many times.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CountryCodeText" type="nc:TextType" substitutionGroup="nc:CountryRepresentation" nillable="true">
            <xs:annotation>
              <xs:documentation>A text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CourseOfAction" type="ti:CourseOfActionType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: what is to be done against something.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CpeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its name in the dictionary of products.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CreatedByReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: who made the object; only they may change it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CreatedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when its first version was made.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CreatedTimeDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was started.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CreatorUserReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: who started it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CredentialLastChangedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when what opens it was last changed.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CredentialText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what opens it, where it is no secret.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CrlDistributionPointsText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CtimeDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was made.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CwdText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the folder it works in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DataText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it holds.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DataTypeCode" type="ti:DataTypeCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: what kind of data that is.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DateDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was sent.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DeclaredAtDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was declared.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DeclaredDestinationReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: where it is declared to go, when that is elsewhere.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DecryptionKeyText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the key, where it is no secret.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DefangedIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether its values were changed so that nobody follows them by accident.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DefinitionTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the kind of the definition, in the form before extensions.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DepartedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it begins.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DescriptionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it is for.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Directory" type="ti:DirectoryType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a folder of a file system.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DisplayNameText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the name shown beside it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DomainName" type="ti:DomainNameType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a name of the Internet's domain name system.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DstByteCountNumeric" type="niem-xs:integer" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: how many bytes came back.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DstPacketsNumeric" type="niem-xs:integer" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: how many packets came back.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DstPayloadReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the bytes that came back.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DstPortNumeric" type="niem-xs:nonNegativeInteger" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: to which port.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DstReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: to where.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EmailAddr" type="ti:EmailAddrType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: an e-mail address.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EmailMessage" type="ti:EmailMessageType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: an e-mail message.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EncapsulatedByReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the traffic it is inside.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EncapsulatesReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the traffic inside it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EncryptionAlgorithmCode" type="ti:EncryptionAlgorithmCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: how the bytes are encrypted.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EndDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it ended.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EquipmentAugmentation" type="ti:EquipmentAugmentationType" substitutionGroup="nc:EquipmentAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EquipmentKindText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it is.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EquipmentReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the equipment it was.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EventKindText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what was done.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ExplanationText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: why.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ExtendedKeyUsageText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ExtensionDefinition" type="ti:ExtensionDefinitionType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: what an extension of STIX is (STIX 2.1, section 7.3).</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ExtensionPropertyText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the properties that it adds at the top of objects.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ExtensionTypeCode" type="ti:ExtensionTypeCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: what it adds.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ExternalIdText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the record's id there.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ExternalReference" type="ti:ExternalReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: the records it was made of, and where to read more.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="FamilyNameText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: a person's family names.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="File" type="ti:FileType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a file.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="FirstObservedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was first seen.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="FirstSeenDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was first seen.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="FlagText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the country whose flag it flies.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="FromReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: who it says it is from.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="GivenNameText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: a person's given names.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="GoalText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it is after.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="GoodsReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the line of goods it was.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="GranularMarking" type="ti:GranularMarkingType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: what a reader may do with parts of the object.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Grouping" type="ti:GroupingType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: objects that somebody says share a context.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Hash" type="ti:HashType" nillable="true">
            <xs:annotation>
              <xs:documentation>A digest: its digests, by algorithm.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="HashAlgorithmText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="HashValueText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="HostVmReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the virtual machine it ran in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="HsEditionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the edition of the Harmonized System that the code is of.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IdentificationAugmentation" type="ti:IdentificationAugmentationType" substitutionGroup="nc:IdentificationAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IdentityClassText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: whether it is a person or an organisation.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ImageReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the program.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ImplementationLanguageText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it was written in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ImprintText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it stamps on what it makes.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Incident" type="ti:IncidentType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: something that happened; STIX 2.1 defines no more than its name.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Indicator" type="ti:IndicatorType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a pattern by which something is found.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IndicatorTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it points to.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="InformationCredibilityCode" type="ti:InformationCredibilityCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: how far what it says is to be believed, from 1, confirmed, to 5, improbable; 6, cannot be judged.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Infrastructure" type="ti:InfrastructureType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: systems and services that are used for something.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="InfrastructureTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it is used for.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="InhibitAnyPolicyText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="InstalledSoftwareReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: what else was installed there.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IntrusionSet" type="ti:IntrusionSetType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: doings and means that are thought to be of one organisation.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Ipv4Addr" type="ti:Ipv4AddrType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: an address or range of IPv4.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Ipv6Addr" type="ti:Ipv6AddrType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: an address or range of IPv6.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IsActiveIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether it goes on.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IsDisabledIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether it is closed.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IsFamilyIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether it is a family and no single sample.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IsHiddenIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether it hides.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IsMultipartIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether its body has parts.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IsPrivilegedIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether it may do more than others.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IsSelfSignedIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether it signed itself.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IsServiceAccountIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether a service uses it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IsoTypeCodeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its size and type.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IssuerAlternativeNameText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IssuerText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: who issued it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="JurisdictionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: whose list it is.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="KeyText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its path, written in full.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="KeyUsageText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="KillChainNameText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the sequence of steps that the step is of.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="KillChainPhase" type="ti:KillChainPhaseType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: the steps of an intrusion that it belongs to.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="KindCode" type="ti:KindCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: what name it is.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LabelText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: words that its maker sorts it by.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LangText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the language of the properties, instead of a marking.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LanguageContent" type="ti:LanguageContentType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: the texts of another object in other languages.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LanguageText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the languages it speaks.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LastObservedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was last seen.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LastSeenDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was last seen.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ListText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the list or schedule.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LocationAugmentation" type="ti:LocationAugmentationType" substitutionGroup="nc:LocationAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LocationKindText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what is there, such as `airport`, `port`, `warehouse`, `address`.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MacAddr" type="ti:MacAddrType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a hardware address.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MagicNumberHexText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the bytes by which its format is known.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Malware" type="ti:MalwareType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: software made to do harm.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MalwareAnalysis" type="ti:MalwareAnalysisType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: what an analysis of a sample showed.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MalwareTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what kind it is, such as `ransomware`.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MarkingDefinition" type="ti:MarkingDefinitionType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: what a reader may do with what is marked; it never changes.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MarkingReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the marking.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MasterReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the master that a house travels in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MessageIdText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its message id.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MimeTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what kind of content it is.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ModeCodeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: how it travels.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ModifiedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when this version was made; equals `created` at first.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ModifiedTimeDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was last changed.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ModuleText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the parts of the product that were used.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Movement" type="ti:MovementType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: one leg of a journey.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MtimeDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it was last written.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Mutex" type="ti:MutexType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a lock by which programs exclude each other.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Name" type="ti:NameType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: its names in every script, form and time.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="NameConstraintsText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="NameEncText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the character set of the name.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="NameText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it is called, such as `TLP:AMBER`.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="NationalityText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the country whose national a person is.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="NetworkTraffic" type="ti:NetworkTrafficType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: traffic between two ends of a network.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="NotReleasableTo" type="ti:NotReleasableToType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: who may not have it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Note" type="ti:NoteType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a text beside objects: what a source says and no property holds.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="NumberNumeric" type="niem-xs:integer" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: its number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="NumberObservedNumeric" type="niem-xs:nonNegativeInteger" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: how many times it was seen.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="NumberOfSubkeysNumeric" type="niem-xs:integer" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: how many keys it has below it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ObjectMarkingReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: what a reader may do with the object.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ObjectModifiedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: the version of that object.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ObjectReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the objects it is about.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ObjectiveText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it is meant to reach.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ObservedData" type="ti:ObservedDataType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: what was seen on systems and networks, and how often.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ObservedDataReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the data it was seen in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OnwardSharingCode" type="ti:OnwardSharingCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: whether a receiver may pass it on.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OpenedConnectionReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the connections it opened.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OperatingSystemReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the systems it runs on.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OperatorReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: who operates it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Opinion" type="ti:OpinionType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: whether somebody agrees with what others say.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OpinionCode" type="ti:OpinionCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: how much.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OrganizationAugmentation" type="ti:OrganizationAugmentationType" substitutionGroup="nc:OrganizationAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OriginatorControlIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether the originator must agree to each passing on.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OriginatorReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: who must agree.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OutsideReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: ids that this object names and that are not in the bundle, because the receiver has them already.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ParentDirectoryReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the folder it is in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ParentReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the process that started it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PartyRoleText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it is in trade, such as `freight-forwarder`.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PartyText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: who put it on.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PathEncText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the character set of the path.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PathText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its path.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PatternText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the pattern.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PatternTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the language that the pattern is written in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PatternVersionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the version of that language.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PayloadBinText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the bytes.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonAugmentation" type="ti:PersonAugmentationType" substitutionGroup="nc:PersonAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonalMotivationText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: why each of them joins in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PhaseNameText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the step.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PidNumeric" type="niem-xs:integer" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: its number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PolicyConstraintsText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PolicyMappingsText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PrecisionNumeric" type="niem-xs:double" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: how far off the position may be, in metres.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PrimaryMotivationText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: why, first of all.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PrivateKeyUsagePeriodNotAfterDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: until when the key may be used.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PrivateKeyUsagePeriodNotBeforeDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: since when the key may be used.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Process" type="ti:ProcessType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a running program.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ProductText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what analysed it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ProtectedRecordCode" type="ti:ProtectedRecordCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: why the law protects the record: it goes by name only.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ProtocolText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the protocols, the outermost first.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PurposeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it may be used for; nothing else.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="QuantityMeasure" type="nc:MeasureType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: how many, by unit (UNECE Recommendation 20).</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="RawEmailReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the whole message.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ReceivedLineText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its lines of receipt, the last first.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="RecordAugmentation" type="ti:RecordAugmentationType" substitutionGroup="structures:ObjectAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information about a record.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="RegionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the part of the world (STIX 2.1, section 10.22), or `world` where nothing more of the place is known.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="RelationshipAssociation" type="ti:RelationshipAssociationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: what somebody judges to hold between two objects.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="RelationshipTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what holds, such as `located-at`, `owns`, `ships-to`, `duplicate-of`.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ReleasableTo" type="ti:ReleasableToType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: who may have it; nobody else.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Report" type="ti:ReportType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a publication over objects, for readers that know core STIX only.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ReportTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it is about, by vocabulary.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ReportedWeightMeasure" type="nc:MeasureType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: the weight that was found or reported elsewhere.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ResolvesToReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: what it stood for.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ResourceLevelText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it can call upon.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ResultNameText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what the product calls the sample.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ResultText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it found.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="RetainUntilDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it must be deleted.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ReviewByDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it must be validated again; it does not count from then on until that is done.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="RevokedIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether its maker withdrew the object.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="RirText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the registry that gave it the number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="RoleText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it does where it was met.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SampleReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: samples of it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SchemaText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: where its schema stands, or the schema itself.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SchemeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the scheme, such as `party-id` or `country`.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ScriptText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the script it is written in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SealAugmentation" type="ti:SealAugmentationType" substitutionGroup="it:SealAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SecondaryMotivationText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: why else.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SectorText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the branches of trade that it works in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SeizedItem" type="ti:SeizedItemType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: what was taken.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SelectorText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the properties that are marked.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SenderReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: who it says sent it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SerialNumberText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its serial number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ShippingContainerAugmentation" type="ti:ShippingContainerAugmentationType" substitutionGroup="it:ShippingContainerAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Sighting" type="ti:SightingType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: that something was seen, by whom and how often.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SightingOfReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: what was seen.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SignatureAlgorithmText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: how it is signed.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SizeNumeric" type="niem-xs:nonNegativeInteger" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: its size in bytes.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Software" type="ti:SoftwareType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a program.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SophisticationText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what they are able to do.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SourceNameText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the system or list that the record is in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SourceReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the object that it holds from.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SourceReliabilityCode" type="ti:SourceReliabilityCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: how far the source is to be relied on, from A, completely, to E, not at all; F, cannot be judged.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SpecVersionCode" type="ti:SpecVersionCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: the version of STIX that the object is written in: 2.1, but for what others wrote before.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SrcByteCountNumeric" type="niem-xs:integer" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: how many bytes went there.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SrcPacketsNumeric" type="niem-xs:integer" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: how many packets went there.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SrcPayloadReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the bytes that went there.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SrcPortNumeric" type="niem-xs:nonNegativeInteger" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: from which port.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SrcReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: from where.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="StartDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when it began.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="StartTimeDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: since when it holds.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="StatementBasisText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what the statement rests on, such as a judgment or a list.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="StatementCode" type="ti:StatementCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: whether the object states facts or a judgement.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="StationsNumeric" type="niem-xs:nonNegativeInteger" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: the number of its stations.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="StatusCode" type="ti:StatusCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: whether it has happened.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="StopTimeDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: until when it holds.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubjectAlternativeNameText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubjectCategoryCode" type="ti:SubjectCategoryCodeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code: what a person is to the matter.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubjectDirectoryAttributesText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubjectKeyIdentifierText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the extension of this name (RFC 5280), as text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubjectPublicKeyAlgorithmText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what kind of key it is for.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubjectPublicKeyExponentNumeric" type="niem-xs:integer" nillable="true">
            <xs:annotation>
              <xs:documentation>A number: the exponent of an RSA key.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubjectPublicKeyModulusText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the modulus of an RSA key.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubjectText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its subject.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubmittedDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: when the sample was handed in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubstanceAugmentation" type="ti:SubstanceAugmentationType" substitutionGroup="nc:SubstanceAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubstanceReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the substance it was.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SummaryIndicator" type="niem-xs:boolean" nillable="true">
            <xs:annotation>
              <xs:documentation>True if this holds, false otherwise: whether it sums up others.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SwidText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its software identification tag.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="TargetReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: the object that it holds to.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="TestMethodText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: how a substance was identified.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ThreatActor" type="ti:ThreatActorType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: somebody who is thought to act with ill intent.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ThreatActorTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what they are.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ToReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: to whom.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Tool" type="ti:ToolType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: software that was made for good and can be used for ill.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ToolTypeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: what it is for.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ToolVersionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its version.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="TransportEquipmentAugmentation" type="ti:TransportEquipmentAugmentationType" substitutionGroup="it:TransportEquipmentAugmentationPoint" nillable="true">
            <xs:annotation>
              <xs:documentation>Additional information.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Url" type="ti:UrlType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: an address of the Web.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="UrlText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: where the bytes are, when they are not here.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="UserAccount" type="ti:UserAccountType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: an account by which somebody uses a system.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="UserIdText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ValidFromDate" type="nc:DateType" nillable="true">
            <xs:annotation>
              <xs:documentation>A date: since when it is on the list.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ValidFromDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: since when it is of use.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ValidUntilDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: until when it is of use.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ValidityNotAfterDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: until when it is good.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ValidityNotBeforeDateTime" type="niem-xs:dateTime" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time: since when it is good.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Value" type="ti:ValueType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: its values.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ValueText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the name.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="VendorText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: who makes it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="VersionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: its version.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="VoyageNumberText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text: the number of the flight or voyage.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Vulnerability" type="ti:VulnerabilityType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a flaw that can be used against a system.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="WeightMeasure" type="nc:MeasureType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: how heavy.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="WhereSightedReference" type="ti:ReferenceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A reference to another record: who saw it, or where.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="WindowsRegistryKey" type="ti:WindowsRegistryKeyType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a key of the Windows registry.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="X509Certificate" type="ti:X509CertificateType" nillable="true">
            <xs:annotation>
              <xs:documentation>A record of this kind: a certificate (X.509).</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="X509V3Extensions" type="ti:X509V3ExtensionsType" nillable="true">
            <xs:annotation>
              <xs:documentation>An entry: its extensions.</xs:documentation>
            </xs:annotation>
          </xs:element>
        </xs:schema>
        """#

    private static let xml1: StaticString = #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- Made by Scripts/specs of the model's table; do not edit. -->
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:ct="https://docs.oasis-open.org/niemopen/ns/specification/conformanceTargets/6.0/"
          xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/"
          xmlns:structures="https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/"
          xmlns:niem-xs="https://docs.oasis-open.org/niemopen/ns/model/adapters/niem-xs/6.0/"
          targetNamespace="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/" version="1" xml:lang="en-US"
          ct:conformanceTargets="https://docs.oasis-open.org/niemopen/ns/specification/NDR/6.0/#SubsetSchemaDocument">
          <xs:annotation>
            <xs:documentation>What the XML form of bundles uses of NIEM Core 6.0, described in the words of this project.</xs:documentation>
          </xs:annotation>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/" schemaLocation="utility/structures.xsd"/>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/adapters/niem-xs/6.0/" schemaLocation="adapters/niem-xs.xsd"/>
          <xs:simpleType name="LatitudeDegreeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for degrees from -90 to 90.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:decimal">
              <xs:minInclusive value="-90"/>
              <xs:maxInclusive value="90"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="LongitudeDegreeSimpleType">
            <xs:annotation>
              <xs:documentation>A data type for degrees from -180 to 180.</xs:documentation>
            </xs:annotation>
            <xs:restriction base="xs:decimal">
              <xs:minInclusive value="-180"/>
              <xs:maxInclusive value="180"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:complexType name="ActivityType">
            <xs:annotation>
              <xs:documentation>A data type for something that is done.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:ActivityIdentification" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="nc:ActivityDate" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:ActivityDisposition" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:ActivityLocation" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:ActivitySequenceNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:ActivityAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="AddressType">
            <xs:annotation>
              <xs:documentation>A data type for a postal address.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:AddressDeliveryPointAbstract" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:AddressCityName" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:AddressState" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:AddressCountry" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:AddressPostalCode" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="AircraftType">
            <xs:annotation>
              <xs:documentation>A data type for an aircraft.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ConveyanceType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="AmountType">
            <xs:annotation>
              <xs:documentation>A data type for an amount of money.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:Amount" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:CurrencyAbstract" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="AssociationType">
            <xs:annotation>
              <xs:documentation>A data type for a relationship.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:AssociationType">
                <xs:sequence>
                  <xs:element ref="nc:AssociationDescriptionText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ContactInformationType">
            <xs:annotation>
              <xs:documentation>A data type for how somebody is reached.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:ContactMeansAbstract" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ConveyanceType">
            <xs:annotation>
              <xs:documentation>A data type for a means of transport.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ItemType">
                <xs:sequence>
                  <xs:element ref="nc:ConveyanceAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="CountryType">
            <xs:annotation>
              <xs:documentation>A data type for a country.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:CountryRepresentation" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="DateType">
            <xs:annotation>
              <xs:documentation>A data type for a date.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:DateRepresentation" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="DispositionType">
            <xs:annotation>
              <xs:documentation>A data type for what became of something.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:DispositionText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="DocumentType">
            <xs:annotation>
              <xs:documentation>A data type for a document.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:DocumentDescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:DocumentPublicationDate" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:DocumentSummaryText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:DocumentTitleText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="EquipmentType">
            <xs:annotation>
              <xs:documentation>A data type for equipment.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ItemType">
                <xs:sequence>
                  <xs:element ref="nc:EquipmentIdentification" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="nc:EquipmentAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="FullTelephoneNumberType">
            <xs:annotation>
              <xs:documentation>A data type for a telephone number as one text.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:TelephoneNumberFullID" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="IdentificationType">
            <xs:annotation>
              <xs:documentation>A data type for an identifier in its scheme.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:IdentificationID" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:IdentificationCategoryAbstract" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:IdentificationIssuerCountry" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:IdentificationIssuerOrganization" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:IdentificationAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ItemType">
            <xs:annotation>
              <xs:documentation>A data type for a thing.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:ItemDescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:ItemMakeAbstract" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:ItemModelName" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:ItemName" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:ItemOtherIdentification" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="nc:ItemSerialIdentification" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ItemValueType">
            <xs:annotation>
              <xs:documentation>A data type for what a thing is worth.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:ItemValueAmount" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="LatitudeCoordinateType">
            <xs:annotation>
              <xs:documentation>A data type for a latitude.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:LatitudeDegreeValue" minOccurs="1" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="LatitudeDegreeType">
            <xs:annotation>
              <xs:documentation>A data type for degrees of latitude.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="nc:LatitudeDegreeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="Location2DGeospatialCoordinateType">
            <xs:annotation>
              <xs:documentation>A data type for a position by latitude and longitude.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:GeographicCoordinateLatitude" minOccurs="1" maxOccurs="1"/>
                  <xs:element ref="nc:GeographicCoordinateLongitude" minOccurs="1" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="LocationType">
            <xs:annotation>
              <xs:documentation>A data type for a place.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:LocationAddressAbstract" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:LocationDescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:LocationGeospatialCoordinateAbstract" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:LocationIdentification" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="nc:LocationName" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:LocationAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="LongitudeCoordinateType">
            <xs:annotation>
              <xs:documentation>A data type for a longitude.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:LongitudeDegreeValue" minOccurs="1" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="LongitudeDegreeType">
            <xs:annotation>
              <xs:documentation>A data type for degrees of longitude.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="nc:LongitudeDegreeSimpleType">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="MeasureType">
            <xs:annotation>
              <xs:documentation>A data type for a measurement.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:MeasureValueAbstract" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:MeasureUnitAbstract" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="NumericType">
            <xs:annotation>
              <xs:documentation>A data type for a number.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="niem-xs:decimal"></xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="OrganizationType">
            <xs:annotation>
              <xs:documentation>A data type for a company, an authority or another body.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:OrganizationDescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:OrganizationIdentification" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="nc:OrganizationName" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:OrganizationPrimaryContactInformation" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:OrganizationAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="PersonNameTextType">
            <xs:annotation>
              <xs:documentation>A data type for a part of a person's name.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="nc:ProperNameTextType"></xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="PersonNameType">
            <xs:annotation>
              <xs:documentation>A data type for a person's name.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:PersonGivenName" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:PersonSurName" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:PersonFullName" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="PersonNationalityType">
            <xs:annotation>
              <xs:documentation>A data type for a person's belonging to a country.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:PersonNationalityCountry" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="PersonType">
            <xs:annotation>
              <xs:documentation>A data type for a person.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:PersonBirthDate" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:PersonBirthLocation" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:PersonDescriptionText" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:PersonName" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:PersonOtherIdentification" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="nc:PersonNationality" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:PersonContactInformation" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:PersonAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ProperNameTextType">
            <xs:annotation>
              <xs:documentation>A data type for a name that belongs to one thing.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="nc:TextType"></xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="QuantityType">
            <xs:annotation>
              <xs:documentation>A data type for a count.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="nc:NumericType"></xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="StateType">
            <xs:annotation>
              <xs:documentation>A data type for a state or province.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:StateRepresentation" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="SubstanceType">
            <xs:annotation>
              <xs:documentation>A data type for a substance.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ItemType">
                <xs:sequence>
                  <xs:element ref="nc:SubstanceCategoryAbstract" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="nc:SubstanceAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="TelephoneNumberType">
            <xs:annotation>
              <xs:documentation>A data type for a telephone number.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="nc:TelephoneNumberAbstract" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="TextType">
            <xs:annotation>
              <xs:documentation>A data type for a text.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="niem-xs:string"></xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="VehicleType">
            <xs:annotation>
              <xs:documentation>A data type for a vehicle.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ConveyanceType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="VesselType">
            <xs:annotation>
              <xs:documentation>A data type for a ship.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ConveyanceType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="WeightMeasureType">
            <xs:annotation>
              <xs:documentation>A data type for a weight.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:MeasureType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:element name="Activity" type="nc:ActivityType" nillable="true">
            <xs:annotation>
              <xs:documentation>Something that was done.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ActivityAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for nc:ActivityType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ActivityDate" type="nc:DateType" nillable="true">
            <xs:annotation>
              <xs:documentation>A date on which something was done.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ActivityDisposition" type="nc:DispositionType" nillable="true">
            <xs:annotation>
              <xs:documentation>An outcome.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ActivityIdentification" type="nc:IdentificationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A number of a case.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ActivityLocation" type="nc:LocationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A place where something was done.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ActivitySequenceNumeric" type="nc:NumericType" nillable="true">
            <xs:annotation>
              <xs:documentation>A number in a sequence.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Address" type="nc:AddressType" substitutionGroup="nc:LocationAddressAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>A postal address.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AddressCityName" type="nc:ProperNameTextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A name of a city.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AddressCountry" type="nc:CountryType" nillable="true">
            <xs:annotation>
              <xs:documentation>A country of an address.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AddressDeliveryPointAbstract" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for where mail is brought.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AddressDeliveryPointText" type="nc:TextType" substitutionGroup="nc:AddressDeliveryPointAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>A street and number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AddressPostalCode" type="niem-xs:string" nillable="true">
            <xs:annotation>
              <xs:documentation>A postal code.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AddressState" type="nc:StateType" nillable="true">
            <xs:annotation>
              <xs:documentation>A state of an address.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Aircraft" type="nc:AircraftType" nillable="true">
            <xs:annotation>
              <xs:documentation>An aircraft.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Amount" type="niem-xs:decimal" nillable="true">
            <xs:annotation>
              <xs:documentation>An amount of money.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AssociationDescriptionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text about a relationship.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Chemical" type="nc:SubstanceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A chemical substance.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ContactEmailID" type="niem-xs:string" substitutionGroup="nc:ContactMeansAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>An e-mail address to write to.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ContactMeansAbstract" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for a way of reaching somebody.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ContactTelephoneNumber" type="nc:TelephoneNumberType" substitutionGroup="nc:ContactMeansAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>A telephone number to call.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Conveyance" type="nc:ConveyanceType" nillable="true">
            <xs:annotation>
              <xs:documentation>A means of transport.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConveyanceAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for nc:ConveyanceType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CountryRepresentation" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for the form in which a country is named.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CurrencyAbstract" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for a currency.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CurrencyText" type="nc:TextType" substitutionGroup="nc:CurrencyAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>A currency.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Date" type="niem-xs:date" substitutionGroup="nc:DateRepresentation" nillable="true">
            <xs:annotation>
              <xs:documentation>A whole date.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DateRepresentation" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for the form of a date.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DateTime" type="niem-xs:dateTime" substitutionGroup="nc:DateRepresentation" nillable="true">
            <xs:annotation>
              <xs:documentation>A date and time of day.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DispositionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text about an outcome.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DocumentDescriptionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text about a document.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DocumentPublicationDate" type="nc:DateType" nillable="true">
            <xs:annotation>
              <xs:documentation>A date of publication.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DocumentSummaryText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A document in short.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="DocumentTitleText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A title.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Equipment" type="nc:EquipmentType" nillable="true">
            <xs:annotation>
              <xs:documentation>A machine or a part of one.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EquipmentAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for nc:EquipmentType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="EquipmentIdentification" type="nc:IdentificationType" nillable="true">
            <xs:annotation>
              <xs:documentation>An identifier of equipment.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="FullTelephoneNumber" type="nc:FullTelephoneNumberType" substitutionGroup="nc:TelephoneNumberAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>A telephone number as a whole.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="GeographicCoordinateLatitude" type="nc:LatitudeCoordinateType" nillable="true">
            <xs:annotation>
              <xs:documentation>A distance from the equator.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="GeographicCoordinateLongitude" type="nc:LongitudeCoordinateType" nillable="true">
            <xs:annotation>
              <xs:documentation>A distance from Greenwich.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IdentificationAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for nc:IdentificationType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IdentificationCategoryAbstract" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for a kind of identifier.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IdentificationCategoryText" type="nc:TextType" substitutionGroup="nc:IdentificationCategoryAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>A scheme that an identifier is of.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IdentificationID" type="niem-xs:string" nillable="true">
            <xs:annotation>
              <xs:documentation>An identifier as its source writes it.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IdentificationIssuerCountry" type="nc:CountryType" nillable="true">
            <xs:annotation>
              <xs:documentation>A country that issued an identifier.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="IdentificationIssuerOrganization" type="nc:OrganizationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A body that issued an identifier.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ItemDescriptionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text about a thing.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ItemMakeAbstract" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for the maker of a thing.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ItemMakeName" type="nc:ProperNameTextType" substitutionGroup="nc:ItemMakeAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>A name of a maker.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ItemModelName" type="nc:ProperNameTextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A name of a model.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ItemName" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A name of a thing.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ItemOtherIdentification" type="nc:IdentificationType" nillable="true">
            <xs:annotation>
              <xs:documentation>An identifier of a thing.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ItemSerialIdentification" type="nc:IdentificationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A serial number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ItemValueAmount" type="nc:AmountType" nillable="true">
            <xs:annotation>
              <xs:documentation>An amount that a thing is worth.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LatitudeDegreeValue" type="nc:LatitudeDegreeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A number of degrees north.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Location" type="nc:LocationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A place.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Location2DGeospatialCoordinate" type="nc:Location2DGeospatialCoordinateType" substitutionGroup="nc:LocationGeospatialCoordinateAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>A position.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LocationAddressAbstract" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for an address of a place.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LocationAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for nc:LocationType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LocationDescriptionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text about a place.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LocationGeospatialCoordinateAbstract" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for a position on the Earth.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LocationIdentification" type="nc:IdentificationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code of a place.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LocationName" type="nc:ProperNameTextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A name of a place.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LongitudeDegreeValue" type="nc:LongitudeDegreeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A number of degrees east.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MeasureDecimalValue" type="niem-xs:decimal" substitutionGroup="nc:MeasurePointAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>A measured number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MeasurePointAbstract" abstract="true" substitutionGroup="nc:MeasureValueAbstract">
            <xs:annotation>
              <xs:documentation>A data concept for a measured value that is one number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MeasureUnitAbstract" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for the unit of a measurement.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MeasureUnitText" type="nc:TextType" substitutionGroup="nc:MeasureUnitAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>A unit.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="MeasureValueAbstract" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for the value of a measurement.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Organization" type="nc:OrganizationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A company, an authority or another body.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OrganizationAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for nc:OrganizationType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OrganizationDescriptionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text about a body.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OrganizationIdentification" type="nc:IdentificationType" nillable="true">
            <xs:annotation>
              <xs:documentation>An identifier of a body.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OrganizationName" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A name of a body.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="OrganizationPrimaryContactInformation" type="nc:ContactInformationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A first way of reaching a body.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Person" type="nc:PersonType" nillable="true">
            <xs:annotation>
              <xs:documentation>A person.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for nc:PersonType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonBirthDate" type="nc:DateType" nillable="true">
            <xs:annotation>
              <xs:documentation>A date of birth.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonBirthLocation" type="nc:LocationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A place of birth.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonContactInformation" type="nc:ContactInformationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A way of reaching a person.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonDescriptionText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A text about a person.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonFullName" type="nc:PersonNameTextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A whole name.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonGivenName" type="nc:PersonNameTextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A given name.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonName" type="nc:PersonNameType" nillable="true">
            <xs:annotation>
              <xs:documentation>A name of a person.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonNationality" type="nc:PersonNationalityType" nillable="true">
            <xs:annotation>
              <xs:documentation>A nationality.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonNationalityCountry" type="nc:CountryType" nillable="true">
            <xs:annotation>
              <xs:documentation>A country of a nationality.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonOtherIdentification" type="nc:IdentificationType" nillable="true">
            <xs:annotation>
              <xs:documentation>An identifier of a person.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PersonSurName" type="nc:PersonNameTextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A family name.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="StateName" type="nc:ProperNameTextType" substitutionGroup="nc:StateRepresentation" nillable="true">
            <xs:annotation>
              <xs:documentation>A name of a state.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="StateRepresentation" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for the form in which a state is named.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubstanceAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for nc:SubstanceType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubstanceCategoryAbstract" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for a kind of substance.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SubstanceCategoryText" type="nc:TextType" substitutionGroup="nc:SubstanceCategoryAbstract" nillable="true">
            <xs:annotation>
              <xs:documentation>A kind of substance.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="TelephoneNumberAbstract" abstract="true">
            <xs:annotation>
              <xs:documentation>A data concept for the form of a telephone number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="TelephoneNumberFullID" type="niem-xs:string" nillable="true">
            <xs:annotation>
              <xs:documentation>A telephone number as one text.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Vehicle" type="nc:VehicleType" nillable="true">
            <xs:annotation>
              <xs:documentation>A vehicle.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Vessel" type="nc:VesselType" nillable="true">
            <xs:annotation>
              <xs:documentation>A ship.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="YearDate" type="niem-xs:gYear" substitutionGroup="nc:DateRepresentation" nillable="true">
            <xs:annotation>
              <xs:documentation>A year.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="YearMonthDate" type="niem-xs:gYearMonth" substitutionGroup="nc:DateRepresentation" nillable="true">
            <xs:annotation>
              <xs:documentation>A year and month.</xs:documentation>
            </xs:annotation>
          </xs:element>
        </xs:schema>
        """#

    private static let xml2: StaticString = #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- Made by Scripts/specs of the model's table; do not edit. -->
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:ct="https://docs.oasis-open.org/niemopen/ns/specification/conformanceTargets/6.0/"
          xmlns:it="https://docs.oasis-open.org/niemopen/ns/model/domains/internationalTrade/6.0/"
          xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/"
          xmlns:structures="https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/"
          xmlns:niem-xs="https://docs.oasis-open.org/niemopen/ns/model/adapters/niem-xs/6.0/"
          targetNamespace="https://docs.oasis-open.org/niemopen/ns/model/domains/internationalTrade/6.0/" version="1" xml:lang="en-US"
          ct:conformanceTargets="https://docs.oasis-open.org/niemopen/ns/specification/NDR/6.0/#SubsetSchemaDocument">
          <xs:annotation>
            <xs:documentation>What the XML form of bundles uses of NIEM's International Trade domain 6.0.</xs:documentation>
          </xs:annotation>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/" schemaLocation="../niem-core.xsd"/>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/" schemaLocation="../utility/structures.xsd"/>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/adapters/niem-xs/6.0/" schemaLocation="../adapters/niem-xs.xsd"/>
          <xs:complexType name="BrokerType">
            <xs:annotation>
              <xs:documentation>A data type for who acts between the parties of a consignment.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="it:PartyType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="CarrierType">
            <xs:annotation>
              <xs:documentation>A data type for who carries a consignment.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="it:PartyType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="CommodityType">
            <xs:annotation>
              <xs:documentation>A data type for a kind of goods.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ItemType">
                <xs:sequence>
                  <xs:element ref="it:CommodityHTSCodeText" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ConsigneeType">
            <xs:annotation>
              <xs:documentation>A data type for who is to receive a consignment.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="it:PartyType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ConsignmentItemType">
            <xs:annotation>
              <xs:documentation>A data type for a line of goods.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ItemType">
                <xs:sequence>
                  <xs:element ref="it:CountryOfOrigin" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:GoodsMeasure" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:Commodity" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:SequenceNumeric" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:ConsignmentValue" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:ConsignmentItemAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ConsignmentType">
            <xs:annotation>
              <xs:documentation>A data type for a consignment.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ActivityType">
                <xs:sequence>
                  <xs:element ref="it:LoadingLocation" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:UnloadingLocation" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:ConsignmentPackaging" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:ConsignmentItem" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="it:TransportEquipment" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="it:Carrier" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:Consignee" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:Consignor" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:ConsignmentIdentification" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="it:ConsignmentAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ConsignorType">
            <xs:annotation>
              <xs:documentation>A data type for who sends a consignment.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="it:PartyType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="GoodsMeasureType">
            <xs:annotation>
              <xs:documentation>A data type for measurements of goods.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:MeasureType">
                <xs:sequence>
                  <xs:element ref="it:GoodsItemLevelWeightMeasure" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:GoodsNetWeightMeasure" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="GoodsOriginType">
            <xs:annotation>
              <xs:documentation>A data type for where goods were made.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:LocationType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="LoadingLocationType">
            <xs:annotation>
              <xs:documentation>A data type for where a consignment is loaded.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:LocationType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="NotifyPartyType">
            <xs:annotation>
              <xs:documentation>A data type for a party to notify of an arrival.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="it:PartyType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="PackageType">
            <xs:annotation>
              <xs:documentation>A data type for packing.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ItemType">
                <xs:sequence>
                  <xs:element ref="it:PackageTotalQuantity" minOccurs="0" maxOccurs="1"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="PartyType">
            <xs:annotation>
              <xs:documentation>A data type for a party of a consignment.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="SealType">
            <xs:annotation>
              <xs:documentation>A data type for a seal.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="structures:ObjectType">
                <xs:sequence>
                  <xs:element ref="it:SealID" minOccurs="0" maxOccurs="1"/>
                  <xs:element ref="it:SealAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ShippingContainerType">
            <xs:annotation>
              <xs:documentation>A data type for a shipping container.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="it:TransportEquipmentType">
                <xs:sequence>
                  <xs:element ref="it:Seal" minOccurs="0" maxOccurs="unbounded"/>
                  <xs:element ref="it:ShippingContainerAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="TransportEquipmentType">
            <xs:annotation>
              <xs:documentation>A data type for what goods are loaded in.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:EquipmentType">
                <xs:sequence>
                  <xs:element ref="it:TransportEquipmentAugmentationPoint" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="UnloadingLocationType">
            <xs:annotation>
              <xs:documentation>A data type for where a consignment is unloaded.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:LocationType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:element name="Broker" type="it:BrokerType" nillable="true">
            <xs:annotation>
              <xs:documentation>A party that declares a consignment.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Carrier" type="it:CarrierType" nillable="true">
            <xs:annotation>
              <xs:documentation>A party that carries a consignment.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Commodity" type="it:CommodityType" nillable="true">
            <xs:annotation>
              <xs:documentation>A kind of goods.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CommodityHTSCodeText" type="nc:TextType" nillable="true">
            <xs:annotation>
              <xs:documentation>A code of the Harmonized System.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Consignee" type="it:ConsigneeType" nillable="true">
            <xs:annotation>
              <xs:documentation>A party that is to receive a consignment.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Consignment" type="it:ConsignmentType" nillable="true">
            <xs:annotation>
              <xs:documentation>A consignment.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConsignmentAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for it:ConsignmentType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConsignmentIdentification" type="nc:IdentificationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A number of a consignment.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConsignmentItem" type="it:ConsignmentItemType" nillable="true">
            <xs:annotation>
              <xs:documentation>A line of goods.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConsignmentItemAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for it:ConsignmentItemType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConsignmentPackaging" type="it:PackageType" nillable="true">
            <xs:annotation>
              <xs:documentation>A packing of a consignment.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ConsignmentValue" type="nc:ItemValueType" nillable="true">
            <xs:annotation>
              <xs:documentation>A declared value.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Consignor" type="it:ConsignorType" nillable="true">
            <xs:annotation>
              <xs:documentation>A party that sends a consignment.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="CountryOfOrigin" type="it:GoodsOriginType" nillable="true">
            <xs:annotation>
              <xs:documentation>A country that goods were made in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="GoodsItemLevelWeightMeasure" type="nc:WeightMeasureType" nillable="true">
            <xs:annotation>
              <xs:documentation>A weight with packing.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="GoodsMeasure" type="it:GoodsMeasureType" nillable="true">
            <xs:annotation>
              <xs:documentation>A set of measurements of goods.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="GoodsNetWeightMeasure" type="nc:WeightMeasureType" nillable="true">
            <xs:annotation>
              <xs:documentation>A weight without packing.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="LoadingLocation" type="it:LoadingLocationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A place where a consignment starts.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="NotifyParty" type="it:NotifyPartyType" nillable="true">
            <xs:annotation>
              <xs:documentation>A party to notify of an arrival.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="PackageTotalQuantity" type="nc:QuantityType" nillable="true">
            <xs:annotation>
              <xs:documentation>A number of packages.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Seal" type="it:SealType" nillable="true">
            <xs:annotation>
              <xs:documentation>A seal.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SealAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for it:SealType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SealID" type="niem-xs:string" nillable="true">
            <xs:annotation>
              <xs:documentation>A number on a seal.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="SequenceNumeric" type="niem-xs:nonNegativeInteger" nillable="true">
            <xs:annotation>
              <xs:documentation>A number of a line.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ShippingContainer" type="it:ShippingContainerType" substitutionGroup="it:TransportEquipment" nillable="true">
            <xs:annotation>
              <xs:documentation>A shipping container.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ShippingContainerAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for it:ShippingContainerType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="TransportEquipment" type="it:TransportEquipmentType" nillable="true">
            <xs:annotation>
              <xs:documentation>A unit that goods are loaded in.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="TransportEquipmentAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for it:TransportEquipmentType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="UnloadingLocation" type="it:UnloadingLocationType" nillable="true">
            <xs:annotation>
              <xs:documentation>A place where a consignment goes.</xs:documentation>
            </xs:annotation>
          </xs:element>
        </xs:schema>
        """#

    private static let xml3: StaticString = #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- Made by Scripts/specs of the model's table; do not edit. -->
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:ct="https://docs.oasis-open.org/niemopen/ns/specification/conformanceTargets/6.0/"
          xmlns:j="https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/"
          xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/"
          targetNamespace="https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/" version="1" xml:lang="en-US"
          ct:conformanceTargets="https://docs.oasis-open.org/niemopen/ns/specification/NDR/6.0/#SubsetSchemaDocument">
          <xs:annotation>
            <xs:documentation>What the XML form of bundles uses of NIEM's Justice domain 6.0.</xs:documentation>
          </xs:annotation>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/" schemaLocation="../niem-core.xsd"/>
          <xs:complexType name="InspectionType">
            <xs:annotation>
              <xs:documentation>A data type for an inspection.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ActivityType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:complexType name="ItemSeizureType">
            <xs:annotation>
              <xs:documentation>A data type for a seizure of things.</xs:documentation>
            </xs:annotation>
            <xs:complexContent>
              <xs:extension base="nc:ActivityType">
                <xs:sequence>
                </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>
          <xs:element name="Inspection" type="j:InspectionType" nillable="true">
            <xs:annotation>
              <xs:documentation>An inspection.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="ItemSeizure" type="j:ItemSeizureType" nillable="true">
            <xs:annotation>
              <xs:documentation>A seizure.</xs:documentation>
            </xs:annotation>
          </xs:element>
        </xs:schema>
        """#

    private static let xml4: StaticString = #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- Made by Scripts/specs of the model's table; do not edit. -->
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:ct="https://docs.oasis-open.org/niemopen/ns/specification/conformanceTargets/6.0/"
          xmlns:structures="https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/"
          targetNamespace="https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/" version="1" xml:lang="en-US"
          ct:conformanceTargets="https://docs.oasis-open.org/niemopen/ns/specification/NDR/6.0/#SubsetSchemaDocument">
          <xs:annotation>
            <xs:documentation>What the XML form of bundles uses of NIEM's structures 6.0.</xs:documentation>
          </xs:annotation>
          <xs:attributeGroup name="SimpleObjectAttributeGroup"/>
          <xs:complexType name="ObjectType" abstract="true">
            <xs:annotation>
              <xs:documentation>A data type for a thing that is told apart from others.</xs:documentation>
            </xs:annotation>
            <xs:sequence>
              <xs:element ref="structures:ObjectAugmentationPoint" minOccurs="0" maxOccurs="1"/>
            </xs:sequence>
            <xs:attribute ref="structures:id"/>
            <xs:attribute ref="structures:ref"/>
          </xs:complexType>
          <xs:complexType name="AssociationType" abstract="true">
            <xs:annotation>
              <xs:documentation>A data type for what holds between things.</xs:documentation>
            </xs:annotation>
            <xs:sequence>
              <xs:element ref="structures:AssociationAugmentationPoint" minOccurs="0" maxOccurs="1"/>
            </xs:sequence>
            <xs:attribute ref="structures:id"/>
            <xs:attribute ref="structures:ref"/>
          </xs:complexType>
          <xs:complexType name="AugmentationType" abstract="true">
            <xs:annotation>
              <xs:documentation>A data type for properties that are added to those of a type of NIEM.</xs:documentation>
            </xs:annotation>
          </xs:complexType>
          <xs:element name="ObjectAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for structures:ObjectType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="AssociationAugmentationPoint" abstract="true">
            <xs:annotation>
              <xs:documentation>An augmentation point for structures:AssociationType.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:attribute name="id" type="xs:ID">
            <xs:annotation>
              <xs:documentation>An identifier of an element in its document.</xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="ref" type="xs:IDREF">
            <xs:annotation>
              <xs:documentation>The identifier of another element of the document.</xs:documentation>
            </xs:annotation>
          </xs:attribute>
        </xs:schema>
        """#

    private static let xml5: StaticString = #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- Made by Scripts/specs of the model's table; do not edit. -->
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:ct="https://docs.oasis-open.org/niemopen/ns/specification/conformanceTargets/6.0/"
          xmlns:niem-xs="https://docs.oasis-open.org/niemopen/ns/model/adapters/niem-xs/6.0/"
          xmlns:structures="https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/"
          targetNamespace="https://docs.oasis-open.org/niemopen/ns/model/adapters/niem-xs/6.0/" version="1" xml:lang="en-US"
          ct:conformanceTargets="https://docs.oasis-open.org/niemopen/ns/specification/NDR/6.0/#SubsetSchemaDocument">
          <xs:annotation>
            <xs:documentation>What the XML form of bundles uses of NIEM's adapters for the types of XML Schema 6.0.</xs:documentation>
          </xs:annotation>
          <xs:import namespace="https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/" schemaLocation="../utility/structures.xsd"/>
          <xs:complexType name="boolean">
            <xs:annotation>
              <xs:documentation>A data type for values of xs:boolean.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="xs:boolean">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="date">
            <xs:annotation>
              <xs:documentation>A data type for values of xs:date.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="xs:date">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="dateTime">
            <xs:annotation>
              <xs:documentation>A data type for values of xs:dateTime.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="xs:dateTime">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="decimal">
            <xs:annotation>
              <xs:documentation>A data type for values of xs:decimal.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="xs:decimal">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="double">
            <xs:annotation>
              <xs:documentation>A data type for values of xs:double.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="xs:double">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="gYear">
            <xs:annotation>
              <xs:documentation>A data type for values of xs:gYear.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="xs:gYear">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="gYearMonth">
            <xs:annotation>
              <xs:documentation>A data type for values of xs:gYearMonth.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="xs:gYearMonth">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="integer">
            <xs:annotation>
              <xs:documentation>A data type for values of xs:integer.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="xs:integer">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="nonNegativeInteger">
            <xs:annotation>
              <xs:documentation>A data type for values of xs:nonNegativeInteger.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="xs:nonNegativeInteger">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="string">
            <xs:annotation>
              <xs:documentation>A data type for values of xs:string.</xs:documentation>
            </xs:annotation>
            <xs:simpleContent>
              <xs:extension base="xs:string">
                <xs:attributeGroup ref="structures:SimpleObjectAttributeGroup"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
        </xs:schema>
        """#
}
