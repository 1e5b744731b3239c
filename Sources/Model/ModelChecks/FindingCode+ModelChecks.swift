public import Diagnostics

/// What ModelChecks can find, with its words.
extension FindingCode {
    /// A reference leads out of the bundle, and is declared to.
    public static let referenceExternal = FindingCode(
        "reference-external", severity: .note,
        sentence: "The reference {property} names {target}, which is declared to be outside the bundle.",
        advice: "Nothing needs to be done if the receiver already has the object.")

    /// An object refers to itself.
    public static let referenceToItself = FindingCode(
        "reference-to-itself", severity: .note,
        sentence: "The reference {property} names its own object.",
        advice: "Name the intended object.")

    /// A list of references names an object twice.
    public static let referenceRepeated = FindingCode(
        "reference-repeated", severity: .warning,
        sentence: "{property} names {target} twice.",
        advice: "Remove one.")

    /// Versions of one object have different creators or creation times.
    public static let originDiffers = FindingCode(
        "origin-differs", severity: .warning,
        sentence: "{id} was created by {creator} at {created}, but another version in {path} differs.",
        advice: "Only the creator of an object issues new versions, and `created` never changes: use a new id.")

    /// A house waybill without its master.
    public static let houseWithoutMaster = FindingCode(
        "house-without-master", severity: .note,
        sentence: "The house consignment does not name its master.",
        advice: "Name the master: house waybill numbers are unique only within it.")

    /// A master consignment names another master.
    public static let masterWithinMaster = FindingCode(
        "master-within-master", severity: .warning,
        sentence: "The consignment is a {kind} but names a master.",
        advice: "Only a house consignment or a parcel travels in a master; correct one of the two.")

    /// An identifier lacks the context within which it is unique.
    public static let identifierContextMissing = FindingCode(
        "identifier-context-missing", severity: .note,
        sentence: "The {scheme} {value} is given without {context}.",
        advice: "State it: without it, two equal values may identify two things.")

    /// A property is stated to be verified, but not by whom.
    public static let basisUnnamed = FindingCode(
        "basis-unnamed", severity: .note,
        sentence: "{property} is stated to be verified, but not by whom.",
        advice: "State by whom, such as: verified by Example Agency.")

    /// The content of a marking definition is not known.
    public static let markingContentUnknown = FindingCode(
        "marking-content-unknown", severity: .warning,
        sentence: "The content of the marking {marking} is not known here.",
        advice: "Ask its creator what it means; until then, marked content is released to nobody.")

    /// A marking definition contradicts itself.
    public static let markingContradiction = FindingCode(
        "marking-contradiction", severity: .warning,
        sentence: "The marking contradicts itself: {reason}.",
        advice: "Create a new marking definition, with a new id: markings never change.")

    /// A granular marking matches nothing.
    public static let selectorUnresolved = FindingCode(
        "selector-unresolved", severity: .error,
        sentence: "The granular marking {selector} matches nothing in its object.",
        advice: "Use the path of an existing property, such as name or identifiers.[0].")

    /// A granular marking has neither marking nor language.
    public static let granularMarkingEmpty = FindingCode(
        "granular-marking-empty", severity: .error,
        sentence: "The granular marking has neither a marking nor a language.",
        advice: "Name one of them.")

    /// A past event is dated after the statement about it.
    public static let dateInFuture = FindingCode(
        "date-in-future", severity: .warning,
        sentence: "{property} is {value}, after the object was written ({stated}).",
        advice: "Compare it with the source.")

    /// A date is implausible.
    public static let dateImplausible = FindingCode(
        "date-implausible", severity: .note,
        sentence: "The date {value} of {property} is implausible.",
        advice: "Compare it with the source; such dates are often placeholders for unknown dates.")

    /// A unit is not known.
    public static let unitUnknown = FindingCode(
        "unit-unknown", severity: .warning,
        sentence: "{property} is given in {unit}, which is not a known unit.",
        advice: "Use a code of UNECE Recommendation 20, such as KGM.")

    /// A unit measures a different dimension.
    public static let unitMismatch = FindingCode(
        "unit-mismatch", severity: .warning,
        sentence: "{property} is given in {unit} ({name}), which is not a unit of {dimension}.",
        advice: "Compare it with the source.")

    /// A quantity is negative.
    public static let quantityNegative = FindingCode(
        "quantity-negative", severity: .warning,
        sentence: "{property} is {value}, which is negative.",
        advice: "Compare it with the source.")

    /// The net weight is more than the gross weight.
    public static let netAboveGross = FindingCode(
        "net-above-gross", severity: .warning,
        sentence: "The net weight {net} is more than the gross weight {gross}.",
        advice: "Compare both with the source: they may be swapped.")

    /// A value is not a currency.
    public static let currencyUnknown = FindingCode(
        "currency-unknown", severity: .warning,
        sentence: "{property} is given in {unit}, which is not a currency.",
        advice: "Use a code of ISO 4217, such as USD.")

    /// A commodity code is not valid.
    public static let hsCodeInvalid = FindingCode(
        "hs-code-invalid", severity: .warning,
        sentence: "The commodity code {value} is not valid: {reason}.",
        advice: "Compare it with the source.")

    /// The edition of the Harmonized System does not exist.
    public static let hsEditionUnknown = FindingCode(
        "hs-edition-unknown", severity: .warning,
        sentence: "There is no edition {value} of the Harmonized System.",
        advice: "Editions came into force in 2007, 2012, 2017, 2022 and, next, in 2028.")

    /// A value is not a country code.
    public static let countryUnknown = FindingCode(
        "country-unknown", severity: .warning,
        sentence: "{property} is {value}, which is not a country code.",
        advice: "Use the two-letter code of ISO 3166-1.")

    /// A name is a placeholder.
    public static let namePlaceholder = FindingCode(
        "name-placeholder", severity: .warning,
        sentence: "The name {value} is a placeholder.",
        advice: "Name the party, or omit the name; a shared placeholder has no weight in a merge.")

    /// A phone number or e-mail address is a placeholder.
    public static let contactPlaceholder = FindingCode(
        "contact-placeholder", severity: .note,
        sentence: "{property} {value} is a placeholder.",
        advice: "Omit it; it links unrelated parties.")

    /// A statement against a person lacks the person's relation to the matter, or whether it is a fact.
    public static let personStatementUnclassified = FindingCode(
        "person-statement-unclassified", severity: .warning,
        sentence: "The object makes a statement against a person ({reason}), but does not state {missing}.",
        advice: "State subject_category (the person's relation to the matter) and statement (fact or assessment).")

    /// A statement against a person lacks its basis.
    public static let personBasisMissing = FindingCode(
        "person-basis-missing", severity: .warning,
        sentence: "The object makes a statement against a person ({reason}), but does not state its basis.",
        advice: "State the basis in statement_basis, such as a judgment, a seizure record or a list.")

    /// A code is not in the published list of its scheme.
    public static let codeNotListed = FindingCode(
        "code-not-listed", severity: .warning,
        sentence: "The code {value} is not in the list {list}, edition {edition} of {date}.",
        advice: "Compare it with the source; the code may also be newer than the list in this home.")

    /// A code is in the published list of its scheme, but not in force on the date.
    public static let codeNotInForce = FindingCode(
        "code-not-in-force", severity: .warning,
        sentence:
            "The code {value} ({name}) of the list {list}, edition {edition} of {date}, is valid {span}, but not on "
            + "{day}.",
        advice: "Compare it with the source; a former code may have been used instead of the current one.")

    /// A code list in the home was changed by another program.
    public static let codeListDamaged = FindingCode(
        "code-list-damaged", severity: .error,
        sentence: "The code list {path} cannot be used: {reason}.",
        advice: "Remove the list from the home, and import it again.")

    /// Two records of one export have one id and modification time, but different content.
    public static let versionConflict = FindingCode(
        "version-conflict", severity: .error,
        sentence:
            "{id} occurs twice with the same modification time ({modified}) and different content, again in {path}.",
        advice:
            "Find out which one is valid and export it alone; two things need two ids in their source, or two labels.")

    /// An identifier fails the check rule of its scheme.
    public static let identifierCheckFailed = FindingCode(
        "identifier-check-failed", severity: .warning,
        sentence: "The {scheme} {value} fails the check rule of its scheme: {reason}.",
        advice: "Compare it with the source; it is kept, but has no weight in a merge.")

    /// An identifier is a placeholder.
    public static let identifierPlaceholder = FindingCode(
        "identifier-placeholder", severity: .note,
        sentence: "The {scheme} {value} is a commonly used placeholder.",
        advice: "Nothing needs to be done; it has no weight in a merge.")

    /// An identifier's scheme is not known to the model.
    public static let identifierSchemeUnknown = FindingCode(
        "identifier-scheme-unknown", severity: .note,
        sentence: "The identifier scheme {scheme} is not known; its values cannot be checked.",
        advice: "Use the model's name of the scheme if there is one.")

    /// A reference names an object that is not in the bundle.
    public static let referenceUnresolved = FindingCode(
        "reference-unresolved", severity: .error,
        sentence: "The reference {property} names {target}, which is not in the bundle.",
        advice: "Add the object to the bundle, remove the reference, or declare it in outside_refs.")

    /// A reference names an object of a type that it may not name.
    public static let referenceType = FindingCode(
        "reference-type", severity: .error,
        sentence: "The reference {property} names a {found}; it may name {expected}.",
        advice: "Name an object of the right type.")

    /// An object is in the bundle twice.
    public static let objectDuplicate = FindingCode(
        "object-duplicate", severity: .warning,
        sentence: "The object {id} is in the bundle twice, with identical content.",
        advice: "Remove one.")

    /// An object was modified before it was created.
    public static let modifiedBeforeCreated = FindingCode(
        "modified-before-created", severity: .error,
        sentence: "The object was modified at {modified}, before it was created at {created}.",
        advice: "Correct the times.")

    /// A marking is neither defined in the bundle nor predefined.
    public static let markingUnknown = FindingCode(
        "marking-unknown", severity: .error,
        sentence: "The marking {marking} is not defined in the bundle.",
        advice: "Add its marking definition to the bundle.")

    /// A date is not valid.
    public static let dateImpossible = FindingCode(
        "date-impossible", severity: .warning,
        sentence: "The date {value} of {property} is not valid.",
        advice: "Compare it with the source.")

    /// An HS code lacks its edition.
    public static let hsEditionMissing = FindingCode(
        "hs-edition-missing", severity: .note,
        sentence: "The HS code {value} is given without its edition.",
        advice: "State its edition of the Harmonized System: codes change between editions.")

    /// A movement arrives before it departs.
    public static let arrivalBeforeDeparture = FindingCode(
        "arrival-before-departure", severity: .warning,
        sentence: "The movement arrives at {arrived}, before it departs at {departed}.",
        advice: "Compare it with the source.")

    /// An interval ends before it begins.
    public static let intervalReversed = FindingCode(
        "interval-reversed", severity: .error,
        sentence: "{last} is {end}, before {first}, which is {begin}.",
        advice: "Correct the times.")

    /// A place names neither a country, nor a region, nor a position.
    public static let locationIncomplete = FindingCode(
        "location-incomplete", severity: .error,
        sentence: "The place names neither a country, nor a region, nor a position.",
        advice: "Name its country or, if nothing more is known, the region world (STIX 2.1, section 4.10).")

    /// A quantity has no unit.
    public static let unitMissing = FindingCode(
        "unit-missing", severity: .warning,
        sentence: "{property} is {value} without a unit.",
        advice: "State the unit.")

    /// An id's type is not the object's type.
    public static let idTypeMismatch = FindingCode(
        "id-type-mismatch", severity: .error,
        sentence: "The id {id} does not belong to the type {type}.",
        advice: "An id begins with the type of its object.")

    /// A version is so far ahead of the clock that no later one could replace it.
    public static let versionInFuture = FindingCode(
        "version-in-future", severity: .error,
        sentence:
            "{id} has the {property} {value}, more than a day ahead of the clock ({clock}): no later version could "
            + "replace it.",
        advice: "Correct the time, or the clock of this computer.")

    /// The pattern of an indicator violates the grammar of STIX.
    public static let stixPatternInvalid = FindingCode(
        "stix-pattern-invalid", severity: .error,
        sentence: "The pattern is not a valid STIX pattern: at character {character}, {reason}.",
        advice: "Correct the pattern (STIX 2.1, section 9), or name its language in pattern_type.")

    /// A value is not a language tag of RFC 5646.
    public static let languageTagInvalid = FindingCode(
        "language-tag-invalid", severity: .error,
        sentence: "{value} is not a valid language tag.",
        advice: "Use a tag of RFC 5646, such as en, es-419 or zh-Hant.")

    /// A value is not the name of a character set.
    public static let characterSetInvalid = FindingCode(
        "character-set-invalid", severity: .error,
        sentence: "{value} is not a valid name of a character set.",
        advice: "Use a name in IANA's registry, such as UTF-8 or windows-1252.")

    /// The UUID of an id is of the wrong version.
    public static let uuidVersionWrong = FindingCode(
        "uuid-version-wrong", severity: .error,
        sentence:
            "The id {id} has a UUID of version {version}; a {type} without ID contributing properties has one of "
            + "version 4.",
        advice: "Create a new id with a random UUID (STIX 2.1, section 2.9).")

    /// A property name is not valid.
    public static let propertyNameInvalid = FindingCode(
        "property-name-invalid", severity: .error,
        sentence: "{name} is not a valid property name.",
        advice: "Use at most 250 lower-case letters, digits and underscores.")
}
