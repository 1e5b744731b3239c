extension FindingCode {
    /// A reference leads out of the bundle, and says so.
    public static let referenceExternal = FindingCode("reference-external")
    /// An object refers to itself.
    public static let referenceToItself = FindingCode("reference-to-itself")
    /// A list of references names an object twice.
    public static let referenceRepeated = FindingCode("reference-repeated")
    /// Versions of one object do not agree on who made it and when.
    public static let originDiffers = FindingCode("origin-differs")
    /// A house waybill without its master.
    public static let houseWithoutMaster = FindingCode("house-without-master")
    /// A master waybill travels in another master.
    public static let masterWithinMaster = FindingCode("master-within-master")
    /// An identifier comes without what it is unique within.
    public static let identifierContextMissing = FindingCode("identifier-context-missing")
    /// Something is said to be verified, and not by whom.
    public static let basisUnnamed = FindingCode("basis-unnamed")
    /// A marking definition says nothing that is known.
    public static let markingContentUnknown = FindingCode("marking-content-unknown")
    /// A marking definition contradicts itself.
    public static let markingContradiction = FindingCode("marking-contradiction")
    /// A granular marking marks something that is not there.
    public static let selectorUnresolved = FindingCode("selector-unresolved")
    /// A granular marking has neither marking nor language.
    public static let granularMarkingEmpty = FindingCode("granular-marking-empty")
    /// Something that has happened lies after the statement about it.
    public static let dateInFuture = FindingCode("date-in-future")
    /// A date is hardly meant.
    public static let dateImplausible = FindingCode("date-implausible")
    /// A unit is not one of those in use.
    public static let unitUnknown = FindingCode("unit-unknown")
    /// A unit measures something else.
    public static let unitMismatch = FindingCode("unit-mismatch")
    /// A quantity is less than nothing.
    public static let quantityNegative = FindingCode("quantity-negative")
    /// The net weight is more than the gross weight.
    public static let netAboveGross = FindingCode("net-above-gross")
    /// A currency is not one.
    public static let currencyUnknown = FindingCode("currency-unknown")
    /// A commodity code cannot be one.
    public static let hsCodeInvalid = FindingCode("hs-code-invalid")
    /// An edition of the Harmonized System that does not exist.
    public static let hsEditionUnknown = FindingCode("hs-edition-unknown")
    /// A country code is not one.
    public static let countryUnknown = FindingCode("country-unknown")
    /// A name stands for nobody.
    public static let namePlaceholder = FindingCode("name-placeholder")
    /// A phone number or e-mail address reaches nobody.
    public static let contactPlaceholder = FindingCode("contact-placeholder")
    /// A statement against a person does not say what the person is to the matter, or whether it is a fact.
    public static let personStatementUnclassified = FindingCode("person-statement-unclassified")
    /// A statement against a person does not say what it rests on.
    public static let personBasisMissing = FindingCode("person-basis-missing")
}

extension Catalogue {
    /// What the checks of the model find, beside what `model` has.
    package static let checks: [FindingCode: Entry] = [
        .referenceExternal: Entry(
            .note, "The reference {property} names {target}, which is declared to be elsewhere.",
            advice: "Nothing needs to be done when the receiver has the object already."),
        .referenceToItself: Entry(
            .note, "The reference {property} names its own object.", advice: "Name the object that was meant."),
        .referenceRepeated: Entry(.warning, "{property} names {target} twice.", advice: "Leave one out."),
        .originDiffers: Entry(
            .warning, "{id} was made by {creator} at {created}, by another version in {path} otherwise.",
            advice: "Only its creator makes new versions of an object, and `created` never changes: use a new id."),
        .houseWithoutMaster: Entry(
            .note, "The house consignment does not say which master it travels in.",
            advice: "Name its master: house waybill numbers are unique only within one."),
        .masterWithinMaster: Entry(
            .warning, "The consignment is a {kind} and travels in a master.",
            advice: "Only a house or a parcel travels in a master; correct the one or the other."),
        .identifierContextMissing: Entry(
            .note, "The {scheme} {value} comes without {context}.",
            advice: "Say it: two equal values may be two things without."),
        .basisUnnamed: Entry(
            .note, "{property} is said to be verified, but not by whom.",
            advice: "Say by whom, such as: verified by Example Agency."),
        .markingContentUnknown: Entry(
            .warning, "The marking {marking} says nothing that is known here.",
            advice: "Ask its maker what it means; until then nobody is given what it marks."),
        .markingContradiction: Entry(
            .warning, "The marking contradicts itself: {reason}.",
            advice: "Make a new marking definition, with a new id: markings never change."),
        .selectorUnresolved: Entry(
            .error, "The granular marking {selector} marks nothing in its object.",
            advice: "Write the path of a property that is there, such as name or identifiers.[0]."),
        .granularMarkingEmpty: Entry(
            .error, "The granular marking has neither a marking nor a language.", advice: "Name one of them."),
        .dateInFuture: Entry(
            .warning, "{property} is {value}, after the object was written ({stated}).",
            advice: "Compare it with the source."),
        .dateImplausible: Entry(
            .note, "The date {value} of {property} is hardly meant.",
            advice: "Compare it with the source; such dates often stand for a date that is not known."),
        .unitUnknown: Entry(
            .warning, "{property} is counted in {unit}, which is no unit in use.",
            advice: "Use a code of UNECE Recommendation 20, such as KGM."),
        .unitMismatch: Entry(
            .warning, "{property} is counted in {unit} ({name}), which measures no {dimension}.",
            advice: "Compare it with the source."),
        .quantityNegative: Entry(
            .warning, "{property} is {value}, less than nothing.", advice: "Compare it with the source."),
        .netAboveGross: Entry(
            .warning, "The net weight {net} is more than the gross weight {gross}.",
            advice: "Compare both with the source: they may have changed places."),
        .currencyUnknown: Entry(
            .warning, "{property} is stated in {unit}, which is no currency.",
            advice: "Use a code of ISO 4217, such as USD."),
        .hsCodeInvalid: Entry(
            .warning, "The commodity code {value} cannot be one: {reason}.", advice: "Compare it with the source."),
        .hsEditionUnknown: Entry(
            .warning, "There is no edition {value} of the Harmonized System.",
            advice: "Editions came into force in 2007, 2012, 2017, 2022 and, next, in 2028."),
        .countryUnknown: Entry(
            .warning, "{property} is {value}, which is no country code.",
            advice: "Use the code of two letters of ISO 3166-1."),
        .namePlaceholder: Entry(
            .warning, "The name {value} stands for nobody.",
            advice: "Name the party, or leave it out; such a name is shared by many and weighs nothing."),
        .contactPlaceholder: Entry(
            .note, "{property} {value} reaches nobody.", advice: "Leave it out; it links parties that share nothing."),
        .personStatementUnclassified: Entry(
            .warning, "The object says something against a person ({reason}), and not {missing}.",
            advice: "State subject_category (what the person is to the matter) and statement (fact or assessment)."),
        .personBasisMissing: Entry(
            .warning, "The object says something against a person ({reason}), and not what that rests on.",
            advice: "State it in statement_basis, such as a judgment, a seizure record or a list."),
    ]
}
