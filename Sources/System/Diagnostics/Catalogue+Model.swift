extension FindingCode {
    /// A value is no STIX object.
    public static let objectMalformed = FindingCode("object-malformed")
    /// An identifier fails the check rule of its scheme.
    public static let identifierCheckFailed = FindingCode("identifier-check-failed")
    /// An identifier stands for no identifier at all.
    public static let identifierPlaceholder = FindingCode("identifier-placeholder")
    /// An identifier's scheme is not one that the model knows.
    public static let identifierSchemeUnknown = FindingCode("identifier-scheme-unknown")
    /// A reference names an object that is not in the bundle.
    public static let referenceUnresolved = FindingCode("reference-unresolved")
    /// A reference names an object of a type that it may not name.
    public static let referenceType = FindingCode("reference-type")
    /// An object stands in the bundle twice.
    public static let objectDuplicate = FindingCode("object-duplicate")
    /// An object was modified before it was created.
    public static let modifiedBeforeCreated = FindingCode("modified-before-created")
    /// Objects need one another through too many references for a reader's view.
    public static let readerViewTooDeep = FindingCode("reader-view-too-deep")
    /// A marking is not defined in the bundle and not known to everybody.
    public static let markingUnknown = FindingCode("marking-unknown")
    /// A date cannot be.
    public static let dateImpossible = FindingCode("date-impossible")
    /// An HS code comes without its edition.
    public static let hsEditionMissing = FindingCode("hs-edition-missing")
    /// A movement arrives before it departs.
    public static let arrivalBeforeDeparture = FindingCode("arrival-before-departure")
    /// Something ends before it begins.
    public static let intervalReversed = FindingCode("interval-reversed")
    /// A place names neither a country, nor a region, nor a position.
    public static let locationIncomplete = FindingCode("location-incomplete")
    /// A quantity comes without its unit.
    public static let unitMissing = FindingCode("unit-missing")
    /// An id's type is not the object's type.
    public static let idTypeMismatch = FindingCode("id-type-mismatch")
}

extension Catalogue {
    package static let model: [FindingCode: Entry] = [
        .objectMalformed: Entry(
            .error, "The value is no STIX object: it needs a type and an id.",
            advice: "Ask the maker of the bundle to mend it."),
        .identifierCheckFailed: Entry(
            .warning, "The {scheme} {value} fails the check rule of its scheme: {reason}.",
            advice: "Compare it with the source; it is kept, and weighs nothing in a merge."),
        .identifierPlaceholder: Entry(
            .note, "The {scheme} {value} is a placeholder that many share.",
            advice: "Nothing needs to be done; it weighs nothing in a merge."),
        .identifierSchemeUnknown: Entry(
            .note, "The identifier scheme {scheme} is not known; its values cannot be checked.",
            advice: "Use the name of the scheme in the model where there is one."),
        .referenceUnresolved: Entry(
            .error, "The reference {property} names {target}, which is not in the bundle.",
            advice: "Put the object into the bundle, leave the reference out, or declare it in outside_refs."),
        .referenceType: Entry(
            .error, "The reference {property} names a {found}; it may name {expected}.",
            advice: "Name an object of the right type."),
        .objectDuplicate: Entry(
            .warning, "The object {id} stands in the bundle twice, with one content.", advice: "Leave one out."),
        .modifiedBeforeCreated: Entry(
            .error, "The object was modified at {modified}, before it was created at {created}.",
            advice: "Correct the times."),
        .readerViewTooDeep: Entry(
            .error,
            "In {path} what is withheld is needed by other objects through more than {limit} references in a row: no view "
                + "of it is made.",
            advice: "Ask its maker for a bundle without such a chain."),
        .markingUnknown: Entry(
            .error, "The marking {marking} is not defined in the bundle.",
            advice: "Put its marking definition into the bundle."),
        .dateImpossible: Entry(
            .warning, "The date {value} of {property} cannot be.", advice: "Compare it with the source."),
        .hsEditionMissing: Entry(
            .note, "The HS code {value} comes without its edition.",
            advice: "Say which edition of the Harmonized System it is of: codes change between editions."),
        .arrivalBeforeDeparture: Entry(
            .warning, "The movement arrives at {arrived}, before it departs at {departed}.",
            advice: "Compare it with the source."),
        .intervalReversed: Entry(
            .error, "{last} is {end}, before {first}, which is {begin}.", advice: "Correct the times."),
        .locationIncomplete: Entry(
            .error, "The place names neither a country, nor a region, nor a position.",
            advice: "Name its country, or where nothing more is known the region world (STIX 2.1, section 4.10)."),
        .unitMissing: Entry(
            .warning, "{property} is {value} without a unit.", advice: "Say what it is counted in."),
        .idTypeMismatch: Entry(
            .error, "The id {id} is not one of a {type}.", advice: "An id begins with the type of its object."),
    ]
}
