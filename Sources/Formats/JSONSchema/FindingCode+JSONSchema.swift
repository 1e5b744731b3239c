public import Diagnostics

/// What JSONSchema can find, with its words.
extension FindingCode {
    /// A schema uses a keyword that is not run here; running it anyway would leave data unchecked.
    public static let schemaKeywordUnsupported = FindingCode(
        "schema-keyword-unsupported", severity: .error,
        sentence: "The schema uses the keyword {keyword} at {schema}, which is not run here.",
        advice: "Write the schema without it: it would leave data unchecked that its author meant to check.")

    /// A schema has a keyword that is not known, and checks nothing.
    public static let schemaKeywordUnknown = FindingCode(
        "schema-keyword-unknown", severity: .note,
        sentence: "The schema has the keyword {keyword} at {schema}, which is not known and checks nothing.",
        advice: "See whether it is misspelled.")

    /// A keyword of a schema has a value that it cannot have.
    public static let schemaKeywordInvalid = FindingCode(
        "schema-keyword-invalid", severity: .error,
        sentence: "In the schema, {keyword} at {schema} must be {expected}.",
        advice: "Correct the schema.")

    /// A schema is written in a dialect that is not known here.
    public static let schemaDialectUnsupported = FindingCode(
        "schema-dialect-unsupported", severity: .error,
        sentence: "The schema says it is written in {dialect}.",
        advice: "Schemas of the drafts 2020-12, 2019-09 and 7 are run; another metaschema has to be at hand.")

    /// A reference in a schema leads nowhere among the schemas given.
    public static let schemaReferenceUnresolved = FindingCode(
        "schema-reference-unresolved", severity: .error,
        sentence: "In the schema, {reference} at {schema} names no schema that is here.",
        advice: "Give the schema that it names along; nothing is fetched from a network.")

    /// References in a schema lead back to where they began without looking at any part of the data.
    public static let schemaReferenceLoop = FindingCode(
        "schema-reference-loop", severity: .error,
        sentence: "In the schema, the references at {schema} lead back to itself for the same value.",
        advice: "Correct the schema: such a loop never ends.")

    /// Two schemas have one identifier or anchor.
    public static let schemaIdentifierTwice = FindingCode(
        "schema-identifier-twice", severity: .error,
        sentence: "Two schemas have the identifier {identifier}.",
        advice: "Give each an identifier of its own.")

    /// A pattern is none of ECMA-262, or too large to be run.
    public static let schemaPatternUnsupported = FindingCode(
        "schema-pattern-unsupported", severity: .error,
        sentence: "In the schema, the pattern {pattern} at {schema} cannot be run: {reason}.",
        advice: "Write it as ECMA-262 has it, and not larger than it needs to be.")

    /// A format is unknown here.
    public static let schemaFormatUnsupported = FindingCode(
        "schema-format-unsupported", severity: .error,
        sentence: "In the schema, the format {format} at {schema} is unknown here.",
        advice: "Use a pattern, or take formats as annotations.")

    /// A schema nests too deep.
    public static let schemaDepthLimit = FindingCode(
        "schema-depth-limit", severity: .error,
        sentence: "The schema nests more than {limit} deep at {schema}.",
        advice: "Name its parts in $defs.")

    /// Checking a document took more steps than the limit.
    public static let schemaWorkLimit = FindingCode(
        "schema-work-limit", severity: .error,
        sentence: "Checking took more than {limit} steps, or went too deep, and was given up.",
        advice: "Simplify the schema, whose alternatives multiply or go into each other; the document is not checked.")

    /// A pattern with look-around or back-references could not be decided within the limit.
    public static let schemaPatternLimit = FindingCode(
        "schema-pattern-limit", severity: .error,
        sentence: "The pattern {pattern} could not be decided in bounded time.",
        advice: "Write the pattern without look-around and back-references: then it takes one pass.")

    /// A value stands where the schema `false` allows none.
    public static let schemaNever = FindingCode(
        "schema-never", severity: .error,
        sentence: "Nothing may stand here.",
        advice: "Take it away.")

    /// `type`
    public static let schemaType = FindingCode(
        "schema-type", severity: .error,
        sentence: "Here stands {found}, where {expected} is needed.",
        advice: "Correct the value.")

    /// `enum`
    public static let schemaEnum = FindingCode(
        "schema-enum", severity: .error,
        sentence: "{found} is none of the values allowed: {expected}.",
        advice: "Use one of them.")

    /// `const`
    public static let schemaConst = FindingCode(
        "schema-const", severity: .error,
        sentence: "{found} stands where only {expected} may.",
        advice: "Correct the value.")

    /// `minLength`
    public static let schemaMinLength = FindingCode(
        "schema-min-length", severity: .error,
        sentence: "The text is too short, with a length of {found}; the least is {expected}.",
        advice: "Complete it.")

    /// `maxLength`
    public static let schemaMaxLength = FindingCode(
        "schema-max-length", severity: .error,
        sentence: "The text is too long, with a length of {found}; the most is {expected}.",
        advice: "Shorten it.")

    /// `pattern`
    public static let schemaPattern = FindingCode(
        "schema-pattern", severity: .error,
        sentence: "{found} does not have the form {expected}.",
        advice: "Correct the value.")

    /// `format`
    public static let schemaFormat = FindingCode(
        "schema-format", severity: .error,
        sentence: "{found} is no valid {expected}.",
        advice: "Correct the value.")

    /// `contentEncoding`, `contentMediaType`
    public static let schemaContent = FindingCode(
        "schema-content", severity: .error,
        sentence: "{found} does not hold what the schema says: base64, or JSON.",
        advice: "Encode the value as the schema says.")

    /// `minimum`
    public static let schemaMinimum = FindingCode(
        "schema-minimum", severity: .error,
        sentence: "{found} is too small; the least is {expected}.",
        advice: "Correct the value.")

    /// `maximum`
    public static let schemaMaximum = FindingCode(
        "schema-maximum", severity: .error,
        sentence: "{found} is too large; the most is {expected}.",
        advice: "Correct the value.")

    /// `exclusiveMinimum`
    public static let schemaExclusiveMinimum = FindingCode(
        "schema-exclusive-minimum", severity: .error,
        sentence: "{found} is too small; it must be more than {expected}.",
        advice: "Correct the value.")

    /// `exclusiveMaximum`
    public static let schemaExclusiveMaximum = FindingCode(
        "schema-exclusive-maximum", severity: .error,
        sentence: "{found} is too large; it must be less than {expected}.",
        advice: "Correct the value.")

    /// `multipleOf`
    public static let schemaMultipleOf = FindingCode(
        "schema-multiple-of", severity: .error,
        sentence: "{found} is no multiple of {expected}.",
        advice: "Correct the value.")

    /// `minItems`
    public static let schemaMinItems = FindingCode(
        "schema-min-items", severity: .error,
        sentence: "The list has {found} entries; at least {expected} are needed.",
        advice: "Complete it.")

    /// `maxItems`
    public static let schemaMaxItems = FindingCode(
        "schema-max-items", severity: .error,
        sentence: "The list has {found} entries; at most {expected} are allowed.",
        advice: "Shorten it.")

    /// `uniqueItems`
    public static let schemaUniqueItems = FindingCode(
        "schema-unique-items", severity: .error,
        sentence: "The entry is the same as entry {first} of the list.",
        advice: "Keep one of them.")

    /// `contains`, `minContains`
    public static let schemaContains = FindingCode(
        "schema-contains", severity: .error,
        sentence: "In the list, {found} entries fit what it must contain; at least {expected} are needed.",
        advice: "Complete it.")

    /// `maxContains`
    public static let schemaMaxContains = FindingCode(
        "schema-max-contains", severity: .error,
        sentence: "In the list, {found} entries fit what it may contain {expected} times at most.",
        advice: "Shorten it.")

    /// `items: false`, `unevaluatedItems: false`
    public static let schemaItemUnknown = FindingCode(
        "schema-item-unknown", severity: .error,
        sentence: "The list may have no entry here.",
        advice: "Take the entry away.")

    /// `minProperties`
    public static let schemaMinProperties = FindingCode(
        "schema-min-properties", severity: .error,
        sentence: "The object has {found} properties; at least {expected} are needed.",
        advice: "Complete it.")

    /// `maxProperties`
    public static let schemaMaxProperties = FindingCode(
        "schema-max-properties", severity: .error,
        sentence: "The object has {found} properties; at most {expected} are allowed.",
        advice: "Take some away.")

    /// `required`
    public static let schemaRequired = FindingCode(
        "schema-required", severity: .error,
        sentence: "The property {property} is missing.",
        advice: "Add it.")

    /// `dependentRequired`
    public static let schemaDependentRequired = FindingCode(
        "schema-dependent-required", severity: .error,
        sentence: "The property {property} is missing; where {because} is, it must be too.",
        advice: "Add it.")

    /// `additionalProperties: false`, `unevaluatedProperties: false`
    public static let schemaPropertyUnknown = FindingCode(
        "schema-property-unknown", severity: .error,
        sentence: "The property {property} is not known here.",
        advice: "Check its spelling, or take it away.")

    /// `propertyNames`
    public static let schemaPropertyNames = FindingCode(
        "schema-property-names", severity: .error,
        sentence: "{property} cannot be the name of a property here.",
        advice: "Rename it.")

    /// `anyOf`, or `oneOf` when none fits
    public static let schemaAnyOf = FindingCode(
        "schema-any-of", severity: .error,
        sentence: "The value fits none of the {count} forms allowed here; the nearest is {branch}: {reason}",
        advice: "Bring it into one of them.")

    /// `oneOf` when several fit
    public static let schemaOneOf = FindingCode(
        "schema-one-of", severity: .error,
        sentence: "The value fits {found} of the forms allowed here ({branches}), and must fit exactly one.",
        advice: "Make it clear which is meant.")

    /// The property that chooses among the branches of `oneOf` or `anyOf` has a value that none of them allows.
    public static let schemaDiscriminator = FindingCode(
        "schema-discriminator", severity: .error,
        sentence: "{property} is {found}, which is none of those known here: {expected}.",
        advice: "Check its spelling.")

    /// `not`
    public static let schemaNot = FindingCode(
        "schema-not", severity: .error,
        sentence: "The value has a form that is forbidden here ({branch}).",
        advice: "Correct the value.")
}
