internal import StrictJSON

/// The metaschemas of the drafts, so that schemas can refer to them without a network.
///
/// They are equivalent to the published ones, with the same identifiers and the same locations for references, without
/// titles, descriptions and defaults.
enum MetaSchemas {
    /// The metaschema of a draft or vocabulary by its identifier without fragment; `nil` for any other.
    static func schema(_ identifier: String) -> JSONValue? { texts[identifier].flatMap { try? JSONValue(parsing: $0) } }

    private static let texts: [String: String] = {
        var texts = [SchemaDraft.draft7.identifier: draft7]
        for draft in SchemaDraft.allCases where draft >= .draft2019 {
            let base = "https://json-schema.org/draft/\(draft.rawValue)/"
            texts[draft.identifier] = root(draft)
            for (name, body) in vocabularies(draft) {
                let identifier = base + "meta/" + name
                texts[identifier] =
                    #"{"$schema":"\#(draft.identifier)","$id":"\#(identifier)",\#(anchor(draft)),"#
                    + #""type":["object","boolean"],\#(body)}"#
            }
        }
        return texts
    }()

    private static let types = #"["array","boolean","integer","null","number","object","string"]"#

    private static let draft7: String = {
        let any = ##"{"$ref":"#"}"##
        let count = ##"{"$ref":"#/definitions/nonNegativeInteger"}"##
        let countOrNone = ##"{"$ref":"#/definitions/nonNegativeIntegerDefault0"}"##
        let schemas = ##"{"$ref":"#/definitions/schemaArray"}"##
        let strings = ##"{"$ref":"#/definitions/stringArray"}"##
        let named = #"{"type":"object","additionalProperties":\#(any)}"#
        return ##"""
            {"$schema":"http://json-schema.org/draft-07/schema#","$id":"http://json-schema.org/draft-07/schema#",
            "definitions":{"schemaArray":{"type":"array","minItems":1,"items":\##(any)},
            "nonNegativeInteger":{"type":"integer","minimum":0},
            "nonNegativeIntegerDefault0":{"allOf":[\##(count),{"default":0}]},
            "simpleTypes":{"enum":\##(types)},
            "stringArray":{"type":"array","items":{"type":"string"},"uniqueItems":true}},
            "type":["object","boolean"],"properties":{
            "$id":{"type":"string","format":"uri-reference"},"$schema":{"type":"string","format":"uri"},
            "$ref":{"type":"string","format":"uri-reference"},"$comment":{"type":"string"},"title":{"type":"string"},
            "description":{"type":"string"},"default":true,"readOnly":{"type":"boolean"},
            "writeOnly":{"type":"boolean"},"examples":{"type":"array","items":true},
            "multipleOf":{"type":"number","exclusiveMinimum":0},"maximum":{"type":"number"},
            "exclusiveMaximum":{"type":"number"},"minimum":{"type":"number"},"exclusiveMinimum":{"type":"number"},
            "maxLength":\##(count),"minLength":\##(countOrNone),"pattern":{"type":"string","format":"regex"},
            "additionalItems":\##(any),"items":{"anyOf":[\##(any),\##(schemas)]},"maxItems":\##(count),
            "minItems":\##(countOrNone),"uniqueItems":{"type":"boolean"},"contains":\##(any),
            "maxProperties":\##(count),"minProperties":\##(countOrNone),"required":\##(strings),
            "additionalProperties":\##(any),"definitions":\##(named),"properties":\##(named),
            "patternProperties":{"type":"object","additionalProperties":\##(any),"propertyNames":{"format":"regex"}},
            "dependencies":{"type":"object","additionalProperties":{"anyOf":[\##(any),\##(strings)]}},
            "propertyNames":\##(any),"const":true,"enum":{"type":"array","items":true},
            "type":{"anyOf":[{"$ref":"#/definitions/simpleTypes"},{"type":"array",
            "items":{"$ref":"#/definitions/simpleTypes"},"minItems":1,"uniqueItems":true}]},
            "format":{"type":"string"},"contentMediaType":{"type":"string"},"contentEncoding":{"type":"string"},
            "if":\##(any),"then":\##(any),"else":\##(any),"allOf":\##(schemas),"anyOf":\##(schemas),
            "oneOf":\##(schemas),"not":\##(any)}}
            """##
    }()

    /// The anchor that makes a metaschema extensible.
    private static func anchor(_ draft: SchemaDraft) -> String {
        draft < .draft2020 ? #""$recursiveAnchor":true"# : #""$dynamicAnchor":"meta""#
    }

    private static func any(_ draft: SchemaDraft) -> String {
        draft < .draft2020 ? ##"{"$recursiveRef":"#"}"## : ##"{"$dynamicRef":"#meta"}"##
    }

    private static func root(_ draft: SchemaDraft) -> String {
        let names = vocabularies(draft).map(\.name)
        let base = "https://json-schema.org/draft/\(draft.rawValue)/vocab/"
        let optional: Set<String> = ["format"]
        let listed = names.map { #""\#(base)\#($0)":\#(!optional.contains($0))"# }.joined(separator: ",")
        let references = names.map { #"{"$ref":"meta/\#($0)"}"# }.joined(separator: ",")
        let any = any(draft)
        let older =
            draft >= .draft2020
            ? ##"""
            ,"$recursiveAnchor":{"$ref":"meta/core#/$defs/anchorString"},
            "$recursiveRef":{"$ref":"meta/core#/$defs/uriReferenceString"}
            """## : ""
        return ##"""
            {"$schema":"\##(draft.identifier)","$id":"\##(draft.identifier)","$vocabulary":{\##(listed)},\##(anchor(draft)),
            "allOf":[\##(references)],"type":["object","boolean"],
            "properties":{"definitions":{"type":"object","additionalProperties":\##(any)},
            "dependencies":{"type":"object",
            "additionalProperties":{"anyOf":[\##(any),{"$ref":"meta/validation#/$defs/stringArray"}]}}\##(older)}}
            """##
    }

    /// The vocabularies of a draft in the order of its metaschema: the content of their schemas apart from identifiers.
    private static func vocabularies(_ draft: SchemaDraft) -> [(name: String, body: String)] {
        let isNew = draft >= .draft2020
        var result = [("core", core(draft)), ("applicator", applicator(draft))]
        if isNew {
            result.append(
                (
                    "unevaluated",
                    #""properties":{"unevaluatedItems":\#(any(draft)),"unevaluatedProperties":\#(any(draft))}"#
                ))
        }
        result.append(("validation", validation))
        let format = (isNew ? "format-annotation" : "format", #""properties":{"format":{"type":"string"}}"#)
        let metaData = (
            "meta-data",
            #"""
            "properties":{"title":{"type":"string"},"description":{"type":"string"},"default":true,
            "deprecated":{"type":"boolean"},"readOnly":{"type":"boolean"},"writeOnly":{"type":"boolean"},
            "examples":{"type":"array","items":true}}
            """#
        )
        result += [metaData, format]
        let content = #""properties":{"contentEncoding":{"type":"string"},"contentMediaType":{"type":"string"},"#
        result.append(("content", content + #""contentSchema":\#(any(draft))}"#))
        return result
    }

    private static func core(_ draft: SchemaDraft) -> String {
        let any = any(draft)
        let vocabulary = #"{"type":"object","propertyNames":URI,"additionalProperties":{"type":"boolean"}}"#
        guard draft >= .draft2020 else {
            return ##"""
                "properties":{"$id":{"type":"string","format":"uri-reference","pattern":"^[^#]*#?$"},
                "$schema":{"type":"string","format":"uri"},
                "$anchor":{"type":"string","pattern":"^[A-Za-z][-A-Za-z0-9.:_]*$"},
                "$ref":{"type":"string","format":"uri-reference"},
                "$recursiveRef":{"type":"string","format":"uri-reference"},"$recursiveAnchor":{"type":"boolean"},
                "$vocabulary":\##(vocabulary.replacing("URI", with: #"{"type":"string","format":"uri"}"#)),
                "$comment":{"type":"string"},"$defs":{"type":"object","additionalProperties":\##(any)}}
                """##
        }
        return ##"""
            "properties":{"$id":{"$ref":"#/$defs/uriReferenceString","pattern":"^[^#]*#?$"},
            "$schema":{"$ref":"#/$defs/uriString"},"$ref":{"$ref":"#/$defs/uriReferenceString"},
            "$anchor":{"$ref":"#/$defs/anchorString"},"$dynamicRef":{"$ref":"#/$defs/uriReferenceString"},
            "$dynamicAnchor":{"$ref":"#/$defs/anchorString"},
            "$vocabulary":\##(vocabulary.replacing("URI", with: ##"{"$ref":"#/$defs/uriString"}"##)),
            "$comment":{"type":"string"},"$defs":{"type":"object","additionalProperties":\##(any)}},
            "$defs":{"anchorString":{"type":"string","pattern":"^[A-Za-z_][-A-Za-z0-9._]*$"},
            "uriString":{"type":"string","format":"uri"},
            "uriReferenceString":{"type":"string","format":"uri-reference"}}
            """##
    }

    private static func applicator(_ draft: SchemaDraft) -> String {
        let any = any(draft)
        let schemas = ##"{"$ref":"#/$defs/schemaArray"}"##
        let named = #"{"type":"object","additionalProperties":\#(any)}"#
        let arrays =
            draft >= .draft2020
            ? #""prefixItems":\#(schemas),"items":\#(any)"#
            : #""additionalItems":\#(any),"items":{"anyOf":[\#(any),\#(schemas)]},"unevaluatedItems":\#(any),"#
                + #""unevaluatedProperties":\#(any)"#
        return #"""
            "properties":{\#(arrays),"contains":\#(any),"additionalProperties":\#(any),"properties":\#(named),
            "patternProperties":{"type":"object","additionalProperties":\#(any),"propertyNames":{"format":"regex"}},
            "dependentSchemas":\#(named),"propertyNames":\#(any),"if":\#(any),"then":\#(any),"else":\#(any),
            "allOf":\#(schemas),"anyOf":\#(schemas),"oneOf":\#(schemas),"not":\#(any)},
            "$defs":{"schemaArray":{"type":"array","minItems":1,"items":\#(any)}}
            """#
    }

    private static let validation: String = {
        let count = ##"{"$ref":"#/$defs/nonNegativeInteger"}"##
        let countOrNone = ##"{"$ref":"#/$defs/nonNegativeIntegerDefault0"}"##
        let strings = ##"{"$ref":"#/$defs/stringArray"}"##
        return ##"""
            "properties":{"type":{"anyOf":[{"$ref":"#/$defs/simpleTypes"},{"type":"array",
            "items":{"$ref":"#/$defs/simpleTypes"},"minItems":1,"uniqueItems":true}]},"const":true,
            "enum":{"type":"array","items":true},"multipleOf":{"type":"number","exclusiveMinimum":0},
            "maximum":{"type":"number"},"exclusiveMaximum":{"type":"number"},"minimum":{"type":"number"},
            "exclusiveMinimum":{"type":"number"},"maxLength":\##(count),"minLength":\##(countOrNone),
            "pattern":{"type":"string","format":"regex"},"maxItems":\##(count),"minItems":\##(countOrNone),
            "uniqueItems":{"type":"boolean"},"maxContains":\##(count),"minContains":\##(count),
            "maxProperties":\##(count),"minProperties":\##(countOrNone),"required":\##(strings),
            "dependentRequired":{"type":"object","additionalProperties":\##(strings)}},
            "$defs":{"nonNegativeInteger":{"type":"integer","minimum":0},
            "nonNegativeIntegerDefault0":\##(count),"simpleTypes":{"enum":\##(types)},
            "stringArray":{"type":"array","items":{"type":"string"},"uniqueItems":true}}
            """##
    }()
}
