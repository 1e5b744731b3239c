import Diagnostics
import StrictJSON

func readAndCanonicalize() throws(Fault) -> String {
    let value = try JSONValue(parsing: #"{"b": 1.0, "a": "\u00e9"}"#)
    return String(decoding: try value.canonicalForm(), as: UTF8.self)
}
