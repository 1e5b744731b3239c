internal import BundleFormats
import Diagnostics
internal import ModelChecks
internal import TradeModel

/// The reference page of the rules that schemas cannot state.
enum ChecksPage {
    static let text: String = {
        var text = """
            # What is checked of a bundle beyond its schemas

            Made by `Scripts/specs` of the codes of findings; do not edit. Codes never change their meaning.

            An error makes a bundle invalid: it is neither packed nor taken in. A warning is kept and flagged, for a
            person to look at; a note is worth knowing. Codes `json-…` are of JSON itself, `schema-…` of a keyword of
            the schema of the object's type. Bundles in either form, JSON or XML, are checked alike.

            """
        for (title, words, codes) in sections {
            text += "\n## \(title)\n\n" + (words.isEmpty ? "" : words + "\n\n")
            text += "| code | severity | what is found | what to do |\n|---|---|---|---|\n"
            for code in codes {
                text += "| `\(code.name)` | \(code.severity.rawValue) | \(code.sentence) | \(code.advice) |\n"
            }
        }
        return text
    }()

    private static let sections: [(String, String, [FindingCode])] = [
        (
            "Bundle and objects",
            "What STIX 2.1 asks for in words, and its schemas do not say, is asked here: patterns by its grammar (section 9), "
                + "languages by the form of RFC 5646 (of two letters, by the registered ones), names of character sets by "
                + "that of RFC 2978, which UUIDs ids have (section 2.9: of version 4 for a process, and for observables "
                + "that have nothing an id is made of), and names of properties (section 11.1).",
            [
                .bundleMalformed, .bundleWithoutObjects, .bundlePropertyUnknown, .bundleObjectTooLarge,
                .objectMalformed,
                .idTypeMismatch, .uuidVersionWrong, .propertyNameInvalid, .stixPatternInvalid, .languageTagInvalid,
                .characterSetInvalid,
            ]
        ),
        (
            "References",
            "An object that the receiver has already may be named without being in the bundle: its id then stands in "
                + "`outside_refs` of the extension of trade properties, in the object that names it.",
            [.referenceUnresolved, .referenceExternal, .referenceType, .referenceToItself, .referenceRepeated]
        ),
        (
            "Versions",
            "Only its creator makes new versions of an object: `modified` rises, `created` stays. Times are compared with "
                + "their whole fractions: `…00.0001Z` is before `…00.0002Z`. `version-in-future` is the only verdict that "
                + "the clock has a part in: an object of the year 9999 could never be replaced. It asks for `modified`, "
                + "and for `created` of what has no versions (`created` after `modified` is an error by itself). The clock "
                + "is that of the computer at `export`, `pack`, `seal` and `import`, and that of `--at` at `validate`.",
            [.versionConflict, .objectDuplicate, .originDiffers, .modifiedBeforeCreated, .versionInFuture]
        ),
        (
            "Identifiers", "The schemes and their rules are in [identifiers.md](identifiers.md).",
            [
                .identifierCheckFailed, .identifierPlaceholder, .identifierSchemeUnknown, .identifierContextMissing,
                .basisUnnamed,
            ]
        ),
        (
            "Markings", "How markings are combined is in [markings.md](markings.md).",
            [
                .markingUnknown, .markingContentUnknown, .markingContradiction, .selectorUnresolved,
                .granularMarkingEmpty,
            ]
        ),
        (
            "Dates",
            "What has happened is compared with the time of the object's version, so that the verdict does not change "
                + "with the day; a day is allowed for clocks and time zones.",
            [.dateImpossible, .dateInFuture, .dateImplausible, .intervalReversed, .arrivalBeforeDeparture]
        ),
        (
            "Quantities and codes",
            "The codes in use are in `codes/`. Whether a code of a place, of goods or of a substance was given out is "
                + "looked up where the home has its published list (`corridor codes`); without one its form is checked.",
            [
                .unitMissing, .unitUnknown, .unitMismatch, .quantityNegative, .netAboveGross, .currencyUnknown,
                .hsCodeInvalid, .hsEditionMissing, .hsEditionUnknown, .countryUnknown, .codeNotListed, .codeNotInForce,
            ]
        ),
        (
            "Parties, places, consignments",
            "Programs before this one wrote places without a country, region or position, and only the maker of an object "
                + "can mend it: `pack`, `seal` and `import` take `location-incomplete` for a warning. `export` writes the "
                + "region `world` where nothing more is known (UN M49, 001).",
            [.namePlaceholder, .contactPlaceholder, .locationIncomplete, .houseWithoutMaster, .masterWithinMaster]
        ),
        (
            "Statements about persons",
            "A person is an identity of class `individual`. Something speaks against a person when their "
                + "`subject_category` is `suspect` or `convicted`, when a label or role says such a word, or when a "
                + "relationship `interdicted` or `misdeclared-as` names them.",
            [.personStatementUnclassified, .personBasisMissing]
        ),
    ]
}
