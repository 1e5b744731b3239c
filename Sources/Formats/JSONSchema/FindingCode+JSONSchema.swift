public import Diagnostics

/// What JSONSchema can find, with its words.
extension FindingCode {
    /// A schema uses an unsupported keyword; ignoring it would leave data unchecked.
    public static let schemaKeywordUnsupported = FindingCode(
        "schema-keyword-unsupported", severity: .error,
        sentence: "The schema uses the keyword {keyword} at {schema}, which is not supported.",
        advice: "Write the schema without it: ignoring the keyword would leave data unchecked.")

    /// A schema has an unknown keyword, which is ignored.
    public static let schemaKeywordUnknown = FindingCode(
        "schema-keyword-unknown", severity: .note,
        sentence: "The schema has the unknown keyword {keyword} at {schema}, which is ignored.",
        advice: "Check its spelling.")

    /// A keyword of a schema has an invalid value.
    public static let schemaKeywordInvalid = FindingCode(
        "schema-keyword-invalid", severity: .error,
        sentence: "In the schema, {keyword} at {schema} must be {expected}.",
        advice: "Correct the schema.")

    /// A schema is written in an unsupported dialect.
    public static let schemaDialectUnsupported = FindingCode(
        "schema-dialect-unsupported", severity: .error,
        sentence: "The schema declares the dialect {dialect}, which is not supported.",
        advice: "Use draft 2020-12, 2019-09 or 7, or provide the metaschema.")

    /// A reference in a schema cannot be resolved among the given schemas.
    public static let schemaReferenceUnresolved = FindingCode(
        "schema-reference-unresolved", severity: .error,
        sentence: "In the schema, the reference {reference} at {schema} cannot be resolved.",
        advice: "Provide the schema that it names; nothing is fetched from a network.")

    /// References in a schema form a loop without examining any part of the data.
    public static let schemaReferenceLoop = FindingCode(
        "schema-reference-loop", severity: .error,
        sentence: "In the schema, the references at {schema} form a loop for the same value.",
        advice: "Correct the schema: such a loop never ends.")

    /// Two schemas have one identifier or anchor.
    public static let schemaIdentifierTwice = FindingCode(
        "schema-identifier-twice", severity: .error,
        sentence: "Two schemas have the identifier {identifier}.",
        advice: "Give each its own identifier.")

    /// A pattern is not valid ECMA-262, or is too large.
    public static let schemaPatternUnsupported = FindingCode(
        "schema-pattern-unsupported", severity: .error,
        sentence: "In the schema, the pattern {pattern} at {schema} cannot be used: {reason}.",
        advice: "Write it as an ECMA-262 regular expression, no larger than necessary.")

    /// A format is not supported.
    public static let schemaFormatUnsupported = FindingCode(
        "schema-format-unsupported", severity: .error,
        sentence: "In the schema, the format {format} at {schema} is not supported.",
        advice: "Use a pattern, or treat formats as annotations.")

    /// A schema is nested too deep.
    public static let schemaDepthLimit = FindingCode(
        "schema-depth-limit", severity: .error,
        sentence: "The schema is nested more than {limit} levels deep at {schema}.",
        advice: "Move parts of it to $defs.")

    /// Validating a document took more steps than the limit.
    public static let schemaWorkLimit = FindingCode(
        "schema-work-limit", severity: .error,
        sentence: "Validation took more than {limit} steps, or went too deep, and was stopped.",
        advice: "Simplify the schema, whose alternatives multiply or are recursive; the document was not validated.")

    /// A pattern with look-around or back-references could not be evaluated within the limit.
    public static let schemaPatternLimit = FindingCode(
        "schema-pattern-limit", severity: .error,
        sentence: "The pattern {pattern} could not be evaluated in bounded time.",
        advice: "Write the pattern without look-around and back-references, so that one pass is enough.")

    /// There is a value where the schema `false` allows none.
    public static let schemaNever = FindingCode(
        "schema-never", severity: .error,
        sentence: "No value is allowed here.",
        advice: "Remove it.")

    /// `type`
    public static let schemaType = FindingCode(
        "schema-type", severity: .error,
        sentence: "Found {found} where {expected} is required.",
        advice: "Correct the value.")

    /// `enum`
    public static let schemaEnum = FindingCode(
        "schema-enum", severity: .error,
        sentence: "{found} is not one of the allowed values: {expected}.",
        advice: "Use one of them.")

    /// `const`
    public static let schemaConst = FindingCode(
        "schema-const", severity: .error,
        sentence: "{found} is not the required value {expected}.",
        advice: "Correct the value.")

    /// `minLength`
    public static let schemaMinLength = FindingCode(
        "schema-min-length", severity: .error,
        sentence: "The text has a length of {found}; the minimum is {expected}.",
        advice: "Complete it.")

    /// `maxLength`
    public static let schemaMaxLength = FindingCode(
        "schema-max-length", severity: .error,
        sentence: "The text has a length of {found}; the maximum is {expected}.",
        advice: "Shorten it.")

    /// `pattern`
    public static let schemaPattern = FindingCode(
        "schema-pattern", severity: .error,
        sentence: "{found} does not have the form {expected}.",
        advice: "Correct the value.")

    /// `format`
    public static let schemaFormat = FindingCode(
        "schema-format", severity: .error,
        sentence: "{found} is not a valid {expected}.",
        advice: "Correct the value.")

    /// `contentEncoding`, `contentMediaType`
    public static let schemaContent = FindingCode(
        "schema-content", severity: .error,
        sentence: "{found} is not encoded as the schema requires: base64, or JSON.",
        advice: "Encode the value as the schema requires.")

    /// `minimum`
    public static let schemaMinimum = FindingCode(
        "schema-minimum", severity: .error,
        sentence: "{found} is too small; the minimum is {expected}.",
        advice: "Correct the value.")

    /// `maximum`
    public static let schemaMaximum = FindingCode(
        "schema-maximum", severity: .error,
        sentence: "{found} is too large; the maximum is {expected}.",
        advice: "Correct the value.")

    /// `exclusiveMinimum`
    public static let schemaExclusiveMinimum = FindingCode(
        "schema-exclusive-minimum", severity: .error,
        sentence: "{found} is too small; it must be greater than {expected}.",
        advice: "Correct the value.")

    /// `exclusiveMaximum`
    public static let schemaExclusiveMaximum = FindingCode(
        "schema-exclusive-maximum", severity: .error,
        sentence: "{found} is too large; it must be less than {expected}.",
        advice: "Correct the value.")

    /// `multipleOf`
    public static let schemaMultipleOf = FindingCode(
        "schema-multiple-of", severity: .error,
        sentence: "{found} is not a multiple of {expected}.",
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
        sentence: "The entry is identical to entry {first} of the list.",
        advice: "Keep one of them.")

    /// `contains`, `minContains`
    public static let schemaContains = FindingCode(
        "schema-contains", severity: .error,
        sentence: "The list has {found} entries of the required form; at least {expected} are needed.",
        advice: "Complete it.")

    /// `maxContains`
    public static let schemaMaxContains = FindingCode(
        "schema-max-contains", severity: .error,
        sentence: "The list has {found} entries of the restricted form; at most {expected} are allowed.",
        advice: "Shorten it.")

    /// `items: false`, `unevaluatedItems: false`
    public static let schemaItemUnknown = FindingCode(
        "schema-item-unknown", severity: .error,
        sentence: "No entry is allowed at this position in the list.",
        advice: "Remove the entry.")

    /// `minProperties`
    public static let schemaMinProperties = FindingCode(
        "schema-min-properties", severity: .error,
        sentence: "The object has {found} properties; at least {expected} are needed.",
        advice: "Complete it.")

    /// `maxProperties`
    public static let schemaMaxProperties = FindingCode(
        "schema-max-properties", severity: .error,
        sentence: "The object has {found} properties; at most {expected} are allowed.",
        advice: "Remove some.")

    /// `required`
    public static let schemaRequired = FindingCode(
        "schema-required", severity: .error,
        sentence: "The property {property} is missing.",
        advice: "Add it.")

    /// `dependentRequired`
    public static let schemaDependentRequired = FindingCode(
        "schema-dependent-required", severity: .error,
        sentence: "The property {property} is missing; it is required when {because} is present.",
        advice: "Add it.")

    /// `additionalProperties: false`, `unevaluatedProperties: false`
    public static let schemaPropertyUnknown = FindingCode(
        "schema-property-unknown", severity: .error,
        sentence: "The property {property} is not allowed here.",
        advice: "Check its spelling, or remove it.")

    /// `propertyNames`
    public static let schemaPropertyNames = FindingCode(
        "schema-property-names", severity: .error,
        sentence: "{property} is not allowed as a property name here.",
        advice: "Rename it.")

    /// `anyOf`, or `oneOf` when no branch matches
    public static let schemaAnyOf = FindingCode(
        "schema-any-of", severity: .error,
        sentence: "The value matches none of the {count} forms allowed here; the nearest is {branch}: {reason}",
        advice: "Change it to match one of them.")

    /// `oneOf` when several branches match
    public static let schemaOneOf = FindingCode(
        "schema-one-of", severity: .error,
        sentence: "The value matches {found} of the forms allowed here ({branches}); it must match exactly one.",
        advice: "Make clear which one is meant.")

    /// The property that chooses among the branches of `oneOf` or `anyOf` has a value that none of them allows.
    public static let schemaDiscriminator = FindingCode(
        "schema-discriminator", severity: .error,
        sentence: "{property} is {found}, which is not one of the known values: {expected}.",
        advice: "Check its spelling.")

    /// `not`
    public static let schemaNot = FindingCode(
        "schema-not", severity: .error,
        sentence: "The value matches a form that is not allowed here ({branch}).",
        advice: "Correct the value.")
}
