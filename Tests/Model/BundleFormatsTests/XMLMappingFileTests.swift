import BundleFormats
import Files
import StrictJSON
import TestSupport
import Testing

/// `specs/xml/mapping.json` is enough to convert: a converter of another language, that has nothing else, comes to the
/// same objects.
@Suite struct XMLMappingFileTests {
    /// Reads a bundle in XML by the table, and prints it as JSON. ElementTree reads our own output only.
    private static let converter = #"""
        import json, sys, xml.etree.ElementTree as tree
        table = json.load(open(sys.argv[1])); ns = table["namespaces"]
        def full(name): prefix, local = name.split(":"); return "{%s}%s" % (ns[prefix], local)
        REF, ID = full("structures:ref"), full("structures:id")
        def scalar(part, element):
            text, kind = element.text or "", part["text"]
            if kind == "string": return text
            text = text.strip()
            if kind == "boolean": return text in ("true", "1")
            return json.loads(text) if kind in ("integer", "number") else text
        def value(part, element):
            content = part["content"]
            if content == "reference": return element.get(REF)
            if content == "text": return scalar(part, element)
            if content == "object": return fill({}, part["elements"], element, {})
            inner = element[0]
            return value(next(p for p in part["elements"] if full(p["name"]) == inner.tag), inner)
        def fill(target, parts, element, extensions):
            for child in element:
                part = next((p for p in parts if full(p["name"]) == child.tag), None)
                if part is None: continue
                if part["content"] == "group":
                    fill(target, part["elements"], child, extensions); continue
                place = target
                if "extension" in part:
                    place = extensions.setdefault(part["extension"], {"extension_type": "property-extension"})
                if part["content"] == "entry":
                    place.setdefault(part["property"], {})[child[0].text or ""] = child[1].text or ""
                elif part.get("list"): place.setdefault(part["property"], []).append(value(part, child))
                else: place[part["property"]] = value(part, child)
            return target
        def preserved(element):
            path = element.find(full("ti:PropertyPathText")).text
            keys = [k.replace("~1", "/").replace("~0", "~") for k in path[1:].split("/")]
            return keys, json.loads(element.find(full("ti:PropertyValueText")).text)
        root = tree.parse(sys.argv[2]).getroot(); bundle = {"type": "bundle"}
        if root.get(ID): bundle["id"] = root.get(ID)
        for member in root:
            if member.tag == full("ti:PreservedProperty"):
                keys, found = preserved(member); bundle[keys[0]] = found; continue
            element = member[0]
            if element.tag == full("ti:PreservedObject"):
                bundle.setdefault("objects", []).append(json.loads(element.find(full("ti:PropertyValueText")).text)); continue
            shape = next(s for s in table["objects"] if full(s["element"]) == element.tag)
            result, extensions = {"type": shape["type"]}, {}
            if element.get(ID): result["id"] = element.get(ID)
            if "when" in shape: result[shape["when"]["property"]] = shape["when"]["value"]
            if "new_object_extension" in shape: extensions[shape["new_object_extension"]] = {"extension_type": "new-sdo"}
            for record in element.iter(full(shape["record"])):
                fill(result, table["record"], record, extensions); break
            fill(result, shape["elements"], element, extensions)
            for one in element.iter(full("ti:PreservedProperty")):
                keys, found = preserved(one)
                (extensions if len(keys) == 2 else result)[keys[-1]] = found
            if extensions: result["extensions"] = extensions
            bundle.setdefault("objects", []).append(result)
        print(json.dumps(bundle, ensure_ascii=False))
        """#

    @Test(.needsTool("python3"))
    func aConverterThatHasNothingButTheTableComesToTheSameObjects() throws {
        let folder = try TemporaryFolder()
        for (name, bundle) in try Self.bundles() {
            let xml = MemorySink()
            try BundleConverter.convert(bundle, named: name, to: .xml, into: xml)
            let path = try folder.write(xml.bytes, "bundle.xml")
            let table = Paths.join(SharedData.packageFolder, "specs/xml/mapping.json")
            let result = try Tool.run("python3", ["-c", Self.converter, table, path])
            #expect(result.status == 0, "\(name): \(result.text)")
            let read = try JSONValue(parsing: Array(result.text.utf8))
            let expected = try JSONValue(parsing: bundle)
            #expect(read["objects"]?.array?.count == expected["objects"]?.array?.count)
            for (found, object) in zip(read["objects"]?.array ?? [], expected["objects"]?.array ?? []) {
                #expect(found.canonical() == object.canonical(), "\(name): \(object["id"]?.string ?? "")")
            }
        }
    }

    /// A bundle of every type, and the examples of the project.
    private static func bundles() throws -> [(name: String, bytes: [UInt8])] {
        let folder = Paths.join(SharedData.packageFolder, "examples")
        let examples = try Paths.files(under: folder).filter { Paths.fileExtension(of: $0) == "json" }.compactMap {
            name -> (name: String, bytes: [UInt8])? in
            let path = Paths.join(folder, name)
            return try BundleReader.isBundle(File(path: path)) ? (name, try File.bytes(at: path)) : nil
        }
        return [("every type", GeneratedBundle.examples)] + examples
    }
}
