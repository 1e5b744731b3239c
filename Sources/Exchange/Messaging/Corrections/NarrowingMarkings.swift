internal import CaseFile
package import Diagnostics
internal import Files
internal import Markings
package import PartyHome
package import StrictJSON
internal import TradeModel

/// The marking definitions that a narrowing adds, by what a person writes.
package enum NarrowingMarkings {
    /// The most bytes of a file with definitions.
    private static let fileLimit = 1 << 18

    /// The definitions of some texts: colours such as `TLP:RED`, ids of marking definitions that the home holds, or files
    /// with one definition or a bundle with several; in the order of their ids, each once.
    ///
    /// - Throws: `Fault` `narrowing-marking-unknown`, and errors of reading.
    package static func definitions(_ texts: [String], at home: Home) throws(Fault) -> [JSONValue] {
        var found: [String: JSONValue] = [:]
        for text in texts {
            for definition in try definitions(text, at: home) {
                // What is no marking could be stated, and nobody could keep it.
                guard let object = try? STIXObject(definition), object.type == "marking-definition",
                    EffectiveMarking(definition: object).unknown.isEmpty
                else { throw Fault(.narrowingMarkingUnknown, kind: .usage, ["marking": text]) }
                found[object.id] = definition
            }
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func definitions(_ text: String, at home: Home) throws(Fault) -> [JSONValue] {
        if let light = TrafficLight(label: text) ?? TrafficLight(id: text) { return [.object(light.object.json)] }
        if text.hasPrefix("marking-definition--") {
            guard let held = try home.caseFile.held([text])[text]?.newest.first else {
                throw Fault(.narrowingMarkingUnknown, kind: .usage, ["marking": text])
            }
            return [.object(held.object.json)]
        }
        guard Paths.exists(text) else { throw Fault(.narrowingMarkingUnknown, kind: .usage, ["marking": text]) }
        let value = try JSONValue(parsing: File.bytes(at: text, limit: fileLimit))
        guard value["type"]?.string == "bundle" else { return [value] }
        return (value["objects"]?.array ?? []).filter { $0["type"]?.string == "marking-definition" }
    }
}
