import Identifiers
import StrictJSON

/// The files of `specs/codes`.
enum CodeListFile {
    static func text(_ list: CodeList) -> String {
        var document = JSONObject()
        document["title"] = .string(list.title)
        document["source"] = .string(list.source)
        document["date"] = .string(list.date)
        document["codes"] = .array(
            list.entries.map { entry in
                var object = JSONObject()
                object["code"] = .string(entry.code)
                object["name"] = .string(entry.name)
                for (key, value) in entry.facts.sorted(by: { $0.key < $1.key }) { object[key] = .string(value) }
                return .object(object)
            })
        return JSONValue.object(document).text(pretty: true) + "\n"
    }
}
