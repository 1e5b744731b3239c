import BundleFormats
import Diagnostics
import Files

func roundTrip(_ bundle: [UInt8]) throws(Fault) -> [UInt8] {
    let report = try BundleValidator.validate(bundle, named: "bundle.json")
    precondition(report.isValid, "\(report.findings)")
    let xml = MemorySink()
    try BundleConverter.convert(bundle, named: "bundle.json", to: .xml, into: xml)
    let json = MemorySink()
    try BundleConverter.convert(xml.bytes, named: "bundle.xml", to: .json, into: json)
    return json.bytes
}
