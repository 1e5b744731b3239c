extension FindingCode {
    /// A schema uses a keyword that is not run here; running it anyway would leave data unchecked.
    public static let schemaKeywordUnsupported = FindingCode("schema-keyword-unsupported")
    /// A schema has a keyword that is not known, and checks nothing.
    public static let schemaKeywordUnknown = FindingCode("schema-keyword-unknown")
    /// A keyword of a schema has a value that it cannot have.
    public static let schemaKeywordInvalid = FindingCode("schema-keyword-invalid")
    /// A schema is written in a dialect that is not known here.
    public static let schemaDialectUnsupported = FindingCode("schema-dialect-unsupported")
    /// A reference in a schema leads nowhere among the schemas given.
    public static let schemaReferenceUnresolved = FindingCode("schema-reference-unresolved")
    /// References in a schema lead back to where they began without looking at any part of the data.
    public static let schemaReferenceLoop = FindingCode("schema-reference-loop")
    /// Two schemas have one identifier or anchor.
    public static let schemaIdentifierTwice = FindingCode("schema-identifier-twice")
    /// A pattern is none of ECMA-262, or too large to be run.
    public static let schemaPatternUnsupported = FindingCode("schema-pattern-unsupported")
    /// A format is unknown here.
    public static let schemaFormatUnsupported = FindingCode("schema-format-unsupported")
    /// A schema nests too deep.
    public static let schemaDepthLimit = FindingCode("schema-depth-limit")
    /// Checking a document took more steps than the limit.
    public static let schemaWorkLimit = FindingCode("schema-work-limit")

    /// A pattern with look-around or back-references could not be decided within the limit.
    public static let schemaPatternLimit = FindingCode("schema-pattern-limit")

    /// A value stands where the schema `false` allows none.
    public static let schemaNever = FindingCode("schema-never")
    /// `type`
    public static let schemaType = FindingCode("schema-type")
    /// `enum`
    public static let schemaEnum = FindingCode("schema-enum")
    /// `const`
    public static let schemaConst = FindingCode("schema-const")
    /// `minLength`
    public static let schemaMinLength = FindingCode("schema-min-length")
    /// `maxLength`
    public static let schemaMaxLength = FindingCode("schema-max-length")
    /// `pattern`
    public static let schemaPattern = FindingCode("schema-pattern")
    /// `format`
    public static let schemaFormat = FindingCode("schema-format")
    /// `contentEncoding`, `contentMediaType`
    public static let schemaContent = FindingCode("schema-content")
    /// `minimum`
    public static let schemaMinimum = FindingCode("schema-minimum")
    /// `maximum`
    public static let schemaMaximum = FindingCode("schema-maximum")
    /// `exclusiveMinimum`
    public static let schemaExclusiveMinimum = FindingCode("schema-exclusive-minimum")
    /// `exclusiveMaximum`
    public static let schemaExclusiveMaximum = FindingCode("schema-exclusive-maximum")
    /// `multipleOf`
    public static let schemaMultipleOf = FindingCode("schema-multiple-of")
    /// `minItems`
    public static let schemaMinItems = FindingCode("schema-min-items")
    /// `maxItems`
    public static let schemaMaxItems = FindingCode("schema-max-items")
    /// `uniqueItems`
    public static let schemaUniqueItems = FindingCode("schema-unique-items")
    /// `contains`, `minContains`
    public static let schemaContains = FindingCode("schema-contains")
    /// `maxContains`
    public static let schemaMaxContains = FindingCode("schema-max-contains")
    /// `items: false`, `unevaluatedItems: false`
    public static let schemaItemUnknown = FindingCode("schema-item-unknown")
    /// `minProperties`
    public static let schemaMinProperties = FindingCode("schema-min-properties")
    /// `maxProperties`
    public static let schemaMaxProperties = FindingCode("schema-max-properties")
    /// `required`
    public static let schemaRequired = FindingCode("schema-required")
    /// `dependentRequired`
    public static let schemaDependentRequired = FindingCode("schema-dependent-required")
    /// `additionalProperties: false`, `unevaluatedProperties: false`
    public static let schemaPropertyUnknown = FindingCode("schema-property-unknown")
    /// `propertyNames`
    public static let schemaPropertyNames = FindingCode("schema-property-names")
    /// `anyOf`, or `oneOf` when none fits
    public static let schemaAnyOf = FindingCode("schema-any-of")
    /// `oneOf` when several fit
    public static let schemaOneOf = FindingCode("schema-one-of")
    /// The property that chooses among the branches of `oneOf` or `anyOf` has a value that none of them allows.
    public static let schemaDiscriminator = FindingCode("schema-discriminator")
    /// `not`
    public static let schemaNot = FindingCode("schema-not")
}

extension Catalogue {
    static let schema: [FindingCode: Entry] = schemaCompilation.merging(schemaValidation) { first, _ in first }

    private static let schemaCompilation: [FindingCode: Entry] = [
        .schemaKeywordUnsupported: Entry(
            .error, "The schema uses the keyword {keyword} at {schema}, which is not run here.",
            advice: "Write the schema without it: it would leave data unchecked that its author meant to check."),
        .schemaKeywordUnknown: Entry(
            .note, "The schema has the keyword {keyword} at {schema}, which is not known and checks nothing.",
            advice: "See whether it is misspelled."),
        .schemaKeywordInvalid: Entry(
            .error, "In the schema, {keyword} at {schema} must be {expected}.", advice: "Correct the schema."),
        .schemaDialectUnsupported: Entry(
            .error, "The schema says it is written in {dialect}.",
            advice: "Schemas of the drafts 2020-12, 2019-09 and 7 are run; another metaschema has to be at hand."),
        .schemaReferenceUnresolved: Entry(
            .error, "In the schema, {reference} at {schema} names no schema that is here.",
            advice: "Give the schema that it names along; nothing is fetched from a network."),
        .schemaReferenceLoop: Entry(
            .error, "In the schema, the references at {schema} lead back to itself for the same value.",
            advice: "Correct the schema: such a loop never ends."),
        .schemaIdentifierTwice: Entry(
            .error, "Two schemas have the identifier {identifier}.", advice: "Give each an identifier of its own."),
        .schemaPatternUnsupported: Entry(
            .error, "In the schema, the pattern {pattern} at {schema} cannot be run: {reason}.",
            advice: "Write it as ECMA-262 has it, and not larger than it needs to be."),
        .schemaFormatUnsupported: Entry(
            .error, "In the schema, the format {format} at {schema} is unknown here.",
            advice: "Use a pattern, or take formats as annotations."),
        .schemaDepthLimit: Entry(
            .error, "The schema nests more than {limit} deep at {schema}.", advice: "Name its parts in $defs."),
        .schemaPatternLimit: Entry(
            .error, "The pattern {pattern} could not be decided in bounded time.",
            advice: "Write the pattern without look-around and back-references: then it takes one pass."),
        .schemaWorkLimit: Entry(
            .error, "Checking took more than {limit} steps, or went too deep, and was given up.",
            advice:
                "Simplify the schema, whose alternatives multiply or go into each other; the document is not checked."),
    ]

    private static let schemaValidation: [FindingCode: Entry] = [
        .schemaNever: Entry(.error, "Nothing may stand here.", advice: "Take it away."),
        .schemaType: Entry(
            .error, "Here stands {found}, where {expected} is needed.", advice: "Correct the value."),
        .schemaEnum: Entry(
            .error, "{found} is none of the values allowed: {expected}.", advice: "Use one of them."),
        .schemaConst: Entry(.error, "{found} stands where only {expected} may.", advice: "Correct the value."),
        .schemaMinLength: Entry(
            .error, "The text is too short, with a length of {found}; the least is {expected}.", advice: "Complete it."),
        .schemaMaxLength: Entry(
            .error, "The text is too long, with a length of {found}; the most is {expected}.", advice: "Shorten it."),
        .schemaPattern: Entry(
            .error, "{found} does not have the form {expected}.", advice: "Correct the value."),
        .schemaContent: Entry(
            .error, "{found} does not hold what the schema says: base64, or JSON.",
            advice: "Encode the value as the schema says."),
        .schemaFormat: Entry(.error, "{found} is no valid {expected}.", advice: "Correct the value."),
        .schemaMinimum: Entry(
            .error, "{found} is too small; the least is {expected}.", advice: "Correct the value."),
        .schemaMaximum: Entry(
            .error, "{found} is too large; the most is {expected}.", advice: "Correct the value."),
        .schemaExclusiveMinimum: Entry(
            .error, "{found} is too small; it must be more than {expected}.", advice: "Correct the value."),
        .schemaExclusiveMaximum: Entry(
            .error, "{found} is too large; it must be less than {expected}.", advice: "Correct the value."),
        .schemaMultipleOf: Entry(
            .error, "{found} is no multiple of {expected}.", advice: "Correct the value."),
        .schemaMinItems: Entry(
            .error, "The list has {found} entries; at least {expected} are needed.", advice: "Complete it."),
        .schemaMaxItems: Entry(
            .error, "The list has {found} entries; at most {expected} are allowed.", advice: "Shorten it."),
        .schemaUniqueItems: Entry(
            .error, "The entry is the same as entry {first} of the list.", advice: "Keep one of them."),
        .schemaContains: Entry(
            .error, "In the list, {found} entries fit what it must contain; at least {expected} are needed.",
            advice: "Complete it."),
        .schemaMaxContains: Entry(
            .error, "In the list, {found} entries fit what it may contain {expected} times at most.",
            advice: "Shorten it."),
        .schemaItemUnknown: Entry(
            .error, "The list may have no entry here.", advice: "Take the entry away."),
        .schemaMinProperties: Entry(
            .error, "The object has {found} properties; at least {expected} are needed.", advice: "Complete it."),
        .schemaMaxProperties: Entry(
            .error, "The object has {found} properties; at most {expected} are allowed.",
            advice: "Take some away."),
        .schemaRequired: Entry(.error, "The property {property} is missing.", advice: "Add it."),
        .schemaDependentRequired: Entry(
            .error, "The property {property} is missing; where {because} is, it must be too.", advice: "Add it."),
        .schemaPropertyUnknown: Entry(
            .error, "The property {property} is not known here.",
            advice: "Check its spelling, or take it away."),
        .schemaPropertyNames: Entry(
            .error, "{property} cannot be the name of a property here.", advice: "Rename it."),
        .schemaAnyOf: Entry(
            .error, "The value fits none of the {count} forms allowed here; the nearest is {branch}: {reason}",
            advice: "Bring it into one of them."),
        .schemaOneOf: Entry(
            .error, "The value fits {found} of the forms allowed here ({branches}), and must fit exactly one.",
            advice: "Make it clear which is meant."),
        .schemaDiscriminator: Entry(
            .error, "{property} is {found}, which is none of those known here: {expected}.",
            advice: "Check its spelling."),
        .schemaNot: Entry(
            .error, "The value has a form that is forbidden here ({branch}).", advice: "Correct the value."),
    ]
}
