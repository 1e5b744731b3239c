public import Diagnostics

/// What ModelChecks can find, with its words.
extension FindingCode {
    /// A reference leads out of the bundle, and says so.
    public static let referenceExternal = FindingCode(
        "reference-external", severity: .note,
        sentence: "The reference {property} names {target}, which is declared to be elsewhere.",
        advice: "Nothing needs to be done when the receiver has the object already.")

    /// An object refers to itself.
    public static let referenceToItself = FindingCode(
        "reference-to-itself", severity: .note,
        sentence: "The reference {property} names its own object.",
        advice: "Name the object that was meant.")

    /// A list of references names an object twice.
    public static let referenceRepeated = FindingCode(
        "reference-repeated", severity: .warning,
        sentence: "{property} names {target} twice.",
        advice: "Leave one out.")

    /// Versions of one object do not agree on who made it and when.
    public static let originDiffers = FindingCode(
        "origin-differs", severity: .warning,
        sentence: "{id} was made by {creator} at {created}, by another version in {path} otherwise.",
        advice: "Only its creator makes new versions of an object, and `created` never changes: use a new id.")

    /// A house waybill without its master.
    public static let houseWithoutMaster = FindingCode(
        "house-without-master", severity: .note,
        sentence: "The house consignment does not say which master it travels in.",
        advice: "Name its master: house waybill numbers are unique only within one.")

    /// A master waybill travels in another master.
    public static let masterWithinMaster = FindingCode(
        "master-within-master", severity: .warning,
        sentence: "The consignment is a {kind} and travels in a master.",
        advice: "Only a house or a parcel travels in a master; correct the one or the other.")

    /// An identifier comes without what it is unique within.
    public static let identifierContextMissing = FindingCode(
        "identifier-context-missing", severity: .note,
        sentence: "The {scheme} {value} comes without {context}.",
        advice: "Say it: two equal values may be two things without.")

    /// Something is said to be verified, and not by whom.
    public static let basisUnnamed = FindingCode(
        "basis-unnamed", severity: .note,
        sentence: "{property} is said to be verified, but not by whom.",
        advice: "Say by whom, such as: verified by Example Agency.")

    /// A marking definition says nothing that is known.
    public static let markingContentUnknown = FindingCode(
        "marking-content-unknown", severity: .warning,
        sentence: "The marking {marking} says nothing that is known here.",
        advice: "Ask its maker what it means; until then nobody is given what it marks.")

    /// A marking definition contradicts itself.
    public static let markingContradiction = FindingCode(
        "marking-contradiction", severity: .warning,
        sentence: "The marking contradicts itself: {reason}.",
        advice: "Make a new marking definition, with a new id: markings never change.")

    /// A granular marking marks something that is not there.
    public static let selectorUnresolved = FindingCode(
        "selector-unresolved", severity: .error,
        sentence: "The granular marking {selector} marks nothing in its object.",
        advice: "Write the path of a property that is there, such as name or identifiers.[0].")

    /// A granular marking has neither marking nor language.
    public static let granularMarkingEmpty = FindingCode(
        "granular-marking-empty", severity: .error,
        sentence: "The granular marking has neither a marking nor a language.",
        advice: "Name one of them.")

    /// Something that has happened lies after the statement about it.
    public static let dateInFuture = FindingCode(
        "date-in-future", severity: .warning,
        sentence: "{property} is {value}, after the object was written ({stated}).",
        advice: "Compare it with the source.")

    /// A date is hardly meant.
    public static let dateImplausible = FindingCode(
        "date-implausible", severity: .note,
        sentence: "The date {value} of {property} is hardly meant.",
        advice: "Compare it with the source; such dates often stand for a date that is not known.")

    /// A unit is not one of those in use.
    public static let unitUnknown = FindingCode(
        "unit-unknown", severity: .warning,
        sentence: "{property} is counted in {unit}, which is no unit in use.",
        advice: "Use a code of UNECE Recommendation 20, such as KGM.")

    /// A unit measures something else.
    public static let unitMismatch = FindingCode(
        "unit-mismatch", severity: .warning,
        sentence: "{property} is counted in {unit} ({name}), which measures no {dimension}.",
        advice: "Compare it with the source.")

    /// A quantity is less than nothing.
    public static let quantityNegative = FindingCode(
        "quantity-negative", severity: .warning,
        sentence: "{property} is {value}, less than nothing.",
        advice: "Compare it with the source.")

    /// The net weight is more than the gross weight.
    public static let netAboveGross = FindingCode(
        "net-above-gross", severity: .warning,
        sentence: "The net weight {net} is more than the gross weight {gross}.",
        advice: "Compare both with the source: they may have changed places.")

    /// A currency is not one.
    public static let currencyUnknown = FindingCode(
        "currency-unknown", severity: .warning,
        sentence: "{property} is stated in {unit}, which is no currency.",
        advice: "Use a code of ISO 4217, such as USD.")

    /// A commodity code cannot be one.
    public static let hsCodeInvalid = FindingCode(
        "hs-code-invalid", severity: .warning,
        sentence: "The commodity code {value} cannot be one: {reason}.",
        advice: "Compare it with the source.")

    /// An edition of the Harmonized System that does not exist.
    public static let hsEditionUnknown = FindingCode(
        "hs-edition-unknown", severity: .warning,
        sentence: "There is no edition {value} of the Harmonized System.",
        advice: "Editions came into force in 2007, 2012, 2017, 2022 and, next, in 2028.")

    /// A country code is not one.
    public static let countryUnknown = FindingCode(
        "country-unknown", severity: .warning,
        sentence: "{property} is {value}, which is no country code.",
        advice: "Use the code of two letters of ISO 3166-1.")

    /// A name stands for nobody.
    public static let namePlaceholder = FindingCode(
        "name-placeholder", severity: .warning,
        sentence: "The name {value} stands for nobody.",
        advice: "Name the party, or leave it out; such a name is shared by many and weighs nothing.")

    /// A phone number or e-mail address reaches nobody.
    public static let contactPlaceholder = FindingCode(
        "contact-placeholder", severity: .note,
        sentence: "{property} {value} reaches nobody.",
        advice: "Leave it out; it links parties that share nothing.")

    /// A statement against a person does not say what the person is to the matter, or whether it is a fact.
    public static let personStatementUnclassified = FindingCode(
        "person-statement-unclassified", severity: .warning,
        sentence: "The object says something against a person ({reason}), and not {missing}.",
        advice: "State subject_category (what the person is to the matter) and statement (fact or assessment).")

    /// A statement against a person does not say what it rests on.
    public static let personBasisMissing = FindingCode(
        "person-basis-missing", severity: .warning,
        sentence: "The object says something against a person ({reason}), and not what that rests on.",
        advice: "State it in statement_basis, such as a judgment, a seizure record or a list.")

    /// A code is not in the published list of its scheme.
    public static let codeNotListed = FindingCode(
        "code-not-listed", severity: .warning,
        sentence: "The code {value} is not in the list {list}, edition {edition} of {date}.",
        advice: "Compare it with the source; a code may also be newer than the list of this home.")

    /// A code is in the published list of its scheme, for other days.
    public static let codeNotInForce = FindingCode(
        "code-not-in-force", severity: .warning,
        sentence:
            "The code {value} ({name}) of the list {list}, edition {edition} of {date}, is one {span}, and not on {day}.",
        advice: "Compare it with the source; a former code may stand where the present one was meant.")

    /// A list in the home was changed by something else.
    public static let codeListDamaged = FindingCode(
        "code-list-damaged", severity: .error,
        sentence: "The list of codes {path} cannot be used: {reason}.",
        advice: "Remove it with corridor codes remove, and import the list again.")

    /// Two records of one export have one id and one time of change, and differ.
    public static let versionConflict = FindingCode(
        "version-conflict", severity: .error,
        sentence:
            "{id} is there twice with the same time of change ({modified}) and different content, again in {path}.",
        advice: "Find out which one holds and export it alone; two things need two ids in their source, or two labels.")

    /// An identifier fails the check rule of its scheme.
    public static let identifierCheckFailed = FindingCode(
        "identifier-check-failed", severity: .warning,
        sentence: "The {scheme} {value} fails the check rule of its scheme: {reason}.",
        advice: "Compare it with the source; it is kept, and weighs nothing in a merge.")

    /// An identifier stands for no identifier at all.
    public static let identifierPlaceholder = FindingCode(
        "identifier-placeholder", severity: .note,
        sentence: "The {scheme} {value} is a placeholder that many share.",
        advice: "Nothing needs to be done; it weighs nothing in a merge.")

    /// An identifier's scheme is not one that the model knows.
    public static let identifierSchemeUnknown = FindingCode(
        "identifier-scheme-unknown", severity: .note,
        sentence: "The identifier scheme {scheme} is not known; its values cannot be checked.",
        advice: "Use the name of the scheme in the model where there is one.")

    /// A reference names an object that is not in the bundle.
    public static let referenceUnresolved = FindingCode(
        "reference-unresolved", severity: .error,
        sentence: "The reference {property} names {target}, which is not in the bundle.",
        advice: "Put the object into the bundle, leave the reference out, or declare it in outside_refs.")

    /// A reference names an object of a type that it may not name.
    public static let referenceType = FindingCode(
        "reference-type", severity: .error,
        sentence: "The reference {property} names a {found}; it may name {expected}.",
        advice: "Name an object of the right type.")

    /// An object stands in the bundle twice.
    public static let objectDuplicate = FindingCode(
        "object-duplicate", severity: .warning,
        sentence: "The object {id} stands in the bundle twice, with one content.",
        advice: "Leave one out.")

    /// An object was modified before it was created.
    public static let modifiedBeforeCreated = FindingCode(
        "modified-before-created", severity: .error,
        sentence: "The object was modified at {modified}, before it was created at {created}.",
        advice: "Correct the times.")

    /// A marking is not defined in the bundle and not known to everybody.
    public static let markingUnknown = FindingCode(
        "marking-unknown", severity: .error,
        sentence: "The marking {marking} is not defined in the bundle.",
        advice: "Put its marking definition into the bundle.")

    /// A date cannot be.
    public static let dateImpossible = FindingCode(
        "date-impossible", severity: .warning,
        sentence: "The date {value} of {property} cannot be.",
        advice: "Compare it with the source.")

    /// An HS code comes without its edition.
    public static let hsEditionMissing = FindingCode(
        "hs-edition-missing", severity: .note,
        sentence: "The HS code {value} comes without its edition.",
        advice: "Say which edition of the Harmonized System it is of: codes change between editions.")

    /// A movement arrives before it departs.
    public static let arrivalBeforeDeparture = FindingCode(
        "arrival-before-departure", severity: .warning,
        sentence: "The movement arrives at {arrived}, before it departs at {departed}.",
        advice: "Compare it with the source.")

    /// Something ends before it begins.
    public static let intervalReversed = FindingCode(
        "interval-reversed", severity: .error,
        sentence: "{last} is {end}, before {first}, which is {begin}.",
        advice: "Correct the times.")

    /// A place names neither a country, nor a region, nor a position.
    public static let locationIncomplete = FindingCode(
        "location-incomplete", severity: .error,
        sentence: "The place names neither a country, nor a region, nor a position.",
        advice: "Name its country, or where nothing more is known the region world (STIX 2.1, section 4.10).")

    /// A quantity comes without its unit.
    public static let unitMissing = FindingCode(
        "unit-missing", severity: .warning,
        sentence: "{property} is {value} without a unit.",
        advice: "Say what it is counted in.")

    /// An id's type is not the object's type.
    public static let idTypeMismatch = FindingCode(
        "id-type-mismatch", severity: .error,
        sentence: "The id {id} is not one of a {type}.",
        advice: "An id begins with the type of its object.")

    /// A version lies so far ahead of the clock that no later one could replace it.
    public static let versionInFuture = FindingCode(
        "version-in-future", severity: .error,
        sentence: "{id} has the {property} {value}, more than a day after the clock ({clock}): no later version could "
            + "replace it.",
        advice: "Correct the time, or the clock of this computer.")

    /// The pattern of an indicator breaks the grammar of STIX.
    public static let stixPatternInvalid = FindingCode(
        "stix-pattern-invalid", severity: .error,
        sentence: "The pattern is none of STIX: at character {character}, {reason}.",
        advice: "Correct the pattern (STIX 2.1, section 9), or name its language in pattern_type.")

    /// A language is none by RFC 5646.
    public static let languageTagInvalid = FindingCode(
        "language-tag-invalid", severity: .error,
        sentence: "The language {value} is none.",
        advice: "Use a tag of RFC 5646, such as en, es-419 or zh-Hant.")

    /// The name of a character set cannot be one.
    public static let characterSetInvalid = FindingCode(
        "character-set-invalid", severity: .error,
        sentence: "The character set {value} cannot be one.",
        advice: "Use a name of IANA's registry, such as UTF-8 or windows-1252.")

    /// The UUID of an id is of the wrong version.
    public static let uuidVersionWrong = FindingCode(
        "uuid-version-wrong", severity: .error,
        sentence:
            "The id {id} has a UUID of version {version}; a {type} without the properties that ids are made of has one of "
            + "version 4.",
        advice: "Make a new id with a random UUID (STIX 2.1, section 2.9).")

    /// The name of a property is none.
    public static let propertyNameInvalid = FindingCode(
        "property-name-invalid", severity: .error,
        sentence: "The name {name} cannot be one of a property.",
        advice: "Use small letters, digits and underscores, 250 at most.")
}
