import Diagnostics
import JSONSchema
import StrictJSON

func findingsOfAnOrder() throws(Fault) -> [Finding] {
    let schema = try CompiledSchema(
        compiling: [
            "type": "object", "required": ["id"],
            "properties": ["pieces": ["type": "integer", "minimum": 1]],
        ])
    return schema.findings(in: try JSONDocument.parse(Array(#"{"pieces": 0}"#.utf8)))
}
